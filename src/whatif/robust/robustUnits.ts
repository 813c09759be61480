import type { RankedList } from '../../ruleset/index.ts';
import { unitNamed } from '../exact/asked.ts';
import type { Answered } from '../exact/engineIssues.ts';
import type { AskedList, ExactSite, ScoredSite, Site } from '../exact/siteOf.ts';
import { weightsShown } from '../exact/witness.ts';
import { rowsBeside } from '../model/everyRow.ts';
import type { RobustUnit } from './RobustList.ts';
import type { Verdict } from './verdictOf.ts';

/** The units of a list with their verdicts, in the order of their published rank; those without a total last. */
export async function robustUnits(
  site: Site & Pick<ExactSite | ScoredSite, 'published'>,
  { list, at }: AskedList,
  verdictOf: (unit: number) => Promise<Verdict>,
): Promise<{
  readonly units: readonly RobustUnit[];
  /** Weightings that were found by a search, which the engine has yet to score. */
  readonly searched: readonly Answered[];
}> {
  const { rows, published, assessed, weights: group } = site;
  const inOrder = [...rows.keys()].sort(
    (a, b) => (published.ranks[a] || rows.length) - (published.ranks[b] || rows.length) || a - b,
  );
  const units: RobustUnit[] = [];
  const searched: Answered[] = [];
  for (const unit of inOrder) {
    const { verdict, proof, on, off, searched: weights } = await verdictOf(unit);
    if (weights !== null) searched.push({ list, weights, unit, isOn: weights === on });
    units.push({
      unit: unitNamed(assessed, rows[unit] ?? 0),
      isOn: published.lists[at]?.[unit] === 1,
      verdict,
      proof,
      on: on === null ? null : weightsShown(group, on),
      off: off === null ? null : weightsShown(group, off),
    });
  }
  return { units: [...units, ...withoutTotal(site, list)], searched };
}

/** Units that have no total stay where they are: what puts them on a list is none of the weights. */
function withoutTotal({ assessed, rows }: Site, list: RankedList): readonly RobustUnit[] {
  const members = new Set(assessed.lists.find((made) => made.list === list)?.rows);
  return rowsBeside(rows, assessed).map((row) => {
    const isOn = members.has(row);
    const verdict = isOn ? 'always' : 'never';
    return { unit: unitNamed(assessed, row), isOn, verdict, proof: 'rules', on: null, off: null };
  });
}
