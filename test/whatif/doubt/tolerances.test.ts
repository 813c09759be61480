import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assess/index.ts';
import {
  type ToleranceOptions,
  type Tolerances,
  tolerances,
} from '../../../src/whatif/doubt/index.ts';
import { improve } from '../../../src/whatif/improve/index.ts';
import {
  indicator,
  type Json,
  passThrough,
  type Row,
  smallRuleSet,
} from '../../assess/smallRules.ts';
import { assessmentOfRows } from '../../explain/explained.ts';
import { loaded } from '../../support/assessment.ts';
import { assessmentOf } from '../../support/systems.ts';
import { assessedWith } from '../improve/bruteForce.ts';

const answer = (assessment: Assessment, options: ToleranceOptions): Tolerances => {
  const found = tolerances(assessment, options);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};

const range = [0, 6];
const x = (id: string): Json => ({ var: id });
const inputs = ['a', 'b', 'base', 'cases'];

/** Rules that rise, fall and share, one that looks at the pool, and a veto that puts on the list. */
const rules = (more: readonly Json[]): Json =>
  smallRuleSet({
    inputs: inputs.map((id) => ({ id, type: 'integer', range })),
    level: {
      score: { children: [passThrough('a', 6), ...more] },
      vetoes: [
        { id: 'v', title: 'v', when: { '>': [x('cases'), 4] }, effects: [{ list: 'last' }] },
      ],
      lists: [{ id: 'last', title: '末位', direction: 'lowest', size: 2 }],
    },
  });

const shared = indicator('s', { min: [6, { divide: [{ '*': [6, x('b')] }, x('base'), 0] }] }, 6);
const falling = indicator('f', { deduct: [6, x('b'), { '*': [0.5, x('base')] }] }, 6);
const pooled = indicator('p', { proportion: [x('b'), { pool_max: x('b') }, 6] }, 6);

const value = fc.integer({ min: 0, max: 6 });
const row = fc.record({ a: value, b: value, base: value, cases: value });

const isOnLast = ({ levels: [level] }: Assessment): boolean =>
  level?.lists[0]?.rows.includes(0) === true;

