export const comparisons = ['>=', '>', '<', '<=', '==', '!='] as const;
export type Comparison = (typeof comparisons)[number];

/** Words for what is true or not. The predicates follow their subject. */
export type ConditionPhrases = {
  /** Joins a subject and what is said of it. */
  readonly said: (subject: string, predicate: string) => string;
  /** Said of the subject of the condition before. */
  readonly same: (predicate: string) => string;
  readonly compared: Readonly<Record<Comparison, (bound: string) => string>>;
  readonly notBelow: (bound: string) => string;
  readonly dated: Readonly<Record<Comparison, (bound: string) => string>>;
  readonly between: (low: string, high: string) => string;
  readonly within: (low: string, high: string) => string;
  readonly allZero: (names: string) => string;
  readonly noneReported: (names: string) => string;
  readonly reportedOf: (names: string) => string;
  readonly fewer: (count: string) => string;
  readonly items: string;
  readonly isMissing: (names: readonly string[]) => string;
  readonly isReported: (names: readonly string[]) => string;
  readonly isTrue: string;
  readonly isFalse: string;
  readonly isNotZero: string;
  readonly isNotEmpty: string;
  readonly isEmpty: string;
  readonly isOneOf: (items: readonly string[]) => string;
  readonly isNoneOf: (items: readonly string[]) => string;
  readonly contains: (part: string) => string;
  readonly and: string;
  readonly or: string;
  readonly not: (condition: string) => string;
  readonly holds: (condition: string) => string;
  readonly all: (of: string, body: string) => string;
  readonly some: (of: string, body: string) => string;
  readonly none: (of: string, body: string) => string;
  readonly always: string;
  readonly never: string;
};
