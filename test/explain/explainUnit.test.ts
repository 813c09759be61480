import { describe, expect, it } from 'vitest';
import type { Explanation, NodeExplanation } from '../../src/explain/index.ts';
import { group, indicator, type Json, passThrough, type Row } from '../assess/smallRules.ts';
import { smallRuleSet } from '../support/assessment.ts';
import { explained, nodeOf } from './explained.ts';

const inputs = ['a', 'b', 'c'].map((id) => ({ id, missing: 'exclude' }));

/** Parts as [id, points, lost]. */
const partsOf = ({ parts }: NodeExplanation): ReadonlyArray<readonly unknown[]> =>
  parts.map(({ id, points, lost }) => [id, points, lost]);
const lostIn = ({ lost }: Explanation): ReadonlyArray<readonly unknown[]> =>
  lost.map(({ kind, id, points }) => [kind, id, points]);
const stepsIn = ({ steps }: Explanation): ReadonlyArray<readonly unknown[]> =>
  steps.map(({ kind, id, change, total }) => [kind, id, change, total]);

describe('a sum', () => {
  const ruleSet = smallRuleSet({
    inputs,
    level: {
      score: { children: [passThrough('a', 60), passThrough('b', 30), passThrough('c', 10)] },
    },
  });

  it('gives the points of what left to the rest, as they are printed, and rounding', () => {
    // (30 + 20) × 100 / 90 = 55.555…; 30 × 10/9 = 33.333…, 20 × 10/9 = 22.222…
    const found = explained(ruleSet, { code: 'u', a: 30, b: 20, c: '/' });
    expect(partsOf(found.node)).toEqual([
      ['a', '33.3333', '33.3333'],
      ['b', '22.2222', '11.1111'],
    ]);
    expect(stepsIn(found)).toEqual([
      ['tree', null, '55.5556', '55.5556'],
      ['rounding', null, '0.0044', '55.56'],
    ]);
    const { score, because, rule } = nodeOf(found, 'c');
    expect([score, because, rule?.inputs[0]?.state]).toEqual([null, 'input', 'not-applicable']);
  });

  it('has nothing to hand on where all is there', () => {
    const found = explained(ruleSet, { code: 'u', a: 30, b: 20, c: 10 });
    expect(partsOf(found.node)).toEqual([
      ['a', '30', '30'],
      ['b', '20', '10'],
      ['c', '10', '0'],
    ]);
    expect(lostIn(found)).toEqual([
      ['indicator', 'a', '30'],
      ['indicator', 'b', '10'],
    ]);
  });

  it('has no total where nothing applies', () => {
    const found = explained(ruleSet, { code: 'u', a: '/', b: '/', c: '/' });
    const { total, rank, steps, lost, node } = found;
    expect([total, rank, steps, node.score, node.because]).toEqual([
      null,
      null,
      [],
      null,
      'nothing-left',
    ]);
    expect(lost).toEqual([]);
  });
});

