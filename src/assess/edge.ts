import { error, type Issue } from '../issue/index.ts';
import type { TiePolicy } from '../ruleset/index.ts';
import type { Unit } from '../table/index.ts';
import { named } from './RuleContext.ts';

/**
 * The first rows of an order, with a tie across the edge settled as the policy says.
 *
 * @param sorted  rows in order
 * @param size  how many places there are
 * @param isTied  whether two rows are equal
 */
export function takeFirst(
  sorted: readonly number[],
  size: number,
  isTied: (a: number, b: number) => boolean,
  policy: TiePolicy,
  describe: { readonly rule: string; readonly units: readonly Unit[]; readonly issues: Issue[] },
): readonly number[] {
  const [last, next] = [sorted[size - 1], sorted[size]];
  if (last === undefined || next === undefined || !isTied(last, next)) return sorted.slice(0, size);
  const tied = sorted.filter((row) => isTied(row, last));
  const start = sorted.findIndex((row) => isTied(row, last));
  switch (policy) {
    case 'include':
      return sorted.slice(0, start + tied.length);
    case 'exclude':
      return sorted.slice(0, start);
    case 'error': {
      const units = tied.map((row) => named(describe.units[row]));
      const data = {
        count: String(tied.length),
        units: units.map(({ code, name }) => `${name} ${code}`).join('、'),
      };
      describe.issues.push(error('tie-across-edge', { rule: describe.rule }, data));
      return sorted.slice(0, start);
    }
  }
}
