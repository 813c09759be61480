export { formatCsv } from './csv.ts';
export {
  type Completeness,
  type DataReport,
  dataReport,
  type LevelReport,
  type SourceReport,
  type UnusualReport,
} from './dataReport.ts';
export {
  type DocumentOptions,
  formatChanges,
  formatComparison,
  formatExplanation,
  formatListExplanations,
} from './explain/index.ts';
export { formatJson } from './json.ts';
export { formatRuleSetMarkdown, type MarkdownOptions } from './markdown/ruleSetMarkdown.ts';
export {
  type CloseCallJson,
  type EdgeJson,
  type EffectJson,
  type FigureJson,
  type IssueJson,
  type LevelJson,
  type ListJson,
  type ParentJson,
  type ResultJson,
  resultJson,
  type UnitJson,
  type VetoJson,
} from './result.ts';
export { selectList } from './selectList.ts';
export type { Paint } from './TextStyle.ts';
export { formatText, type TextOptions } from './text.ts';
export {
  acceptabilityPlot,
  formatAcceptability,
  formatScenarioCsv,
  formatScenarios,
  type PlotOptions,
  rankRangePlot,
  type WeightBars,
  type WhatIfOptions,
  weightStabilityPlot,
} from './whatif/index.ts';
