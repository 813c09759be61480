import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/report/json.ts';
import { selectList } from '../../src/report/selectList.ts';
import { partialSample, sample, withName } from './sampleResult.ts';

describe('formatJson', () => {
  it('is JSON with the same content and a new line at its end', () => {
    expect(JSON.parse(formatJson(sample))).toEqual(sample);
    expect(formatJson(sample)).toMatch(/\}\n$/);
  });

  it('escapes what an editor or a terminal would act on', () => {
    const name = 'a\u001b[31mb\u007f\u009b\u200b\u202e\u2028\u{e0001}c';
    const text = formatJson(withName(name));
    expect(text).not.toMatch(invisible);
    expect(text).toContain(String.raw`a\u001b[31mb\u007f\u009b\u200b\u202e\u2028\udb40\udc01c`);
    expect(JSON.parse(text).units[0].name).toBe(name);
  });

  it('gives back any name', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x2fff)), (codePoints) => {
        const name = String.fromCodePoint(...codePoints);
        const text = formatJson(withName(name));
        expect(JSON.parse(text).units[0].name).toBe(name);
        expect(text).not.toMatch(invisible);
      }),
    );
  });
});

/** All but the new lines of the layout. */
const invisible = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

/** The semantics, "The result as JSON". */
describe('the result as JSON', () => {
  it('has the fields that the semantics name', () => {
    expect(sample).toMatchObject({
      ruleSet: { id: 'small', version: '1', hash: hash() },
      data: { hash: hash(), files: ['data.csv'] },
      issues: [],
    });
    expect(sample.units[2]).toEqual({
      code: 'C',
      name: '丙族自治县',
      level: 'county',
      parent: null,
      parentName: null,
      status: 'ranked',
      category: null,
      total: '59.99',
      rank: 3,
      categoryRank: null,
      grade: 'fail',
      lists: ['lowest', 'black'],
      vetoes: [
        {
          id: 'fraud',
          title: '作假',
          because: { fraud: '1' },
          effect: 'cap_total 59.99, list black',
        },
      ],
      bonuses: {},
      deductions: {},
      figures: {},
      nodes: { rubbish: { score: '60', max: '60' }, toilets: { score: '40', max: '40' } },
    });
  });

  it('has units best rank first, equal ranks by code, then those without a rank', () => {
    expect(sample.units.map(({ code, rank, status }) => [code, rank, status])).toEqual([
      ['A', 1, 'ranked'],
      ['B', 2, 'ranked'],
      ['C', 3, 'ranked'],
      ['D', 3, 'ranked'],
      ['E', null, 'unranked'],
    ]);
  });

  it('has the lists in the order of the rule set, with what they are made from', () => {
    expect(sample.lists.map(({ id, level, source, units }) => [id, level, source, units])).toEqual([
      ['vacant', 'county', { kind: 'score', of: 'total' }, []],
      ['worst_toilets', 'county', { kind: 'score', of: 'toilets' }, ['D']],
      ['lowest', 'county', { kind: 'score', of: 'total' }, ['C', 'D']],
      ['black', 'county', { kind: 'veto', of: 'fraud' }, ['C']],
      ['red', 'county', { kind: 'score', of: 'total' }, ['A']],
    ]);
  });

  it('says of a partial result that it is one, who failed, and why', () => {
    expect(partialSample.partial).toBe(true);
    expect(partialSample.units.find(({ code }) => code === 'B')).toMatchObject({
      status: 'failed',
      total: null,
      rank: null,
      lists: [],
    });
    expect(partialSample.issues.map(({ code, severity, at }) => [code, severity, at])).toEqual([
      [
        'not-a-number',
        'error',
        {
          file: 'data.csv',
          row: 5,
          column: 'rubbish',
          unit: { code: 'B', name: '乙县' },
        },
      ],
      ['partial-result', 'warning', {}],
    ]);
    expect(sample.partial).toBe(false);
  });
});

describe('selectList', () => {
  it('keeps one list, its units and its level, and says that it is an extract', () => {
    const extract = selectList(sample, 'lowest');
    expect(extract.onlyList).toBe('lowest');
    expect(extract.lists.map(({ id }) => id)).toEqual(['lowest']);
    expect(extract.units.map(({ code }) => code)).toEqual(['C', 'D']);
    expect(extract.data).toEqual(sample.data);
    expect(extract.ruleSet).toEqual(sample.ruleSet);
  });

  it('keeps the level of an empty list, and none where no level has the list', () => {
    const { levels, units, lists } = selectList(sample, 'vacant');
    expect([levels.length, units.length, lists.length]).toEqual([1, 0, 1]);
    expect(() => selectList(sample, 'other')).toThrow(RangeError);
  });

  it('takes a unit by its level and its code', () => {
    const others = sample.lists.map((list) => ({ ...list, level: 'other', units: ['A'] }));
    const result = { ...sample, lists: [...sample.lists, ...others] };
    expect(selectList(result, 'lowest').units.map(({ code }) => code)).toEqual(['C', 'D']);
  });

  it('is as partial as what it is taken from', () => {
    expect(selectList(partialSample, 'red').partial).toBe(true);
  });
});

function hash(): unknown {
  return expect.stringMatching(/^sha256:[0-9a-f]{64}$/);
}
