import { type Issue, isError } from './Issue.ts';

/** A value with the warnings it came with, or the issues that stand in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The value, unless one of the issues is an error or there is no value. */
export function resultOf<T>(value: T | null, issues: readonly Issue[]): Result<T> {
  return value === null || issues.some(isError)
    ? { ok: false, issues }
    : { ok: true, value, issues };
}
