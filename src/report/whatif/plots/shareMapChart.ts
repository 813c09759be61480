import { printable } from '../../../issue/index.ts';
import type {
  Acceptability,
  ListAcceptability,
  UnitAcceptability,
} from '../../../whatif/acceptability/index.ts';
import { wrapText } from '../../table.ts';
import { shareText } from '../listEdge.ts';
import { unitsNearLists } from '../rankSpreadBlocks.ts';
import { drawnLines, type PlotStyle, rankedNames } from './plotLines.ts';
import { colours, halfEm, headingOf, labelRoom, nameAxis, plain } from './plotStyle.ts';
import type { Chart, HeatmapSeriesOption, XAxis } from './svgChart.ts';

const rowHeight = 22;

/** How often units are on lists, a cell for each: of the lists that follow from the weights, if there are any. */
export function shareMapChart(result: Acceptability, style: PlotStyle): Chart {
  const { words, width, isWhole } = style;
  const changing = result.lists.filter(({ isFixed }) => !isFixed);
  const lists = isWhole || changing.length === 0 ? result.lists : changing;
  const units = isWhole ? result.units : unitsNearLists(result);
  const lines = [...drawnLines(result, style), words.sharesKey];
  const heading = headingOf(words.shares(result.level.title), lines, width);
  const names = rankedNames(units);
  const left = labelRoom([...names, words.units]) + 12;
  const columns = Math.floor((width - left - 24) / Math.max(lists.length, 1) / halfEm);
  const titles = lists.map(({ title }) => wrapText(printable(title), Math.max(columns - 1, 4)));
  const top = heading.height + 16 + 16 * Math.max(1, ...titles.map(({ length }) => length));
  return {
    width,
    height: top + rowHeight * Math.max(units.length, 1) + 24,
    option: {
      ...plain,
      title: heading.title,
      grid: { left, right: 24, top, bottom: 24, containLabel: false },
      xAxis: titleAxis(titles.map((title) => title.join('\n'))),
      yAxis: nameAxis(names, words.units),
      visualMap: {
        type: 'continuous',
        show: false,
        min: 0,
        max: 1,
        dimension: 2,
        inRange: { color: ['#ffffff', colours.range, colours.dark] },
      },
      series: { type: 'heatmap', data: cellsOf(units, lists) },
    },
  };
}

function titleAxis(titles: readonly string[]): XAxis {
  return {
    type: 'category',
    data: [...titles],
    position: 'top',
    axisLabel: { interval: 0, color: colours.text, fontSize: 12, lineHeight: 16 },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
  };
}

/** Cells of published members last: their frames are above the lines of others. */
function cellsOf(
  units: readonly UnitAcceptability[],
  lists: readonly ListAcceptability[],
): NonNullable<HeatmapSeriesOption['data']> {
  const cells = lists.flatMap((list, column) => {
    const listed = new Map(list.units.map((unit) => [unit.code, unit]));
    return units.map(({ code }, row) => {
      const found = listed.get(code);
      const share = Number(found?.share ?? 0);
      return {
        isOn: found?.isOn === true,
        value: [column, row, share],
        label: found === undefined ? '' : shareText(found, list),
        isDark: share > 0.8,
      };
    });
  });
  return [...cells]
    .sort((a, b) => Number(a.isOn) - Number(b.isOn))
    .map(({ isOn, value, label, isDark }) => ({
      value,
      itemStyle: {
        borderColor: isOn ? colours.text : colours.light,
        borderWidth: isOn ? 2 : 1,
      },
      label: {
        show: label !== '',
        formatter: () => label,
        color: isDark ? '#ffffff' : colours.text,
        fontSize: 12,
      },
    }));
}
