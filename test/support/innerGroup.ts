import type { Assessment } from '../../src/assess/index.ts';
import type { ListDocument } from '../../src/ruleset/RuleSetDocument.ts';
import { assessmentOfCase } from './arbitrary/weighted.ts';

/**
 * Units whose whole score is that of one group, `g`, in which the parts `x`, `y` … of the inputs with these names
 * have equal weights that add up to 100. `/` is not applicable.
 */
export function ofInnerGroup(
  rows: ReadonlyArray<Readonly<Record<string, string | number>>>,
  lists: readonly ListDocument[],
): Assessment {
  const ids = Object.keys(rows[0] ?? {}).filter((id) => id !== 'code');
  const children = ids.map((id) => ({
    id,
    title: id,
    max: 10,
    weight: 100 / ids.length,
    points: { var: id },
  }));
  const found = assessmentOfCase({
    document: {
      format: 1,
      id: 'inner',
      title: '组内权重',
      year: 2021,
      version: '1',
      source: { title: '组内权重' },
      inputs: ids.map((id) => ({ id, title: id, type: 'number', missing: 'exclude' })),
      levels: [
        {
          id: 'county',
          title: '县',
          score: {
            children: [
              {
                id: 'g',
                title: '组',
                max: 10,
                aggregate: 'weighted_mean',
                weightTotal: 100,
                children,
              },
            ],
          },
          lists,
        },
      ],
    },
    rows,
  });
  if (found === null) throw new Error('no assessment');
  return found;
}

/** The lowest by total. */
export const lowest: ListDocument = {
  id: 'last',
  title: '末位',
  source: { score: 'total' },
  direction: 'lowest',
  size: 1,
};
