/**
 * Weights that are all equally likely, as one draws them by hand: random places between 0 and 1 in order,
 * and the distances between them.
 *
 * @returns writes the next ones; they add up to 1
 */
export function randomWeights(width: number, seed: number): (weights: Float64Array) => void {
  const cuts = new Float64Array(width - 1);
  const random = generator(seed);
  return (weights) => {
    for (let i = 0; i < cuts.length; i += 1) {
      const cut = random();
      let at = i;
      for (; at > 0 && (cuts[at - 1] as number) > cut; at -= 1) cuts[at] = cuts[at - 1] as number;
      cuts[at] = cut;
    }
    let before = 0;
    for (let i = 0; i < cuts.length; i += 1) {
      weights[i] = (cuts[i] as number) - before;
      before = cuts[i] as number;
    }
    weights[width - 1] = 1 - before;
  };
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
