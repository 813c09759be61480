import { basesOf } from '../../explain/index.ts';
import type { Input, Rule } from '../../ruleset/index.ts';
import type { Subject } from '../inputs/Subject.ts';
import { type Way, waysOf } from '../inputs/ways.ts';

/** A way, with the place of its input among those of the document. */
export type OpenWay = Way & { readonly place: number };

/**
 * The ways in which inputs of a unit may become better.
 *
 * What others are only measured by (the sites inspected, last year's rate) is left alone; what is both a part
 * and a base can only rise. So are inputs that were not reported, and days.
 *
 * @param rules  that may read the inputs
 */
export function openWays(
  subject: Subject,
  inputs: readonly Input[],
  rules: readonly Rule[],
): readonly OpenWay[] {
  const bases = rules.map(({ expr }) => basesOf(expr));
  return inputs.flatMap((input, place) => {
    if (bases.some(({ only }) => only.has(input.id))) return [];
    const isUpwardOnly = bases.some(({ also }) => also.has(input.id));
    return waysOf(subject, input)
      .filter(({ direction }) => !(isUpwardOnly && direction === 'down'))
      .map((way) => ({ ...way, place }));
  });
}
