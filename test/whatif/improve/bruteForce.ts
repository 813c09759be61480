import { type Assessment, assess } from '../../../src/assess/index.ts';
import { Exact } from '../../../src/decimal/index.ts';
import type { RuleSet } from '../../../src/ruleset/index.ts';
import { readData } from '../../../src/table/index.ts';
import type { Row } from '../../assess/smallRules.ts';
import { csvOf } from '../../support/assessment.ts';

/** What improvements are held to: every value of every input, each assessed from the file on. */

/** Whether the first unit is where it is to get. */
export type Aimed = (assessment: Assessment) => boolean;

/** Values of inputs in place of those of the first row. */
export type Change = Readonly<Record<string, number>>;

export function assessedWith(
  ruleSet: RuleSet,
  [first = {}, ...rest]: readonly Row[],
  change: Change,
): Assessment | null {
  const content = csvOf([{ ...first, ...change }, ...rest]);
  const assessed = assess(ruleSet, readData(ruleSet, [{ name: 'data.csv', content }]));
  return assessed.ok ? assessed.value : null;
}

/** All values of some inputs that reach the aim, with what they cost. */
export function allThatReach(
  ruleSet: RuleSet,
  rows: readonly Row[],
  values: Readonly<Record<string, readonly number[]>>,
  isReached: Aimed,
): readonly Change[] {
  const all = Object.entries(values).reduce<readonly Change[]>(
    (changes, [input, own]) =>
      changes.flatMap((change) => own.map((value) => ({ ...change, [input]: value }))),
    [{}],
  );
  return all.filter((change) => {
    const assessment = assessedWith(ruleSet, rows, change);
    return assessment !== null && isReached(assessment);
  });
}

/** What a change costs, a unit of measure of each input costing what is stated. */
export function costOf(change: Change, row: Row, costs: Readonly<Record<string, string>>): Exact {
  return Object.entries(change).reduce((sum, [input, value]) => {
    const by = Exact.ofInteger(Math.abs(value - Number(row[input])));
    return sum.plus(by.times(Exact.ofDecimal(costs[input] ?? '0')));
  }, Exact.ofInteger(0));
}
