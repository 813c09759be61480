export { type About, aboutItem, aboutNode, aboutTotal } from './About.ts';
export type {
  Assessment,
  FiredVeto,
  LevelAssessment,
  ListFacts,
  ListSection,
  MadeList,
} from './Assessment.ts';
export type { AssessOptions } from './AssessOptions.ts';
export { aggregateExactly } from './aggregate.ts';
export { assess, assessAgain } from './assess.ts';
export type { EarlierFile } from './earlier.ts';
export { takeFirst } from './edge.ts';
export { scoreExample } from './example.ts';
export { shareOf } from './grade.ts';
export { statisticOf } from './pool.ts';
export { type Order, orderOfTieBreakers } from './rank.ts';
export { type OtherColumns, type Reassess, reassessor, reweigher } from './reassess.ts';
export { type ScoreColumn, scoreAt, scoreState } from './ScoreColumn.ts';
export { type UnusualValue, unusualValues } from './unusualValues.ts';
export { keysWithin } from './within.ts';
