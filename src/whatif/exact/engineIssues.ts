import { error, type Issue } from '../../issue/index.ts';
import type { RankedList } from '../../ruleset/index.ts';
import { type Rescored, rescorer } from '../model/rescorer.ts';
import type { Site } from './siteOf.ts';

/** A list at a weighting, as far as it has been answered. */
export type Answered = {
  readonly list: RankedList;
  /** In millionths of the sum. */
  readonly weights: readonly number[];
  readonly unit: number;
  readonly isOn: boolean;
};

/** Scores weightings by the engine, from the data up; an issue where it has another answer. */
export function engineIssues(site: Site, answers: readonly Answered[]): readonly Issue[] {
  const { assessed, weights: own } = site;
  const rescore = rescorer({ ...site, group: own.group });
  const known = new Map<string, Rescored | null>();
  const rescored = (weights: readonly number[]): Rescored | null => {
    const key = weights.join();
    if (!known.has(key)) known.set(key, rescore(weights));
    return known.get(key) ?? null;
  };
  const wrong = answers.filter(({ list, weights, unit, isOn }) => {
    const index = assessed.level.lists.indexOf(list);
    // Where nothing can be decided, nobody is on a list or off it.
    return rescored(weights)?.lists[index]?.[unit] !== (isOn ? 1 : 0);
  });
  const titles = [...new Set(wrong.map(({ list }) => list.title))];
  return titles.map((list) => error('witness-differs', {}, { list }));
}
