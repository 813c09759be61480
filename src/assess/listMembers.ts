import type { RankedList, Rule, Veto } from '../ruleset/index.ts';
import { aboutItem } from './About.ts';
import { scoreCondition } from './conditions.ts';
import type { ListSite, Test } from './ListSite.ts';
import { byRow } from './listReading.ts';
import { scoreState } from './ScoreColumn.ts';

/** Who is of the category of a list. */
export function inPoolOf({ category }: RankedList, { categories }: ListSite): Test {
  return (row) => category === null || categories[row] === category;
}

/**
 * For whom a rule of a list is true, ranked or not. Who could be on the list, and of whom the rule says
 * nothing, is named in an issue.
 */
export function rowsWhere(rule: Rule, list: RankedList, site: ListSite): ReadonlySet<number> {
  const { context, total } = site;
  const isInPool = inPoolOf(list, site);
  const needsNoTotal = withoutTotal(list, site);
  const isConcerned = total.state.map((state, row) =>
    isInPool(row) && (state === scoreState.scored || needsNoTotal(row)) ? 1 : 0,
  );
  const rows = new Set<number>();
  scoreCondition(rule, aboutItem(list), context, isConcerned).forEach((truth, row) => {
    if (truth === 1) rows.add(row);
  });
  return rows;
}

/** Who can be on the list without a total: where it asks for a condition or a veto, which need none. */
function withoutTotal({ source }: RankedList, { vetoes, total }: ListSite): Test {
  const isUnranked: Test = (row) => total.state[row] === scoreState.notApplicable;
  switch (source.kind) {
    case 'condition':
      return isUnranked;
    case 'veto': {
      const fired = vetoes.find(({ veto }) => veto.id === source.veto)?.fired;
      return (row) => isUnranked(row) && fired?.[row] === 1;
    }
    default:
      return () => false;
  }
}

/** Who is on the list for a veto alone; also who is not ranked, for want of anything to score. */
export function forcedRows(list: RankedList, { vetoes, total }: ListSite): readonly number[] {
  const { id, source, condition } = list;
  const isOfVeto = (veto: Veto): boolean =>
    source.kind === 'veto' && source.veto === veto.id && condition === null;
  const forcing = vetoes.filter(
    ({ veto }) =>
      isOfVeto(veto) || veto.effects.some((effect) => effect.kind === 'list' && effect.list === id),
  );
  const rows = new Set<number>();
  for (const { fired } of forcing) {
    fired.forEach((truth, row) => {
      if (truth === 1 && total.state[row] !== scoreState.failed) rows.add(row);
    });
  }
  return [...rows].sort(byRow);
}
