/** Why a rule has no answer for a row. */
export type ProblemCode =
  | 'division-by-zero'
  | 'number-too-long'
  | 'no-real-result'
  | 'text-not-a-number'
  | 'nothing-not-a-number'
  | 'list-not-a-number'
  | 'not-comparable'
  | 'not-a-day'
  | 'no-values'
  | 'rule-too-long'
  | 'not-reported'
  | 'result-not-a-number';

/** Thrown inside an evaluation and turned into an outcome at its border; never leaves `logic/`. */
export class EvaluationProblem extends Error {
  readonly code: ProblemCode;
  readonly found: string;

  constructor(code: ProblemCode, found = '') {
    super(code);
    this.code = code;
    this.found = found.slice(0, 100);
  }
}

/** Thrown by what is not applicable: it makes the whole rule not applicable. */
export class NotApplicableSignal extends Error {}
