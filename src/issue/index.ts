export { type Description, describeIssue, formatIssue, printable } from './describe.ts';
export { error, type Issue, isError, type Place, type Severity, warning } from './Issue.ts';
export { nearest, suggestion } from './nearest.ts';
export { type Result, resultOf } from './Result.ts';
export type { IssueCode, Language } from './wording.ts';
