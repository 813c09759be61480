import type { WholeWeights } from '../exact/wholeWeights.ts';
import { publishedWithin } from '../program/sampleWeightings.ts';
import { isAdmitted, wholeMillionths } from '../program/wholeMillionths.ts';
import { grid, type WeightBounds } from '../weights/WeightSpace.ts';

/** With what cheaper weightings are looked for. */
export type Refining = {
  readonly weights: WholeWeights;
  readonly bounds: WeightBounds;
  /** Whether a weighting does it; null: no more are to be tried. */
  readonly accepts: (weights: readonly number[]) => boolean | null;
  readonly costOf: (weights: readonly number[]) => number;
};

/**
 * A weighting that does it too, and costs less: first straight towards the published one, then by moving weight
 * from one part to another, less and less of it.
 */
export function refined(from: readonly number[], site: Refining): readonly number[] {
  const target = publishedWithin(site.weights, site.bounds);
  let best = target === null ? from : pulled(from, target, site);
  for (let step = grid / 2; step >= 1; step = Math.floor(step / 2)) {
    for (let isBetter = true; isBetter; ) {
      const next = moved(best, step, site);
      if (next === null) return best;
      isBetter = next !== best;
      best = next;
    }
  }
  return best;
}

/** How often a way is halved: down to a millionth. */
const halvings = 20;

function pulled(
  from: readonly number[],
  towards: readonly number[],
  { bounds, accepts }: Refining,
): readonly number[] {
  let [best, near, far] = [from, 0, 1];
  for (let i = 0; i < halvings; i += 1) {
    const share = (near + far) / 2;
    const tried = wholeMillionths(
      from.map((own, at) => ((towards[at] ?? 0) * (1 - share) + own * share) / grid),
      bounds,
    );
    const isAccepted = tried === null ? false : accepts(tried);
    if (isAccepted === null) return best;
    if (isAccepted && tried !== null) [best, far] = [tried, share];
    else near = share;
  }
  return best;
}

/** The first that is better by moving so much from one part to another, or the same; null: no more are to be tried. */
function moved(
  weights: readonly number[],
  step: number,
  { bounds, accepts, costOf }: Refining,
): readonly number[] | null {
  const cost = costOf(weights);
  for (const [from, own] of weights.entries()) {
    for (const to of weights.keys()) {
      if (from === to || own <= step) continue;
      const tried = weights.map((weight, i) => {
        if (i === from) return weight - step;
        return i === to ? weight + step : weight;
      });
      if (costOf(tried) >= cost || !isAdmitted(tried, bounds)) continue;
      const isAccepted = accepts(tried);
      if (isAccepted === null) return null;
      if (isAccepted) return tried;
    }
  }
  return weights;
}
