import type { Value } from '../../logic/index.ts';
import type { Input } from '../../ruleset/index.ts';
import { isFull } from '../inputs/leaves.ts';
import { lastPossible } from '../inputs/nearestStep.ts';
import type { Subject, Values } from '../inputs/Subject.ts';
import type { Way } from '../inputs/ways.ts';
import { bestStep } from './bestStep.ts';
import { type OpenWay, openWays } from './openWays.ts';

/** A way along which an indicator gives more points, or a deduction takes fewer. */
export type ImprovableWay = OpenWay & {
  /** The nearest step at which its points together are the most; 0 where that is now. */
  readonly best: number;
  /**
   * Beyond this step none of its leaves gives more: by itself, or with the other inputs of that leaf as far as
   * they go. Of two of which the lower counts, one alone gives nothing.
   */
  readonly reach: number;
};

/** The ways in which an input of a unit gives more points, or costs fewer, by itself or with others. */
export function improvableWays(
  subject: Subject,
  inputs: readonly Input[],
): readonly ImprovableWay[] {
  const all = openWays(
    subject,
    inputs,
    subject.leaves.map(({ rule }) => rule),
  );
  return all.flatMap((way) => {
    const reach = reachOf(way, all, subject);
    const best = reach === 0 ? 0 : bestStep(way, subject, new Map());
    return reach === 0 ? [] : [{ ...way, best, reach }];
  });
}

/** How far a way is of use to some leaf; 0 where it is not. */
function reachOf(way: Way, all: readonly Way[], subject: Subject): number {
  const steps = way.leaves.flatMap((leaf) => {
    const now = subject.pointsWith(leaf, new Map());
    if (now === 'error' || now === null || isFull(leaf, now)) return [];
    const alone = { ...way, leaves: [leaf] };
    const others = all.filter(
      ({ input, leaves }) => input.id !== way.input.id && leaves.includes(leaf),
    );
    const givens = [
      new Map<string, Value>(),
      ...(others.length > 0 ? extremes(others, subject) : []),
    ];
    return givens.map((given) => bestStep(alone, subject, given));
  });
  const most = Math.max(0, ...steps);
  return most > 0 && way.direction === 'choice' ? way.count : most;
}

/** Inputs as far up as they go, and as far down. */
function extremes(ways: readonly Way[], subject: Subject): readonly Values[] {
  return (['up', 'down'] as const).map((direction) => {
    const own = ways.filter((way) => way.direction === direction || way.direction === 'choice');
    return new Map(
      own.flatMap((way) => {
        const last = lastPossible(way, subject, new Map());
        return last === 0 ? [] : [[way.input.id, way.at(last)] as const];
      }),
    );
  });
}
