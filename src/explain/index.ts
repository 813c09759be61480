export type * from './Comparison.ts';
export { type CompareOptions, comparer, compareUnits } from './compareUnits.ts';
export type * from './Explanation.ts';
export { type ExplainOptions, explain, explainer } from './explainUnit.ts';
