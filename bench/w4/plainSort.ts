import type { Contestant, Counts, Question } from './Contestant.ts';
import { randomWeights } from './randomWeights.ts';
import { type FloatTable, listSize } from './workload.ts';

/** Objects, `map` and `sort`: how one writes it first. */
export function plainSort(table: FloatTable, question: Question, draws: number): Contestant {
  return {
    name: 'plain JavaScript: map and sort',
    question,
    isExact: false,
    draws,
    run: () => countsOf(table, question, draws),
  };
}

function countsOf(
  { units: count, width, points, offsets, highest }: FloatTable,
  question: Question,
  draws: number,
): Counts {
  const units = Array.from({ length: count }, (_, index) => ({
    index,
    points: Array.from(points.subarray(index * width, (index + 1) * width)),
    offset: offsets[index] as number,
    highest: highest[index] as number,
  }));
  const lowest = new Float64Array(question === 'lowest' ? count : 0);
  const ranks = new Float64Array(question === 'ranks' ? count * count : 0);
  const next = randomWeights(width, 2);
  const weights = new Float64Array(width);
  for (let draw = 0; draw < draws; draw += 1) {
    next(weights);
    const totals = units.map((unit) => {
      let sum = unit.offset;
      for (let k = 0; k < width; k += 1) sum += (unit.points[k] as number) * (weights[k] as number);
      return { index: unit.index, total: Math.min(Math.max(sum, 0), unit.highest) };
    });
    totals.sort((a, b) => b.total - a.total);
    if (question === 'lowest') {
      for (const { index } of totals.slice(-listSize)) lowest[index] = (lowest[index] ?? 0) + 1;
      continue;
    }
    let rank = 0;
    totals.forEach(({ index, total }, i) => {
      if (totals[i - 1]?.total !== total) rank = i;
      ranks[index * count + rank] = (ranks[index * count + rank] ?? 0) + 1;
    });
  }
  return { draws, lowest, ranks };
}
