import type { Adjustments, Level, RuleSet } from '../../ruleset/index.ts';
import { changeLevel } from '../weights/reweigh.ts';

/**
 * The rule set with one thing switched off, to be assessed as any other with the same data.
 *
 * Each leaves a rule set as it is that has not the thing: what does not apply is for the caller to say.
 */

/** Without a veto: nothing fires, and nobody is put on a list by it. */
export function withoutVeto(ruleSet: RuleSet, levelId: string, id: string): RuleSet {
  return changeLevel(ruleSet, levelId, (level) => ({
    ...level,
    vetoes: level.vetoes.filter((veto) => veto.id !== id),
  }));
}

/** All bonuses of a level, or all of its deductions. */
export type AdjustmentSide = 'bonuses' | 'deductions';

/** Without one bonus or deduction. */
export function withoutAdjustment(
  ruleSet: RuleSet,
  levelId: string,
  side: AdjustmentSide,
  id: string,
): RuleSet {
  return changeSide(ruleSet, levelId, side, ({ cap, items }) => ({
    cap,
    items: items.filter((item) => item.id !== id),
  }));
}

/** One bonus or deduction counts in full; what all count together stays capped. */
export function withoutItemCap(
  ruleSet: RuleSet,
  levelId: string,
  side: AdjustmentSide,
  id: string,
): RuleSet {
  return changeSide(ruleSet, levelId, side, ({ cap, items }) => ({
    cap,
    items: items.map((item) => (item.id === id ? { ...item, cap: null } : item)),
  }));
}

/** All bonuses, or all deductions, count together in full; each stays capped by itself. */
export function withoutCap(ruleSet: RuleSet, levelId: string, side: AdjustmentSide): RuleSet {
  return changeSide(ruleSet, levelId, side, ({ items }) => ({ cap: null, items }));
}

function changeSide(
  ruleSet: RuleSet,
  levelId: string,
  side: AdjustmentSide,
  change: (adjustments: Adjustments) => Adjustments,
): RuleSet {
  return changeLevel(ruleSet, levelId, (level) => ({ ...level, [side]: change(level[side]) }));
}

/** A total that may fall below its floor, or pass its ceiling. */
export function withoutBound(
  ruleSet: RuleSet,
  levelId: string,
  bound: 'floor' | 'ceiling',
): RuleSet {
  return changeLevel(ruleSet, levelId, (level) => ({
    ...level,
    total: { ...level.total, [bound]: null },
  }));
}

/** Without a figure, which nothing reads. */
export function withoutFigure(ruleSet: RuleSet, levelId: string, id: string): RuleSet {
  return changeLevel(ruleSet, levelId, (level) => ({
    ...level,
    figures: level.figures.filter((figure) => figure.id !== id),
  }));
}

/** Without a list; vetoes put nobody on it any more. Lists that look back at it must not be there. */
export function withoutList(ruleSet: RuleSet, levelId: string, id: string): RuleSet {
  return changeLevel(ruleSet, levelId, (level) => ({
    ...level,
    lists: level.lists.filter((list) => list.id !== id),
    vetoes: level.vetoes.map((veto) => ({
      ...veto,
      effects: veto.effects.filter((effect) => effect.kind !== 'list' || effect.list !== id),
    })),
  }));
}

/** A list on which units are whatever its condition says. */
export function withoutCondition(ruleSet: RuleSet, levelId: string, id: string): RuleSet {
  return changeList(ruleSet, levelId, id, (list) => ({ ...list, condition: null }));
}

/** Equal totals share their place: nothing settles them. */
export function withoutTieBreakers(ruleSet: RuleSet, levelId: string): RuleSet {
  return changeLevel(ruleSet, levelId, (level) => ({
    ...level,
    ranking: { ...level.ranking, tieBreakers: [] },
  }));
}

/** The rule set with one list replaced. */
export function changeList(
  ruleSet: RuleSet,
  levelId: string,
  id: string,
  change: (list: Level['lists'][number]) => Level['lists'][number],
): RuleSet {
  return changeLevel(ruleSet, levelId, (level) => ({
    ...level,
    lists: level.lists.map((list) => (list.id === id ? change(list) : list)),
  }));
}
