import { columnBuilder, parseDecimal } from '../decimal/index.ts';
import { error, type Issue, warning } from '../issue/index.ts';
import { cellState } from '../logic/index.ts';
import type { Level, RuleSet } from '../ruleset/index.ts';
import type { InputColumn, Table } from '../table/index.ts';
import { isBefore, isSameKind, periodBefore } from './period.ts';

/** What a later period looks back to in the result of an earlier one. */
export type EarlierResult = {
  readonly period: string;
  /** Scores by unit code, then by node path or `total`, as decimal text. */
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Unit codes by level and list: `county lowest`. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A result of an earlier period as it comes: a name for messages, and parsed JSON. */
export type EarlierFile = { readonly name: string; readonly json: unknown };

/** The key of a list in {@link EarlierResult}. */
export const listKey = (level: string, list: string): string => `${level} ${list}`;

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
  const refuse = (key: string): null => {
    issues.push(error('earlier-not-a-result', { file }, { key }));
    return null;
  };
  const id = textAt(json, 'ruleSet', 'id');
  const period = textAt(json, 'period');
  const units = listAt(json, 'units');
  const lists = listAt(json, 'lists');
  if (id === null) return refuse('ruleSet.id');
  if (period === null) return refuse('period');
  if (units === null) return refuse('units');
  if (lists === null) return refuse('lists');
  if (id !== ruleSet.id) {
    issues.push(error('earlier-of-other-rules', { file }, { found: id, wanted: ruleSet.id }));
    return null;
  }
  if (memberAt(json, 'partial') === true || textAt(json, 'onlyList') !== null) {
    issues.push(error('earlier-not-whole', { file }));
    return null;
  }
  return {
    period,
    scores: new Map(units.map((unit) => [textAt(unit, 'code') ?? '', scoresOf(unit)])),
    lists: new Map(
      lists.map((list) => [
        listKey(textAt(list, 'level') ?? '', textAt(list, 'id') ?? ''),
        new Set((listAt(list, 'units') ?? []).map(String)),
      ]),
    ),
  };
}

function scoresOf(unit: unknown): ReadonlyMap<string, string> {
  const scores = new Map<string, string>();
  const total = textAt(unit, 'total');
  if (total !== null) scores.set('total', total);
  for (const [path, node] of Object.entries(recordAt(unit, 'nodes'))) {
    const score = textAt(node, 'score');
    if (score !== null) scores.set(path, score);
  }
  return scores;
}

function memberAt(json: unknown, key: string): unknown {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, key)
    ? Object.entries(json).find(([name]) => name === key)?.[1]
    : undefined;
}

function textAt(json: unknown, ...path: readonly string[]): string | null {
  const found = path.reduce(memberAt, json);
  return typeof found === 'string' ? found : null;
}

function listAt(json: unknown, key: string): readonly unknown[] | null {
  const found = memberAt(json, key);
  return Array.isArray(found) ? found : null;
}

function recordAt(json: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = memberAt(json, key);
  return typeof found === 'object' && found !== null ? { ...found } : {};
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

/** The columns of inputs that are taken from the result directly before. */
export function earlierInputs(
  ruleSet: RuleSet,
  level: Level,
  table: Table,
  last: EarlierResult | null,
): ReadonlyMap<string, InputColumn> {
  const inputs = new Map<string, InputColumn>();
  for (const id of level.inputs) {
    const node = ruleSet.inputs.get(id)?.earlier ?? null;
    if (node === null) continue;
    const builder = columnBuilder(table.units.length);
    const state = Uint8Array.from(table.units, ({ code }, row) => {
      const text = last?.scores.get(code)?.get(node);
      const score = text === undefined ? null : parseDecimal(text);
      if (score === null) return cellState.missing;
      builder.setExact(row, score);
      return cellState.present;
    });
    inputs.set(id, { column: builder.finish(), state });
  }
  return inputs;
}
