import type { Level, RuleSet } from '../../ruleset/index.ts';
import {
  type AdjustmentSide,
  withoutAdjustment,
  withoutBound,
  withoutCap,
  withoutCondition,
  withoutFigure,
  withoutItemCap,
  withoutList,
  withoutTieBreakers,
  withoutVeto,
} from './changeRules.ts';
import type { Off, OffSetting } from './ScenariosDocument.ts';
import { idOfThing, named, type SettingSite } from './SettingSite.ts';

/** Something of a level switched off, if the level has it. */
export function switchOff({ off }: OffSetting, site: SettingSite): RuleSet {
  const { ruleSet, level } = site;
  if (typeof off === 'string') return switchOffWord(off, site);
  if ('veto' in off) {
    const isThere = has(level.vetoes, off.veto, 'veto', site);
    return isThere ? withoutVeto(ruleSet, level.id, off.veto) : ruleSet;
  }
  if ('figure' in off) {
    const isThere = has(level.figures, off.figure, 'figure', site);
    return isThere ? withoutFigure(ruleSet, level.id, off.figure) : ruleSet;
  }
  if ('bonus' in off) return withoutItem('bonuses', off.bonus, site);
  if ('deduction' in off) return withoutItem('deductions', off.deduction, site);
  if ('capOfBonus' in off) return uncapped('bonuses', off.capOfBonus, site);
  if ('capOfDeduction' in off) return uncapped('deductions', off.capOfDeduction, site);
  if ('condition' in off) return unconditional(off.condition, site);
  return unlisted(off.list, site);
}

type Named = { readonly id: string };

/** @param kind  the term, and the key of the setting */
function has(things: readonly Named[], id: string, kind: string, { report }: SettingSite): boolean {
  return named(things, idOfThing, id, kind, `/off/${kind}`, report) !== null;
}

function switchOffWord(
  off: Extract<Off, string>,
  { ruleSet, level, report }: SettingSite,
): RuleSet {
  const { id, bonuses, deductions, total, ranking } = level;
  const isCapped = ({ cap, items }: Level['bonuses']): boolean => cap !== null && items.length > 0;
  const cases = {
    capOfBonuses: [isCapped(bonuses), () => withoutCap(ruleSet, id, 'bonuses')],
    capOfDeductions: [isCapped(deductions), () => withoutCap(ruleSet, id, 'deductions')],
    floor: [total.floor !== null, () => withoutBound(ruleSet, id, 'floor')],
    ceiling: [total.ceiling !== null, () => withoutBound(ruleSet, id, 'ceiling')],
    tieBreakers: [ranking.tieBreakers.length > 0, () => withoutTieBreakers(ruleSet, id)],
  } as const satisfies Record<typeof off, readonly [boolean, () => RuleSet]>;
  const [isThere, without] = cases[off];
  if (isThere) return without();
  report('nothing-to-switch-off', '/off', { subject: level.title, what: off });
  return ruleSet;
}

const kinds = { bonuses: 'bonus', deductions: 'deduction' } as const;

function withoutItem(side: AdjustmentSide, id: string, site: SettingSite): RuleSet {
  const { ruleSet, level } = site;
  const isThere = has(level[side].items, id, kinds[side], site);
  return isThere ? withoutAdjustment(ruleSet, level.id, side, id) : ruleSet;
}

function uncapped(side: AdjustmentSide, id: string, site: SettingSite): RuleSet {
  const { ruleSet, level, report } = site;
  const inside = side === 'bonuses' ? '/off/capOfBonus' : '/off/capOfDeduction';
  const item = named(level[side].items, idOfThing, id, kinds[side], inside, report);
  if (item !== null && item.cap !== null) return withoutItemCap(ruleSet, level.id, side, id);
  if (item !== null) report('nothing-to-switch-off', inside, { subject: item.title, what: 'cap' });
  return ruleSet;
}

function unconditional(id: string, { ruleSet, level, report }: SettingSite): RuleSet {
  const inside = '/off/condition';
  const list = named(level.lists, idOfThing, id, 'list', inside, report);
  if (list !== null && list.condition !== null) return withoutCondition(ruleSet, level.id, id);
  if (list !== null) {
    report('nothing-to-switch-off', inside, { subject: list.title, what: 'condition' });
  }
  return ruleSet;
}

function unlisted(id: string, site: SettingSite): RuleSet {
  const { ruleSet, level } = site;
  return has(level.lists, id, 'list', site) ? withoutList(ruleSet, level.id, id) : ruleSet;
}
