import { decimalPlaces, Exact, powerOfTen } from '../decimal/index.ts';
import type { Column } from '../logic/index.ts';
import type { Input } from '../ruleset/index.ts';

/** The values on one side of the present one: the nth, as far as the range goes. */
export type Steps = { readonly count: number; readonly at: (n: number) => Exact };

/** As far as an open range is searched. */
const farthest = 2 ** 30;

/**
 * The values that an input may have on one side of a present one, in the places in which its column is
 * reported; not below 0 where no range is stated.
 *
 * @param direction  1 upwards, -1 downwards
 * @param column  of the input
 */
export function stepsFrom(
  input: Input,
  now: Exact,
  direction: number,
  column: Column | undefined,
): Steps {
  const step = stepOf(input, now, column);
  const from = gridAt(now.dividedBy(step), direction).times(step);
  const end = direction > 0 ? input.high : (input.low ?? Exact.ofInteger(0));
  const room = end?.minus(from).absolute().dividedBy(step).truncated().toApproximate() ?? farthest;
  const isOutside = end !== null && end.minus(now).sign * direction <= 0;
  return {
    count: isOutside ? 0 : Math.min(room, farthest),
    at: (n) => from.plus(step.times(Exact.ofInteger(direction * n))),
  };
}

/** Where steps begin: a mean that does not end has none of its own, and no cell could hold what is a step off it. */
function gridAt(steps: Exact, direction: number): Exact {
  const whole = steps.truncated();
  const isBehind = steps.minus(whole).sign * direction < 0;
  return isBehind ? whole.minus(Exact.ofInteger(direction)) : whole;
}

/** One in the last place that the column of an input has: 1 for whole numbers. */
export function stepOf({ type }: Input, value: Exact, column: Column | undefined): Exact {
  const scale = column?.kind === 'number' && column.isExact ? column.scale : 0;
  return powerOfTen(type === 'integer' ? 0 : -Math.max(scale, decimalPlaces(value)));
}
