import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, readData } from '../../src/index.ts';
import { bundled } from './bundled.ts';

/**
 * Counts that are part of another count: more than the whole is an error that names the unit, not full
 * points. The exception is a task, which one may do more of than was asked.
 */

const ruleSet = bundled();
const file = new URL('../../fixtures/yunnan-2021/simulated-data.csv', import.meta.url);
const [header = [], ...rows] = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(','));

const county = '530124';
const prefecture = '530100';

/** A unit, the columns of the part and the whole, the indicator. */
const parts: ReadonlyArray<readonly [string, string, string, string]> = [
  [county, '河湖沿岸合格点位数', '河湖沿岸抽查点位数', 'rubbish.banks'],
  [county, '洗手点正常使用数', '洗手点抽查数', 'handwashing.usable'],
  [county, '“三个一批”完成整治单位数', '“三个一批”应整治单位数', 'restaurants.batches'],
  [county, '消毒效果监测合格样品数', '消毒效果监测样品数', 'disinfection.effect'],
  [county, '标准化达标农贸市场数', '农贸市场数', 'markets.standard'],
  [county, '按期整改问题数', '省级交办问题数', 'participation.rectification'],
  [prefecture, '州市督查覆盖县市区数', '所辖县市区数', 'own.organisation.supervision'],
  [prefecture, '州市按期整改问题数', '州市承办省级交办问题数', 'own.rectification.on_time'],
];

/** The errors after some cells of one unit are changed, but for those of the roll-up above it. */
function errorsWith(
  code: string,
  cells: Readonly<Record<string, number>>,
): ReadonlyArray<readonly unknown[]> {
  const changed = rows.map((row) =>
    row[0] === code ? row.map((cell, i) => cells[header[i] ?? ''] ?? cell) : row,
  );
  const content = `${[header, ...changed].map((row) => row.join(',')).join('\n')}\n`;
  const { issues } = assess(ruleSet, readData(ruleSet, [{ name: 'data.csv', content }]));
  return issues
    .filter(({ severity, at }) => severity === 'error' && at.rule !== 'counties')
    .map(({ code: found, at }) => [found, at.unit?.code, at.rule]);
}

describe.each(parts)('%s: %s of %s', (unit, part, whole, rule) => {
  it('gives points where it is all of it', () => {
    expect(errorsWith(unit, { [part]: 11, [whole]: 11 })).toEqual([]);
  });

  it('is an error where it is one more', () => {
    const errors = errorsWith(unit, { [part]: 12, [whole]: 11 });
    expect(errors).toEqual([['points-out-of-range', unit, rule]]);
  });

  it('is an error where there is none to be part of', () => {
    const errors = errorsWith(unit, { [part]: 1, [whole]: 0 });
    expect(errors.map(([, named]) => named)).toEqual([unit]);
  });
});

it('a task may be done more than asked', () => {
  expect(errorsWith(county, { 年度新改建公厕任务数: 8, 年度新改建公厕完成数: 9 })).toEqual([]);
});
