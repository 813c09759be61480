import { error, type Issue, isError } from '../issue/index.ts';

/** How a command ended; what it has to say besides its result goes to standard error. */
export type Outcome = {
  /** 0: fine. 1: the data or the rules have errors. 2: wrong usage. */
  readonly exitCode: 0 | 1 | 2;
  readonly issues: readonly Issue[];
  /** What to do next, in words; null: nothing. */
  readonly hint: string | null;
};

/** 1 where an issue is an error, else 0. */
export function outcomeOf(issues: readonly Issue[], hint: string | null = null): Outcome {
  return { exitCode: issues.some(isError) ? 1 : 0, issues, hint };
}

export function wrongUsage(...issues: readonly Issue[]): Outcome {
  return { exitCode: 2, issues, hint: null };
}

/** An issue about the arguments, which are nowhere in a file. */
export function usageError(code: Issue['code'], data: Issue['data']): Issue {
  return error(code, {}, data);
}