describe.each([
  ['that share', [shared]],
  ['that fall', [falling]],
])('the error tolerance by rules %s', (_, more) => {
  const ruleSet = loaded(rules(more));

  it('is what a scan of all values finds', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 5 }), (given) => {
        const rows: readonly Row[] = given.map((one, i) => ({ code: 'abcde'[i] ?? '', ...one }));
        const before = assessedWith(ruleSet, rows, {});
        if (before === null || !isOnLast(before)) return;
        const [list] = answer(before, { list: 'last', unit: 'a' }).lists;
        for (const input of inputs) {
          const now = Number(rows[0]?.[input]);
          const leaves = [0, 1, 2, 3, 4, 5, 6].filter((other) => {
            const after = assessedWith(ruleSet, rows, { [input]: other });
            return after !== null && !isOnLast(after);
          });
          const found = list?.units[0]?.inputs.find(({ input: { id } }) => id === input);
          const up = leaves.find((other) => other > now);
          const down = leaves.filter((other) => other < now).at(-1);
          expect(found?.up?.value ?? null).toBe(up === undefined ? null : String(up));
          expect(found?.down?.value ?? null).toBe(down === undefined ? null : String(down));
          const isSafe = list?.units[0]?.safe.some(({ id }) => id === input);
          const isRead = input !== 'base' || more.includes(shared) || more.includes(falling);
          expect(isSafe).toBe(isRead && leaves.length === 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the error tolerance', () => {
  const rows = [
    { code: 'u', a: 2, b: 1, base: 5, cases: 0 },
    { code: 'v', a: 3, b: 3, base: 5, cases: 0 },
    { code: 'w', a: 4, b: 4, base: 5, cases: 0 },
    { code: 'z', a: 1, b: 1, base: 5, cases: 0 },
  ];

  it('counts what it does to others, where they are compared', () => {
    const { lists } = answer(assessmentOfRows(rules([pooled]), rows), { list: '末位' });
    const unit = lists[0]?.units.find(({ code }) => code === 'u');
    expect(unit?.inputs).toEqual([
      {
        input: { id: 'b', title: 'b', measure: null },
        value: '1',
        up: { value: '4', by: '+3' },
        down: null,
        other: null,
        share: '0.5',
      },
    ]);
    // All 6 points of a make it level with v: both are then on the list.
    expect(unit?.safe.map(({ id }) => id).sort()).toEqual(['a', 'cases']);
  });

  it('of a unit that a veto puts there is in what the veto reads', () => {
    const vetoed = rows.map((one) => (one.code === 'w' ? { ...one, cases: 5 } : one));
    const { lists } = answer(assessmentOfRows(rules([pooled]), vetoed), {
      list: 'last',
      unit: 'w',
    });
    expect(lists[0]?.units[0]?.inputs.map(({ input, down }) => [input.id, down])).toEqual([
      ['cases', { value: '4', by: '-1' }],
    ]);
  });

  /** 3 at both ends of the range of `a`, and more between them. */
  const there = indicator('there', { clamp: [x('a'), 0, 3] }, 3);
  const andBack = indicator('back', { clamp: [{ '-': [6, x('a')] }, 0, 3] }, 3);
  const stepped = { if: [{ '>=': [x('score.a'), 4] }, 6, 0] };

  it.each<[string, Json, string]>([
    ['points that rise and points that fall', { score: { children: [there, andBack] } }, '2'],
    [
      'what takes points off again where a score is high',
      {
        score: { children: [passThrough('a', 6)] },
        deductions: { items: [{ id: 'd', title: 'd', points: stepped }] },
      },
      '2',
    ],
  ])('of %s is between the ends of a range', (_, level, value) => {
    const json = smallRuleSet({
      inputs: [{ id: 'a', type: 'integer', range }],
      level: {
        ...level,
        lists: [{ id: 'last', title: '末位', direction: 'lowest', size: 1 }],
      },
    });
    const two = [
      { code: 'u', a: 0 },
      { code: 'v', a: 1 },
    ];
    const [list] = answer(assessmentOfRows(json, two), { list: 'last', unit: 'u' }).lists;
    expect(list?.units[0]?.inputs.map(({ up }) => up?.value)).toEqual([value]);
    expect(list?.units[0]?.safe).toEqual([]);
  });

  it('of a unit that a tie takes off is where the tie begins, though a higher score loses it', () => {
    const json = smallRuleSet({
      inputs: [{ id: 'a', type: 'integer', range: [0, 20] }],
      level: {
        score: { children: [indicator('m', { '*': [0.3, x('a')] }, 6)] },
        total: { round: { places: 0 } },
        ranking: { by: 'published', tieBreakers: [{ score: 'm', better: 'lower' }] },
        lists: [{ id: 'last', title: '末位', direction: 'lowest', size: 1 }],
      },
    });
    const two = [
      { code: 'u', a: 4 },
      { code: 'v', a: 6 },
    ];
    const assessment = assessmentOfRows(json, two);
    // By 5 both have 2 points, and the tie goes to 1.5; from 6 to 8 it does not.
    const [list] = answer(assessment, { list: 'last', unit: 'u' }).lists;
    expect(list?.units[0]?.inputs.map(({ up }) => up?.value)).toEqual(['5']);
    const found = improve(assessment, { unit: 'u', aim: { kind: 'off-list', list: 'last' } });
    const alone = found.ok ? found.value.alone : [];
    expect(alone.map(({ changes }) => changes[0]?.value)).toEqual(['5']);
  });

  it.each<[string, ToleranceOptions, string]>([
    ['an unknown list', { list: 'lastt' }, 'unknown-list'],
    ['an unknown unit', { list: 'last', unit: 'q' }, 'unit-not-assessed'],
    ['a unit that is not on it', { list: 'last', unit: 'w' }, 'unit-not-on-list'],
  ])('of %s is refused', (_, options, code) => {
    const found = tolerances(assessmentOfRows(rules([pooled]), rows), options);
    expect(found.issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('of 昆明市 on the red list of Yunnan is 1.4 points of satisfaction', () => {
    const yunnan = assessmentOf({ rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] });
    const { lists } = answer(yunnan, { list: 'red', unit: '昆明市' });
    const [unit] = lists.flatMap(({ units }) => units);
    expect(
      unit?.inputs.slice(0, 3).map(({ input, up, down }) => [input.id, up?.by, down?.by]),
    ).toEqual([
      ['satisfaction', undefined, '-1.4'],
      ['satisfaction_last_year', '+1.9', undefined],
      ['prefecture_problems_rectified', undefined, '-3'],
    ]);
  });
});
