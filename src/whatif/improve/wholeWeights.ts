import { greatestCommonDivisor, zero } from '../../decimal/index.ts';
import type { Group } from '../../ruleset/index.ts';
import { scaled } from './items.ts';
import { noMoves } from './Option.ts';

/** Powers higher than this together are brought down to it: the order is then nearly that of the mean. */
const highestPowers = 400n;

/** Whether the weights of a geometric mean are few enough to be counted as they are. */
export function hasWholeWeights(group: Group): boolean {
  return sumOf(lowestWeights(group)) <= highestPowers;
}

/** The weights of a geometric mean by path, as whole powers. */
export function wholeWeights(group: Group): ReadonlyMap<string, bigint> {
  const weights = lowestWeights(group);
  const sum = sumOf(weights);
  const wholes = hasWholeWeights(group)
    ? weights
    : weights.map((weight) => (weight * highestPowers) / sum + 1n);
  return new Map(group.children.map(({ path }, i) => [path, wholes[i] ?? 0n]));
}

/** As whole numbers without a common factor. */
function lowestWeights({ children }: Group): readonly bigint[] {
  const weights = children.map(({ weight }) => ({ value: weight ?? zero, option: noMoves }));
  const wholes = (scaled([weights], zero).items[0] ?? []).map(({ key }) => key);
  const divisor = wholes.reduce((common, weight) => greatestCommonDivisor(common, weight), 0n);
  return divisor === 0n ? wholes : wholes.map((weight) => weight / divisor);
}

const sumOf = (numbers: readonly bigint[]): bigint => numbers.reduce((sum, one) => sum + one, 0n);
