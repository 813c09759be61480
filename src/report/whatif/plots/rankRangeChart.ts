import type { Acceptability, UnitAcceptability } from '../../../whatif/acceptability/index.ts';
import { unitsNearLists } from '../rankSpreadBlocks.ts';
import { drawnLines, type PlotStyle, rankedNames } from './plotLines.ts';
import { colours, headingOf, labelRoom, nameAxis, numberAxis, plain } from './plotStyle.ts';
import type { BoxplotSeriesOption, Chart, ScatterSeriesOption } from './svgChart.ts';

const rowHeight = 22;
/** More rows than these are read with numbers above them too. */
const mostRows = 40;

/** The ranks of units over all draws: a box from 5 % to 95 % with the median, and the published rank. */
export function rankRangeChart(result: Acceptability, style: PlotStyle): Chart {
  const { words, width, isWhole } = style;
  const units = (isWhole ? result.units : unitsNearLists(result)).filter(
    ({ ranks }) => ranks !== null,
  );
  const heading = headingOf(
    words.ranks(result.level.title),
    [...drawnLines(result, style), words.ranksKey],
    width,
  );
  const names = rankedNames(units);
  const top = heading.height + 48;
  const worst = units.reduce((most, { ranks }) => Math.max(most, ranks?.worst ?? 0), 1);
  const axis = numberAxis(words.rank, [1, Math.max(worst, 2)], true);
  return {
    width,
    height: top + rowHeight * Math.max(units.length, 1) + 56,
    option: {
      ...plain,
      title: heading.title,
      grid: {
        left: labelRoom([...names, words.units]) + 12,
        right: 40,
        top,
        bottom: 56,
        containLabel: false,
      },
      xAxis: units.length > mostRows ? [axis, { ...axis, name: '', position: 'top' }] : axis,
      yAxis: nameAxis(names, words.units),
      series: [boxes(units), published(units)],
    },
  };
}

function boxes(units: readonly UnitAcceptability[]): BoxplotSeriesOption {
  return {
    type: 'boxplot',
    boxWidth: [10, 12],
    itemStyle: { color: colours.range, borderColor: colours.dark, borderWidth: 1.5 },
    data: units.map(({ ranks }) =>
      ranks === null ? [] : [ranks.best, ranks.low, ranks.median, ranks.high, ranks.worst],
    ),
  };
}

function published(units: readonly UnitAcceptability[]): ScatterSeriesOption {
  return {
    type: 'scatter',
    symbol: 'diamond',
    symbolSize: 10,
    itemStyle: { color: colours.published, borderColor: '#ffffff', borderWidth: 1, opacity: 1 },
    z: 3,
    data: units.map(({ rank }, row) => [rank ?? 0, row]),
  };
}
