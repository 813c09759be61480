import type { Input } from '../../ruleset/index.ts';
import type { Subject } from '../inputs/Subject.ts';
import type { Way } from '../inputs/ways.ts';
import type { ImprovableWay } from './improvable.ts';
import { openWays } from './openWays.ts';

/**
 * The ways of inputs by which a veto that fired may be lifted, but for those that give points anyway.
 *
 * They are tried alone: what is searched together knows points.
 */
export function liftingWays(
  subject: Subject,
  inputs: readonly Input[],
  improvable: readonly Way[],
): readonly ImprovableWay[] {
  const { assessed, row, leaves } = subject;
  const fired = assessed.vetoes.filter((veto) => veto.fired[row] === 1);
  const rules = fired.map(({ veto }) => veto.rule);
  const read = new Set(rules.flatMap((rule) => rule.inputs));
  const isKnown = (way: Way): boolean =>
    improvable.some(
      ({ input, direction }) => input.id === way.input.id && direction === way.direction,
    );
  return openWays(subject, inputs, [...leaves.map(({ rule }) => rule), ...rules])
    .filter((way) => read.has(way.input.id) && !isKnown(way))
    .map((way) => ({ ...way, best: 0, reach: way.count }));
}
