import { error, type Issue } from '../../issue/index.ts';
import { rescorer } from '../model/rescorer.ts';
import type { ExactSite } from './siteOf.ts';

/** A list at a weighting, as far as it has been answered: 1 where a unit is on it, by the place of its plan. */
export type Answered = {
  /** In millionths of the sum. */
  readonly weights: readonly number[];
  readonly at: number;
  readonly unit: number;
  readonly isOn: boolean;
};

/** Scores weightings by the engine, from the data up; an issue where it has another answer. */
export function engineIssues(
  { assessment, assessed, model }: ExactSite,
  answers: readonly Answered[],
): readonly Issue[] {
  const rescore = rescorer(assessment, assessed, model.rows);
  const known = new Map<string, ReturnType<typeof rescore>>();
  const rescored = (weights: readonly number[]): ReturnType<typeof rescore> => {
    const key = weights.join();
    const found = known.get(key) ?? rescore(weights);
    known.set(key, found);
    return found;
  };
  const wrong = answers.filter(({ weights, at, unit, isOn }) => {
    const index = model.lists[at]?.index ?? -1;
    return (rescored(weights)?.lists[index]?.[unit] === 1) !== isOn;
  });
  const lists = [...new Set(wrong.map(({ at }) => model.lists[at]?.id ?? ''))];
  return lists.map((list) => error('witness-differs', {}, { list }));
}
