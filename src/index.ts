/**
 * Scores and ranks units by the rules of an assessment (考核细则), in exact decimals.
 *
 * Pure: no I/O, no global state. Read a rule set, read the data, assess, and take the result.
 */
export { type Assessment, type AssessOptions, assess, type EarlierFile } from './assess/index.ts';
export { checkExamples } from './check/checkExamples.ts';
export { checkRuleSet } from './check/checkRuleSet.ts';
export {
  type AdjustmentExplanation,
  type ChangedList,
  type ChangedUnit,
  type Changes,
  type CompareOptions,
  type Comparison,
  changesBetween,
  comparer,
  compareUnits,
  type ExplainListOptions,
  type ExplainOptions,
  type Explanation,
  explain,
  explainer,
  explainList,
  type GapPart,
  type InputExplanation,
  type ListExplanation,
  type NodeExplanation,
  type Standing,
} from './explain/index.ts';
export {
  type Datum,
  type Description,
  describeIssue,
  formatIssue,
  type Issue,
  type IssueCode,
  type Language,
  type Place,
  type Result,
  type Severity,
  type ValueWanted,
} from './issue/index.ts';
export { type ExactJson, evaluateLogic } from './logic/index.ts';
export {
  acceptabilityPlot,
  type CloseCallJson,
  type Completeness,
  type DataReport,
  type DocumentOptions,
  dataReport,
  type EdgeJson,
  type EffectJson,
  formatAcceptability,
  formatChanges,
  formatComparison,
  formatCsv,
  formatExplanation,
  formatJson,
  formatListExplanations,
  formatRuleSetMarkdown,
  formatText,
  type IssueJson,
  type LevelJson,
  type LevelReport,
  type ListJson,
  type MarkdownOptions,
  type Paint,
  type PlotOptions,
  type ResultJson,
  rankRangePlot,
  resultJson,
  type SourceReport,
  selectList,
  type TextOptions,
  type UnitJson,
  type UnusualReport,
  type VetoJson,
  type WeightStability,
  type WhatIfOptions,
  weightStabilityPlot,
} from './report/index.ts';
export type { RuleSet } from './ruleset/index.ts';
export { loadRuleSet, readRuleSet } from './ruleset/loadRuleSet.ts';
export {
  type CellAccount,
  type CellUse,
  type Correction,
  correctData,
  type Data,
  type DataFile,
  type Encoding,
  type Grid,
  type GridRow,
  type LedgerFile,
  type Merge,
  type ReadOptions,
  type RecordCorrection,
  type RecordPlaces,
  readData,
  type Source,
  type SourceColumn,
  type TextFile,
  type TextFormat,
  type Workbook,
} from './table/index.ts';
export {
  type LedgerOptions,
  type LedgerReader,
  ledgerReader,
} from './table/ledger/ledgerReader.ts';
export { readWorkbook, type WorkbookOptions } from './table/workbook/workbook.ts';
export { version } from './version.ts';
export {
  type Acceptability,
  type AcceptabilityOptions,
  acceptabilityOf,
  type DrawnWeights,
  type EdgeShare,
  type ListAcceptability,
  type ListedShare,
  type PairwiseWins,
  type RankSpread,
  type Share,
  type UnitAcceptability,
} from './whatif/acceptability/index.ts';
