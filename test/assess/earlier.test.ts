import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierFile } from '../../src/assess/index.ts';
import { resultOfRun, run, smallRuleSet } from '../support/assessment.ts';
import {
  aboutOf,
  byCode,
  errorsOf,
  indicator,
  type Json,
  listsOf,
  passThrough,
  totalsOf,
  unitsWith,
  warningsOf,
} from './smallRules.ts';

const lists: readonly Json[] = [
  { id: 'lowest', title: '末位', kind: 'lowest', direction: 'lowest', size: 2 },
  { id: 'twice', title: '连续两期', source: { successive: { list: 'lowest', periods: 2 } } },
  { id: 'thrice', title: '连续三期', source: { successive: { list: 'lowest', periods: 3 } } },
  { id: 'back', title: '重返末位', source: { returned: { list: 'lowest' } } },
];
const ruleSet = totalsOf({ lists });

/** A result as it is kept: through JSON. */
const fileOf = (name: string, json: unknown): EarlierFile => ({
  name,
  json: JSON.parse(JSON.stringify(json)),
});
const resultOf = (period: string, values: readonly number[]): EarlierFile =>
  fileOf(`${period}.json`, resultOfRun(ruleSet, unitsWith(values), { period }));

const one = { code: 'a', name: 'a', level: 'county', total: '1', nodes: {} };

// Who is among the lowest two of a, b, c, d, e.
const first = resultOf('2021-Q1', [1, 2, 8, 9, 7]); // a b
const second = resultOf('2021-Q2', [1, 8, 2, 9, 7]); // a c
const third = resultOf('2021-Q3', [1, 8, 9, 2, 7]); // a d
const yearBefore = resultOf('2020-Q4', [1, 2, 8, 9, 7]); // a b
const now = unitsWith([1, 2, 8, 9, 7]); // a b

describe('lists that look back', () => {
  it.each([
    ['three periods', [first, second, third], { twice: ['a'], thrice: ['a'], back: ['b'] }],
    ['two periods', [second, third], { twice: ['a'], thrice: ['a'], back: [] }],
    ['one period', [third], { twice: ['a'], thrice: [], back: [] }],
    ['none', [], { twice: [], thrice: [], back: [] }],
    ['all but the period before', [first, second], { twice: [], thrice: [], back: [] }],
    ['all but the second last', [first, third], { twice: ['a'], thrice: [], back: ['b'] }],
    ['the year before alone', [yearBefore], { twice: [], thrice: [], back: [] }],
  ])('over %s', (_, earlier, expected) => {
    const found = listsOf(run(ruleSet, now, { period: '2021-Q4', earlier }));
    expect({ ...found, twice: [...(found['twice'] ?? [])].sort() }).toEqual({
      lowest: ['a', 'b'],
      ...expected,
    });
  });

  it('read the same whatever the order of the files', () => {
    const files = [first, second, third];
    const wanted = JSON.stringify(resultOfRun(ruleSet, now, { period: '2021-Q4', earlier: files }));
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: 3 }), (earlier) => {
        const result = resultOfRun(ruleSet, now, { period: '2021-Q4', earlier });
        expect(JSON.stringify(result)).toBe(wanted);
      }),
    );
  });

  it.each([
    [[], ['twice', 'thrice', 'back']],
    [[third], ['thrice', 'back']],
    [[second, third], []],
    [[first, third], ['thrice']],
    [
      [first, second],
      ['twice', 'thrice', 'back'],
    ],
  ])('say where there is too little to look back on: %#', (earlier, needing) => {
    const outcome = run(ruleSet, now, { period: '2021-Q4', earlier });
    expect(warningsOf(outcome)).toEqual(needing.map((id) => ['warning', 'earlier-needed', '', id]));
  });

  it.each([
    [
      [first, second],
      ['2021-Q3', '2021-Q3', '2021-Q3'],
    ],
    [[first, third], ['2021-Q2']],
  ])('name the period that is wanted: %#', (earlier, wanted) => {
    const { issues } = run(ruleSet, now, { period: '2021-Q4', earlier });
    expect(issues.map(({ data }) => data['wanted'])).toEqual(wanted);
  });

  it('know a list by its level', () => {
    const level = (id: string) => ({
      id,
      title: id,
      score: { children: [passThrough('x')] },
      lists: lists.slice(0, 2),
    });
    const two = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: {},
      levels: [level('county'), level('city')],
    });
    const rows = ['county', 'city'].flatMap((id) =>
      [1, 2, 3].map((x) => ({ code: `${id}${x}`, level: id, x })),
    );
    const json = {
      ruleSet: { id: 'small' },
      period: '2020',
      units: ['county', 'city'].flatMap((id) =>
        [1, 2, 3].map((x) => ({ code: `${id}${x}`, name: '', level: id, total: '1', nodes: {} })),
      ),
      lists: [
        { id: 'lowest', level: 'county', units: ['county1', 'city1'] },
        { id: 'lowest', level: 'city', units: ['county2', 'city2'] },
      ],
    };
    const outcome = run(two, rows, { earlier: [fileOf('e', json)] });
    if (!outcome.ok) throw new Error('refused');
    const twice = outcome.result.lists.filter(({ id }) => id === 'twice');
    expect(twice.map(({ level: id, units }) => [id, units])).toEqual([
      ['county', ['county1']],
      ['city', ['city2']],
    ]);
  });

  it('of the black kind still leave nobody on the red list', () => {
    const both = [
      { id: 'red', title: 'red', kind: 'red', direction: 'highest', size: 1 },
      ...lists.slice(0, 1),
      { ...lists[1], kind: 'black' },
    ];
    const json = {
      ruleSet: { id: 'small' },
      period: '2020',
      units: ['a', 'b'].map((code) => ({ ...one, code })),
      lists: [{ id: 'lowest', level: 'county', units: ['a', 'b'] }],
    };
    const outcome = run(totalsOf({ lists: both }), unitsWith([1, 2]), {
      earlier: [fileOf('e', json)],
    });
    expect(listsOf(outcome)).toEqual({ red: [], lowest: ['a', 'b'], twice: ['a', 'b'] });
  });
});

