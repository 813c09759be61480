import { error, type Issue } from '../../issue/index.ts';
import type { RankedList } from '../../ruleset/index.ts';
import { listRescorer } from '../model/rescorer.ts';
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
  const group = { ...site, group: site.weights.group };
  const known = new Map<string, Uint8Array | null>();
  const marksAt = ({ list: { id }, weights }: Answered): Uint8Array | null => {
    const key = `${id} ${weights.join()}`;
    if (!known.has(key)) known.set(key, listRescorer(group, id)(weights));
    return known.get(key) ?? null;
  };
  const wrong = answers.filter(
    // Where nothing can be decided, nobody is on a list or off it.
    (answer) => marksAt(answer)?.[answer.unit] !== (answer.isOn ? 1 : 0),
  );
  const titles = [...new Set(wrong.map(({ list }) => list.title))];
  return titles.map((list) => error('witness-differs', {}, { list }));
}
