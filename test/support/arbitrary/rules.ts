import fc from 'fast-check';
import type { Json } from '../../../src/hash/contentHash.ts';

/** Random rules over inputs from 0 to 10; all that they give stays where a rule set wants it. */

export const numbers = ['n1', 'n2', 'n3', 'n4', 'n5'] as const;
export const truth = 'b1';

const number = fc.constantFrom(...numbers);
const constant = fc.constantFrom<Json>(0, 1, 2, 3, 5, 10, 0.5, 0.1, '3.333');
export const bound = fc.constantFrom(0, 1, 2, 3, 5, 7, 9, 10);

const present = fc.uniqueArray(number, { minLength: 1, maxLength: 4 }).map((names): Json => {
  const list = { present: names };
  return { if: [{ '==': [{ count: list }, 0] }, { not_applicable: [] }, { mean: list }] };
});

const variable: fc.Arbitrary<Json> = number.map((name) => ({ var: name }));

const withFallback: fc.Arbitrary<Json> = fc
  .tuple(number, bound)
  .map(([name, fallback]) => ({ var: [name, fallback] }));

/** A figure of the pool, read after the unit's own value: without that it does not apply. */
export const ofPool = (value: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(
    value.map((own): Json => ({ '-': [{ pool_max: own }, own] })),
    value.map((own): Json => ({ '-': [own, { pool_min: own }] })),
    value.map((own): Json => ({ '/': [{ pool_mean: own }, 3] })),
    value.map((own): Json => ({ '-': [8, { pool_rank: own }] })),
    value.map((own): Json => ({ '-': [8, { pool_rank: [own, 'lowest'] }] })),
    value.map((own): Json => ({ '/': [own, { '+': [1, { pool_sum: own }] }] })),
    value.map((own): Json => ({ '/': [{ pool_count: own }, 7] })),
  );

const leaf: fc.Arbitrary<Json> = fc.oneof(
  { weight: 8, arbitrary: variable },
  { weight: 2, arbitrary: withFallback },
  { weight: 1, arbitrary: present },
  { weight: 1, arbitrary: ofPool(variable) },
);

const pair = fc.tuple(leaf, fc.oneof(leaf, constant));

/** Any number, also below 0 or beyond what it is wanted for. */
export const anyNumber: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  pair.map(([a, b]): Json => ({ '+': [a, b] })),
  pair.map(([a, b]): Json => ({ '*': [a, b] })),
  pair.map(([a, b]): Json => ({ '-': [a, b] })),
  pair.map(([a, b]): Json => ({ min: [a, b] })),
  pair.map(([a, b]): Json => ({ max: [a, b] })),
  leaf.map((a): Json => ({ '/': [a, 7] })),
  leaf.map((a): Json => ({ round: [{ '/': [a, 3] }, 1] })),
);

const comparison = fc.constantFrom('>=', '>', '<', '<=', '==');

export const comparing = (value: fc.Arbitrary<Json>, limit: fc.Arbitrary<Json>) =>
  fc.tuple(comparison, value, limit).map(([operator, a, b]): Json => ({ [operator]: [a, b] }));

export const condition: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: comparing(variable, bound) },
  fc.constant<Json>({ var: truth }),
  fc
    .tuple(comparing(variable, bound), comparing(withFallback, bound))
    .map((both): Json => ({ and: both })),
  fc
    .tuple(comparing(variable, bound), fc.constant({ var: truth }))
    .map((both): Json => ({ or: both })),
  comparing(variable, bound).map((one): Json => ({ '!': one })),
);

/** Points from 0 to the max, which is a whole number. */
export const pointsUpTo = (max: number): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 4, arbitrary: anyNumber.map((x): Json => ({ clamp: [x, 0, max] })) },
    leaf.map(
      (x): Json => ({
        tiers: [
          x,
          [
            [8, max],
            [5, max / 2],
            [2, 1],
          ],
          0,
        ],
      }),
    ),
    fc
      .tuple(variable, variable)
      .map(([x, y]): Json => ({ deduct: [max, { '*': [0.8, x] }, { '/': [y, 3] }] })),
    leaf.map((x): Json => ({ proportion: [x, 7, max] })),
    fc.constant<Json>({ if: [{ var: truth }, max, { '/': [max, 4] }] }),
    fc.tuple(condition, anyNumber).map(
      ([when, x]): Json => ({
        if: [when, { not_applicable: [] }, { clamp: [x, 0, max] }],
      }),
    ),
    fc
      .tuple(condition, anyNumber)
      .map(([when, x]): Json => ({ if: [when, { clamp: [x, 0, max] }, max] })),
  );

/** Points that a higher n1, n2 or n3 and a lower n4 or n5 never make less. */
export const monotonePointsUpTo = (max: number): fc.Arbitrary<Json> => {
  const good = fc.constantFrom<Json>({ var: 'n1' }, { var: 'n2' }, { var: 'n3' });
  const bad = fc.constantFrom<Json>({ var: 'n4' }, { var: 'n5' });
  const steps = [
    [8, max],
    [5, max / 2],
    [2, max / 4],
  ];
  return fc.oneof(
    good.map((x): Json => ({ tiers: [x, steps, 0] })),
    good.map((x): Json => ({ proportion: [x, 7, max] })),
    good.map(
      (x): Json => ({
        interpolate: [
          x,
          [
            [2, 0],
            [3, max / 2],
            [9, max],
          ],
        ],
      }),
    ),
    bad.map((x): Json => ({ inverse_proportion: [3, x, max] })),
    bad.map((x): Json => ({ deduct: [max, { '*': [0.8, { excess: [x, 1] }] }] })),
    fc.tuple(good, good, bad).map(
      ([x, y, z]): Json => ({
        clamp: [{ '-': [{ max: [{ '/': [x, 3] }, { '*': [y, 0.5] }] }, { '/': [z, 7] }] }, 0, max],
      }),
    ),
  );
};