describe('who is on the watched list without a rank', () => {
  it('is on the list that looks back, behind those with one', () => {
    const both = [
      { id: 'black', title: 'black', kind: 'black', source: { veto: 'v' } },
      { id: 'twice', title: 'twice', source: { successive: { list: 'black', periods: 2 } } },
    ];
    const vetoes = [
      { id: 'v', title: 'v', when: { '==': [{ var: 'v' }, 1] }, effects: [{ list: 'black' }] },
    ];
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'x' }, { id: 'v' }],
      level: { score: { children: [passThrough('x')] }, lists: both, vetoes },
    });
    const rows = [
      { code: 'a', x: '/', v: 1 },
      { code: 'b', x: 5, v: 1 },
      { code: 'c', x: 6, v: 0 },
    ];
    const json = resultOfRun(ruleSet, rows, { period: '2020' });
    const outcome = run(ruleSet, rows, { period: '2021', earlier: [fileOf('e', json)] });
    expect(listsOf(outcome)).toEqual({ black: ['b', 'a'], twice: ['b', 'a'] });
  });
});

it.each(['x', '', '2021-13', '2021-02-30'])('the period %j is refused', (period) => {
  const outcome = run(ruleSet, now, { period });
  expect([outcome.ok, errorsOf(outcome)]).toEqual([false, [['error', 'not-a-period', '', '']]]);
});

