import { grid, type WeightSpace } from '../weights/WeightSpace.ts';
import { boundedSampler } from './boundedSampler.ts';
import { dirichletSampler } from './dirichletSampler.ts';
import type { RandomStream } from './RandomStream.ts';
import type { Sampler } from './Sampler.ts';
import { simplexSampler } from './simplexSampler.ts';

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
