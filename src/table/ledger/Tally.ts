import { Exact, exactOfScaled, hundred, scaledLimit, zero } from '../../decimal/index.ts';
import type { Derived, Take } from '../../ruleset/index.ts';

/** What the records of a unit that were taken so far amount to; each take uses a part of it. */
export type Tally = {
  /** Records taken. */
  count: number;
  /** Of a share: those for which it is true. */
  fitting: number;
  /** Different combinations of fields. */
  readonly seen: Set<string>;
  /** The sum: `whole` / 10 ** `scale` and the rest. */
  whole: number;
  scale: number;
  rest: Exact;
  /** The lowest and the highest values, as many as may leave the mean, or one; in order. */
  readonly lowest: Exact[];
  readonly highest: Exact[];
  latest: Latest | null;
};

/** The value on the latest day, and a value on the same day that is another. */
export type Latest = {
  readonly day: string;
  readonly value: Exact;
  readonly other: Exact | null;
};

export function emptyTally(): Tally {
  return {
    count: 0,
    fitting: 0,
    seen: new Set(),
    whole: 0,
    scale: 0,
    rest: zero,
    lowest: [],
    highest: [],
    latest: null,
  };
}

/** Adds a number that is `whole` / 10 ** `scale`: without a detour as long as the scale stays. */
export function addScaled(tally: Tally, whole: number, scale: number): void {
  const sum = tally.whole + whole;
  if (scale === tally.scale && Math.abs(sum) <= scaledLimit) {
    tally.whole = sum;
    return;
  }
  tally.rest = sumOf(tally);
  tally.whole = whole;
  tally.scale = scale;
}

export function addExact(tally: Tally, value: Exact): void {
  tally.rest = tally.rest.plus(value);
}

function sumOf({ rest, whole, scale }: Tally): Exact {
  return whole === 0 ? rest : rest.plus(exactOfScaled(whole, scale));
}

/** How many values at each end a take has to know. */
export function endsOf(take: Take): { readonly low: number; readonly high: number } {
  switch (take.kind) {
    case 'lowest':
      return { low: 1, high: 0 };
    case 'highest':
      return { low: 0, high: 1 };
    case 'trimmed-mean':
      return { low: take.dropLow, high: take.dropHigh };
    default:
      return { low: 0, high: 0 };
  }
}

/** Keeps the value where it is among the ends. */
export function addToEnds(tally: Tally, value: Exact, take: Take): void {
  const { low, high } = endsOf(take);
  keep(tally.lowest, value, low, (a, b) => a.compare(b));
  keep(tally.highest, value, high, (a, b) => b.compare(a));
}

function keep(
  ends: Exact[],
  value: Exact,
  limit: number,
  order: (a: Exact, b: Exact) => number,
): void {
  const last = ends.at(-1);
  if (ends.length >= limit && (last === undefined || order(value, last) >= 0)) return;
  const place = ends.findIndex((end) => order(value, end) < 0);
  ends.splice(place < 0 ? ends.length : place, 0, value);
  if (ends.length > limit) ends.pop();
}

export function addLatest(tally: Tally, day: string, value: Exact): void {
  const { latest } = tally;
  if (latest === null || day > latest.day) tally.latest = { day, value, other: null };
  else if (day === latest.day && !value.equals(latest.value)) {
    tally.latest = { ...latest, other: latest.other ?? value };
  }
}

/** Two files of one ledger. */
export function mergedTallies(a: Tally, b: Tally, take: Take): Tally {
  const tally: Tally = {
    count: a.count + b.count,
    fitting: a.fitting + b.fitting,
    seen: new Set([...a.seen, ...b.seen]),
    whole: 0,
    scale: 0,
    rest: sumOf(a).plus(sumOf(b)),
    lowest: [...a.lowest],
    highest: [...a.highest],
    latest: a.latest,
  };
  const { low, high } = endsOf(take);
  for (const value of b.lowest) keep(tally.lowest, value, low, (x, y) => x.compare(y));
  for (const value of b.highest) keep(tally.highest, value, high, (x, y) => y.compare(x));
  for (const value of [b.latest?.value ?? null, b.latest?.other ?? null]) {
    if (b.latest !== null && value !== null) addLatest(tally, b.latest.day, value);
  }
  return tally;
}

/**
 * What a tally amounts to; null where there is nothing to take it from.
 *
 * @param isPercent  whether a share is wanted in per cent
 */
export function resultOfTally(
  tally: Tally,
  take: Derived['take'],
  isPercent: boolean,
): Exact | null {
  const { count, fitting, seen, lowest, highest, latest } = tally;
  switch (take.kind) {
    case 'count':
      return Exact.ofInteger(count);
    case 'distinct':
      return Exact.ofInteger(seen.size);
    case 'sum':
      return sumOf(tally);
    case 'mean':
      return meanOf(tally);
    case 'trimmed-mean': {
      const left = count - take.dropLow - take.dropHigh;
      if (count < take.from) return take.fewer === 'mean' ? meanOf(tally) : null;
      const kept = [...lowest, ...highest].reduce((sum, end) => sum.minus(end), sumOf(tally));
      return kept.dividedBy(Exact.ofInteger(left));
    }
    case 'share': {
      if (count === 0) return null;
      const share = Exact.ofInteger(fitting).dividedBy(Exact.ofInteger(count));
      return isPercent ? share.times(hundred) : share;
    }
    case 'lowest':
      return lowest[0] ?? null;
    case 'highest':
      return highest[0] ?? null;
    case 'latest':
      return latest?.value ?? null;
  }
}

function meanOf(tally: Tally): Exact | null {
  return tally.count === 0 ? null : sumOf(tally).dividedBy(Exact.ofInteger(tally.count));
}

/** Whether a take of no record is a number all the same, if the ledger has others of the unit. */
export function countsNothing({ kind }: Take): boolean {
  return kind === 'count' || kind === 'distinct' || kind === 'sum';
}
