export type * from './Comparison.ts';
export {
  type ChangedList,
  type ChangedUnit,
  type Changes,
  changesBetween,
  membersOf,
  type Standing,
  standingsOf,
} from './changes.ts';
export { type CloseCall, closeCalls } from './closeCalls.ts';
export { type CompareOptions, comparer, compareUnits } from './compareUnits.ts';
export type * from './Explanation.ts';
export { type ExplainListOptions, explainList } from './explainList.ts';
export { type ExplainOptions, explain, explainer } from './explainUnit.ts';
export type * from './ListExplanation.ts';
export { edgesOf, type ListEdge } from './listEdges.ts';
export { type Origin, originOf } from './origin.ts';
