import { Exact, leastCommonMultiple, zero } from '../../decimal/index.ts';
import type { Level } from '../../ruleset/index.ts';
import { idOf, weightsOfGroup } from '../weights/reweigh.ts';
import { type Ratio, ratio } from './Ratio.ts';

/** The published weights of a level's groups, as whole numbers and as the rule set writes them. */
export type WholeWeights = {
  /** In the order of the children of the root. */
  readonly groups: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly weight: Exact;
  }>;
  /** In the same proportions, without a common factor. */
  readonly wholes: readonly bigint[];
  readonly sum: bigint;
  /** The sum on the scale of the rule set, such as 100. */
  readonly scale: Exact;
};

/** @returns null where nothing weighs them */
export function wholeWeights({ root }: Level): WholeWeights | null {
  const weights = weightsOfGroup(root);
  if (weights === null) return null;
  const groups = root.children.map((node) => {
    const id = idOf(node);
    return { id, title: node.title, weight: weights.get(id) ?? zero };
  });
  const scale = groups.reduce((sum, { weight }) => sum.plus(weight), zero);
  const fractions = groups.map(({ weight }) => weight.toFraction());
  const bottom = fractions.reduce((common, [, own]) => leastCommonMultiple(common, own), 1n);
  const wholes = fractions.map(([top, own]) => (top * bottom) / own);
  return { groups, wholes, sum: wholes.reduce((sum, own) => sum + own, 0n), scale };
}

/** The share of one weight in the sum. */
export function publishedShare({ wholes, sum }: WholeWeights, place: number): Ratio {
  return ratio(wholes[place] ?? 0n, sum);
}

/** A share of the sum as the rule set writes weights. */
export function onScale({ top, bottom }: Ratio, { scale }: Pick<WholeWeights, 'scale'>): Exact {
  return Exact.ofFraction(top, bottom, 0).times(scale);
}
