import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf } from '../../../src/whatif/weights/middleOf.ts';
import { tightened } from '../../../src/whatif/weights/tightened.ts';
import { unbounded, type WeightBounds } from '../../../src/whatif/weights/WeightSpace.ts';
import { sharings, type Weighting } from '../draws/statistics.ts';

const isWithin = (weights: Weighting, { lower, upper, order }: WeightBounds): boolean =>
  weights.every((weight, i) => weight >= (lower[i] ?? 0) && weight <= (upper[i] ?? 0)) &&
  order.every(([above, below]) => (weights[above] ?? 0) >= (weights[below] ?? 0));

/** Up to four weights with a small sum; an order goes from a place to a later one, or all the other way. */
const boundsCase = fc.integer({ min: 2, max: 4 }).chain((count) =>
  fc.record({
    lower: fc.array(fc.nat(5), { minLength: count, maxLength: count }),
    rooms: fc.array(fc.nat(8), { minLength: count, maxLength: count }),
    pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 3 }),
    isTurned: fc.boolean(),
    sum: fc.integer({ min: count, max: 14 }),
  }),
);

const boundsFrom = ({
  lower,
  rooms,
  pairs,
  isTurned,
}: CaseOf<typeof boundsCase>): WeightBounds => ({
  lower,
  upper: lower.map((low, i) => low + (rooms[i] ?? 0)),
  order: pairs.flatMap(([a, b]) => (a < b ? ([isTurned ? [b, a] : [a, b]] as const) : [])),
});
type CaseOf<T> = T extends fc.Arbitrary<infer U> ? U : never;

describe('bounds that are made tight', () => {
  it('are the least and the most of all weightings within them; none where there are no such', () => {
    const counts = { some: 0, none: 0 };
    const law = fc.property(boundsCase, (given) => {
      const bounds = boundsFrom(given);
      const all = sharings(bounds.lower.length, given.sum, 0).filter((weights) =>
        isWithin(weights, bounds),
      );
      const tight = tightened(bounds, given.sum);
      counts[all.length === 0 ? 'none' : 'some'] += 1;
      expect(tight === null).toBe(all.length === 0);
      if (tight === null) return;
      const of = (choose: (...numbers: number[]) => number): readonly number[] =>
        bounds.lower.map((_, i) => choose(...all.map((weights) => weights[i] ?? 0)));
      expect(tight.lower).toEqual(of(Math.min));
      expect(tight.upper).toEqual(of(Math.max));
      expect(tight.order).toEqual(bounds.order);
    });
    fc.assert(law, { numRuns: 1_500, seed: 1 });
    expect(Math.min(counts.some, counts.none)).toBeGreaterThan(200);
  });

  it('have a weighting in the middle that is within them', () => {
    const law = fc.property(boundsCase, (given) => {
      const tight = tightened(boundsFrom(given), given.sum);
      fc.pre(tight !== null);
      const middle = middleOf(tight, given.sum);
      expect(isWithin(middle, tight)).toBe(true);
      expect(middle.every(Number.isInteger)).toBe(true);
      expect(middle.reduce((sum, weight) => sum + weight, 0)).toBe(given.sum);
    });
    fc.assert(law, { numRuns: 1_500, seed: 2 });
  });

  it('of a million leave each of seven in order between its share at the most and at the least', () => {
    const order = [0, 1, 2, 3, 4, 5].map((i) => [i, i + 1] as const);
    const tight = tightened({ ...unbounded(7), order });
    expect(tight?.upper).toEqual([999_994, 499_997, 333_332, 249_999, 199_999, 166_666, 142_857]);
    expect(tight?.lower).toEqual([142_858, 1, 1, 1, 1, 1, 1]);
  });

  it('of a million have equal weights in the middle where there is no other', () => {
    const bounds = { lower: [333_333, 1, 1], upper: [400_000, 333_333, 333_333], order: [] };
    const tight = tightened(bounds);
    expect(tight?.lower).toEqual([333_334, 266_667, 266_667]);
    expect(tight === null ? [] : middleOf(tight)).toHaveLength(3);
  });
});
