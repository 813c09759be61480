import { extname } from 'node:path';
import type { Issue } from '../issue/index.ts';
import { isPeriod } from '../ruleset/index.ts';
import type { Encoding } from '../table/index.ts';
import { usageError } from './Outcome.ts';

/** The formats of results. */
export const formats = ['text', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

/** The formats of documents. */
export const documentFormats = ['text', 'json', 'md'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** The formats of comparisons. */
export const compareFormats = ['text', 'json', 'csv', 'md'] as const;
export type CompareFormat = (typeof compareFormats)[number];

/** The code of our own complaint beside commander's. */
export const optionGivenTwice = 'rank.optionGivenTwice';

/** What only a spreadsheet writes: under such a name it would refuse a text. */
const workbooks = ['.xlsx', '.xls', '.xlsm', '.et'];

/** The options of `rank DATA…` as commander hands them over. */
export type RankOptions = {
  readonly rules: string;
  readonly level?: readonly string[];
  readonly list?: string;
  readonly sheet?: readonly string[];
  readonly encoding?: Encoding;
  readonly as?: readonly string[];
  readonly format?: Format;
  readonly output?: string;
  readonly earlier?: readonly string[];
  readonly period?: string;
  readonly partial?: boolean;
  /** Whether warnings are errors. */
  readonly strict?: boolean;
};

/** The options of `rank data`. */
export type DataOptions = Omit<RankOptions, 'list' | 'earlier' | 'partial'>;

/** The options of every command that assesses. */
export type AssessingOptions = Omit<RankOptions, 'format'>;

/** The options of `rank explain`. */
export type ExplainOptions = AssessingOptions & {
  readonly format?: DocumentFormat;
  readonly unit?: string;
  readonly node?: string;
  readonly against?: string;
  /** Corrections, as they are written. */
  readonly set?: readonly string[];
};

/** The options of `rank compare`. */
export type CompareOptions = Omit<AssessingOptions, 'list'> & {
  readonly format?: CompareFormat;
  /** The file that has them. */
  readonly scenarios?: string;
  /** Their ids. */
  readonly scenario?: readonly string[];
};

/** The formats that a rule set is shown in. */
export const ruleFormats = ['text', 'md'] as const;

/** The options of `rank rules show`. */
export type ShowOptions = { readonly format?: (typeof ruleFormats)[number] };

/** The options of `rank template`. */
export type TemplateOptions = Pick<RankOptions, 'rules' | 'level' | 'output'> & {
  readonly ledger?: readonly string[];
};

/** As an output: standard output, as without one. */
const standardOutput = '-';

/** The options without what says the same as leaving it out. */
export function settled<Options extends { readonly output?: string }>({
  output,
  ...options
}: Options): Omit<Options, 'output'> & { readonly output?: string } {
  return output === undefined || output === standardOutput ? options : { ...options, output };
}

/** What the format of an output may be, and what its name says of it. */
type Asked<Name extends string> = { readonly format?: Name; readonly output?: string };

/**
 * The format asked for, or told by the name of the output; an issue where neither says, or where they
 * say two things.
 */
function chosen<Name extends string>(
  { format, output }: Asked<Name>,
  names: readonly Name[],
  text: Name,
): Name | Issue {
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  if (workbooks.includes(ending)) return usageError('no-workbook-output', { found: output ?? '' });
  const told = names.find((name) => ending === `.${name}`);
  if (format !== undefined) {
    return told === undefined || told === format
      ? format
      : usageError('format-contradicted', { found: output ?? '', told, format });
  }
  if (ending === '.txt' || ending === '') return text;
  return told ?? usageError('unclear-format', { found: output ?? '', formats: names });
}

export function formatOf(options: Asked<Format>): Format | Issue {
  return chosen(options, formats, 'text');
}

export function documentFormatOf(options: Asked<DocumentFormat>): DocumentFormat | Issue {
  return chosen(options, documentFormats, 'text');
}

export function compareFormatOf(options: Asked<CompareFormat>): CompareFormat | Issue {
  return chosen(options, compareFormats, 'text');
}

/** What is said with --as that a file is: `FILE=SHAPE`, or a shape alone for all; null: nothing. */
export function shapeStated(path: string, as: readonly string[] = []): string | null {
  const said = as.map(fileAndShape);
  const own = said.findLast(({ file }) => file === path) ?? said.find(({ file }) => file === null);
  return own?.shape ?? null;
}

/** A file's name may have an equals sign, a shape has none. */
function fileAndShape(text: string): { readonly file: string | null; readonly shape: string } {
  const at = text.lastIndexOf('=');
  return at < 0
    ? { file: null, shape: text }
    : { file: text.slice(0, at), shape: text.slice(at + 1) };
}

/** Of what --as says two things: a file, or all files. */
export function saidTwice(as: readonly string[] = []): readonly string[] {
  const files = as.map((text) => fileAndShape(text).file);
  return as.flatMap((_, i) => {
    const file = files[i] ?? null;
    return files.indexOf(file) < i ? [file === null ? '--as' : `--as ${file}`] : [];
  });
}

/** Files that --as speaks of and that are not among the data. */
export function filesNotGiven(
  paths: readonly string[],
  as: readonly string[] = [],
): readonly string[] {
  return as.flatMap((text) => {
    const { file } = fileAndShape(text);
    return file === null || paths.includes(file) ? [] : [file];
  });
}

/** What is wrong with a period, if anything. */
export function periodProblem(text: string | undefined): Issue | null {
  if (text === undefined || isPeriod(text)) return null;
  const wanted = '2021, 2021-H1, 2021-Q2, 2021-W07, 2021-07, 2021-07-23';
  return usageError('wrong-option-value', { option: '--period', found: text, wanted });
}

/** Options whose value is empty, or is another option: it was forgotten. */
export function forgottenValues(
  options: AssessingOptions &
    Pick<ExplainOptions, 'unit' | 'node' | 'against' | 'set'> &
    Pick<CompareOptions, 'scenarios' | 'scenario'>,
): readonly Issue[] {
  const {
    rules,
    level = [],
    list,
    sheet = [],
    as = [],
    output,
    earlier = [],
    period: asked,
    unit,
    node,
    against,
    set = [],
    scenarios,
    scenario = [],
  } = options;
  const values = {
    rules: [rules],
    level,
    list: [list],
    sheet,
    as,
    output: [output],
    earlier,
    period: [asked],
    unit: [unit],
    node: [node],
    against: [against],
    set,
    scenarios: [scenarios],
    scenario,
  };
  return Object.entries(values)
    .filter(([name, texts]) =>
      // `-=long` is about standard input.
      texts.some(
        (text) =>
          text === '' || (isOption(text ?? '') && !(name === 'as' && text?.startsWith('-='))),
      ),
    )
    .map(([name]) => usageError('option-without-value', { found: `--${name}` }));
}

/** A word that begins as options do; `-` alone is standard input or output. */
export function isOption(text: string): boolean {
  return /^-./.test(text);
}

export function isIssue(value: object | string): value is Issue {
  return typeof value === 'object' && 'severity' in value;
}
