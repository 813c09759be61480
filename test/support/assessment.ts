import { type AssessOptions, assess } from '../../src/assess/index.ts';
import type { Issue } from '../../src/issue/index.ts';
import { type ResultJson, resultJson } from '../../src/report/result.ts';
import type { RuleSet } from '../../src/ruleset/index.ts';
import { loadRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import { readData } from '../../src/table/index.ts';

/** Parts of a rule set with one level, `county`, as a test needs them. */
export type SmallRuleSet = {
  readonly inputs: ReadonlyArray<Record<string, unknown>>;
  readonly level: Record<string, unknown>;
  readonly [key: string]: unknown;
};

export function smallRuleSet({ inputs, level, ...rest }: SmallRuleSet): Record<string, unknown> {
  return {
    format: 1,
    id: 'small',
    title: '示例',
    year: 2021,
    version: '1',
    source: { title: '示例' },
    inputs: inputs.map((input) => ({ title: String(input['id']), type: 'number', ...input })),
    levels: [{ id: 'county', title: '县', ...level }],
    ...rest,
  };
}

export function loaded(json: unknown): RuleSet {
  const result = loadRuleSet(json);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result.value;
}

/** Rows as CSV, with a column for every key. */
export function csvOf(rows: ReadonlyArray<Record<string, string | number>>): string {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [header, ...rows.map((row) => header.map((key) => String(row[key] ?? '')))];
  return lines.map((cells) => cells.map(quoted).join(',')).join('\n');
}

const quoted = (cell: string): string =>
  /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export type Run =
  | { readonly ok: true; readonly result: ResultJson; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function run(
  json: unknown,
  rows: ReadonlyArray<Record<string, string | number>>,
  options: AssessOptions = {},
): Run {
  const ruleSet = loaded(json);
  const data = readData(ruleSet, [{ name: 'data.csv', content: csvOf(rows) }]);
  const assessed = assess(ruleSet, data, options);
  return assessed.ok
    ? { ok: true, result: resultJson(assessed.value), issues: assessed.issues }
    : { ok: false, issues: assessed.issues };
}

/** As {@link run}, where the result is wanted and issues are a failure. */
export function resultOfRun(...args: Parameters<typeof run>): ResultJson {
  const outcome = run(...args);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues, null, 1));
  return outcome.result;
}

/** The units of a result by code. */
export function unitOf(result: ResultJson, code: string): ResultJson['units'][number] {
  const unit = result.units.find((candidate) => candidate.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return unit;
}
