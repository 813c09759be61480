/**
 * Kendall's tau-b of pairs: 1 where two orders are one, -1 where one is the other turned round; ties count
 * for neither.
 *
 * By Knight's way: pairs in the order of the first are sorted by the second, and the exchanges that this
 * takes are the discordant ones.
 *
 * @returns NaN where one side is all ties
 * @source W. R. Knight, A computer method for calculating Kendall's tau with ungrouped data (1966)
 */
export function kendallTau(pairs: ReadonlyArray<readonly [number, number]>): number {
  const sorted = [...pairs].sort(([a, b], [c, d]) => a - c || b - d);
  const first = sorted.map(([x]) => x);
  const second = sorted.map(([, y]) => y);
  const joint = tiedPairs(sorted, ([a, b], [c, d]) => a === c && b === d);
  const tiedFirst = tiedPairs(first, (a, b) => a === b);
  const { exchanges, values } = sortCounting(second);
  const tiedSecond = tiedPairs(values, (a, b) => a === b);
  const all = (pairs.length * (pairs.length - 1)) / 2;
  const difference = all - tiedFirst - tiedSecond + joint - 2 * exchanges;
  return difference / Math.sqrt((all - tiedFirst) * (all - tiedSecond));
}

/** How many pairs of things in order are the same. */
function tiedPairs<Thing>(
  things: readonly Thing[],
  isSame: (a: Thing, b: Thing) => boolean,
): number {
  let [pairs, run] = [0, 0];
  things.forEach((thing, i) => {
    const before = things[i - 1];
    run = before !== undefined && isSame(before, thing) ? run + 1 : 0;
    pairs += run;
  });
  return pairs;
}

type Sorted = { readonly values: readonly number[]; readonly exchanges: number };

/** Merge sort, and over how many greater ones the values passed. */
function sortCounting(values: readonly number[]): Sorted {
  if (values.length < 2) return { values, exchanges: 0 };
  const middle = values.length >> 1;
  const [left, right] = [sortCounting(values.slice(0, middle)), sortCounting(values.slice(middle))];
  const merged: number[] = [];
  let [i, k] = [0, 0];
  let exchanges = left.exchanges + right.exchanges;
  while (merged.length < values.length) {
    const a = left.values[i] ?? Number.POSITIVE_INFINITY;
    const b = right.values[k] ?? Number.POSITIVE_INFINITY;
    if (b < a) {
      exchanges += middle - i;
      k += 1;
    } else i += 1;
    merged.push(Math.min(a, b));
  }
  return { values: merged, exchanges };
}
