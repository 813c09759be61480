import type { DrawScorer } from './DrawScorer.ts';
import type { WeightModel } from './WeightModel.ts';

/** Ranks units by their keys. */
export type RankMaker = {
  readonly ranks: Int32Array;
  /** The units of each pool, the best first. */
  readonly orders: readonly Int32Array[];
  readonly make: () => void;
};

export function rankMaker(
  { pools, rows, isDense }: WeightModel,
  { keys }: Pick<DrawScorer, 'keys'>,
): RankMaker {
  const ranks = new Int32Array(rows.length);
  const orders = pools.map((pool) => Int32Array.from(pool));
  const sorters = pools.map((pool, i) => sorter(pool, keys, orders[i] ?? new Int32Array(0)));
  return {
    ranks,
    orders,
    make() {
      for (const sort of sorters) sort();
      for (const order of orders) setRanks(order, keys, isDense, ranks);
    },
  };
}

function setRanks(
  order: Int32Array,
  keys: Float64Array,
  isDense: boolean,
  ranks: Int32Array,
): void {
  let rank = 0;
  let before = Number.NaN;
  for (let i = 0; i < order.length; i += 1) {
    const unit = order[i] as number;
    const key = keys[unit] as number;
    if (key !== before) rank = isDense ? rank + 1 : i + 1;
    before = key;
    ranks[unit] = rank;
  }
}

/** Sorts units, the highest key first: spread over buckets, then put in order within. */
function sorter(pool: readonly number[], keys: Float64Array, order: Int32Array): () => void {
  const units = Int32Array.from(pool);
  const count = units.length;
  const buckets = 2 * count + 1;
  const ends = new Int32Array(buckets);
  const bucketOf = new Int32Array(count);
  return () => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = 0; i < count; i += 1) {
      const key = keys[units[i] as number] as number;
      if (key < low) low = key;
      if (key > high) high = key;
    }
    const factor = high > low ? (buckets - 1) / (high - low) : 0;
    ends.fill(0);
    for (let i = 0; i < count; i += 1) {
      // Equal keys share a bucket, and a higher one is never in a later one.
      const bucket = ((high - (keys[units[i] as number] as number)) * factor) | 0;
      bucketOf[i] = bucket;
      ends[bucket] = (ends[bucket] as number) + 1;
    }
    for (let bucket = 1; bucket < buckets; bucket += 1) {
      ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number);
    }
    for (let i = count - 1; i >= 0; i -= 1) {
      const bucket = bucketOf[i] as number;
      const at = (ends[bucket] as number) - 1;
      ends[bucket] = at;
      order[at] = units[i] as number;
    }
    putInOrder(order, keys);
  };
}

/** By insertion: nearly in order already. */
function putInOrder(order: Int32Array, keys: Float64Array): void {
  for (let i = 1; i < order.length; i += 1) {
    const unit = order[i] as number;
    const key = keys[unit] as number;
    let at = i - 1;
    while (at >= 0 && (keys[order[at] as number] as number) < key) {
      order[at + 1] = order[at] as number;
      at -= 1;
    }
    order[at + 1] = unit;
  }
}
