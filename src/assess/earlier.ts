import { columnBuilder, parseDecimal } from '../decimal/index.ts';
import { contentHash } from '../hash/contentHash.ts';
import { error, type Issue, warning } from '../issue/index.ts';
import { cellState } from '../logic/index.ts';
import type { Level, RuleSet } from '../ruleset/index.ts';
import type { InputColumn, Table } from '../table/index.ts';
import { type EarlierContent, readEarlierJson } from './earlierJson.ts';
import { isBefore, isSameKind, periodBefore } from './period.ts';

/** What a later period looks back to in the result of an earlier one. */
export type EarlierResult = EarlierContent & {
  readonly file: string;
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

/** The results that lead back from a period without a gap, the latest first. */
export function adjoining(
  results: readonly EarlierResult[],
  period: string,
): readonly EarlierResult[] {
  let next = periodBefore(period);
  const gap = results.findIndex((result) => {
    if (result.period !== next) return true;
    next = periodBefore(result.period);
    return false;
  });
  return gap < 0 ? results : results.slice(0, gap);
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
  const { id, isWhole, ...content } = found;
  if (id !== ruleSet.id) {
    issues.push(error('earlier-of-other-rules', { file }, { found: id, wanted: ruleSet.id }));
    return null;
  }
  if (!isWhole) {
    issues.push(error('earlier-not-whole', { file }));
    return null;
  }
  return { ...content, file, hash: hashOf(content) };
}

/** Of what it is looked back to for. */
function hashOf({ period, scores, lists }: EarlierContent): string {
  const members = [...lists].map(([key, codes]) => [key, [...codes].sort()] as const);
  const scored = [...scores].map(([code, nodes]) => [code, Object.fromEntries(nodes)] as const);
  return contentHash({
    period,
    scores: Object.fromEntries(scored),
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

/** A level whose inputs look back. */
type LookingBack = {
  readonly ruleSet: RuleSet;
  readonly level: Level;
  readonly table: Table;
  /** The result directly before. */
  readonly last: EarlierResult | null;
  /** 1 for units that cannot be ranked. */
  readonly isOut: Uint8Array;
};

/** The columns of inputs that are taken from the result directly before; who is not in it is named. */
export function earlierInputs(
  { ruleSet, level, table, last, isOut }: LookingBack,
  issues: Issue[],
): ReadonlyMap<string, InputColumn> {
  const inputs = new Map<string, InputColumn>();
  for (const id of level.inputs) {
    const input = ruleSet.inputs.get(id);
    const node = input?.earlier ?? null;
    if (input === undefined || node === null) continue;
    const builder = columnBuilder(table.units.length);
    const state = Uint8Array.from(table.units, ({ code }, row) => {
      const text = last?.scores.get(code)?.get(node);
      const score = text === undefined ? null : parseDecimal(text);
      if (score === null) return cellState.missing;
      builder.setExact(row, score);
      return cellState.present;
    });
    inputs.set(id, { column: builder.finish(), state });
    const units = table.units
      .filter((_, row) => state[row] === cellState.missing && isOut[row] === 0)
      .map(({ code, name }) => `${name} ${code}`);
    if (last === null || units.length === 0 || input.missing.kind === 'error') continue;
    const data = { input: input.title, period: last.period, units };
    issues.push(warning('earlier-lacks-units', { file: last.file }, data));
  }
  return inputs;
}
