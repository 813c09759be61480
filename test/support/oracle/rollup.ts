import type { RollupDocument } from '../../../src/ruleset/RuleSetDocument.ts';
import { divide, type Fraction, multiply } from '../../decimal/fraction.ts';
import type { Scored } from './level.ts';
import { lower, nothing, sum, whole } from './rules.ts';
import type { Unit } from './unit.ts';

/** Thrown where a roll-up lacks what it needs: the data are not ranked. */
export class Incomplete extends Error {}

/** What a unit has from those below it. @source semantics 18 */
export function rolledUp(
  { rollup }: RollupDocument,
  unit: Unit,
  below: ReadonlyMap<string, readonly Scored[]>,
): Fraction {
  const { level, score = 'total', method, weight, incomplete = 'error' } = rollup;
  const parts = (below.get(level) ?? []).filter((part) => part.unit.parent === unit.code);
  const ranked = parts.filter(({ total }) => total !== null);
  if (ranked.length < parts.length && incomplete === 'error') throw new Incomplete();
  const scored = ranked.flatMap((part) => {
    const found = part.scoreOf(score);
    return found === null ? [] : [{ part, score: found }];
  });
  if (scored.length === 0) throw new Incomplete();
  if (method === 'lowest') return scored.map((one) => one.score).reduce(lower);
  const weights = scored.map(({ part }) =>
    weight === undefined ? whole(1) : (part.inputOf(weight) ?? nothing),
  );
  const all = sum(weights);
  if (all.top === 0n) throw new Incomplete();
  const products = scored.map((one, i) => multiply(one.score, weights[i] ?? nothing));
  return divide(sum(products), all);
}
