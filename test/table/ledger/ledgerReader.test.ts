import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/index.ts';
import type { Issue } from '../../../src/issue/index.ts';
import type { RuleSet } from '../../../src/ruleset/index.ts';
import { type Data, type DataFile, type LedgerFile, readData } from '../../../src/table/index.ts';
import { type LedgerOptions, ledgerReader } from '../../../src/table/ledger/ledgerReader.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { gbk } from '../../support/gbk.ts';

const open = { '<=': [{ var: 'found' }, { var: 'as_of' }] };

/** Rules that count the problems found, and those found until the day as of which the ledger counts. */
const rulesWith = (asOf: string | undefined, where: unknown = open): RuleSet =>
  loaded(
    smallRuleSet({
      period: '2021-H1',
      ledgers: [
        {
          id: 'problems',
          title: '问题台账',
          ...(asOf === undefined ? {} : { asOf }),
          fields: [{ id: 'found', title: '发现日期', type: 'date' }],
        },
      ],
      inputs: [{ id: 'n', type: 'integer', derived: { from: 'problems', where, take: 'count' } }],
      level: {
        score: { children: [{ id: 'a', title: 'a', max: 9, points: { min: [{ var: 'n' }, 9] } }] },
      },
    }),
  );

const rules = rulesWith(undefined);
const content = '单位,发现日期\n甲,2021-02-01\n甲,2021-05-01\n';

const streamed = (ruleSet: RuleSet, options: LedgerOptions = {}, text = content): LedgerFile => {
  const reader = ledgerReader(ruleSet, 'problems', '1.csv', options);
  reader.push(new TextEncoder().encode(text));
  return reader.finish();
};

const codesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code);
const files: ReadonlyArray<readonly [string, (ruleSet: RuleSet, period?: string) => DataFile]> = [
  ['a file', () => ({ name: '1.csv', content })],
  ['a streamed file', (ruleSet, period) => streamed(ruleSet, period ? { period } : {})],
];

describe.each(files)('%s of records', (_, fileOf) => {
  const dataOf = (ruleSet: RuleSet, period?: string): Data =>
    readData(ruleSet, [fileOf(ruleSet, period)], period === undefined ? {} : { period });

  it('is not assessed for a period that ends on another day than the one it was read for', () => {
    const data = dataOf(rules, '2021-Q1');
    expect(data.asOf).toBe('2021-03-31');
    for (const options of [{}, { period: '2021-H1' }, { period: '2021', partial: true }]) {
      const assessed = assess(rules, data, options);
      expect([assessed.ok, codesOf(assessed.issues)]).toEqual([
        false,
        ['dates-ahead', 'read-for-other-period'],
      ]);
    }
    expect(assess(rules, data, { period: '2021-Q1' }).ok).toBe(true);
  });

  it('is assessed for the period of the rule set where nobody says another', () => {
    expect(assess(rules, dataOf(rules)).ok).toBe(true);
    expect(assess(rules, dataOf(rules), { period: '2021-Q2' }).ok).toBe(true);
  });

  it.each<readonly [string, RuleSet]>([
    ['its own day', rulesWith('2021-04-30')],
    ['no rule that reads the day', rulesWith(undefined, { '<': [{ var: 'found' }, '2021-03-01'] })],
  ])('with %s is that of any period', (_name, ruleSet) => {
    const data = dataOf(ruleSet, '2021-Q1');
    expect(data.asOf).toBe(null);
    expect(assess(ruleSet, data, { period: '2021' }).ok).toBe(true);
  });
});

describe('what was streamed for one period and is read for another', () => {
  it('is told at its file, and leaves nothing to rank', () => {
    const data = readData(rules, [streamed(rules, { period: '2021-Q1' })], { period: '2021-H1' });
    expect(data.issues.map(({ code, at }) => [code, at.file])).toEqual([
      ['read-for-other-period', '1.csv'],
      ['dates-ahead', '1.csv'],
    ]);
    expect(data.tables).toEqual([]);
    const assessed = assess(rules, data, { period: '2021-H1', partial: true });
    expect([assessed.ok, codesOf(assessed.issues)]).toEqual([
      false,
      ['read-for-other-period', 'dates-ahead'],
    ]);
  });
});

describe('a period that is none', () => {
  it('is told by the reader of a ledger, and by readData', () => {
    const file = streamed(rules, { period: 'xx' });
    expect([codesOf(file.issues), file.read]).toEqual([['not-a-period'], null]);
    const data = readData(rules, [{ name: '1.csv', content }], { period: 'xx' });
    expect([codesOf(data.issues), data.tables]).toEqual([['not-a-period'], []]);
    expect(codesOf(assess(rules, data, { period: 'xx' }).issues)).toEqual(['not-a-period']);
  });

  it('is told with an encoding that nobody knows', () => {
    const options: LedgerOptions = JSON.parse('{"period":"xx","encoding":"utf9"}');
    expect(codesOf(streamed(rules, options).issues)).toEqual([
      'unknown-encoding-name',
      'not-a-period',
    ]);
  });
});

describe('the calls of a reader', () => {
  const text: Uint8Array = JSON.parse('"单位"');

  it('take bytes, until it is finished, which is once', () => {
    const reader = ledgerReader(rules, 'problems', '1.csv');
    expect(() => reader.push(text)).toThrow(TypeError);
    reader.push(new TextEncoder().encode(content));
    expect(reader.finish().read?.records).toBe(2);
    expect(() => reader.push(new Uint8Array(1))).toThrow('after finish');
    expect(() => reader.finish()).toThrow('after finish');
  });

  it('name a ledger of the rule set', () => {
    expect(() => ledgerReader(rules, 'problem', '1.csv')).toThrow(RangeError);
  });
});

it('GB18030 that nobody stated is noted', () => {
  const codesWith = (options: LedgerOptions): readonly string[] => {
    const reader = ledgerReader(rules, 'problems', '1.csv', options);
    reader.push(gbk(content));
    return codesOf(reader.finish().issues);
  };
  expect(codesWith({})).toEqual(['encoding-found']);
  expect(codesWith({ encoding: 'gbk' })).toEqual([]);
});
