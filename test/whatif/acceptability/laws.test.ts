import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentOf, drawn, lowestOf, sharesOn } from './smallDraws.ts';

const score = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths * 5);
const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.array(score, { minLength: width, maxLength: width }), {
    minLength: 2,
    maxLength: 8,
  }),
);

/** By their number; they add up to 12, of which 60 is a multiple. */
const weightsOf: Readonly<Record<number, readonly number[]>> = {
  2: [7, 5],
  3: [5, 4, 3],
  4: [4, 4, 3, 1],
  5: [4, 3, 2, 2, 1],
};

describe('shares of draws', () => {
  it('are the same where all published weights are so many times as much', () => {
    const law = fc.property(
      table,
      fc.constantFrom(0.5, 3, 10),
      fc.constantFrom({}, { around: '60' }, { within: '30%' }, { order: [['g1', 'g2']] }),
      (scores, factor, options) => {
        const weights = weightsOf[scores[0]?.length ?? 2] ?? [];
        const shares = (times: number) => {
          const own = assessmentOf(scores, {
            weights: weights.map((weight) => weight * times),
            lists: [lowestOf(2)],
          });
          const { units, lists, draws } = drawn(own, { draws: 200, ...options });
          const listed = lists[0]?.units.map(({ weights: _, ...unit }) => unit);
          return JSON.stringify({ units, listed, draws });
        };
        expect(shares(factor)).toBe(shares(1));
      },
    );
    fc.assert(law, { numRuns: 60, seed: 1 });
  });

  it('on the lowest list are no more of who is better in every group than of the worse', () => {
    let differing = 0;
    const law = fc.property(
      table,
      fc.array(fc.constantFrom(0, 0, 5, 20), { minLength: 5, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      (scores, more, size) => {
        const [worse = []] = scores;
        const better = worse.map((own, i) => Math.min(100, own + (more[i] ?? 0)));
        const found = sharesOn(
          drawn(assessmentOf([better, ...scores], { lists: [lowestOf(size)] }), { draws: 300 }),
        );
        const [first, second] = [found['a']?.share ?? 2, found['b']?.share ?? -1];
        expect(first).toBeLessThanOrEqual(second);
        differing += first < second ? 1 : 0;
      },
    );
    fc.assert(law, { numRuns: 80, seed: 1 });
    expect(differing).toBeGreaterThan(5);
  });

  it('do not depend on the order of the units, nor on how they are named', () => {
    const law = fc.property(table, (scores) => {
      const sharesOf = (own: typeof scores) =>
        Object.values(sharesOn(drawn(assessmentOf(own), { draws: 200 })))
          .map(({ share }) => share)
          .sort();
      expect(sharesOf([...scores].reverse())).toEqual(sharesOf(scores));
    });
    fc.assert(law, { numRuns: 40, seed: 1 });
  });
});
