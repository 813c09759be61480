import { type Exact, round, zero } from '../decimal/index.ts';
import type { Effect, Level, Veto } from '../ruleset/index.ts';
import { printed } from './printed.ts';
import type { AdjustmentScore, Step } from './UnitScores.ts';

/** What the total of a unit is made of. */
export type TotalOf = {
  readonly root: Exact;
  readonly bonuses: readonly AdjustmentScore[];
  readonly deductions: readonly AdjustmentScore[];
  readonly vetoes: readonly Veto[];
};

/**
 * From the score of the tree to the published total, step by step; the changes add up to it.
 *
 * @param isPublished  whether the last rounding is among them
 * @source semantics, "From points to total" 14
 */
export function totalSteps(level: Level, of: TotalOf, isPublished: boolean): readonly Step[] {
  const steps: Step[] = [{ kind: 'tree', id: null, change: of.root, total: of.root }];
  const now = (): Exact => steps.at(-1)?.total ?? of.root;
  const add = (kind: Step['kind'], id: string | null, change: Exact): void => {
    if (!change.isZero) steps.push({ kind, id, change, total: now().plus(change) });
  };
  const bring = (kind: Step['kind'], id: string | null, to: Exact): void =>
    add(kind, id, to.minus(now()));
  for (const { adjustment, points } of of.bonuses) add('bonus', adjustment.id, points);
  add('bonus-cap', null, beyond(of.bonuses, level.bonuses.cap).negated());
  for (const { adjustment, points } of of.deductions) {
    add('deduction', adjustment.id, points.negated());
  }
  add('deduction-cap', null, beyond(of.deductions, level.deductions.cap));
  const { floor, ceiling, rounding } = level.total;
  if (floor !== null && now().compare(floor) < 0) bring('floor', null, floor);
  if (ceiling !== null && now().compare(ceiling) > 0) bring('ceiling', null, ceiling);
  for (const veto of of.vetoes) {
    for (const cap of veto.effects.flatMap(capOf)) {
      if (now().compare(cap) > 0) bring('veto', veto.id, cap);
    }
  }
  if (isPublished) bring('rounding', null, round(now(), rounding));
  return steps;
}

/** By how much points together pass their cap. */
function beyond(scores: readonly AdjustmentScore[], cap: Exact | null): Exact {
  const sum = scores.reduce((all, { points }) => all.plus(points), zero);
  return cap === null || sum.compare(cap) <= 0 ? zero : sum.minus(cap);
}

/** What an effect lets the total be at most. */
function capOf(effect: Effect): readonly Exact[] {
  if (effect.kind === 'cap-total') return [effect.cap];
  return effect.kind === 'zero' && effect.node === 'total' ? [zero] : [];
}

/** The steps as they are printed: what is cut is counted with the last rounding, so that they add up. */
export function printedSteps(steps: readonly Step[]): readonly Step[] {
  const total = steps.at(-1)?.total;
  if (total === undefined) return [];
  const shown: Step[] = [];
  const sum = (): Exact => shown.at(-1)?.total ?? zero;
  for (const step of steps) {
    const change = printed(step.change);
    if (step.kind !== 'rounding') shown.push({ ...step, change, total: sum().plus(change) });
  }
  const rest = total.minus(sum());
  return rest.isZero ? shown : [...shown, { kind: 'rounding', id: null, change: rest, total }];
}
