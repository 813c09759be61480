import type { Exact } from '../../decimal/index.ts';
import { zero } from '../../decimal/index.ts';
import { basesOf } from '../../explain/index.ts';
import type { Value } from '../../logic/index.ts';
import type { Input } from '../../ruleset/index.ts';
import { countedPoints, type Leaf } from '../inputs/leaves.ts';
import { halve, lastPossible, probes, stepValues } from '../inputs/nearestStep.ts';
import type { Subject, Values } from '../inputs/Subject.ts';
import { type Way, waysOf } from '../inputs/ways.ts';

/** A way with the nearest step at which its points are best. */
export type ImprovableWay = Way & {
  /** Its place among the inputs of the document. */
  readonly place: number;
  readonly best: number;
  /** The same where other inputs of its rules are as far as they go, if that is farther. */
  readonly reach: number;
};

/**
 * The ways in which an input of a unit gives more points, or costs fewer.
 *
 * What others are only measured by (the sites inspected, last year's rate) is left alone; what is both a
 * part and a base can only rise. So are inputs that were not reported, and days.
 */
export function improvableWays(
  subject: Subject,
  inputs: readonly Input[],
): readonly ImprovableWay[] {
  const bases = subject.leaves.map(({ rule }) => basesOf(rule.expr));
  const ways = inputs.flatMap((input, place) => {
    if (bases.some(({ only }) => only.has(input.id))) return [];
    const isUpwardOnly = bases.some(({ also }) => also.has(input.id));
    return waysOf(subject, input)
      .filter(
        ({ direction, leaves }) => leaves.length > 0 && !(isUpwardOnly && direction === 'down'),
      )
      .map((way) => ({ ...way, place, best: bestStep(way, subject, new Map()) }));
  });
  return ways
    .map((way) => {
      const beside = bestBeside(way, ways, subject);
      return { ...way, best: way.best || beside, reach: Math.max(way.best, beside) };
    })
    .filter(({ best }) => best > 0);
}

/**
 * The farthest of the best steps of an input that others of its rules stand in the way of, as one of two of which
 * the lower counts: with each of the others as far as it goes, and with all of them.
 */
function bestBeside(way: Way, ways: readonly Way[], subject: Subject): number {
  const others = ways.filter(
    ({ input, leaves }) =>
      input.id !== way.input.id && leaves.some((leaf) => way.leaves.includes(leaf)),
  );
  if (others.length === 0) return 0;
  const far = (other: Way): readonly [string, Value] => [
    other.input.id,
    other.at(lastPossible(other, subject, new Map())),
  ];
  const upward = others.filter(({ direction }) => direction !== 'down');
  const downward = others.filter(({ direction }) => direction !== 'up');
  const given = [...others.map((other) => [other]), upward, downward];
  return given.reduce(
    (most, some) => Math.max(most, bestStep(way, subject, new Map(some.map(far)))),
    0,
  );
}

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
    const sum = known === undefined ? sumOfPoints(way.leaves, subject, valuesAt(n)) : known;
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

/** What leaves count together; null: the values cannot be. */
export function sumOfPoints(
  leaves: Iterable<Leaf>,
  subject: Subject,
  values: Values,
): Exact | null {
  let sum = zero;
  for (const leaf of leaves) {
    const points = subject.pointsWith(leaf, values);
    if (points === 'error') return null;
    if (points !== null) sum = sum.plus(countedPoints(leaf, points));
  }
  return sum;
}
