import { basesOf } from '../../explain/index.ts';
import type { Input } from '../../ruleset/index.ts';
import type { Subject } from '../inputs/Subject.ts';
import { type Way, waysOf } from '../inputs/ways.ts';
import type { ImprovableWay } from './improvable.ts';

/**
 * The ways of inputs by which a veto that fired may be lifted, but for those that give points anyway.
 *
 * They are tried alone: what is searched together knows points. What a rule only measures others by is left
 * alone, as everywhere.
 */
export function liftingWays(
  subject: Subject,
  inputs: readonly Input[],
  improvable: readonly Way[],
): readonly ImprovableWay[] {
  const { assessed, row } = subject;
  const fired = assessed.vetoes.filter((veto) => veto.fired[row] === 1);
  const rules = fired.map(({ veto }) => veto.rule);
  const read = new Set(rules.flatMap((rule) => rule.inputs));
  const bases = [...subject.leaves.map(({ rule }) => rule), ...rules].map(({ expr }) =>
    basesOf(expr),
  );
  const isKnown = (way: Way): boolean =>
    improvable.some(
      ({ input, direction }) => input.id === way.input.id && direction === way.direction,
    );
  return inputs.flatMap((input, place) => {
    const isLifting = read.has(input.id) && !bases.some(({ only }) => only.has(input.id));
    const ways = isLifting ? waysOf(subject, input) : [];
    const isUpwardOnly = bases.some(({ also }) => also.has(input.id));
    return ways
      .filter((way) => !isKnown(way) && !(isUpwardOnly && way.direction === 'down'))
      .map((way) => ({ ...way, place, best: 0, reach: way.count }));
  });
}
