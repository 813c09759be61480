export type {
  DoubtReport,
  LevelDoubt,
  ListShare,
  Uncertainty,
  UnitDoubt,
} from './DoubtReport.ts';
export { type DoubtOptions, dataDoubt } from './dataDoubt.ts';
export type {
  LevelReversals,
  OfUnit,
  Reversal,
  ReversalReport,
  ReversedPair,
} from './ReversalReport.ts';
export { reportScorers, type ScorerResult } from './reportScorers.ts';
export { type ReversalOptions, reversals } from './reversals.ts';
export type { ScorerOut, ScorerReport, SteadyList } from './ScorerReport.ts';
export type { Switch, SwitchKind, SwitchReport } from './SwitchReport.ts';
export {
  type ScorerField,
  type ScorerInputs,
  scorersLeftOut,
} from './scorersLeftOut.ts';
export { type SwitchOptions, switchesOff } from './switchesOff.ts';
export type {
  InputTolerance,
  ListTolerances,
  ToleranceEdge,
  Tolerances,
  UnitTolerances,
} from './ToleranceReport.ts';
export { type ToleranceOptions, tolerances } from './tolerances.ts';
export { withoutScorer } from './withoutScorer.ts';
