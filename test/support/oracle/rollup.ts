import type { RollupDocument } from '../../../src/ruleset/RuleSetDocument.ts';
import { compare, divide, type Fraction, multiply } from '../../decimal/fraction.ts';
import type { Scored } from './level.ts';
import { lower, nothing, sum, whole, written } from './rules.ts';
import { rounded, type Score, type Unit } from './unit.ts';

/** Thrown where a roll-up lacks what it needs: the data are not ranked. */
export class Incomplete extends Error {}

/** What a unit has from those below it. @source semantics 18 */
export function rolledUp(
  { rollup, max, round }: RollupDocument,
  unit: Unit,
  below: ReadonlyMap<string, readonly Scored[]>,
): Score {
  const { level, score: node = 'total', method, weight } = rollup;
  const parts = (below.get(level) ?? []).filter((part) => part.unit.parent === unit.code);
  if (parts.length === 0) throw new Incomplete();
  const ranked = parts.filter(({ total }) => total !== null);
  const scored = ranked.flatMap((part) => {
    const found = part.scoreOf(node);
    const counts = weight === undefined ? whole(1) : part.inputOf(weight);
    return found === null || counts === null ? [] : [{ score: found, weight: counts }];
  });
  if (scored.length === 0) return null;
  const score = rounded(combined(method, scored), round);
  if (compare(score, nothing) < 0 || compare(score, written(max)) > 0) throw new Incomplete();
  return score;
}

function combined(
  method: RollupDocument['rollup']['method'],
  scored: ReadonlyArray<{ readonly score: Fraction; readonly weight: Fraction }>,
): Fraction {
  if (method === 'lowest') return scored.map((one) => one.score).reduce(lower);
  const weights = scored.map(({ weight }) => weight);
  if (weights.some((weight) => compare(weight, nothing) < 0)) throw new Incomplete();
  const all = sum(weights);
  if (all.top === 0n) throw new Incomplete();
  const products = scored.map((one) => multiply(one.score, one.weight));
  return divide(sum(products), all);
}
