import { extname } from 'node:path';
import type { Issue } from '../issue/index.ts';
import { isPeriod } from '../ruleset/index.ts';
import { usageError } from './Outcome.ts';

/** The formats of results. */
export const formats = ['text', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

/** The options of `rank DATA…` as commander hands them over. */
export type RankOptions = {
  readonly rules: string;
  readonly level?: readonly string[];
  readonly list?: string;
  readonly format?: Format;
  readonly output?: string;
  readonly earlier?: readonly string[];
  readonly period?: string;
  readonly partial?: boolean;
};

/** The format asked for, or told by the name of the output; an issue where neither says. */
export function formatOf({ format, output }: RankOptions): Format | Issue {
  if (format !== undefined) return format;
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  if (ending === '.txt' || ending === '') return 'text';
  const told = formats.find((name) => ending === `.${name}`);
  return told ?? usageError('unclear-format', { found: output ?? '' });
}

/** What is wrong with a period, if anything. */
export function periodProblem(text: string | undefined): Issue | null {
  if (text === undefined || isPeriod(text)) return null;
  const wanted = '2021, 2021-H1, 2021-Q2, 2021-W07, 2021-07, 2021-07-23';
  return usageError('wrong-option-value', { option: '--period', found: text, wanted });
}

/** Options that stand where the value of another should be, which was forgotten. */
export function forgottenValues(options: RankOptions): readonly Issue[] {
  const { rules, level = [], list = '', output = '', earlier = [], period: asked = '' } = options;
  const values = {
    rules: [rules],
    level,
    list: [list],
    output: [output],
    earlier,
    period: [asked],
  };
  return Object.entries(values)
    .filter(([, texts]) => texts.some(isOption))
    .map(([name]) => usageError('option-without-value', { found: `--${name}` }));
}

export function isOption(text: string): boolean {
  return text.startsWith('--');
}

export function isIssue(value: object | string): value is Issue {
  return typeof value === 'object' && 'severity' in value;
}
