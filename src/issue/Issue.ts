import type { ValueWanted } from './valueWanted.ts';
import type { IssueCode } from './wording.ts';

/** error: no result from it. warning: a result, but look. note: said so that nothing is silent. */
export type Severity = 'error' | 'warning' | 'note';

/** Where an issue is, as far as it is known. */
export type Place = {
  readonly file?: string;
  /** Of a workbook. */
  readonly sheet?: string;
  /** Line of the file, the header being row 1. */
  readonly row?: number;
  /** The header of the column. */
  readonly column?: string;
  /** The cell in the sheet of a workbook, such as D57. */
  readonly cell?: string;
  /** JSON pointer into the rule set. */
  readonly pointer?: string;
  /** The unit's code and name. */
  readonly unit?: { readonly code: string; readonly name: string };
  /** The path of an indicator, group or roll-up, or the id of a bonus, deduction, veto, list and the like. */
  readonly rule?: string;
  /** What the rule set calls that; the total and the ranking have no title. */
  readonly ruleTitle?: string;
};

/** A problem as data; its words are in `wording.ts`. */
export type Issue = {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: Place;
  /** What the wording is filled with. */
  readonly data: Readonly<Record<string, Datum>>;
};

/** A text, several that are enumerated, what an input takes, or another issue without its place. */
export type Datum = string | readonly string[] | ValueWanted | Said;

/** What an issue says. */
export type Said = { readonly code: IssueCode; readonly data: Issue['data'] };

export function error(code: IssueCode, at: Place, data: Issue['data'] = {}): Issue {
  return { code, severity: 'error', at, data };
}

export function warning(code: IssueCode, at: Place, data: Issue['data'] = {}): Issue {
  return { code, severity: 'warning', at, data };
}

export function note(code: IssueCode, at: Place, data: Issue['data'] = {}): Issue {
  return { code, severity: 'note', at, data };
}

/** Adds issues one by one: as arguments of one call, very many would be too many for the engine. */
export function addIssues(issues: Issue[], more: readonly Issue[]): void {
  for (const issue of more) issues.push(issue);
}

export function isError(issue: Issue): boolean {
  return issue.severity === 'error';
}
