import type { Subject, Values } from './Subject.ts';
import { isMonotone, keyOf, wayPoints } from './wayPoints.ts';
import { areScoresRead, type Way } from './ways.ts';

/** Whether what is asked for holds with some values; error: they cannot be. */
export type Verdict = 'holds' | 'not' | 'error';

/**
 * The nearest step of a way at which something holds; 0 where it holds at none.
 *
 * It is looked for by doubling and halving: the nearest where what is asked for stays once it holds, as it
 * does where points only rise or only fall along the way. Where they do not, one of many steps may be passed
 * over, and another is found, or none. Choices are all tried.
 *
 * @param given  what other inputs of the unit have
 */
export function nearestStep(
  way: Way,
  subject: Subject,
  verdictOf: (values: Values) => Verdict,
  given: Values = new Map(),
): number {
  const valuesAt = stepValues(way, given);
  const verdicts = new Map<string, Verdict>();
  const holdsAt = (n: number): boolean => {
    const points = wayPoints(way, subject, valuesAt(n));
    if (points === null) return false;
    // Where only its points follow from the input, all is the same that has the same points.
    const key = way.isPlain ? keyOf(points) : String(n);
    const verdict = verdicts.get(key) ?? verdictOf(valuesAt(n));
    verdicts.set(key, verdict);
    return verdict === 'holds';
  };
  const looked = stepsLooked(way, subject, given);
  const found = looked.find(holdsAt);
  if (found === undefined || way.direction === 'choice') return found ?? 0;
  return halve(looked[looked.indexOf(found) - 1] ?? 0, found, holdsAt);
}

/** The steps that are tried before the way is halved: the last alone, where points and totals go one way. */
function stepsLooked(way: Way, subject: Subject, given: Values): readonly number[] {
  if (way.direction === 'choice') return Array.from({ length: way.count }, (_, i) => i + 1);
  const valuesAt = stepValues(way, given);
  const steps = probes(lastPossible(way, subject, given));
  if (!way.isPlain || areScoresRead(subject.assessed.level)) return steps;
  const along = [0, ...steps].map((n) => wayPoints(way, subject, valuesAt(n)));
  return isMonotone(along) ? steps.slice(-1) : steps;
}

/** The values of a unit at a step of a way. */
export function stepValues({ input, now, at }: Way, given: Values): (n: number) => Values {
  return (n) => new Map([...given, [input.id, n === 0 ? now : at(n)]]);
}

/** Of few steps all; of many 1, 2, 4 … and as far from the last, where what is divided by may become 0. */
export function probes(last: number): readonly number[] {
  if (last <= few) return Array.from({ length: last }, (_, i) => i + 1);
  const steps = new Set([last]);
  for (let n = 1; n < last; n *= 2) steps.add(n).add(last - n);
  return [...steps].sort((a, b) => a - b);
}

const few = 12;

/** Between a step at which something is not and one at which it is: the first at which it is. */
export function halve(without: number, found: number, is: (n: number) => boolean): number {
  let [low, high] = [without, found];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (is(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The farthest step that gives points at all. */
export function lastPossible(way: Way, subject: Subject, given: Values): number {
  const valuesAt = stepValues(way, given);
  const isImpossible = (n: number): boolean => wayPoints(way, subject, valuesAt(n)) === null;
  if (way.count === 0 || !isImpossible(way.count)) return way.count;
  return halve(0, way.count, isImpossible) - 1;
}
