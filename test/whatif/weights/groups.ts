import { Exact } from '../../../src/decimal/index.ts';
import type { Issue } from '../../../src/issue/index.ts';
import type { WeightGroup } from '../../../src/whatif/weights/WeightGroup.ts';

/** Groups with ids and titles, and the weights that the rules give them. */
export function groupOf(
  parts: ReadonlyArray<readonly [id: string, title: string, weight: string]>,
): WeightGroup {
  const weights = parts.map(([id, title, weight]) => ({
    id,
    title,
    weight: Exact.ofDecimal(weight),
  }));
  const sum = weights.reduce((all, { weight }) => all.plus(weight), Exact.ofInteger(0));
  return { path: '', title: '', weights, sum, inner: [] };
}

/** Three, of a sum of 100. */
export const three = groupOf([
  ['toilets', '厕所', '50'],
  ['rubbish', '垃圾', '30'],
  ['markets', '市场', '20'],
]);

/** What an issue is about, without its words. */
export const aboutOf = (issues: readonly Issue[]) => issues.map(({ code, data }) => [code, data]);
