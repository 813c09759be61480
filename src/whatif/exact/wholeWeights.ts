import { Exact, leastCommonMultiple } from '../../decimal/index.ts';
import type { WeightGroup } from '../weights/WeightGroup.ts';
import type { Ratio } from './Ratio.ts';

/** The published weights of a group's parts, as the rule set writes them and as whole numbers. */
export type WholeWeights = {
  readonly group: WeightGroup;
  /** In the same proportions, in the order of the group. */
  readonly wholes: readonly bigint[];
  readonly sum: bigint;
};

/** @returns null where all but one count for nothing, so that nothing could be shared out otherwise */
export function wholeWeights(group: WeightGroup): WholeWeights | null {
  const fractions = group.weights.map(({ weight }) => weight.toFraction());
  const bottom = fractions.reduce((common, [, own]) => leastCommonMultiple(common, own), 1n);
  const wholes = fractions.map(([top, own]) => (top * bottom) / own);
  const isOne = wholes.filter((own) => own > 0n).length < 2;
  return isOne ? null : { group, wholes, sum: wholes.reduce((sum, own) => sum + own, 0n) };
}

/** A share of the sum as the rule set writes weights. */
export function onScale({ top, bottom }: Ratio, { group }: WholeWeights): Exact {
  return Exact.ofFraction(top, bottom, 0).times(group.sum);
}
