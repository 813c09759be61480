import type { Contestant, Counts, Question } from './Contestant.ts';
import { randomWeights } from './randomWeights.ts';
import { type FloatTable, listSize } from './workload.ts';

/** Typed arrays, all units in order by their totals. */
export function typedRanks(table: FloatTable, question: Question, draws: number): Contestant {
  return {
    name: 'typed arrays, all units sorted',
    question,
    isExact: false,
    draws,
    run: () => sortedCounts(table, question, draws),
  };
}

/** Typed arrays that keep the ten lowest so far: what a loop written for this can do. */
export function typedLowest(table: FloatTable, draws: number): Contestant {
  return {
    name: 'typed arrays, only the lowest 10 kept',
    question: 'lowest',
    isExact: false,
    draws,
    run: () => keptCounts(table, draws),
  };
}

function setTotals(
  { units, width, points, offsets, highest }: FloatTable,
  weights: Float64Array,
  totals: Float64Array,
): void {
  for (let unit = 0, at = 0; unit < units; unit += 1) {
    let sum = offsets[unit] as number;
    for (let k = 0; k < width; k += 1, at += 1) {
      sum += (weights[k] as number) * (points[at] as number);
    }
    totals[unit] = Math.min(Math.max(sum, 0), highest[unit] as number);
  }
}

function sortedCounts(table: FloatTable, question: Question, draws: number): Counts {
  const { units, width } = table;
  const lowest = new Float64Array(question === 'lowest' ? units : 0);
  const ranks = new Float64Array(question === 'ranks' ? units * units : 0);
  const [weights, totals] = [new Float64Array(width), new Float64Array(units)];
  const order = new Uint32Array(units).map((_, unit) => unit);
  const byTotal = (a: number, b: number): number => (totals[b] as number) - (totals[a] as number);
  const next = randomWeights(width, 3);
  for (let draw = 0; draw < draws; draw += 1) {
    next(weights);
    setTotals(table, weights, totals);
    order.sort(byTotal);
    if (question === 'lowest') countLast(order, lowest);
    else countRanks(order, totals, ranks);
  }
  return { draws, lowest, ranks };
}

function countLast(order: Uint32Array, lowest: Float64Array): void {
  for (let i = order.length - listSize; i < order.length; i += 1) {
    const unit = order[i] as number;
    lowest[unit] = (lowest[unit] as number) + 1;
  }
}

function countRanks(order: Uint32Array, totals: Float64Array, ranks: Float64Array): void {
  let [rank, before] = [0, Number.NaN];
  for (let i = 0; i < order.length; i += 1) {
    const unit = order[i] as number;
    if (totals[unit] !== before) rank = i;
    before = totals[unit] as number;
    const at = unit * order.length + rank;
    ranks[at] = (ranks[at] as number) + 1;
  }
}

function keptCounts(table: FloatTable, draws: number): Counts {
  const { units, width } = table;
  const lowest = new Float64Array(units);
  const [weights, totals] = [new Float64Array(width), new Float64Array(units)];
  const [kept, who] = [new Float64Array(listSize), new Uint32Array(listSize)];
  const next = randomWeights(width, 4);
  for (let draw = 0; draw < draws; draw += 1) {
    next(weights);
    setTotals(table, weights, totals);
    keepLowest(totals, kept, who);
    for (let i = 0; i < listSize; i += 1) {
      const unit = who[i] as number;
      lowest[unit] = (lowest[unit] as number) + 1;
    }
  }
  return { draws, lowest, ranks: new Float64Array(0) };
}

function keepLowest(totals: Float64Array, kept: Float64Array, who: Uint32Array): void {
  kept.fill(Number.POSITIVE_INFINITY);
  for (let unit = 0; unit < totals.length; unit += 1) {
    const total = totals[unit] as number;
    if (total >= (kept[listSize - 1] as number)) continue;
    let at = listSize - 1;
    for (; at > 0 && (kept[at - 1] as number) > total; at -= 1) {
      kept[at] = kept[at - 1] as number;
      who[at] = who[at - 1] as number;
    }
    kept[at] = total;
    who[at] = unit;
  }
}
