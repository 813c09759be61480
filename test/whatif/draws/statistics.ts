/** What tests of samplers compare with: enumerations, moments, chi-square. */

export type Weighting = readonly number[];

/** All ways to share out a sum in whole numbers from `least` on, in order. */
export function sharings(count: number, sum: number, least = 1): readonly Weighting[] {
  if (count === 1) return sum >= least ? [[sum]] : [];
  const firsts = Array.from({ length: Math.max(0, sum - least + 1) }, (_, i) => least + i);
  return firsts.flatMap((first) =>
    sharings(count - 1, sum - first, least).map((rest) => [first, ...rest]),
  );
}

export function draws(
  sample: (weights: Int32Array) => void,
  width: number,
  times: number,
): readonly Weighting[] {
  const weights = new Int32Array(width);
  return Array.from({ length: times }, () => {
    sample(weights);
    return [...weights];
  });
}

/**
 * How far counts are from those of equally likely outcomes.
 *
 * @returns in standard deviations of the statistic; NaN where something else was drawn
 */
export function unevenness(drawn: readonly Weighting[], all: readonly Weighting[]): number {
  const counts = new Map(all.map((weighting) => [weighting.join(), 0]));
  for (const weighting of drawn) {
    const key = weighting.join();
    counts.set(key, (counts.get(key) ?? Number.NaN) + 1);
  }
  const expected = drawn.length / all.length;
  const chiSquare = [...counts.values()].reduce(
    (sum, count) => sum + (count - expected) ** 2 / expected,
    0,
  );
  const freedom = all.length - 1;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

export function variance(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0) / (numbers.length - 1);
}