describe('other ways to aggregate', () => {
  const weighted = (id: string, weight: number, max = 100): Json =>
    passThrough(id, max, { weight });
  const rulesWith = (aggregate: string, children: readonly Json[], more: Json = {}): Json =>
    smallRuleSet({ inputs, level: { score: { aggregate, max: 100, ...more, children } } });
  const mean = rulesWith(
    'weighted_mean',
    [weighted('a', 50), weighted('b', 30), weighted('c', 20)],
    { weightTotal: 100 },
  );
  const geometric = rulesWith('geometric_mean', [weighted('a', 1), weighted('b', 1)], {
    weightTotal: 2,
  });
  const lowest = rulesWith('lowest', [
    passThrough('a', 50),
    passThrough('b', 100),
    passThrough('c', 100),
  ]);

  it.each<[string, Json, Row, string, ReadonlyArray<readonly unknown[]>]>([
    [
      // (80 × 50 + 60 × 30) / 80 = 72.5; a share of 5/8 and of 3/8.
      'a weighted mean shares the weight of a part that left',
      mean,
      { a: 80, b: 60, c: '/' },
      '72.50',
      [
        ['a', '50', '12.5'],
        ['b', '22.5', '15'],
      ],
    ],
    [
      // √(25 × 50) = 35.3553…; ln 4 : ln 2 = 2 : 1.
      'a geometric mean shares what it lacks by logarithms',
      geometric,
      { a: 25, b: 50 },
      '35.36',
      [
        ['a', null, '43.0964'],
        ['b', null, '21.5482'],
      ],
    ],
    [
      'a full part draws no geometric mean down',
      geometric,
      { a: 25, b: 100 },
      '50.00',
      [
        ['a', null, '50'],
        ['b', null, '0'],
      ],
    ],
    [
      'a part of 0 takes all of a geometric mean',
      geometric,
      { a: 0, b: 50 },
      '0.00',
      [
        ['a', null, '100'],
        ['b', null, '0'],
      ],
    ],
    [
      'two lowest share what is lost, by what they reach of their points',
      lowest,
      { a: 20, b: 40, c: 45 },
      '40.00',
      [
        ['a', null, '30'],
        ['b', null, '30'],
        ['c', null, '0'],
      ],
    ],
  ])('%s', (_, rules, values, total, parts) => {
    const found = explained(rules, { code: 'u', ...values });
    expect([found.total, partsOf(found.node)]).toEqual([total, parts]);
  });

  it('inner groups lose on the scale of the total', () => {
    // Half of g of 100 is worth 40 of 80 in the total.
    const rules = rulesWith('sum', [
      group('g', [weighted('a', 1)], { max: 80, aggregate: 'weighted_mean', weightTotal: 1 }),
      passThrough('b', 20),
    ]);
    const found = explained(rules, { code: 'u', a: 50, b: 20 });
    expect(lostIn(found)).toEqual([['indicator', 'g.a', '40']]);
    const { lost, lostOfTotal } = nodeOf(found, 'g.a');
    expect([lost, lostOfTotal]).toEqual(['50', '40']);
  });
});

describe('roundings of nodes', () => {
  it('are told apart from what their parts lose', () => {
    // 33.34 + 20 = 53.34, rounded down to 53.3.
    const g = group('g', [passThrough('a', 60), passThrough('b', 40)], {
      round: { places: 1, mode: 'down' },
    });
    const found = explained(smallRuleSet({ inputs, level: { score: { children: [g] } } }), {
      code: 'u',
      a: '33.34',
      b: 20,
    });
    const { rounding, lostRounding, unrounded, score } = nodeOf(found, 'g');
    expect([unrounded, score, rounding, lostRounding]).toEqual(['53.34', '53.3', '-0.04', '0.04']);
    expect(lostIn(found)).toEqual([
      ['indicator', 'g.a', '26.66'],
      ['indicator', 'g.b', '20'],
      ['rounding', 'g', '0.04'],
    ]);
  });
});

describe('gaps', () => {
  it.each<[string, unknown, string, readonly unknown[]]>([
    ['that score 0', 'zero', '', ['0', 'zero-gap', 'missing', null, null]],
    ['that leave', 'exclude', '', [null, 'input', 'missing', null, null]],
    ['that do not apply', 'zero', '/', [null, 'input', 'not-applicable', null, null]],
    ['with an assumed value', { value: 5 }, '', ['5', null, 'missing', null, '5']],
    ['that are none', { value: 5 }, '7', ['7', null, 'value', '7', null]],
  ])('%s', (_, missing, a, expected) => {
    const rules = smallRuleSet({
      inputs: [{ id: 'a', missing }, { id: 'b' }],
      level: { score: { children: [passThrough('a', 60), passThrough('b', 40)] } },
    });
    const { score, because, rule } = nodeOf(explained(rules, { code: 'u', a, b: 20 }), 'a');
    const [read] = rule?.inputs ?? [];
    expect([score, because, read?.state, read?.value, read?.assumed]).toEqual(expected);
  });

  it('that the rule itself leaves out are told apart', () => {
    const rules = smallRuleSet({
      inputs,
      level: {
        score: {
          children: [
            indicator('r', { if: [{ '>': [{ var: 'a' }, 0] }, 1, { not_applicable: [] }] }, 60),
            passThrough('b', 40),
          ],
        },
      },
    });
    expect(nodeOf(explained(rules, { code: 'u', a: 0, b: 20 }), 'r').because).toBe('rule');
  });
});
