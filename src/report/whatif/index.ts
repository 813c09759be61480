export { formatAcceptability, type WhatIfOptions } from './formatAcceptability.ts';
export {
  acceptabilityPlot,
  type PlotOptions,
  rankRangePlot,
  weightStabilityPlot,
} from './plots/plots.ts';
export type { WeightStability } from './plots/weightStabilityChart.ts';
