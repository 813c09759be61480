import type { RandomStream } from './RandomStream.ts';
import type { Sampler } from './Sampler.ts';

/**
 * All ways to share out a sum are equally likely: the sum is cut at different places, drawn at random.
 *
 * @param sum  at least `count`
 */
export function simplexSampler(count: number, sum: number, { below }: RandomStream): Sampler {
  const cuts = new Int32Array(count - 1);
  return (weights) => {
    while (!drawCuts(cuts, sum, below));
    let before = 0;
    for (let i = 0; i < count - 1; i += 1) {
      const cut = cuts[i] as number;
      weights[i] = cut - before;
      before = cut;
    }
    weights[count - 1] = sum - before;
  };
}

/** Cuts in order; false where two are the same. */
function drawCuts(cuts: Int32Array, sum: number, below: RandomStream['below']): boolean {
  for (let i = 0; i < cuts.length; i += 1) {
    const cut = 1 + below(sum - 1);
    let at = i;
    while (at > 0 && (cuts[at - 1] as number) > cut) {
      cuts[at] = cuts[at - 1] as number;
      at -= 1;
    }
    if (at > 0 && cuts[at - 1] === cut) return false;
    cuts[at] = cut;
  }
  return true;
}
