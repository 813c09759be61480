import { addPrices, comparePrices, type Option, type Price } from './Option.ts';
import { thinned } from './thinned.ts';

/** Options of something, each with what it gives: more is better. */
export type Keyed<O extends Option> = { readonly key: bigint; readonly option: O };

/** Options of which one is taken; the cheapest is to leave all as it is. */
export type Item<O extends Option> = readonly Keyed<O>[];

/** What is taken of each item, in their order. */
export type Taken<O extends Option> = Price & {
  readonly key: bigint;
  readonly taken: readonly O[];
};

export type FoldLimits = {
  /** Nothing dearer is of use; null: none is known. */
  readonly most: bigint | null;
  /** Sums alone: what the whole has to give; where the rest cannot bring it below `most`, it is dropped. */
  readonly needed: bigint | null;
};

/** How what items give is put together; each never falls where one of them rises. */
export type Combine = (a: bigint, b: bigint) => bigint;

/** Beyond so many that can be of use, some are left out: what is found is then not known to be the least. */
export const mostStates = 50_000;

type State<O extends Option> = Price & {
  readonly key: bigint;
  readonly before: State<O> | null;
  readonly option: O | null;
};

/**
 * All that can be of use of one option for each item: none that costs as much as another and gives no more.
 * That is what a knapsack with several choices comes to, item by item; exact, for prices and keys are whole
 * numbers.
 *
 * @returns from the cheapest up; each gives more than the ones before it
 */
export function fold<O extends Option>(
  items: readonly Item<O>[],
  start: bigint,
  combine: Combine,
  { most, needed }: FoldLimits,
): readonly Taken<O>[] {
  const all = items.map(usefulOf);
  const first: State<O> = { cost: 0n, count: 0, mask: 0n, key: start, before: null, option: null };
  let states: readonly State<O>[] = [first];
  all.forEach((item, i) => {
    const rest = needed === null || most === null ? null : restOf(all.slice(i + 1));
    // Most that are made give as much as one that costs less: only the cheapest of each is kept.
    const next = new Map<bigint, State<O>>();
    for (const state of states) {
      for (const { key, option } of item) {
        const cost = state.cost + option.cost;
        // Options are from the cheapest up.
        if (most !== null && cost > most) break;
        const made = combine(state.key, key);
        if (rest !== null && isLost(made, cost, rest, { most, needed })) continue;
        const known = next.get(made);
        if (known !== undefined && known.cost < cost) continue;
        const price = addPrices(state, option);
        if (known === undefined || comparePrices(price, known) < 0) {
          next.set(made, { ...price, key: made, before: state, option });
        }
      }
    }
    states = thinned(useful([...next.values()]), mostStates);
  });
  return states.map(takenOf);
}

/** Of options those that give more than all that cost less. */
export function useful<S extends Price & { readonly key: bigint }>(
  options: readonly S[],
): readonly S[] {
  const sorted = [...options].sort(
    (a, b) => comparePrices(a, b) || (a.key === b.key ? 0 : a.key > b.key ? -1 : 1),
  );
  let best: bigint | null = null;
  return sorted.filter(({ key }) => {
    if (best !== null && key <= best) return false;
    best = key;
    return true;
  });
}

/** The options of an item that can be of use, from the cheapest up. */
export function usefulOf<O extends Option>(item: Item<O>): Item<O> {
  return useful(item.map((keyed) => ({ ...keyed, ...priceIn(keyed.option) })));
}

const priceIn = ({ cost, count, mask }: Price): Price => ({ cost, count, mask });

/** What further items give at most without cost, and the best that one of them gives for its cost. */
type Rest = { readonly start: bigint; readonly gain: bigint; readonly cost: bigint };

function restOf<O extends Option>(items: readonly Item<O>[]): Rest {
  let rest: Rest = { start: 0n, gain: 0n, cost: 1n };
  for (const item of items) {
    const free = item.reduce(
      (most, { key, option }) => (option.cost === 0n && key > most ? key : most),
      item[0]?.key ?? 0n,
    );
    rest = { ...rest, start: rest.start + free };
    for (const { key, option } of item) {
      const gain = key - free;
      if (gain * rest.cost > rest.gain * option.cost) rest = { ...rest, gain, cost: option.cost };
    }
  }
  return rest;
}

/** Whether what is lacking costs more than is left, at the best price that there is. */
function isLost(
  key: bigint,
  price: bigint,
  { start, gain, cost }: Rest,
  { most, needed }: FoldLimits,
): boolean {
  if (most === null || needed === null) return false;
  const wanted = needed - key - start;
  return wanted > 0n && wanted * cost > (most - price) * gain;
}

function takenOf<O extends Option>(state: State<O>): Taken<O> {
  const taken: O[] = [];
  for (let at: State<O> | null = state; at !== null; at = at.before) {
    if (at.option !== null) taken.push(at.option);
  }
  const { cost, count, mask, key } = state;
  return { cost, count, mask, key, taken: taken.reverse() };
}
