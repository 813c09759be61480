import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierFile } from '../../src/assess/index.ts';
import type { ResultJson } from '../../src/report/result.ts';
import { type Run, resultOfRun, run, smallRuleSet } from '../support/assessment.ts';
import { aboutOf, indicator, type Json, listsOf, passThrough, type Row } from './smallRules.ts';

const lists: readonly Json[] = [
  { id: 'lowest', title: '末位', kind: 'lowest', direction: 'lowest', size: 2 },
  { id: 'back', title: '重返', source: { returned: { list: 'lowest' } } },
  { id: 'twice', title: '连续', source: { successive: { list: 'lowest', periods: 2 } } },
];

/** The last total, or -1, is shown as the score of `p`. */
const rulesWith = (successions: readonly Json[], more: Json = {}): Json =>
  smallRuleSet({
    inputs: [{ id: 'x' }, { id: 'last', earlier: 'total', missing: 'exclude' }],
    level: { score: { children: [passThrough('x'), indicator('p', { var: 'last' })] }, lists },
    ...(successions.length === 0 ? {} : { successions }),
    ...more,
  });
const succession = (
  from: string | readonly string[],
  to: string | readonly string[],
  more: Json = {},
): Json => ({
  level: 'county',
  from: [from].flat(),
  to: [to].flat(),
  since: '2021',
  ...(Array.isArray(from) ? { score: 'mean', listed: 'any' } : {}),
  ...more,
});

type Then = { readonly [code: string]: string | readonly [string, string | null] };
/** Units of then: a total, or a name and a total. */
const resultOf = (period: string, units: Then, lowest: readonly string[] = []): EarlierFile => ({
  name: `${period}.json`,
  json: {
    ruleSet: { id: 'small', version: '1' },
    period,
    units: Object.entries(units).map(([code, said]) => {
      const [name, total] = typeof said === 'string' ? [`${code}县`, said] : said;
      return { code, name, level: 'county', total, nodes: {} };
    }),
    lists: [{ id: 'lowest', level: 'county', units: lowest }],
  },
});
const unitsNow = (...codes: readonly string[]): readonly Row[] =>
  codes.map((code, i) => ({ code, name: `${code}县`, x: i + 1 }));

const scoresOf = (outcome: Run): Json => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues, null, 1));
  return Object.fromEntries(
    outcome.result.units.map(({ code, nodes }) => [code, nodes['p']?.score ?? null]),
  );
};
const told = (outcome: Run) =>
  outcome.issues
    .filter(({ code }) => code !== 'earlier-needed' && code !== 'earlier-period-left-out')
    .map(({ severity, code, data }) => [severity, code, data['units']]);

const then = resultOf('2020', { A: '60', B: '71', C: '80' }, ['A', 'C']);
const assessed = (
  successions: readonly Json[],
  codes: readonly string[],
  earlier: readonly EarlierFile[] = [then],
  period = '2021',
): Run => run(rulesWith(successions), unitsNow(...codes), { period, earlier });

