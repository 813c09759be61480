import { type Exact, zero } from '../../decimal/index.ts';
import { countedPoints } from '../inputs/leaves.ts';
import { halve, lastPossible, probes, stepValues } from '../inputs/nearestStep.ts';
import type { Subject, Values } from '../inputs/Subject.ts';
import type { Way } from '../inputs/ways.ts';

/**
 * The nearest step at which the points of a way are the most, 0 where they are never more than now.
 *
 * @param given  what other inputs of the unit have
 */
export function bestStep(way: Way, subject: Subject, given: Values): number {
  const valuesAt = stepValues(way, given);
  const sums = new Map<number, Exact | null>();
  const sumAt = (n: number): Exact | null => {
    const known = sums.get(n);
    const sum = known === undefined ? sumOfPoints(way, subject, valuesAt(n)) : known;
    sums.set(n, sum);
    return sum;
  };
  const isChoice = way.direction === 'choice';
  const looked = isChoice
    ? Array.from({ length: way.count }, (_, i) => i + 1)
    : probes(lastPossible(way, subject, given));
  const steps = isChoice || way.isPlain ? looked : looked.slice(-1);
  const isMore = (a: number, b: number): boolean => {
    const [first, second] = [sumAt(a), sumAt(b)];
    return first !== null && (second === null || first.compare(second) > 0);
  };
  const best = steps.reduce((most, n) => (isMore(n, most) ? n : most), 0);
  if (best === 0 || isChoice) return best;
  const before = steps[steps.indexOf(best) - 1] ?? 0;
  return halve(before, best, (n) => !isMore(best, n));
}

function sumOfPoints({ leaves }: Way, subject: Subject, values: Values): Exact | null {
  let sum = zero;
  for (const leaf of leaves) {
    const points = subject.pointsWith(leaf, values);
    if (points === 'error') return null;
    if (points !== null) sum = sum.plus(countedPoints(leaf, points));
  }
  return sum;
}
