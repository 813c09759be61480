import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../../src/ruleset/index.ts';
import { quickRescorer, rescorer } from '../../../src/whatif/model/rescorer.ts';
import { rowsWithTotal } from '../../../src/whatif/model/rowsWithTotal.ts';
import { type WeightGroup, weightsAsked } from '../../../src/whatif/weights/WeightGroup.ts';
import { assessmentOf, runs } from '../../support/systems.ts';

const all = [
  { id: 'yunnan-2021', rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] },
  ...runs,
].map((run) => [run.id, run] as const);

describe.each(all)('other weights in %s', (_, run) => {
  it('give the same, whether what is below and beside the group is kept or scored anew', () => {
    const assessment = assessmentOf(run);
    for (const assessed of assessment.levels) {
      const rows = rowsWithTotal(assessed);
      for (const group of groupsOf(assessed)) {
        const site = { assessment, assessed, group, rows };
        const [quick, whole] = [quickRescorer(site), rescorer(site)];
        const weight = fc.integer({ min: 0, max: 50 });
        const some = group.weights.map(() => weight);
        const law = fc.property(fc.tuple(...some), (weights) => {
          fc.pre(weights.some((own) => own > 0));
          expect(quick(weights)).toEqual(whole(weights));
        });
        fc.assert(law, { numRuns: 2 });
      }
    }
  });
});

/** All groups of a level whose parts could be weighed otherwise. */
function groupsOf(assessed: Parameters<typeof weightsAsked>[0]): readonly WeightGroup[] {
  return [...nodesOf(assessed.level.root)].flatMap((node) => {
    if (node.kind !== 'group') return [];
    const group = weightsAsked(assessed, node.path === '' ? undefined : node.path);
    return 'code' in group ? [] : [group];
  });
}
