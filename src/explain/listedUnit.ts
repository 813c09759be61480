import { type LevelAssessment, type MadeList, scoreAt } from '../assess/index.ts';
import type { ListedUnit } from './ListExplanation.ts';
import { textOf } from './UnitSite.ts';

/** A list that is explained. */
export type ListSite = {
  readonly made: MadeList;
  readonly assessed: LevelAssessment;
  /** What units above are called, by code. */
  readonly above: ReadonlyMap<string, string>;
};

/** What a unit above is called, where that is known. */
export function nameOfParent(parent: string | null, { above }: ListSite): string | null {
  return parent === null ? null : (above.get(parent) ?? null);
}

/** The unit of a row, as the list has it. */
export function listedUnit(row: number, site: ListSite): ListedUnit {
  const { table, ranks, level } = site.assessed;
  const { code = '', name = '', parent = null } = table.units[row] ?? {};
  const { places } = level.total.rounding;
  return {
    code,
    name,
    parent,
    parentName: nameOfParent(parent, site),
    rank: ranks[row] || null,
    score: textOf(scoreAt(site.made.facts.score, row), places),
  };
}
