// Loading a file whole is not here: it brings the validator along. See loadRuleSet.ts.
export { periodIssues, unknownLevels } from './asked.ts';
export { cellKey, inHalfWidth, withoutBlanks } from './cellText.ts';
export { columnKey, columnKeyWithoutMeasure } from './columnName.ts';
export type { IsSound } from './examine.ts';
export { inputValue, wantedValue } from './inputValue.ts';
export { loadKnownRuleSet } from './loadKnownRuleSet.ts';
export { firstDayOf, isPeriod, lastDayOf, type Period, readPeriod, weeksIn } from './period.ts';
export * from './RuleSet.ts';
export type {
  Aggregate,
  InputType,
  ListKind,
  RankedBy,
  RuleSetDocument,
  TakeDocument,
  TiePolicy,
  Within,
} from './RuleSetDocument.ts';
export { typesInLevel } from './typesInLevel.ts';
