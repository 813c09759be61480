import { error, type Issue } from '../issue/index.ts';
import type { TiePolicy } from '../ruleset/index.ts';
import type { Unit } from '../table/index.ts';
import type { About } from './About.ts';
import { named } from './RuleContext.ts';

/**
 * The first rows of an order, with a tie across the edge settled as the policy says.
 *
 * @param sorted  rows in order; no more of them are looked at than are needed
 * @param size  how many places there are
 * @param isTied  whether two rows are equal
 */
export function takeFirst(
  sorted: Iterable<number>,
  size: number,
  isTied: (a: number, b: number) => boolean,
  policy: TiePolicy,
  describe: { readonly about: About; readonly units: readonly Unit[]; readonly issues: Issue[] },
): readonly number[] {
  const taken: number[] = [];
  for (const row of sorted) {
    const last = taken[size - 1];
    if (taken.length >= size && (last === undefined || !isTied(last, row))) break;
    taken.push(row);
  }
  const last = taken[size - 1];
  if (taken.length <= size || last === undefined || policy === 'include') return taken;
  const start = taken.findIndex((row) => isTied(row, last));
  if (policy === 'error') reportTie(taken.slice(start), describe);
  return taken.slice(0, start);
}

function reportTie(
  tied: readonly number[],
  { about, units, issues }: Parameters<typeof takeFirst>[4],
): void {
  const names = tied.map((row) => named(units[row])).map(({ code, name }) => `${name} ${code}`);
  const data = { count: String(tied.length), units: names };
  issues.push(error('tie-across-edge', about, data));
}
