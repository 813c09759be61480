import { contentHash } from '../hash/contentHash.ts';
import { error, type Issue, warning } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import { type EarlierContent, readEarlierJson } from './earlierJson.ts';
import { isBefore, isSameKind, periodBefore } from './period.ts';

/** What a later period looks back to in the result of an earlier one. */
export type EarlierResult = EarlierContent & {
  readonly file: string;
  /** Of its rule set. */
  readonly version: string;
  /** What scores were out of, by level, then by node path or `total`; as far as it says so. */
  readonly maxima: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of its content, not of its formatting. */
  readonly hash: string;
};

/** A result of an earlier period as it comes: a name for messages, and parsed JSON. */
export type EarlierFile = { readonly name: string; readonly json: unknown };

/**
 * Reads results of earlier periods; the latest comes first, in whatever order they were given.
 *
 * @param period  the period assessed now; all others must be before it
 */
export function readEarlier(
  files: readonly EarlierFile[],
  ruleSet: RuleSet,
  period: string,
  issues: Issue[],
): readonly EarlierResult[] {
  const results = files.flatMap(({ name, json }) => {
    const result = readResult(json, ruleSet, name, issues);
    if (result === null) return [];
    const data = { found: result.period, wanted: period };
    if (!isSameKind(result.period, period)) {
      issues.push(error('earlier-period-of-other-kind', { file: name }, data));
    } else if (!isBefore(result.period, period)) {
      issues.push(error('earlier-period-not-before', { file: name }, data));
    }
    return [{ name, result }];
  });
  const sorted = results.sort((a, b) => compareLatestFirst(a.result.period, b.result.period));
  sorted.forEach(({ name, result }, i) => {
    if (sorted[i - 1]?.result.period !== result.period) return;
    issues.push(error('earlier-period-twice', { file: name }, { found: result.period }));
  });
  return sorted.map(({ result }) => result);
}

function compareLatestFirst(a: string, b: string): number {
  return Number(isBefore(a, b)) - Number(isBefore(b, a));
}

function readResult(
  json: unknown,
  ruleSet: RuleSet,
  file: string,
  issues: Issue[],
): EarlierResult | null {
  const found = readEarlierJson(json);
  if (found.kind === 'wrong') {
    const { keys } = found;
    const shown = keys.length > 5 ? [...keys.slice(0, 5), '…'] : keys;
    issues.push(error('earlier-not-a-result', { file }, { keys: shown }));
    return null;
  }
  const { id, version, maxima, isWhole, period, units, lists } = found;
  if (id !== ruleSet.id) {
    issues.push(error('earlier-of-other-rules', { file }, { found: id, wanted: ruleSet.id }));
    return null;
  }
  if (!isWhole) {
    issues.push(error('earlier-not-whole', { file }));
    return null;
  }
  const content = { period, units, lists };
  return { ...content, version, maxima, file, hash: hashOf(content) };
}

/** Of what it is looked back to for. */
function hashOf({ period, units, lists }: EarlierContent): string {
  const members = [...lists].map(([key, codes]) => [key, [...codes].sort()] as const);
  const scored = [...units].map(
    ([code, { name, level, scores }]) =>
      [code, { name, level, scores: Object.fromEntries(scores) }] as const,
  );
  return contentHash({
    period,
    units: Object.fromEntries(scored),
    lists: Object.fromEntries(members),
  });
}

/** Says which period is wanted where inputs look back and the results given leave it out. */
export function warnOfPeriod(
  ruleSet: RuleSet,
  results: readonly EarlierResult[],
  period: string,
  issues: Issue[],
): void {
  const looking = [...ruleSet.inputs.values()].filter(({ earlier }) => earlier !== null);
  const wanted = periodBefore(period);
  if (looking.length === 0 || results.length === 0 || results[0]?.period === wanted) return;
  const inputs = looking.map(({ title }) => title);
  issues.push(warning('earlier-period-left-out', {}, { inputs, wanted: wanted ?? '' }));
}
