import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assess/index.ts';
import { loadSolver, type Solver } from '../../../src/whatif/program/solver.ts';
import { robustLists } from '../../../src/whatif/robust/index.ts';
import {
  leastChange,
  type StableEnd,
  type StableRange,
  stableRanges,
  type WeightStability,
} from '../../../src/whatif/stability/index.ts';
import {
  assessmentOfCase,
  weightedCase,
  withinOneGroup,
} from '../../support/arbitrary/weighted.ts';

/** The same weights twice: at the top, where the answer is exact, and within a group, where the engine scores. */

let solver: Solver;

beforeAll(async () => {
  solver = await loadSolver();
});

const kinds = [
  { name: 'plain totals', options: { mostWeights: 3, hasGaps: false, isPlain: true } },
  { name: 'vetoes, caps and gaps', options: { mostWeights: 3, hasGaps: true, isPlain: false } },
];

type Twice = { readonly exact: Assessment; readonly scored: Assessment };

const twice = (options: (typeof kinds)[number]['options']): fc.Arbitrary<Twice | null> =>
  weightedCase(options).map((found) => {
    const exact = assessmentOfCase(found);
    const scored = exact === null ? null : assessmentOfCase(withinOneGroup(found));
    return exact === null || scored === null ? null : { exact, scored };
  });

const within = { node: 'all' };

describe.each(kinds)('what the engine scores, of $name', ({ options }) => {
  it('has ranges that end where the exact ones do, or beyond', () => {
    const counts = { ends: 0, same: 0 };
    const law = fc.property(twice(options), (found) => {
      if (found === null) return fc.pre(false);
      const [exact, scored] = [stableRanges(found.exact), stableRanges(found.scored, within)];
      fc.pre(exact.ok && exact.issues.length === 0 && scored.ok);
      if (!exact.ok || !scored.ok) return;
      expect(scored.issues.map(({ data }) => data['reason'])).toEqual(['inner-group']);
      exact.value.forEach((one, i) => {
        const other = scored.value[i];
        if (other === undefined) throw new Error('a weight is missing');
        expect(other.weight).toEqual(one.weight);
        for (const [known, tried] of pairsOf(one, other)) checkRange(known, tried, counts);
      });
    });
    fc.assert(law, { numRuns: 40 });
    expect(counts.ends).toBeGreaterThan(100);
    expect(counts.same).toBeGreaterThan(counts.ends * 0.9);
  });

  it('has changes of weights that are no less than the least', async () => {
    const counts = { both: 0, near: 0, missed: 0 };
    const lists = fc.constantFrom('lowest', 'red', 'black', 'below');
    const law = fc.asyncProperty(twice(options), lists, fc.nat(6), async (found, list, at) => {
      if (found === null) return fc.pre(false);
      const units = found.exact.levels[0]?.table.units ?? [];
      const unit = units[at % units.length]?.code ?? '';
      const [exact, scored] = await Promise.all([
        leastChange(found.exact, { unit, list, solver }),
        leastChange(found.scored, { ...within, unit, list }),
      ]);
      fc.pre(exact.ok && exact.value.scored === null && scored.ok);
      if (!exact.ok || !scored.ok) return;
      const [known, tried] = [exact.value.answer, scored.value.answer];
      expect(scored.value.isOn).toBe(exact.value.isOn);
      expect(scored.value.scored).toBeGreaterThan(0);
      if (known.kind === 'impossible') expect(tried.kind).toBe('unknown');
      if (known.kind !== 'change' || known.sum.witness === null) return;
      if (tried.kind !== 'change') {
        counts.missed += 1;
        return;
      }
      expect(tried.sum).toMatchObject({ bound: '0', isProven: false });
      const [least, most] = [Number(known.sum.bound), Number(tried.sum.witness?.sum)];
      if (known.sum.isProven) expect(most).toBeGreaterThanOrEqual(least - 1e-9);
      counts.both += 1;
      if (most - least <= Math.max(least, 1) * 0.05) counts.near += 1;
    });
    await fc.assert(law, { numRuns: 60 });
    expect(counts.both).toBeGreaterThan(8);
    expect(counts.missed).toBeLessThanOrEqual(counts.both * 0.1);
    expect(counts.near).toBeGreaterThanOrEqual(counts.both * 0.9);
  });

  it('has lists that contradict no proof', async () => {
    const counts = { proven: 0, sometimes: 0 };
    const law = fc.asyncProperty(twice(options), async (found) => {
      if (found === null) return fc.pre(false);
      const [exact, scored] = await Promise.all([
        robustLists(found.exact, { solver }),
        robustLists(found.scored, within),
      ]);
      fc.pre(exact.ok && exact.issues.length === 0 && scored.ok);
      if (!exact.ok || !scored.ok) return;
      expect(scored.value.lists.map(({ list }) => list)).toEqual(
        exact.value.lists.map(({ list }) => list),
      );
      exact.value.lists.forEach(({ list, units }, i) => {
        const other = scored.value.lists[i];
        expect(other?.scored).toBeGreaterThan(300);
        for (const { unit, verdict } of units) {
          const tried = other?.units.find((one) => one.unit.code === unit.code);
          const what = `${list.id} ${unit.code} ${verdict}`;
          if (verdict === 'always') expect([what, tried?.off]).toEqual([what, null]);
          if (verdict === 'never') expect([what, tried?.on]).toEqual([what, null]);
          if (verdict === 'always' || verdict === 'never') counts.proven += 1;
          if (tried?.verdict === 'sometimes') {
            expect([what, verdict]).toEqual([what, 'sometimes']);
            counts.sometimes += 1;
          }
        }
      });
    });
    await fc.assert(law, { numRuns: 20 });
    expect(counts.proven).toBeGreaterThan(20);
    expect(counts.sometimes).toBeGreaterThan(20);
  });
});

function pairsOf(
  one: WeightStability,
  other: WeightStability,
): ReadonlyArray<readonly [exact: StableRange, scored: StableRange]> {
  const lists = one.lists.map(({ list, range }, i) => {
    const found = other.lists[i];
    if (found?.list.id !== list.id) throw new Error('lists are others');
    return [range, found.range] as const;
  });
  return one.ranks === null || other.ranks === null ? lists : [[one.ranks, other.ranks], ...lists];
}

function checkRange(
  exact: StableRange,
  scored: StableRange,
  counts: { ends: number; same: number },
): void {
  expect([exact.scored, (scored.scored ?? 0) > 0]).toEqual([null, true]);
  for (const [side, sign] of [
    ['lower', -1],
    ['upper', 1],
  ] as const) {
    const [known, tried] = [exact[side], scored[side]];
    if (known.change === null) expect(tried.change).toBeNull();
    // Of what was scored the first that is another stands just beyond the end.
    const beyond = sign * (shareOf(tried) - shareOf(known));
    expect(beyond).toBeGreaterThanOrEqual(-1.000001e-6);
    if (known.change === null) continue;
    counts.ends += 1;
    if (beyond < 2e-6) counts.same += 1;
  }
}

function shareOf({ share }: StableEnd): number {
  const [top = '0', bottom = '1'] = share.split('/');
  return Number(top) / Number(bottom);
}
