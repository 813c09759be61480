import { type LevelAssessment, statisticOf } from '../assess/index.ts';
import { ArithmeticProblem, Exact } from '../decimal/index.ts';
import {
  type Outcome,
  type Pool,
  type RuleRow,
  referenceEvaluator,
  strictVariables,
} from '../logic/index.ts';

/** The figure of a row's pool. */
export type PoolReference = (figure: Pool, row: number) => Outcome;

const noValues: Outcome = { kind: 'problem', code: 'no-values', found: '' };

/** Figures of pools unit by unit, by the reference evaluator. */
export function poolReference(
  assessed: LevelAssessment,
  rowOf: (row: number) => RuleRow,
): PoolReference {
  const pools = assessed.pools();
  const outcomes = new Map<Pool, readonly Outcome[]>();
  const known = new Map<Pool, Map<number, Outcome>>();
  const ofUnits = (figure: Pool): readonly Outcome[] => {
    const found = outcomes.get(figure) ?? evaluateAll(figure, assessed, rowOf);
    outcomes.set(figure, found);
    return found;
  };
  const membersOf = (figure: Pool, pool: number): readonly Exact[] =>
    ofUnits(figure).flatMap((outcome, row) => {
      const value = pools[row] === pool ? numberOf(outcome) : null;
      return value === null ? [] : [value];
    });
  return (figure, row) => {
    const own = ofUnits(figure)[row] ?? noValues;
    const pool = pools[row] ?? 0;
    if (figure.statistic === 'rank') {
      // Who is not compared has no place.
      return own.kind === 'value' ? placeAmong(own, figure, membersOf(figure, pool)) : own;
    }
    const byPool = known.get(figure) ?? new Map<number, Outcome>();
    const outcome = byPool.get(pool) ?? statistic(figure.statistic, membersOf(figure, pool));
    known.set(figure, byPool.set(pool, outcome));
    return outcome === noValues ? own : outcome;
  };
}

/** What each unit is compared by; `no-values` for who is not in the pool. */
function evaluateAll(
  { of }: Pool,
  { inputs, isOut, table }: LevelAssessment,
  rowOf: (row: number) => RuleRow,
): readonly Outcome[] {
  const evaluate = referenceEvaluator(of);
  const gaps = inputs.gapsOf({ strictInputs: [...strictVariables(of)] });
  return table.units.map((_, row) =>
    isOut[row] === 1 || (gaps?.[row] ?? 0) !== 0 ? noValues : evaluate(rowOf(row)),
  );
}

function numberOf(outcome: Outcome): Exact | null {
  return outcome.kind === 'value' && outcome.value instanceof Exact ? outcome.value : null;
}

/** One more than the number of better units. */
function placeAmong(outcome: Outcome, { first }: Pool, members: readonly Exact[]): Outcome {
  const own = numberOf(outcome);
  if (own === null) return noValues;
  const sign = first === 'highest' ? 1 : -1;
  const better = members.filter((value) => sign * value.compare(own) > 0);
  return { kind: 'value', value: Exact.ofInteger(better.length + 1) };
}

function statistic(name: Exclude<Pool['statistic'], 'rank'>, members: readonly Exact[]): Outcome {
  if (members.length === 0) return noValues;
  try {
    return { kind: 'value', value: statisticOf(name, members) };
  } catch (thrown) {
    if (!(thrown instanceof ArithmeticProblem)) throw thrown;
    return { kind: 'problem', code: thrown.code, found: '' };
  }
}
