import type { AdjustmentsDocument, LevelDocument } from '../../../src/ruleset/RuleSetDocument.ts';
import { add, compare, type Fraction, subtract } from '../../decimal/fraction.ts';
import { higher, isTrue, lower, nothing, partsOf, type Scope, sum, written } from './rules.ts';
import {
  gapOf,
  type InputRules,
  numberOrNull,
  type Score,
  type Unit,
  valueOrNull,
} from './unit.ts';

type Inputs = ReadonlyMap<string, InputRules>;

/** Whether a condition is true for a unit; one that cannot be decided is not. */
export function holds(rule: unknown, unit: Unit, scope: Scope, inputs: Inputs): boolean {
  return verdictOf(rule, unit, scope, inputs) === true;
}

/** null: not to be decided, for what it needs is missing or does not apply. */
function verdictOf(rule: unknown, unit: Unit, scope: Scope, inputs: Inputs): boolean | null {
  const [operator, args] = partsOf(rule) ?? [null, []];
  if (operator === 'and' || operator === 'or') {
    const verdicts = args.map((arg) => verdictOf(arg, unit, scope, inputs));
    const deciding = operator === 'or';
    if (verdicts.includes(deciding)) return deciding;
    return verdicts.includes(null) ? null : !deciding;
  }
  if (gapOf(rule, unit, inputs) !== 'none') return null;
  return valueOrNull(() => isTrue(rule, scope));
}

/** The points of each bonus or deduction, each capped by itself; 0 where it does not count. */
export function pointsOf(
  adjustments: AdjustmentsDocument | undefined,
  unit: Unit,
  scope: Scope,
  inputs: Inputs,
): ReadonlyMap<string, Fraction> {
  return new Map(
    (adjustments?.items ?? []).map(({ id, points, cap }) => {
      const counts = gapOf(points, unit, inputs) === 'none';
      const found = (counts ? numberOrNull(points, scope) : null) ?? nothing;
      return [id, cap === undefined ? found : lower(found, written(cap))];
    }),
  );
}

/** What a unit has besides its tree. */
export type Extras = {
  readonly bonuses: ReadonlyMap<string, Fraction>;
  readonly deductions: ReadonlyMap<string, Fraction>;
};

/** Tree, bonuses, deductions, floor and ceiling; not yet capped by vetoes and not rounded. */
export function unroundedTotal(
  root: Score,
  { bonuses, deductions }: Extras,
  level: LevelDocument,
): Score {
  if (root === null) return null;
  const all = (points: ReadonlyMap<string, Fraction>, cap: unknown): Fraction => {
    const together = sum([...points.values()]);
    return cap === undefined ? together : lower(together, written(cap));
  };
  const raised = add(root, all(bonuses, level.bonuses?.cap));
  const total = subtract(raised, all(deductions, level.deductions?.cap));
  const { floor, ceiling } = level.total ?? {};
  const lifted = floor === undefined ? total : higher(total, written(floor));
  return ceiling === undefined ? lifted : lower(lifted, written(ceiling));
}

/** The lowest of the caps that vetoes put on the total; a total that is zeroed is capped at 0. */
export function cappedTotal(total: Score, vetoes: NonNullable<LevelDocument['vetoes']>): Score {
  const caps = vetoes
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => {
      if ('cap_total' in effect) return [written(effect.cap_total)];
      return 'zero' in effect && effect.zero === 'total' ? [nothing] : [];
    });
  return total === null ? null : caps.reduce(lower, total);
}

export const isAtLeast = (score: Fraction, bound: unknown): boolean =>
  compare(score, written(bound)) >= 0;
