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

/** For whom a rule of a list is true, among those with a total. */
export function rowsWhere(
  rule: Rule,
  list: RankedList,
  { context, total, categories }: ListSite,
): ReadonlySet<number> {
  const { category } = list;
  const isConcerned = total.state.map((state, row) =>
    state === scoreState.scored && (category === null || categories[row] === category) ? 1 : 0,
  );
  const rows = new Set<number>();
  scoreCondition(rule, aboutItem(list), context, isConcerned).forEach((truth, row) => {
    if (truth === 1) rows.add(row);
  });
  return rows;
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