describe('what a unit had before', () => {
  it.each<[string, readonly Json[], readonly string[], Json]>([
    ['stays with its code', [], ['A', 'B', 'C'], { A: '60', B: '71', C: '80' }],
    [
      'goes on under another code',
      [succession('A', 'D')],
      ['B', 'C', 'D'],
      { B: '71', C: '80', D: '60' },
    ],
    [
      'does not, where that is said',
      [succession('A', 'D', { score: 'missing' })],
      ['B', 'C', 'D'],
      { B: '71', C: '80', D: null },
    ],
    [
      'is the mean of those that were merged',
      [succession(['A', 'B'], 'D')],
      ['C', 'D'],
      { C: '80', D: '65.5' },
    ],
    [
      'is a mean without end, to the last digit',
      [succession(['A', 'B', 'C'], 'B')],
      ['B'],
      { B: '70.33333333333333333333333333333333' },
    ],
    [
      'is missing after a merger, where that is said',
      [succession(['A', 'B'], 'A', { score: 'missing' })],
      ['A', 'C'],
      { A: null, C: '80' },
    ],
    [
      'goes to each part of one that was split',
      [succession('A', ['A', 'D'])],
      ['A', 'B', 'C', 'D'],
      { A: '60', B: '71', C: '80', D: '60' },
    ],
    [
      'is carried through several changes',
      [
        succession('D', 'E', { since: '2021-07-01' }),
        succession(['A', 'B'], 'D', { since: '2021-02' }),
      ],
      ['C', 'E'],
      { C: '80', E: '65.5' },
    ],
    [
      'is a mean of means',
      [
        succession(['A', 'B'], 'D', { since: '2021-02' }),
        succession(['C', 'D'], 'E', { since: '2021-03' }),
      ],
      ['E'],
      { E: '72.75' },
    ],
  ])('%s', (_, successions, codes, expected) => {
    const outcome = assessed(successions, codes);
    expect([scoresOf(outcome), told(outcome)]).toEqual([expected, []]);
  });

  it.each([
    ['2020', 'is not of that period', { A: '60' }, null],
    ['2021', 'is after it', { A: '60' }, '60'],
    ['2020-12-31', 'holds at its end already', { A: '60' }, null],
    ['2021-01-01', 'begins with the next day', { A: '60' }, '60'],
    ['2021-12-31', 'holds at the end of this one', { A: '60' }, '60'],
    ['2022-01-01', 'is after this one', { A: '60' }, null],
    ['2021-W01', 'is a week', { A: '60' }, '60'],
  ])('since %s %s', (since, _, units, expected) => {
    const outcome = assessed([succession('A', 'D', { since })], ['D'], [resultOf('2020', units)]);
    expect(scoresOf(outcome)).toEqual({ D: expected });
  });

  it('is missing, with a warning, where one of those merged is not there or has no score', () => {
    const lacking = assessed([succession(['A', 'Z'], 'D')], ['B', 'C', 'D']);
    expect(scoresOf(lacking)).toEqual({ B: '71', C: '80', D: null });
    expect(told(lacking)).toEqual([
      ['warning', 'succession-lacks-units', ['Z']],
      ['warning', 'earlier-lacks-units', ['D县 D']],
    ]);
    const unranked = resultOf('2020', { A: '60', Z: ['Z县', null] });
    expect(scoresOf(assessed([succession(['A', 'Z'], 'D')], ['D'], [unranked]))).toEqual({
      D: null,
    });
  });
});

describe('which list a unit was on', () => {
  it.each<[string, readonly Json[], readonly string[], readonly string[]]>([
    ['that of its former code', [succession('A', 'D')], ['D', 'B', 'C'], ['D']],
    ['each that one of those merged was on', [succession(['A', 'B'], 'D')], ['D', 'C'], ['D', 'C']],
    [
      'none that only one was on, where all have to',
      [succession(['A', 'B'], 'D', { listed: 'all' })],
      ['D', 'C'],
      ['C'],
    ],
    ['each that all were on', [succession(['A', 'C'], 'D', { listed: 'all' })], ['D', 'B'], ['D']],
    [
      'each that the one that was split was on',
      [succession('A', ['D', 'E'])],
      ['D', 'E', 'B', 'C'],
      ['D', 'E'],
    ],
  ])('%s', (_, successions, codes, expected) => {
    // Without scores of then: the first two are the lowest.
    const rules = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: { score: { children: [passThrough('x')] }, lists: [lists[0], lists[2]] },
      successions,
    });
    const outcome = run(rules, unitsNow(...codes), { period: '2021', earlier: [then] });
    expect(listsOf(outcome)['twice']).toEqual(expected);
  });
});

