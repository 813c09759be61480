export type {
  Assessment,
  FiredVeto,
  LevelAssessment,
  ListFacts,
  ListSection,
  MadeList,
} from './Assessment.ts';
export { aggregateExactly } from './aggregate.ts';
export { type AssessOptions, assess, assessAgain } from './assess.ts';
export type { EarlierFile } from './earlier.ts';
export { takeFirst } from './edge.ts';
export { scoreExample } from './example.ts';
export { statisticOf } from './pool.ts';
export { type OtherColumns, type Reassess, reassessor } from './reassess.ts';
export { type ScoreColumn, scoreAt, scoreState } from './ScoreColumn.ts';
export { type UnusualValue, unusualValues } from './unusualValues.ts';
export { keysWithin } from './within.ts';
