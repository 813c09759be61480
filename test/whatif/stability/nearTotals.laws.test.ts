import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Assessment } from '../../../src/assess/index.ts';
import { loadSolver } from '../../../src/whatif/program/solver.ts';
import {
  leastChange,
  type StableRange,
  stableRanges,
} from '../../../src/whatif/stability/index.ts';
import { assessmentOfCase } from '../../support/arbitrary/weighted.ts';

/** Two weights, and totals that hardly differ: how far a list keeps a unit is known exactly, by ranges. */
const near: fc.Arbitrary<Assessment | null> = fc
  .record({
    weights: fc.tuple(fc.constantFrom(1, 2, 3, 20), fc.constantFrom(1, 3, 20)),
    apart: fc.constantFrom(1e-1, 1e-2, 1e-4, 1e-6, 1e-8),
    by: fc.constantFrom('exact' as const, 'published' as const),
    places: fc.constantFrom(2, 4, 6),
    direction: fc.constantFrom('highest' as const, 'lowest' as const),
    size: fc.integer({ min: 1, max: 2 }),
    ties: fc.constantFrom('include' as const, 'exclude' as const),
    units: fc.array(fc.tuple(fc.integer({ min: -2, max: 3 }), fc.integer({ min: -2, max: 3 })), {
      minLength: 2,
      maxLength: 5,
    }),
  })
  .map(({ weights, apart, by, places, units, ...list }) => {
    const ids = ['x', 'y'];
    const children = ids.map((id, i) => ({
      id,
      title: id,
      max: 100,
      weight: weights[i] ?? 1,
      points: { var: id },
    }));
    const score = {
      aggregate: 'weighted_mean' as const,
      max: 100,
      weightTotal: weights[0] + weights[1],
      children,
    };
    const document = {
      format: 1 as const,
      id: 'near',
      title: '相近',
      year: 2021,
      version: '1',
      source: { title: '相近' },
      inputs: ids.map((id) => ({ id, title: id, type: 'number' as const })),
      levels: [
        {
          id: 'county',
          title: '县',
          score,
          // Of totals far apart so many places have hundreds of thousands of steps on the way.
          total: { round: { places: apart > 1e-3 ? Math.min(places, 4) : places } },
          ranking: { by },
          lists: [{ id: 'list', title: '榜', source: { score: 'total' }, ...list }],
        },
      ],
    };
    const rows = units.map((values, i) => ({
      code: `u${i}`,
      ...Object.fromEntries(ids.map((id, at) => [id, (50 + (values[at] ?? 0) * apart).toFixed(9)])),
    }));
    return assessmentOfCase({ document, rows });
  });

/** By unit: the least change of the first weight that takes it off the list, or puts it on, far from any corner. */
function changesIn(
  range: StableRange,
  published: number,
  sum: number,
): ReadonlyMap<string, number> {
  const ends = [range.lower, range.upper].flatMap(({ share, change }) => {
    const [top = 0, bottom = 1] = share.split('/').map(Number);
    const at = top / bottom;
    if (change === null || at < 1e-5 || at > 1 - 1e-5) return [];
    const by = Math.abs(at * sum - published);
    return [...change.entered, ...change.left].map(({ code }) => [code, by] as const);
  });
  return new Map([...ends].sort(([, a], [, b]) => b - a));
}

it('takes no more than the way along one of two weights, however near totals are', async () => {
  const solver = await loadSolver();
  let count = 0;
  const law = fc.asyncProperty(near, async (assessment) => {
    fc.pre(assessment !== null);
    const found = stableRanges(assessment, { weight: 'x' });
    const [stability] = found.ok ? found.value : [];
    const [of] = stability?.lists ?? [];
    if (stability === undefined || of === undefined) throw new Error('no range');
    const sum = Number(stability.weight.sum);
    for (const [unit, by] of changesIn(of.range, Number(stability.weight.published), sum)) {
      const least = await leastChange(assessment, { unit, list: 'list', solver });
      const answer = least.ok ? least.value.answer : null;
      // What is too near for programs is found, or is not known; never is more proven than there is.
      if (answer?.kind === 'unknown') continue;
      if (answer?.kind !== 'change') throw new Error('no change');
      if (!answer.sum.isProven) continue;
      count += 1;
      expect(Number(answer.largest.bound)).toBeLessThanOrEqual(by + 1e-9 * sum);
      expect(Number(answer.sum.bound)).toBeLessThanOrEqual(2 * by + 1e-9 * sum);
    }
  });
  await fc.assert(law, { numRuns: 120 });
  expect(count).toBeGreaterThan(15);
});