describe('what is not said of units', () => {
  it('another name for the same code is an error, with both names', () => {
    const renamed = resultOf('2020', { A: ['甲县', '60'], B: '71' });
    const outcome = assessed([], ['A', 'B'], [renamed]);
    expect([outcome.ok, told(outcome)]).toEqual([
      false,
      [['error', 'earlier-renamed', ['A 甲县 → A县']]],
    ]);
    const partial = run(rulesWith([]), unitsNow('A'), { earlier: [renamed], partial: true });
    expect(partial.ok).toBe(false);
    const declared = assessed([succession('A', 'A')], ['A', 'B'], [renamed]);
    expect([scoresOf(declared), told(declared)]).toEqual([{ A: '60', B: '71' }, []]);
    const named = (names: readonly string[]) =>
      told(assessed([succession('A', 'A', { names })], ['A', 'B'], [renamed]));
    expect(named(['甲县'])).toEqual([]);
    expect(named(['乙县'])).toEqual([['error', 'earlier-renamed', ['A 甲县 → 乙县']]]);
  });

  it('a name is compared with that of its day, over several changes', () => {
    const successions = [
      succession('A', 'A', { since: '2021-H1', names: ['旧'] }),
      succession('A', 'A', { since: '2021-H2', names: ['中'] }),
    ];
    const name = (period: string, of: string, now: string) =>
      told(assessed(successions, ['A'], [resultOf(period, { A: [of, '60'] })], now));
    expect(name('2020-H2', '旧', '2021-H2')).toEqual([]);
    expect(name('2021-H1', '中', '2021-H2')).toEqual([]);
    expect(name('2021-H1', '旧', '2021-H2')).toEqual([['error', 'earlier-renamed', ['A 旧 → 中']]]);
  });

  it('another name is a warning where nothing looks back to that result', () => {
    const rules = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: { score: { children: [passThrough('x')] } },
    });
    const earlier = [resultOf('2020', { A: ['甲县', '60'] })];
    expect(told(run(rules, unitsNow('A'), { earlier }))).toEqual([
      ['warning', 'earlier-renamed', ['A 甲县 → A县']],
    ]);
  });

  it('a unit without a name has none that differs', () => {
    expect(told(assessed([], ['A'], [resultOf('2020', { A: ['A', '60'] })]))).toEqual([]);
  });

  it('units that are gone, and units that are new, are named once for each file', () => {
    const before = resultOf('2019', { A: '1', B: '1', D: '1' }, ['A']);
    const outcome = assessed([], ['A', 'D', 'E'], [then, before]);
    expect(told(outcome)).toEqual([
      ['warning', 'earlier-units-gone', ['B县 B', 'C县 C']],
      ['warning', 'earlier-units-new', ['D县 D', 'E县 E']],
      ['warning', 'earlier-units-gone', ['B县 B']],
      ['warning', 'earlier-units-new', ['E县 E']],
    ]);
    expect(outcome.issues.map(({ at }) => at.file)).toContain('2019.json');
  });

  it('a unit of the register that is not in the data is not gone', () => {
    const register = {
      units: ['A', 'B', 'C'].map((code) => ({ code, name: `${code}县`, level: 'county' })),
    };
    const outcome = run(rulesWith([], { register }), unitsNow('A', 'B'), { earlier: [then] });
    expect(told(outcome).map(([, code]) => code)).toEqual(['units-not-in-data']);
  });

  it('a unit that is in the data though it should have ended is an error', () => {
    const outcome = assessed([succession('A', 'D')], ['A', 'B', 'C', 'D']);
    expect([outcome.ok, told(outcome)]).toEqual([
      false,
      [['error', 'succession-of-present', ['A县 A']]],
    ]);
  });
});

it.each<[string, Json, boolean]>([
  ['looks back', {}, false],
  ['does not', { inputs: [{ id: 'x', title: 'x', type: 'number' }] }, true],
])('a result without the level is refused where the level %s', (_, more, isFine) => {
  const level = { id: 'county', title: '县', score: { children: [passThrough('x')] } };
  const rules = isFine ? { ...rulesWith([], more), levels: [level] } : rulesWith([]);
  const json = resultOf('2020', {}).json as ResultJson;
  const outcome = run(rules, unitsNow('A'), { earlier: [{ name: 'f', json }] });
  expect([outcome.ok, aboutOf(outcome.issues)]).toEqual(
    isFine ? [true, []] : [false, [['error', 'earlier-lacks-level', 'f', '']]],
  );
});