describe('what is given as an earlier result', () => {
  const json = first.json as Json;
  const without = (key: string) =>
    Object.fromEntries(Object.entries(json).filter(([k]) => k !== key));

  it.each([
    [
      'of another rule set',
      [fileOf('f', { ...json, ruleSet: { id: 'another' } })],
      'earlier-of-other-rules',
    ],
    [
      'of the same period',
      [fileOf('f', { ...json, period: '2021-Q4' })],
      'earlier-period-not-before',
    ],
    [
      'of a later period',
      [fileOf('f', { ...json, period: '2022-Q1' })],
      'earlier-period-not-before',
    ],
    ['twice', [first, fileOf('f', json)], 'earlier-period-twice'],
    ['of a year', [fileOf('f', { ...json, period: '2020' })], 'earlier-period-of-other-kind'],
    ['of no period', [fileOf('f', { ...json, period: '9' })], 'earlier-period-of-other-kind'],
    ['that is partial', [fileOf('f', { ...json, partial: true })], 'earlier-not-whole'],
    ['of one list', [fileOf('f', { ...json, onlyList: 'lowest' })], 'earlier-not-whole'],
    ['that is perhaps partial', [fileOf('f', { ...json, partial: 'yes' })], 'earlier-not-whole'],
    ['null', [fileOf('f', null)], 'earlier-not-a-result'],
    ['a text', [fileOf('f', 'result')], 'earlier-not-a-result'],
    ['a list', [fileOf('f', [])], 'earlier-not-a-result'],
    ['without a rule set', [fileOf('f', without('ruleSet'))], 'earlier-not-a-result'],
    ['without a period', [fileOf('f', without('period'))], 'earlier-not-a-result'],
    ['without units', [fileOf('f', without('units'))], 'earlier-not-a-result'],
    ['without lists', [fileOf('f', without('lists'))], 'earlier-not-a-result'],
    ['with units that are no list', [fileOf('f', { ...json, units: {} })], 'earlier-not-a-result'],
    [
      'with a period that is no text',
      [fileOf('f', { ...json, period: 2020 })],
      'earlier-not-a-result',
    ],
  ])('%s is refused, and nothing is ranked', (_, earlier, code) => {
    const outcome = run(ruleSet, now, { period: '2021-Q4', earlier });
    expect([outcome.ok, aboutOf(outcome.issues)]).toEqual([false, [['error', code, 'f', '']]]);
    const partial = run(ruleSet, now, { period: '2021-Q4', earlier, partial: true });
    expect(partial.ok).toBe(false);
  });

  it('all that is wrong with several is said at once', () => {
    const earlier = [
      fileOf('f', null),
      fileOf('g', { ...json, ruleSet: { id: 'another' } }),
      fileOf('h', { ...json, period: '2099-Q1' }),
    ];
    const outcome = run(ruleSet, now, { period: '2021-Q4', earlier });
    expect(
      errorsOf(outcome)
        .map(([, code, file]) => [code, file])
        .sort(),
    ).toEqual([
      ['earlier-not-a-result', 'f'],
      ['earlier-of-other-rules', 'g'],
      ['earlier-period-not-before', 'h'],
    ]);
  });

  it.each<[string, Json, readonly string[]]>([
    ['a unit that is none', { units: [null, 7] }, ['units/0/code', 'units/1/code']],
    ['a unit without a name', { units: [{ ...one, name: null }] }, ['units/0/name']],
    ['a unit without its level', { units: [{ ...one, level: 7 }] }, ['units/0/level']],
    ['a unit twice', { units: [one, one] }, ['units/1/code']],
    ['a total that is a number', { units: [{ ...one, total: 50.5 }] }, ['units/0/total']],
    ['a total that is no number', { units: [{ ...one, total: 'x' }] }, ['units/0/total']],
    ['a total out of bounds', { units: [{ ...one, total: '1e999999' }] }, ['units/0/total']],
    ['nodes that are a list', { units: [{ ...one, nodes: [] }] }, ['units/0/nodes']],
    [
      'a score that is none',
      { units: [{ ...one, nodes: { x: { score: 'x' } } }] },
      ['units/0/nodes/x/score'],
    ],
    ['a list that is none', { lists: [null] }, ['lists/0/id']],
    [
      'a list twice',
      { lists: [0, 1].map(() => ({ id: 'lowest', level: 'county', units: [] })) },
      ['lists/1/id'],
    ],
    ['a list without its level', { lists: [{ id: 'lowest', units: [] }] }, ['lists/0/id']],
    [
      'units of a list in one text',
      { lists: [{ id: 'lowest', level: 'county', units: 'ab' }] },
      ['lists/0/units'],
    ],
  ])('%s is named', (_, part, keys) => {
    const outcome = run(ruleSet, now, {
      period: '2021-Q4',
      earlier: [fileOf('f', { ...json, ...part })],
    });
    expect(outcome.ok).toBe(false);
    expect(outcome.issues.map(({ code, at, data }) => [code, at.file, data['keys']])).toEqual([
      ['earlier-not-a-result', 'f', keys],
    ]);
  });

  it('is named with the hash of its content in the result, whatever its formatting', () => {
    const hashOf = (result: Json) => {
      const earlier = [fileOf('f', result)];
      const { earlier: told } = resultOfRun(ruleSet, now, { period: '2021-Q4', earlier });
      expect(told).toEqual([
        { period: '2021-Q1', file: 'f', hash: expect.stringMatching(/^sha256:/), successions: [] },
      ]);
      return told[0]?.hash;
    };
    const hash = hashOf({ ...json, title: 'odd' });
    expect(hashOf(Object.fromEntries(Object.entries(json).reverse()))).toBe(hash);
    expect(hashOf({ ...json, units: [{ ...one, total: '2' }] })).not.toBe(hash);
    expect(hashOf({ ...json, lists: [] })).not.toBe(hash);
  });

  it('a result without the list that is watched counts as not given', () => {
    const outcome = run(ruleSet, now, {
      period: '2021-Q4',
      earlier: [fileOf('f', { ...json, lists: [] }), second, third],
    });
    expect(outcome.ok).toBe(true);
    expect(warningsOf(outcome).every(([, code]) => code === 'earlier-needed')).toBe(true);
  });
});

