import { grid } from '../weights/WeightSpace.ts';
import type { RandomStream } from './RandomStream.ts';
import type { Sampler } from './Sampler.ts';

/**
 * Weights around given ones, by the Dirichlet distribution of whole concentrations.
 *
 * Of c − 1 places drawn at random and put in order, the distances between every a1-th, then a2-th …, are
 * such weights, c being the sum of all a: no gamma distribution, and no logarithm, is needed for it.
 *
 * @source Devroye, Non-Uniform Random Variate Generation (1986), XI.4: uniform spacings
 */
export function dirichletSampler(
  concentrations: readonly number[],
  { below }: RandomStream,
): Sampler {
  const total = concentrations.reduce((sum, concentration) => sum + concentration, 0);
  const cuts = new Int32Array(total - 1);
  const draw = (weights: Int32Array): boolean => {
    for (let i = 0; i < cuts.length; i += 1) cuts[i] = 1 + below(grid - 1);
    cuts.sort();
    let [place, before] = [0, 0];
    let isPositive = true;
    concentrations.forEach((concentration, i) => {
      place += concentration;
      const cut = place === total ? grid : (cuts[place - 1] as number);
      weights[i] = cut - before;
      if (cut === before) isPositive = false;
      before = cut;
    });
    return isPositive;
  };
  return (weights) => {
    while (!draw(weights));
  };
}