it('a result of the same rules in another version will do; scores out of another maximum are told', () => {
  const rules = (max: number): Json =>
    rulesWith([], {
      version: String(max),
      levels: [{ id: 'county', title: '县', score: { children: [passThrough('x', max)] }, lists }],
    });
  const looking = (max: number): Json => ({
    ...rules(max),
    levels: [
      {
        id: 'county',
        title: '县',
        score: { children: [passThrough('x', max - 50), indicator('p', { var: 'last' }, 50)] },
      },
    ],
  });
  const json = resultOfRun(rules(100), unitsNow('A', 'B'), { period: '2020' });
  const told = (max: number) =>
    run(looking(max), unitsNow('A', 'B'), { earlier: [{ name: 'f', json }] }).issues.map(
      ({ severity, code, data }) => [severity, code, data['version'], data['inputs']],
    );
  expect(told(100)).toEqual([]);
  expect(told(120)).toEqual([['warning', 'earlier-other-max', '100', ['last 100 → 120']]]);
});

it('the result says through which successions its units go back, the latest first', () => {
  const successions = [
    succession('A', 'D', { since: '2021-02' }),
    succession('X', 'Y'),
    succession(['D', 'B'], 'E', { since: '2021-03', score: 'missing', listed: 'all' }),
    succession('C', 'F', { since: '2019' }),
  ];
  const outcome = assessed(successions, ['C', 'E']);
  if (!outcome.ok) throw new Error('refused');
  const level = 'county';
  expect(outcome.result.earlier[0]?.successions).toEqual([
    { level, from: ['D', 'B'], to: ['E'], since: '2021-03', score: 'missing', listed: 'all' },
    { level, from: ['A'], to: ['D'], since: '2021-02', score: 'mean', listed: 'any' },
  ]);
});

it('a unit that was split and merged again and again is gone through once each time', () => {
  const successions = Array.from({ length: 60 }, (_, i) => {
    const month = String(1 + Math.floor(i / 14)).padStart(2, '0');
    const since = `2021-${month}-${String(1 + (i % 14) * 2).padStart(2, '0')}`;
    return i % 2 === 0
      ? succession('A', ['B', 'C'], { since })
      : succession(['B', 'C'], 'A', { since });
  });
  const outcome = assessed(successions, ['A'], [resultOf('2020', { A: '60' }, ['A'])]);
  expect(scoresOf(outcome)).toEqual({ A: '60' });
  expect(listsOf(outcome)['twice']).toEqual(['A']);
});

it('units that all get other codes, as often as may be, have the scores and lists that they had', () => {
  const codes = ['A', 'B', 'C'];
  const days = fc.uniqueArray(
    fc.integer({ min: 1, max: 28 }).map((day) => `2021-03-${String(day).padStart(2, '0')}`),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(
      days,
      fc.shuffledSubarray(codes, { minLength: 1 }),
      fc.boolean(),
      (since, changed, isForward) => {
        const at = (code: string, times: number): string =>
          times === 0 ? code : `${code}${times}`;
        const successions = [...since].sort().flatMap((day, i) => {
          const froms = changed.map((code) => at(code, i));
          const tos = changed.map((code) => at(code, i + 1));
          const changes = froms.map((from, k) => succession(from, tos[k] ?? '', { since: day }));
          return isForward ? changes : changes.reverse();
        });
        const last = (code: string): string =>
          changed.includes(code) ? at(code, since.length) : code;
        const outcome = assessed(successions, codes.map(last));
        expect(scoresOf(outcome)).toEqual(
          Object.fromEntries(
            [
              ['A', '60'],
              ['B', '71'],
              ['C', '80'],
            ].map(([c = '', s]) => [last(c), s]),
          ),
        );
        expect(told(outcome)).toEqual([]);
      },
    ),
  );
});
