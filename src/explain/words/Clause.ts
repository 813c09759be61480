import type { Json } from '../../hash/contentHash.ts';
import type { Speech } from './Speech.ts';

/** What is said of what, so that a second predicate of one subject need not repeat it. */
export type Clause = { readonly subject: string | null; readonly predicate: string };

/** Words for an operator that is true or not; `isTrue` is what it is wanted to be. */
export type SayTrue = (args: readonly Json[], isTrue: boolean, speech: Speech) => Clause;

export const alone = (predicate: string): Clause => ({ subject: null, predicate });

export function said({ subject, predicate }: Clause, { phrases }: Speech): string {
  return subject === null ? predicate : phrases.conditions.said(subject, predicate);
}
