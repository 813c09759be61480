import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assess/index.ts';
import { sitesOf } from '../../../src/whatif/exact/siteOf.ts';
import { gridScorer } from '../../../src/whatif/program/gridScorer.ts';
import { loadSolver, type Solver } from '../../../src/whatif/program/solver.ts';
import { isAdmitted } from '../../../src/whatif/program/wholeMillionths.ts';
import type { RobustLists, RobustUnit } from '../../../src/whatif/robust/RobustList.ts';
import { robustLists } from '../../../src/whatif/robust/robustLists.ts';
import { type BoundOptions, boundsOf } from '../../../src/whatif/weights/boundsOf.ts';
import { grid } from '../../../src/whatif/weights/WeightSpace.ts';
import { assessmentOfCase, weightedCase } from '../../support/arbitrary/weighted.ts';
import { allWeightings } from '../../support/weightings.ts';

let solver: Solver;

beforeAll(async () => {
  solver = await loadSolver();
});

const bounds: fc.Arbitrary<BoundOptions> = fc.constantFrom<BoundOptions>(
  {},
  { within: '40%' },
  { within: '80%' },
  { order: [['g0', 'g1']] },
  { bounds: { g0: ['10%', '45%'] } },
);

const kinds = [
  { name: 'plain totals', options: { mostWeights: 3, hasGaps: false, isPlain: true } },
  {
    name: 'vetoes, caps and any rounding',
    options: { mostWeights: 3, hasGaps: false, isPlain: false },
  },
  { name: 'groups that do not apply', options: { mostWeights: 3, hasGaps: true, isPlain: false } },
];

describe.each(kinds)('robust lists with $name', ({ options }) => {
  it('hold under every weighting of a fine grid, and each witness does what it is for', async () => {
    const counts: Record<string, number> = {};
    const law = fc.asyncProperty(weightedCase(options), bounds, async (weighted, asked) => {
      const assessment = assessmentOfCase(weighted);
      fc.pre(assessment !== null);
      const found = await robustLists(assessment, { ...asked, solver });
      // Others are held to these by the law of what is scored.
      fc.pre(found.ok && found.value.lists.every(({ scored }) => scored === null));
      if (!found.ok) return;
      for (const { verdict, proof } of check(assessment, asked, found.value)) {
        const name = `${verdict} by ${proof}`;
        counts[name] = (counts[name] ?? 0) + 1;
      }
    });
    await fc.assert(law, { numRuns: 80 });
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(counts['unknown by null'] ?? 0).toBeLessThan(all / 20);
    for (const name of ['sometimes by witnesses', 'never by bounds', 'always by bounds']) {
      expect(counts[name] ?? 0).toBeGreaterThan(20);
    }
    expect((counts['never by program'] ?? 0) + (counts['always by program'] ?? 0)).toBeGreaterThan(
      3,
    );
  });
});

function check(
  assessment: Assessment,
  asked: BoundOptions,
  { lists }: RobustLists,
): readonly RobustUnit[] {
  const sites = sitesOf(assessment, {});
  const site = sites.ok ? sites.value.exact : null;
  if (site === null) throw new Error('no model');
  const { model, weights, assessed, lists: planned } = site;
  const space = boundsOf(weights.group, asked, []);
  if (space === null) throw new Error('no bounds');
  const outcomeAt = gridScorer(model);
  const fine = allWeightings(model.ids.length, 50)
    .map((drawn) => drawn.map((own) => own * 20_000))
    .filter((drawn) => isAdmitted(drawn, space));
  const drawnOf = (shown: readonly string[]): readonly number[] => {
    const sum = weights.group.sum.toApproximate();
    return shown.map((weight) => Math.round((Number(weight) / sum) * grid));
  };
  return lists.flatMap(({ list, units }) => {
    const at = planned.find((plan) => plan.list.id === list.id)?.at ?? -1;
    const isOnAt = (drawn: readonly number[], code: string): boolean | null => {
      const { lists: marks, isUndecided } = outcomeAt(drawn);
      const row = assessed.table.units.findIndex((unit) => unit.code === code);
      return isUndecided[at] === 1 ? null : marks[at]?.[model.rows.indexOf(row)] === 1;
    };
    const weighed = units.filter(({ unit }) => {
      const row = assessed.table.units.findIndex(({ code }) => code === unit.code);
      return model.rows.includes(row);
    });
    for (const { unit, verdict, on, off } of weighed) {
      for (const [shown, isOn] of [[on, true] as const, [off, false] as const]) {
        if (shown === null) continue;
        expect(isAdmitted(drawnOf(shown), space)).toBe(true);
        expect(isOnAt(drawnOf(shown), unit.code)).toBe(isOn);
      }
      expect(verdict === 'sometimes').toBe(on !== null && off !== null);
      if (verdict !== 'always' && verdict !== 'never') continue;
      for (const drawn of fine) {
        expect(isOnAt(drawn, unit.code) ?? verdict === 'always').toBe(verdict === 'always');
      }
    }
    return weighed;
  });
}
