/**
 * The words of an issue in one language.
 *
 * `{name}` is filled from the data, `{name:table}` with the terms of a table in `terms.ts`.
 * `wanted` and `fix` are left out where a name in them has no data. The codes are stable; the words
 * may change.
 */
export type Words = {
  readonly what: string;
  readonly wanted?: string;
  readonly fix?: string;
  /** What to try where the fix lacks its data: nothing is near enough to suggest. */
  readonly otherwise?: string;
};

/** The languages of messages and reports. */
export type Language = 'zh' | 'en';

export type Wording = Readonly<Record<Language, Words>>;
