import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import {
  type Assessment,
  assess,
  type DataFile,
  formatJson,
  type RuleSet,
  readData,
  readRuleSet,
  resultJson,
} from '../../src/index.ts';

/** The runs of fixtures/systems.json: which rules, on which data, beside which earlier results. */

/** Files are named from `fixtures/`. */
export type Run = {
  /** Unique among the runs. */
  readonly id: string;
  /** A rule set in `rules/`. */
  readonly rules: string;
  /** Tables and ledgers alike. */
  readonly data: readonly string[];
  readonly period?: string;
  /** Golden results of runs above this one. */
  readonly earlier?: readonly string[];
  readonly golden: string;
  /** The calculation by hand, with a table of the totals that it comes to. */
  readonly hand?: string;
};

const folder = new URL('../../fixtures/', import.meta.url);

export const runs: readonly Run[] = JSON.parse(
  readFileSync(new URL('systems.json', folder), 'utf8'),
);

export function runOf(id: string): Run {
  const run = runs.find((candidate) => candidate.id === id);
  if (run === undefined) throw new Error(`no run ${id}`);
  return run;
}

export const fileOf = (path: string): URL => new URL(path, folder);
export const textOf = (path: string): string => readFileSync(fileOf(path), 'utf8');

/** As files are named from the root of the repository, where commands are run. */
export const nameOf = (path: string): string => `fixtures/${path}`;

/** The words of the command that prints the golden result. */
export function commandOf({ rules, data, period, earlier = [] }: Run): readonly string[] {
  return [
    ...data.map(nameOf),
    '--rules',
    rules,
    ...(period === undefined ? [] : ['--period', period]),
    ...earlier.flatMap((path) => ['--earlier', nameOf(path)]),
    '--format',
    'json',
  ];
}

export function rulesOf(id: string): RuleSet {
  const name = `rules/${id}/rules.json`;
  const text = readFileSync(new URL(`../${name}`, folder), 'utf8');
  const read = readRuleSet(text, name);
  if (!read.ok) throw new Error(JSON.stringify(read.issues, null, 1));
  return read.value;
}

/** A run through the library. */
export function assessmentOf(
  run: Pick<Run, 'rules' | 'data' | 'period' | 'earlier'>,
  contentOf: (path: string) => string = textOf,
): Assessment {
  const { data, period, earlier = [] } = run;
  const ruleSet = rulesOf(run.rules);
  const asked = period === undefined ? {} : { period };
  const files = data.map((path): DataFile => ({ name: nameOf(path), content: contentOf(path) }));
  const before = earlier.map((path) => ({ name: nameOf(path), json: JSON.parse(textOf(path)) }));
  const assessed = assess(ruleSet, readData(ruleSet, files, asked), { ...asked, earlier: before });
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues, null, 1));
  return assessed.value;
}

/** What the command prints for a run. */
export function resultTextOf(run: Run, contentOf?: (path: string) => string): string {
  return formatJson(resultJson(assessmentOf(run, contentOf)));
}

export type CsvRows = readonly (readonly string[])[];

export const csvRowsOf = (text: string): CsvRows => parse(text, { bom: true });

/** The same table with its rows and columns in another order. */
export function shuffledCsv(text: string): string {
  const [header = [], ...rows] = csvRowsOf(text);
  return [header, ...shuffled(rows)].map((row) => shuffled(row).map(quoted).join(',')).join('\n');
}

const quoted = (cell: string): string =>
  /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export type CsvRow = Readonly<Record<string, string>>;

/** The same table with rows changed, their cells by the titles of columns, or left out where there is nothing. */
export function editedCsv(text: string, edit: (row: CsvRow) => CsvRow | null): string {
  const [header = [], ...rows] = csvRowsOf(text);
  const edited = rows.flatMap((cells) => {
    const row = edit(Object.fromEntries(header.map((title, i) => [title, cells[i] ?? ''])));
    return row === null ? [] : [header.map((title) => row[title] ?? '')];
  });
  return [header, ...edited].map((row) => row.map(quoted).join(',')).join('\n');
}

/** Takes every so manieth: a step that shares no factor with how many there are takes each once. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  const { length } = items;
  const step = [7, 11, 13, 17].find((prime) => length % prime !== 0) ?? 1;
  return items.flatMap((_, i) => items.slice((i * step) % length).slice(0, 1));
}
