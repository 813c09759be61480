import { type Assessment, assess } from '../../../src/assess/index.ts';
import { readData } from '../../../src/table/index.ts';
import {
  type Acceptability,
  type AcceptabilityOptions,
  acceptabilityOf,
} from '../../../src/whatif/acceptability/index.ts';
import { type Json, passThrough } from '../../assess/smallRules.ts';
import { csvOf, loaded, smallRuleSet } from '../../support/assessment.ts';

/** Units a, b, c … by their scores of each group, 0 to 100. */
export type Scores = ReadonlyArray<readonly number[]>;

export type Small = {
  /** Of the groups; default: all the same. */
  readonly weights?: readonly number[];
  readonly lists?: readonly Json[];
  readonly level?: Json;
};

export const lowestOf = (size: number, more: Json = {}): Json => ({
  id: 'lowest',
  title: '末位名单',
  kind: 'lowest',
  direction: 'lowest',
  size,
  ...more,
});

/** A level of groups g1, g2 … whose totals have so many places that they are hardly ever the same. */
export function assessmentOf(
  scores: Scores,
  { weights = scores[0]?.map(() => 1) ?? [], lists = [lowestOf(1)], level = {} }: Small = {},
): Assessment {
  const ids = weights.map((_, i) => `g${i + 1}`);
  const ruleSet = loaded(
    smallRuleSet({
      inputs: ids.map((id) => ({ id })),
      level: {
        score: {
          max: 100,
          aggregate: 'weighted_mean',
          weightTotal: weights.reduce((sum, weight) => sum + weight, 0),
          children: ids.map((id, i) => passThrough(id, 100, { weight: weights[i] })),
        },
        total: { round: { places: 6 } },
        lists,
        ...level,
      },
    }),
  );
  const rows = scores.map((own, i) => ({
    code: 'abcdefghijklmnop'[i] ?? '',
    ...Object.fromEntries(own.map((score, k) => [ids[k] ?? '', score])),
  }));
  const data = readData(ruleSet, [{ name: 'data.csv', content: csvOf(rows) }]);
  const result = assess(ruleSet, data);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result.value;
}

export function drawn(assessment: Assessment, options: AcceptabilityOptions = {}): Acceptability {
  const result = acceptabilityOf(assessment, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result.value;
}

/** Of each unit, by its code, its share on a list, with the standard error. */
export const sharesOn = ({ units }: Acceptability, list = 'lowest') =>
  Object.fromEntries(
    units.map(({ code, lists }) => {
      const { share = 'none', error = 'none' } = lists[list] ?? {};
      return [code, { share: Number(share), error: Number(error) }] as const;
    }),
  );