describe('an input from an earlier result', () => {
  const withLast = (last: Json, points: unknown = { min: [{ var: 'last' }, 100] }) =>
    smallRuleSet({
      inputs: [{ id: 'x' }, { id: 'last', earlier: 'total', ...last }],
      level: { score: { children: [passThrough('x'), indicator('p', points)] } },
    });
  const json = {
    ruleSet: { id: 'small' },
    period: '2020',
    units: [
      { ...one, total: '12.345', nodes: { x: { score: '3.5', max: '100' } } },
      { ...one, code: 'b', name: 'b', total: null, nodes: { x: { score: null, max: '100' } } },
    ],
    lists: [],
  };
  const earlier = [fileOf('e', json)];
  const rows = unitsWith([1, 2, 3]);
  const scores = (outcome: ReturnType<typeof run>) =>
    Object.values(byCode(outcome, 'nodes')).map(
      (nodes) => (nodes as Record<string, { readonly score: string | null }>)['p']?.score,
    );

  it.each([
    ['exclude', ['12.345', null, null]],
    ['zero', ['12.345', '0', '0']],
    [{ value: 5 }, ['12.345', '5', '5']],
  ])('is the total of then; who has none: %j', (missing, expected) => {
    const outcome = run(withLast({ missing }), rows, { earlier });
    expect(scores(outcome).sort()).toEqual([...expected].sort());
  });

  it('can be the score of a node', () => {
    const outcome = run(withLast({ missing: 'exclude', earlier: 'x' }), rows, { earlier });
    expect(byCode(outcome, 'total')).toMatchObject({ a: '4.50' });
  });

  it('is of the latest period', () => {
    const older = fileOf('o', {
      ...json,
      period: '2019',
      units: [{ ...one, total: '99' }],
    });
    for (const files of [
      [older, ...earlier],
      [...earlier, older],
    ]) {
      const outcome = run(withLast({ missing: 'exclude' }), rows, { earlier: files });
      expect(byCode(outcome, 'total')).toMatchObject({ a: '13.35' });
    }
  });

  it('is missing, with a warning, where the period directly before is left out', () => {
    const older = fileOf('o', { ...json, period: '2019' });
    const outcome = run(withLast({ missing: { value: 5 } }), rows, { earlier: [older] });
    expect(byCode(outcome, 'total')).toEqual({ a: '6.00', b: '7.00', c: '8.00' });
    expect(outcome.issues.map(({ code, data }) => [code, data])).toEqual([
      ['earlier-period-left-out', { inputs: ['last'], wanted: '2020' }],
    ]);
  });

  it('is missing where there is no earlier result at all', () => {
    const outcome = run(withLast({ missing: { value: 5 } }), rows);
    expect(byCode(outcome, 'total')).toEqual({ a: '6.00', b: '7.00', c: '8.00' });
  });

  it('is an error for each unit that has none, where the input says so', () => {
    const outcome = run(withLast({}), rows, { earlier });
    expect(errorsOf(outcome)).toEqual(
      ['b', 'c'].map((code) => ['error', 'not-reported', code, 'p']),
    );
    expect(outcome.issues.flatMap(({ data }) => data['found'] ?? [])).toEqual(['last', 'last']);
    const partial = run(withLast({}), rows, { earlier, partial: true });
    expect(byCode(partial, 'status')).toEqual({ a: 'ranked', b: 'failed', c: 'failed' });
  });

  it('is no error where the rule itself says what a gap is', () => {
    const points = { min: [{ var: ['last', 7] }, 100] };
    const outcome = run(withLast({}, points), rows, { earlier });
    expect(byCode(outcome, 'total')).toEqual({ a: '13.35', b: '9.00', c: '10.00' });
  });

  it('is an error in a tie-breaker too', () => {
    const tied = smallRuleSet({
      inputs: [{ id: 'x' }, { id: 'last', earlier: 'total' }],
      level: {
        score: { children: [passThrough('x')] },
        ranking: { tieBreakers: [{ input: 'last', better: 'higher' }] },
      },
    });
    const outcome = run(tied, rows, { earlier });
    expect(errorsOf(outcome).map(([, code, unit]) => [code, unit])).toEqual([
      ['not-reported', 'b'],
      ['not-reported', 'c'],
    ]);
  });
});
