import { type Exact, type Rounding, zero } from '../../decimal/index.ts';
import { walk } from '../../logic/index.ts';
import { type Level, nodesOf, type Rule } from '../../ruleset/index.ts';
import { scoresReadBy } from './rulesOf.ts';

/** What gives points, or takes them, by a rule: an indicator, a bonus or a deduction. */
export type Leaf = {
  readonly kind: 'indicator' | 'bonus' | 'deduction';
  /** The path of an indicator, the id of the others. */
  readonly id: string;
  readonly rule: Rule;
  readonly rounding: Rounding | null;
  /** The full points of an indicator, the cap of the others. */
  readonly max: Exact | null;
  /** The inputs that it reads. */
  readonly inputs: ReadonlySet<string>;
  /** Whether it follows from the inputs of the unit alone: no pool and no score is read. */
  readonly isPlain: boolean;
};

/** All leaves of a level, in the order of the document. */
export function leavesOf(level: Level): readonly Leaf[] {
  const indicators = [...nodesOf(level.root)].flatMap((node) =>
    node.kind === 'indicator' ? [leafOf({ ...node, id: node.path })] : [],
  );
  const adjustments = (['bonus', 'deduction'] as const).flatMap((kind) =>
    (kind === 'bonus' ? level.bonuses : level.deductions).items.map(({ id, rule, cap }) =>
      leafOf({ kind, id, rule, rounding: null, max: cap }),
    ),
  );
  return [...indicators, ...adjustments];
}

function leafOf({
  kind,
  id,
  rule,
  rounding,
  max,
}: Pick<Leaf, 'kind' | 'id' | 'rule' | 'rounding' | 'max'>): Leaf {
  return {
    kind,
    id,
    rule,
    rounding,
    max,
    inputs: new Set(rule.inputs),
    isPlain:
      scoresReadBy(rule).length === 0 && !walk(rule.expr).some((part) => part.kind === 'pool'),
  };
}

/** Whether points can be no better: all of an indicator or a bonus, none of a deduction. */
export function isFull({ kind, max }: Leaf, points: Exact): boolean {
  if (kind === 'deduction') return points.isZero;
  return max !== null && points.compare(max) >= 0;
}

/** Points as they count: those of a deduction against the unit. */
export function countedPoints({ kind }: Leaf, points: Exact): Exact {
  return kind === 'deduction' ? points.negated() : points;
}

/** Whether an indicator may have such points, or an adjustment. */
export function isAllowed({ kind, max }: Leaf, points: Exact): boolean {
  return (
    points.compare(zero) >= 0 && (kind !== 'indicator' || max === null || points.compare(max) <= 0)
  );
}
