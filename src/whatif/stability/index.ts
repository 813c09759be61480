export { type LeastChangeOptions, leastChange } from './leastChange.ts';
export type * from './SmallestChange.ts';
export { type StableRangesOptions, stableRanges } from './stableRanges.ts';
export type * from './WeightStability.ts';
