import { Exact, formatExact } from '../../decimal/index.ts';
import { type WeightGroup, withinOf } from '../weights/WeightGroup.ts';
import { grid, unbounded, type WeightSpace } from '../weights/WeightSpace.ts';
import type { DrawnWeights } from './Acceptability.ts';

/** How weights were drawn, on the scale of the rules. */
export function drawnWeights(group: WeightGroup, space: WeightSpace): DrawnWeights {
  const { weights, sum } = group;
  const bounds = space.kind === 'bounded' ? space.bounds : unbounded(weights.length);
  const onScale = (millionths: number): string =>
    formatExact(Exact.ofInteger(millionths).times(sum).dividedBy(Exact.ofInteger(grid)));
  return {
    kind: space.kind,
    sum: formatExact(sum),
    within: withinOf(group),
    parts: weights.map(({ id, title, weight }, i) => ({
      id,
      title,
      weight: formatExact(weight),
      least: onScale(bounds.lower[i] ?? 1),
      most: onScale(bounds.upper[i] ?? grid),
    })),
    order: bounds.order.map(([above, below]) => [
      weights[above]?.id ?? '',
      weights[below]?.id ?? '',
    ]),
    concentration:
      space.kind === 'dirichlet' ? space.concentrations.reduce((all, part) => all + part, 0) : null,
  };
}
