import { type Level, nodesOf, type RuleSet } from '../../ruleset/index.ts';
import {
  type AdjustmentSide,
  withoutAdjustment,
  withoutBound,
  withoutCap,
  withoutItemCap,
  withoutVeto,
} from '../scenario/changeRules.ts';
import { leaveOut } from '../scenario/leaveOut.ts';
import type { SwitchKind } from './SwitchReport.ts';

/** Something that the rules of a level may be without, and how they then are; null: nothing would be left. */
export type Off = {
  readonly kind: SwitchKind;
  readonly id: string | null;
  readonly title: string | null;
  readonly without: RuleSet | null;
};

/** All that a level can be without, one thing at a time, in the order of the document. */
export function offsOf(ruleSet: RuleSet, level: Level): readonly Off[] {
  return [
    ...nodesOff(ruleSet, level),
    ...sideOff('bonuses', ruleSet, level),
    ...sideOff('deductions', ruleSet, level),
    ...boundsOff(ruleSet, level),
    ...level.vetoes.map(({ id, title }): Off => {
      return { kind: 'veto', id, title, without: withoutVeto(ruleSet, level.id, id) };
    }),
  ];
}

function nodesOff(ruleSet: RuleSet, level: Level): readonly Off[] {
  return [...nodesOf(level.root)].flatMap((node): readonly Off[] => {
    if (node.kind === 'group') return [];
    const { kind, path: id, title } = node;
    return [{ kind, id, title, without: leaveOut(ruleSet, level.id, id) }];
  });
}

const kindsOf = {
  bonuses: { one: 'bonus', cap: 'cap-of-bonus', all: 'cap-of-bonuses' },
  deductions: { one: 'deduction', cap: 'cap-of-deduction', all: 'cap-of-deductions' },
} as const;

/** Each bonus, or deduction, and its cap; then the cap of all together. */
function sideOff(side: AdjustmentSide, ruleSet: RuleSet, level: Level): readonly Off[] {
  const { cap, items } = level[side];
  const kinds = kindsOf[side];
  const each = items.flatMap(({ id, title, cap: own }): readonly Off[] => {
    const without = withoutAdjustment(ruleSet, level.id, side, id);
    const uncapped = withoutItemCap(ruleSet, level.id, side, id);
    const one: Off = { kind: kinds.one, id, title, without };
    return own === null ? [one] : [one, { kind: kinds.cap, id, title, without: uncapped }];
  });
  if (cap === null || items.length === 0) return each;
  const without = withoutCap(ruleSet, level.id, side);
  return [...each, { kind: kinds.all, id: null, title: null, without }];
}

function boundsOff(ruleSet: RuleSet, { id: level, total }: Level): readonly Off[] {
  return (['floor', 'ceiling'] as const).flatMap((kind) =>
    total[kind] === null
      ? []
      : [{ kind, id: null, title: null, without: withoutBound(ruleSet, level, kind) }],
  );
}
