import { grid, type WeightSpace } from '../weights/WeightSpace.ts';
import { boundedSampler } from './boundedSampler.ts';
import { dirichletSampler } from './dirichletSampler.ts';
import type { RandomStream } from './RandomStream.ts';
import { simplexSampler } from './simplexSampler.ts';

/**
 * Draws one weighting after the other.
 *
 * @param weights  where they are written: whole millionths, at least 1 each, that add up to a million
 */
export type Sampler = (weights: Int32Array) => void;

/** The sampler of one block. */
export function samplerOf(space: WeightSpace, stream: RandomStream): Sampler {
  switch (space.kind) {
    case 'simplex':
      return simplexSampler(space.count, grid, stream);
    case 'dirichlet':
      return dirichletSampler(space.concentrations, stream);
    case 'bounded':
      return boundedSampler(space.bounds, stream);
  }
}
