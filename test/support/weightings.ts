/** All weightings of so many weights in whole numbers of a sum, each at least 1. */
export function allWeightings(count: number, sum: number): readonly (readonly number[])[] {
  if (count === 1) return sum < 1 ? [] : [[sum]];
  return Array.from({ length: Math.max(sum - count + 1, 0) }, (_, i) => i + 1).flatMap((first) =>
    allWeightings(count - 1, sum - first).map((others) => [first, ...others]),
  );
}
