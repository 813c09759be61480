export { called } from './called.ts';
export { checkLanguage } from './checkLanguage.ts';
export { type Description, describeIssue, formatIssue, printable } from './describe.ts';
export {
  addIssues,
  type Datum,
  error,
  type Issue,
  isError,
  note,
  type Place,
  type Said,
  type Severity,
  warning,
} from './Issue.ts';
export { allNearest, nearest, suggestion } from './nearest.ts';
export { type Result, resultOf } from './Result.ts';
export { describeValue, type ValueWanted } from './valueWanted.ts';
export type { Language } from './wording/Wording.ts';
export type { IssueCode } from './wording.ts';
