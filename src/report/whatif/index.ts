import type { ScenarioComparison } from '../../whatif/index.ts';
import { formatBlocks } from '../document/formatBlocks.ts';
import type { DocumentOptions } from '../explain/index.ts';
import { scenarioBlocks } from './scenarioBlocks.ts';

export { formatLeastChange } from './change/formatLeastChange.ts';
export type { LeastChangeReport } from './change/leastChangeBlocks.ts';
export { ofList } from './doubt/doubtLists.ts';
export { formatDoubt } from './doubt/formatDoubt.ts';
export { formatAcceptability, type WhatIfOptions } from './formatAcceptability.ts';
export { formatImprovements } from './improve/formatImprovements.ts';
export {
  acceptabilityPlot,
  type PlotOptions,
  rankRangePlot,
  weightStabilityPlot,
} from './plots/plots.ts';
export type { WeightBars } from './plots/weightStabilityChart.ts';
export { scenarioBlocks } from './scenarioBlocks.ts';
export { formatScenarioCsv } from './scenarioCsv.ts';

/** A comparison of scenarios for a person to read. */
export function formatScenarios(
  comparison: ScenarioComparison,
  { format = 'text', ...options }: DocumentOptions = {},
): string {
  return formatBlocks(scenarioBlocks(comparison, options.language ?? 'zh'), format, options);
}
export { formatReversals } from './reversal/formatReversals.ts';
export { formatRobust } from './robust/formatRobust.ts';
export type { RobustReport } from './robust/robustBlocks.ts';
export { formatScorers } from './scorers/formatScorers.ts';
export { formatStability } from './stability/formatStability.ts';
export type { StabilityReport } from './stability/StabilityReport.ts';
export { formatTolerances } from './tolerance/formatTolerances.ts';
export { formatSwitches } from './without/formatSwitches.ts';
