import { Exact, formatExact, zero } from '../../decimal/index.ts';
import type { Named } from '../../explain/index.ts';
import { grid } from '../weights/WeightSpace.ts';
import type { WholeWeights } from './wholeWeights.ts';

/** A weight of a weighting on the scale of the rule set, exactly, beside the published one. */
export type WitnessWeight = Named & { readonly published: string; readonly weight: string };

/** @param weights  in millionths of the sum */
export function witnessWeights(
  { group }: WholeWeights,
  weights: readonly number[],
): readonly WitnessWeight[] {
  return group.weights.map(({ id, title, weight }, i) => ({
    id,
    title,
    published: formatExact(weight),
    weight: formatExact(onGrid(weights[i] ?? 0, group.sum)),
  }));
}

/** The weights alone. */
export function weightsShown(
  { group }: WholeWeights,
  weights: readonly number[],
): readonly string[] {
  return weights.map((weight) => formatExact(onGrid(weight, group.sum)));
}

/** How far a weighting is from the published one: in sum, and where it changes most. */
export function changesOf(
  { group }: WholeWeights,
  weights: readonly number[],
): { readonly sum: Exact; readonly largest: Exact } {
  const changes = group.weights.map(({ weight }, i) =>
    onGrid(weights[i] ?? 0, group.sum)
      .minus(weight)
      .absolute(),
  );
  return {
    sum: changes.reduce((all, change) => all.plus(change), zero),
    largest: changes.reduce((most, change) => (change.compare(most) > 0 ? change : most), zero),
  };
}

const million = Exact.ofInteger(grid);

function onGrid(millionths: number, sum: Exact): Exact {
  return Exact.ofInteger(millionths).times(sum).dividedBy(million);
}
