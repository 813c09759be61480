import type { Assessment } from '../../src/assess/index.ts';
import type { LevelDocument, ListDocument } from '../../src/ruleset/RuleSetDocument.ts';
import { assessmentOfCase } from './arbitrary/weighted.ts';

type Rows = ReadonlyArray<Readonly<Record<string, string | number>>>;

/**
 * Units with the parts `x`, `y` … of the inputs with these names, whose equal weights add up to 100. `/` is not
 * applicable.
 */
export function ofParts(rows: Rows, lists: readonly ListDocument[]): Assessment {
  return assessmentOfLevel(rows, weighted(inputsIn(rows)), lists);
}

/** The same with all parts within one group, `g`, that is the whole score. */
export function ofInnerGroup(rows: Rows, lists: readonly ListDocument[]): Assessment {
  const group = { id: 'g', title: '组', ...weighted(inputsIn(rows)) };
  return assessmentOfLevel(rows, { children: [group] }, lists);
}

function inputsIn(rows: Rows): readonly string[] {
  return Object.keys(rows[0] ?? {}).filter((id) => id !== 'code');
}

function weighted(ids: readonly string[]) {
  const children = ids.map((id) => ({
    id,
    title: id,
    max: 10,
    weight: 100 / ids.length,
    points: { var: id },
  }));
  return { max: 10, aggregate: 'weighted_mean', weightTotal: 100, children } as const;
}

function assessmentOfLevel(
  rows: Rows,
  score: LevelDocument['score'],
  lists: readonly ListDocument[],
): Assessment {
  const inputs = inputsIn(rows).map((id) => ({
    id,
    title: id,
    type: 'number' as const,
    missing: 'exclude' as const,
  }));
  const found = assessmentOfCase({
    document: {
      format: 1,
      id: 'inner',
      title: '组内权重',
      year: 2021,
      version: '1',
      source: { title: '组内权重' },
      inputs,
      levels: [{ id: 'county', title: '县', score, lists }],
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
