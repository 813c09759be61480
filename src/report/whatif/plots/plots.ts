import { checkLanguage, type Language } from '../../../issue/index.ts';
import type { Acceptability } from '../../../whatif/acceptability/index.ts';
import type { PlotStyle } from './plotLines.ts';
import { plotWords } from './plotWords.ts';
import { rankRangeChart } from './rankRangeChart.ts';
import { shareMapChart } from './shareMapChart.ts';
import type { Chart } from './svgChart.ts';
import { type WeightBars, weightStabilityChart } from './weightStabilityChart.ts';

/** For whom a plot is made. */
export type PlotOptions = {
  readonly language?: Language;
  /** In pixels; default: 900. The height follows from what is shown. */
  readonly width?: number;
  /** Of the rules and data: it says too where they are made up. */
  readonly title?: string;
  /** Whether all units and lists are shown; default: units on or near a list that follows from the weights. */
  readonly all?: boolean;
};

/**
 * The ranks of units over all draws, as SVG: from 5 % to 95 % with the median, best, worst and published rank.
 *
 * @throws RangeError for another language
 */
export async function rankRangePlot(
  result: Acceptability,
  options: PlotOptions = {},
): Promise<string> {
  return plotted(rankRangeChart(result, styleOf(options)));
}

/**
 * How often units are on lists, as SVG: a cell for each unit and list.
 *
 * @throws RangeError for another language
 */
export async function acceptabilityPlot(
  result: Acceptability,
  options: PlotOptions = {},
): Promise<string> {
  return plotted(shareMapChart(result, styleOf(options)));
}

/**
 * Between which weights something does not change, as SVG: a bar for each weight.
 *
 * @throws RangeError for another language
 */
export async function weightStabilityPlot(
  stability: WeightBars,
  options: PlotOptions = {},
): Promise<string> {
  return plotted(weightStabilityChart(stability, styleOf(options)));
}

function styleOf({ language = 'zh', width = 900, title, all = false }: PlotOptions): PlotStyle {
  checkLanguage(language);
  return { words: plotWords[language], width, title: title ?? null, isWhole: all };
}

/** The library is large, and loaded where somebody asks for a plot. */
async function plotted(chart: Chart): Promise<string> {
  const { svgChart } = await import('./svgChart.ts');
  return svgChart(chart);
}
