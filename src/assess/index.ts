export type { Assessment, LevelAssessment } from './Assessment.ts';
export { type AssessOptions, assess } from './assess.ts';
export type { EarlierFile } from './earlier.ts';
export { scoreExample } from './example.ts';
export { type ScoreColumn, scoreAt, scoreState } from './ScoreColumn.ts';
export { type UnusualValue, unusualValues } from './unusualValues.ts';
