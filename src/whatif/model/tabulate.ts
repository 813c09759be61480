import { Exact, leastCommonMultiple } from '../../decimal/index.ts';
import { childrenOf, type Expr, variablesOf } from '../../logic/index.ts';
import type { Condition } from './WeightModel.ts';

/** What rules call the total. */
const total = 'score.total';

/** Whether a rule reads the total, and so depends on the weights. */
export function readsTotal(expr: Expr): boolean {
  return variablesOf(expr).has(total);
}

/**
 * What a condition says at every total, found by asking it at each number that it compares the total with
 * and once between any two of them.
 *
 * @param step  the step in which totals are rounded
 * @param truthAt  of each unit, at a total: 1 where it is true
 * @returns null where it does anything else with the total than compare it with numbers
 */
export function tabulate(
  expr: Expr,
  step: Exact,
  truthAt: (total: Exact) => Uint8Array,
): Condition | null {
  const found = new Set<Exact>();
  if (!collectCuts(expr, found)) return null;
  const cuts = [...found]
    .sort((a, b) => a.compare(b))
    .filter((cut, i, sorted) => i === 0 || sorted[i - 1]?.equals(cut) === false);
  const fractions = cuts.map((cut) => cut.dividedBy(step).toFraction());
  const bottom = fractions.reduce((all, [, other]) => leastCommonMultiple(all, other), 1n);
  if (bottom > 1_000_000n) return null;
  return {
    cuts: fractions.map(([top, own]) => Number((top * bottom) / own)),
    bottom: Number(bottom),
    truths: pointsBetween(cuts).map(truthAt),
  };
}

/** The same for every total. */
export function always(truth: Uint8Array): Condition {
  return { cuts: [], bottom: 1, truths: [truth] };
}

/** Numbers that the total is compared with; false: something else is done with it. */
function collectCuts(expr: Expr, cuts: Set<Exact>): boolean {
  if (expr.kind === 'variable' && expr.name === total) return false;
  if (expr.kind === 'missing') return !variablesOf(expr).has(total);
  const parts = childrenOf(expr);
  const isComparison =
    expr.kind === 'call' && ['<', '<=', '==', '==='].includes(expr.operator) && parts.length === 2;
  if (isComparison && parts.some(isTotal)) {
    const numbers = parts.flatMap((part) =>
      part.kind === 'literal' && part.value instanceof Exact ? [part.value] : [],
    );
    for (const number of numbers) cuts.add(number);
    return numbers.length === 1;
  }
  return parts.every((part) => collectCuts(part, cuts));
}

function isTotal(expr: Expr): boolean {
  return expr.kind === 'variable' && expr.name === total && expr.fallback === null;
}

const one = Exact.ofInteger(1);
const two = Exact.ofInteger(2);

/** One number below all cuts, each cut, one between any two, and one above all. */
function pointsBetween(cuts: readonly Exact[]): readonly Exact[] {
  const [first] = cuts;
  if (first === undefined) return [Exact.ofInteger(0)];
  return [
    first.minus(one),
    ...cuts.flatMap((cut, i) => {
      const next = cuts[i + 1];
      return [cut, next === undefined ? cut.plus(one) : cut.plus(next).dividedBy(two)];
    }),
  ];
}
