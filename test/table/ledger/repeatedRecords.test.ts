import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../../src/ruleset/index.ts';
import { type DataFile, readData } from '../../../src/table/index.ts';
import { ledgerReader } from '../../../src/table/ledger/ledgerReader.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { errorsOf, read, unreadableOf, valuesOf } from '../tableView.ts';

/** A ledger of scores by experts, each item once. */
const rulesWith = (unique: readonly string[]): RuleSet =>
  loaded(
    smallRuleSet({
      ledgers: [
        {
          id: 'scores',
          title: '评分表',
          fields: [
            { id: 'expert', title: '专家', type: 'text' },
            { id: 'item', title: '项', type: 'number' },
            { id: 'day', title: '日期', type: 'date' },
            { id: 'score', title: '得分', type: 'number', range: [0, 100] },
          ],
          ...(unique.length === 0 ? {} : { unique }),
        },
      ],
      inputs: [{ id: 'mean', derived: { from: 'scores', take: { mean: { var: 'score' } } } }],
      level: {
        score: { children: [{ id: 'a', title: 'a', max: 100, points: { var: 'mean' } }] },
      },
    }),
  );

const header = '单位,专家,项,日期,得分';
const csv = (...lines: readonly string[]): string => [header, ...lines].join('\n');
const rules = rulesWith(['expert', 'item']);

describe('two records of one unit with the same values in what tells them apart', () => {
  it('are an error at the second that names both rows and the values, and their unit is not ranked', () => {
    const data = read(rules, csv('甲,王,1,,90', '乙,王,1,,80', '甲,李,1,,70', '甲,王,1.0,,60'));
    expect(errorsOf(data)).toEqual([['record-twice', '1.csv', 5, undefined, '甲']]);
    expect(data.issues[0]?.data).toMatchObject({ first: '1.csv:2', values: ['专家 王', '项 1'] });
    expect(unreadableOf(data)).toEqual(['甲']);
    expect(valuesOf(data)).toEqual({ 乙: { mean: '80' } });
  });

  it.each([
    ['two that differ in one of the fields', rules, ['甲,王,1,,90', '甲,王,2,,90']],
    ['records of two units', rules, ['甲,王,1,,90', '乙,王,1,,90']],
    ['two in a ledger that does not ask', rulesWith([]), ['甲,王,1,,90', '甲,王,1,,90']],
    ['two to which a field does not apply', rules, ['甲,/,1,,90', '甲,/,1,,90']],
  ])('%s are none', (_, of, lines) => {
    expect(errorsOf(read(of, csv(...lines)))).toEqual([]);
  });

  it('each further one refers to the first', () => {
    const data = read(rules, csv('甲,王,1,,90', '甲,王,1,,80', '甲,王,1,,70'));
    expect(data.issues.map(({ code, at, data: said }) => [code, at.row, said['first']])).toEqual([
      ['record-twice', 3, '1.csv:2'],
      ['record-twice', 4, '1.csv:2'],
    ]);
  });

  it('are told of several files as of one, each once', () => {
    const files = [
      csv('甲,王,1,,90', '乙,李,1,,80'),
      csv('甲,李,1,,70'),
      csv('甲,王,1,,60', '乙,李,2,,1'),
    ];
    const data = read(rules, ...files);
    expect(errorsOf(data)).toEqual([['record-twice', '3.csv', 2, undefined, '甲']]);
    expect(data.issues[0]?.data).toMatchObject({ first: '1.csv:2' });
    expect(unreadableOf(data)).toEqual(['甲']);
  });

  it('are counted where there are very many', () => {
    const lines = Array.from({ length: 1_500 }, (_, i) => `甲,王,${i},,90`);
    const data = read(rules, csv(...lines), csv(...lines, '乙,李,1,,9'));
    expect(errorsOf(data).length).toBe(1_001);
    expect(data.issues.flatMap(({ data: { count } }) => count ?? [])).toEqual(['500']);
  });

  it('are told by dates as well, however they are written', () => {
    const data = read(rulesWith(['day']), csv('甲,王,1,2021-03-01,9', '甲,李,2,2021年3月1日,8'));
    expect(errorsOf(data)).toEqual([['record-twice', '1.csv', 3, undefined, '甲']]);
  });

  it('are told though something else in them is wrong', () => {
    const data = read(rules, csv('甲,王,1,,九十', '甲,王,1,,101'));
    expect(errorsOf(data)).toEqual([
      ['not-a-number', '1.csv', 2, '得分', '甲'],
      ['out-of-range', '1.csv', 3, '得分', '甲'],
      ['record-twice', '1.csv', 3, undefined, '甲'],
    ]);
  });
});

describe('what tells a record apart', () => {
  it('is an error where it is not reported', () => {
    const data = read(rules, csv('甲,,1,,90', '甲,王,,,90', '乙,王,1,,1'));
    expect(errorsOf(data)).toEqual([
      ['record-not-told-apart', '1.csv', 2, '专家', '甲'],
      ['record-not-told-apart', '1.csv', 3, '项', '甲'],
    ]);
    expect(unreadableOf(data)).toEqual(['甲']);
  });

  it('is an error where it cannot be read, and compared with nothing', () => {
    const data = read(rules, csv('甲,王,一,,90', '甲,王,一,,90'));
    expect(errorsOf(data)).toEqual([
      ['not-a-number', '1.csv', 2, '项', '甲'],
      ['not-a-number', '1.csv', 3, '项', '甲'],
    ]);
    expect(unreadableOf(data)).toEqual(['甲']);
  });

  it('needs its column, though no rule reads it', () => {
    const data = read(rules, '单位,项,得分\n甲,1,90');
    expect(errorsOf(data)).toEqual([['missing-field', '1.csv', 1]]);
  });
});

it('the same records are refused, streamed or whole, in one file or in several', () => {
  const line = fc
    .tuple(fc.constantFrom('甲', '乙'), fc.constantFrom('王', '李', '张'), fc.nat({ max: 3 }))
    .map(([unit, expert, item]) => `${unit},${expert},${item},,50`);
  const streamed = (text: string): DataFile => {
    const reader = ledgerReader(rules, 'scores', '1.csv');
    reader.push(new TextEncoder().encode(text));
    return reader.finish();
  };
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(), (lines, at) => {
      const whole = read(rules, csv(...lines));
      const twice = lines.filter((one, i) => lines.indexOf(one) < i);
      expect(errorsOf(whole).map(([code]) => code)).toEqual(twice.map(() => 'record-twice'));
      expect(unreadableOf(whole)).toEqual([...new Set(twice.map((one) => one.charAt(0)))].sort());
      expect(readData(rules, [streamed(csv(...lines))])).toMatchObject({
        hash: whole.hash,
        issues: whole.issues,
      });
      const cut = 1 + (at % lines.length);
      const parts = [lines.slice(0, cut), lines.slice(cut)].filter((part) => part.length > 0);
      const several = read(rules, ...parts.map((part) => csv(...part)));
      expect(unreadableOf(several)).toEqual(unreadableOf(whole));
      expect(several.hash).toBe(whole.hash);
    }),
  );
});
