import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatAcceptability } from '../../../src/report/whatif/index.ts';
import { type Acceptability, acceptabilityOf } from '../../../src/whatif/acceptability/index.ts';
import { assessmentOf } from '../../support/systems.ts';
import { sampleAcceptability, sampleList } from './sampleAcceptability.ts';

const assessment = assessmentOf({ rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] });
const title = '七个专项行动考核（模拟数据）';

function drawn(options: Parameters<typeof acceptabilityOf>[1]): Acceptability {
  const result = acceptabilityOf(assessment, { draws: 2_000, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const golden = (name: string): string => `golden/${name}`;

describe('lists of Yunnan under other weights', () => {
  it('are told in Chinese for a terminal', async () => {
    const text = formatAcceptability(drawn({}), { title });
    await expect(text).toMatchFileSnapshot(golden('yunnan-2021.zh.txt'));
  });

  it('are told in English as Markdown, within bounds', async () => {
    const options = { within: '50%', order: [['restaurants', 'handwashing']], draws: 9_000 };
    const text = formatAcceptability(drawn(options), { language: 'en', format: 'md', title });
    await expect(text).toMatchFileSnapshot(golden('yunnan-2021.en.md'));
  });

  it('fit into a terminal, but for names', () => {
    const text = formatAcceptability(drawn({ around: '100' }), { language: 'en', width: 80 });
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('lists under other weights as a table', () => {
  const result = drawn({ lists: ['lowest', 'lowest_toilets'] });
  const text = formatAcceptability(result, { format: 'csv' });
  const rows: ReadonlyArray<Record<string, string>> = parse(text, { bom: true, columns: true });

  it('have a row for each unit and list', () => {
    expect(rows).toHaveLength(2 * result.units.length);
  });

  it('have the shares and ranks of the result', () => {
    const lowest = rows.filter((row) => row['名单'] === '末位名单');
    expect(lowest.map((row) => row['列入比例'])).toEqual(
      result.units.map(({ lists }) => lists['lowest']?.share),
    );
    expect(lowest.map((row) => row['名次中位数'])).toEqual(
      result.units.map(({ ranks }) => String(ranks?.median)),
    );
    expect(new Set(rows.map((row) => row['完整性']))).toEqual(new Set(['完整']));
  });

  it('say in every row where it was stopped early', () => {
    const stopped = formatAcceptability({ ...result, asked: 9_999 }, { format: 'csv' });
    const cells: ReadonlyArray<Record<string, string>> = parse(stopped, {
      bom: true,
      columns: true,
    });
    expect(new Set(cells.map((row) => row['完整性']))).toEqual(new Set(['提前停止，原定9999组']));
  });

  it('say in every row, and in a document, where units were left out for their data', () => {
    const partial = { ...result, partial: true };
    const cells: ReadonlyArray<Record<string, string>> = parse(
      formatAcceptability({ ...partial, asked: 9_999 }, { format: 'csv' }),
      { bom: true, columns: true },
    );
    expect(new Set(cells.map((row) => row['完整性']))).toEqual(
      new Set(['结果不完整，提前停止，原定9999组']),
    );
    expect(formatAcceptability(partial, { title })).toContain('没有参加排名');
  });

  it.each<[string, Partial<Acceptability['weights']>, string]>([
    ['any', {}, '各项大于0，合计不变'],
    [
      'around those of the rules',
      { kind: 'dirichlet', concentration: 50 },
      '围绕细则规定的权重（狄利克雷分布，集中度50）',
    ],
    [
      'within bounds and in order',
      {
        kind: 'bounded',
        parts: [
          { id: 'a', title: '甲项', weight: '60', least: '30', most: '70' },
          { id: 'b', title: '乙项', weight: '40', least: '30', most: '70' },
        ],
        order: [['a', 'b']],
      },
      '甲项 30～70；乙项 30～70；重要性次序：“甲项”不低于“乙项”。',
    ],
  ])('say of which weights shares are (%s)', (_, weights, words) => {
    const sample = sampleAcceptability([sampleList([['甲县', true, 10]], 1000)]);
    const table = formatAcceptability(
      { ...sample, weights: { ...sample.weights, ...weights } },
      { format: 'csv' },
    );
    const [row] = parse(table, { bom: true, columns: true }) as ReadonlyArray<object>;
    expect(row).toMatchObject({ 抽取的权重: words });
  });

  it('hold no formulas', () => {
    const list = sampleList([['=1+1', true, 10]], 1000, { title: '@名单' });
    const table = formatAcceptability(sampleAcceptability([list]), { format: 'csv' });
    const [row] = parse(table, { bom: true, columns: true }) as ReadonlyArray<object>;
    expect(row).toMatchObject({ 名单: "'@名单", 代码: "'=1+1", 单位: "'=1+1" });
  });
});

it('lists under other weights as JSON are the result', () => {
  const result = drawn({ pairs: true, draws: 200 });
  expect(JSON.parse(formatAcceptability(result, { format: 'json' }))).toEqual(result);
});

it('there is no other language', () => {
  const result = sampleAcceptability([]);
  const options = JSON.parse('{"language": "fr"}');
  expect(() => formatAcceptability(result, options)).toThrow(RangeError);
});
