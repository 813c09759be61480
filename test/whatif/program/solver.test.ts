import { describe, expect, it } from 'vitest';
import { programBuilder } from '../../../src/whatif/program/Program.ts';
import { loadSolver } from '../../../src/whatif/program/solver.ts';

const solve = await loadSolver();

/**
 * Two totals that differ by millionths, and a third between them that is counted in steps: the first is to be at
 * most that, the second at least that, which needs less than a half of y, and more than three quarters.
 */
function nearlyEqual(least: number) {
  const builder = programBuilder();
  const [x, y] = [0, 1].map(() => builder.column({ lower: 1e-6, upper: 0.999999 }));
  const change = builder.column({ cost: 100 });
  const total = builder.column({ lower: least, upper: 50_000_002, isWhole: true });
  const isBefore = builder.column({ upper: 1, isWhole: true });
  if (x === undefined || y === undefined) throw new Error('no columns');
  const unit = 0.000001999999920000003;
  builder.atLeast(50_000_001, [[total, 1]]);
  builder.exactly(1, [
    [x, 1],
    [y, 1],
  ]);
  builder.atLeast(-0.5, [
    [change, 1],
    [x, -1],
  ]);
  builder.atMost(0, [
    [x, 99.999997],
    [y, 99.999999],
    [total, -unit],
  ]);
  builder.atLeast(-0.000005, [
    [x, 99.999995],
    [y, 99.999999],
    [total, -unit],
    [isBefore, -0.000005],
  ]);
  builder.atLeast(1, [[isBefore, 1]]);
  return builder.build();
}

describe('the solver', () => {
  it('tells large totals apart that hardly differ', () => {
    expect(solve(nearlyEqual(50_000_001))).toEqual({ kind: 'infeasible' });
  });

  it('leaves open what it gives up', () => {
    expect(solve(nearlyEqual(Number.NEGATIVE_INFINITY))).toEqual({
      kind: 'open',
      bound: Number.NEGATIVE_INFINITY,
    });
  });
});
