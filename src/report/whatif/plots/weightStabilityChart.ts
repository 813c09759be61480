import type { PlotStyle } from './plotLines.ts';
import { colours, headingOf, labelRoom, nameAxis, numberAxis, plain } from './plotStyle.ts';
import type { BarSeriesOption, Chart, ScatterSeriesOption } from './svgChart.ts';

/** Between which weights something does not change: numbers are decimal text on the scale of the rules. */
export type WeightBars = {
  /** What does not change: a list, a unit on it. */
  readonly title: string;
  readonly of: 'list' | 'ranks';
  /** Whether only weightings that were scored are known, and not all between them. */
  readonly isScored: boolean;
  /** The title of the group that the weights are within; null: they are those of the level. */
  readonly within: string | null;
  readonly parts: ReadonlyArray<{
    readonly title: string;
    /** As the rules have it. */
    readonly weight: string;
    readonly low: string;
    readonly high: string;
    /** What the weight may be at all. */
    readonly bounds: readonly [least: string, most: string];
  }>;
};

const rowHeight = 34;

/** For each weight a bar: the part of its bounds in which nothing changes, and where it is. */
export function weightStabilityChart(
  { title, of, isScored, within, parts }: WeightBars,
  { words, width, title: rules }: PlotStyle,
): Chart {
  const lines = [
    ...(rules === null ? [] : [rules]),
    ...(within === null ? [] : [words.within(within)]),
    words.stabilityKey(of, isScored),
  ];
  const heading = headingOf(title, lines, width);
  const names = parts.map((part) => `${part.title}  ${part.weight}`);
  const top = heading.height + 36;
  const most = Math.max(...parts.map(({ bounds }) => Number(bounds[1])), 0);
  return {
    width,
    height: top + rowHeight * Math.max(parts.length, 1) + 56,
    option: {
      ...plain,
      title: heading.title,
      grid: {
        left: labelRoom([...names, words.parts]) + 12,
        right: 110,
        top,
        bottom: 56,
        containLabel: false,
      },
      xAxis: numberAxis(words.weight, [0, most], false),
      yAxis: nameAxis(names, words.parts),
      series: seriesOf(parts),
    },
  };
}

function seriesOf(parts: WeightBars['parts']): Array<BarSeriesOption | ScatterSeriesOption> {
  const bar = (stack: string, color: string, of: (part: (typeof parts)[number]) => number) => ({
    type: 'bar' as const,
    stack,
    barWidth: 16,
    barGap: '-100%',
    itemStyle: { color },
    data: parts.map(of),
  });
  const [none, { light, dark, published, text }] = ['rgba(0,0,0,0)', colours];
  return [
    bar('bounds', none, ({ bounds: [least] }) => Number(least)),
    bar('bounds', light, ({ bounds: [least, most] }) => Number(most) - Number(least)),
    bar('range', none, ({ low }) => Number(low)),
    {
      ...bar('range', dark, ({ low, high }) => Number(high) - Number(low)),
      label: {
        show: true,
        position: 'right' as const,
        color: text,
        fontSize: 12,
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
          const { low = '', high = '' } = parts[dataIndex] ?? {};
          return `${low}–${high}`;
        },
      },
    },
    {
      type: 'scatter' as const,
      symbol: 'diamond',
      symbolSize: 13,
      itemStyle: { color: published, borderColor: '#ffffff', borderWidth: 1, opacity: 1 },
      z: 3,
      data: parts.map(({ weight }, row) => [Number(weight), row]),
    },
  ];
}
