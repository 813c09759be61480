export * as build from './build.ts';
export { canonicalLogic } from './canonicalLogic.ts';
export { canonicalNumber } from './canonicalNumber.ts';
export { type Begun, beginNumbers } from './columns/beginNumbers.ts';
export {
  beginRule,
  evaluateConditions,
  evaluateNumbers,
  evaluateNumbersAsking,
  type RuleColumns,
} from './columns/evaluate.ts';
export {
  type BooleanColumn,
  type Column,
  type ColumnScope,
  type ColumnSource,
  cellState,
  type TextColumn,
} from './columns/plan.ts';
export type { Evaluated } from './columns/settle.ts';
export { dayMeant, dayNumber, daysIn, isDayOf } from './days.ts';
export { childrenOf, type Expr, type Pool, strictVariables, variablesOf, walk } from './Expr.ts';
export { type ExactJson, evaluateLogic } from './evaluateLogic.ts';
export type { RuleScope } from './Parsing.ts';
export { parseLogic } from './parse.ts';
export type { ProblemCode } from './problem.ts';
export { type Range, rangeOf } from './rangeOf.ts';
export { asFound, readNumber, significantDigits } from './readNumber.ts';
export {
  type Outcome,
  type Reading,
  type RuleRow,
  referenceEvaluator,
} from './reference/evaluate.ts';
export {
  ANY,
  BOOLEAN,
  DATE,
  describeType,
  isWithin,
  LIST,
  NUMBER,
  TEXT,
  type Type,
} from './Type.ts';
export { isTruthy, type Value } from './Value.ts';
