export { applyRule } from './applyRule.ts';
export { type Bases, basesOf } from './basesOf.ts';
export type * from './Comparison.ts';
export {
  type ChangedList,
  type ChangedUnit,
  type Changes,
  changesBetween,
  membersOf,
  type Standing,
  standings,
  standingsOf,
} from './changes.ts';
export { type CloseCall, closeCalls } from './closeCalls.ts';
export { type CompareOptions, comparer, compareUnits } from './compareUnits.ts';
export { decide } from './decide.ts';
export type * from './Explanation.ts';
export { type ExplainListOptions, explainList } from './explainList.ts';
export { type ExplainOptions, explain, explainedUnit, explainer } from './explainUnit.ts';
export { type FoundUnit, findNode, findUnit } from './findUnit.ts';
export { type Steps, stepOf, stepsFrom } from './inputSteps.ts';
export type * from './ListExplanation.ts';
export { edgesOf, type ListEdge } from './listEdges.ts';
export { namesAbove } from './namesAbove.ts';
export { type Origin, originOf } from './origin.ts';
export { type Readings, readings, type Scores } from './readings.ts';
export { named, namedOf, valueText } from './UnitSite.ts';
