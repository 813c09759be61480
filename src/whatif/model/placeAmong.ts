/**
 * Where a number stands among cuts: 0 below the first, 1 at it, 2 between it and the second, and so on.
 *
 * @param compare  the number with a cut
 */
export function placeAmong(cuts: readonly number[], compare: (cut: number) => number): number {
  let place = 0;
  for (const cut of cuts) {
    const order = compare(cut);
    if (order < 0) return place;
    if (order === 0) return place + 1;
    place += 2;
  }
  return place;
}
