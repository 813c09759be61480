import { printable } from '../../../issue/index.ts';
import { widthOf, wrapText } from '../../table.ts';
import type { ChartOption, XAxis, YAxis } from './svgChart.ts';

/** Whatever Chinese typeface there is. Without quotes: echarts puts them into an attribute as they are. */
const fontFamily =
  'Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, WenQuanYi Micro Hei, sans-serif';

/** What all plots have: dark letters on white. */
export const plain: Pick<ChartOption, 'backgroundColor' | 'textStyle'> = {
  backgroundColor: '#ffffff',
  textStyle: { fontFamily },
};

/** Told apart without colours too: by how dark they are, and by their shapes. */
export const colours = {
  text: '#222222',
  quiet: '#666666',
  line: '#d0d4da',
  light: '#e8ebf0',
  range: '#a9c7e8',
  dark: '#1f5a99',
  published: '#b8321f',
} as const;

/** Pixels of half an em: what a Latin letter takes, and half of what a Chinese character does. */
export const halfEm = 6.5;

const margin = 24;

/** A heading with lines below it, broken to fit; and how high they are. */
export function headingOf(
  text: string,
  lines: readonly string[],
  width: number,
): { readonly title: NonNullable<ChartOption['title']>; readonly height: number } {
  const room = width - 2 * margin;
  const [head, below] = [
    wrapText(printable(text), Math.floor(room / 9)),
    lines.flatMap((line) => wrapText(printable(line), Math.floor(room / 7))),
  ];
  return {
    title: {
      text: head.join('\n'),
      subtext: below.join('\n'),
      left: margin - 5,
      top: 12,
      itemGap: 8,
      textStyle: { fontSize: 18, lineHeight: 26, color: colours.text },
      subtextStyle: { fontSize: 13, lineHeight: 20, color: colours.quiet },
    },
    height: 12 + 26 * head.length + 8 + 20 * below.length + 12,
  };
}

/** Pixels that the widest of some labels takes. */
export function labelRoom(labels: readonly string[]): number {
  return labels.reduce((most, label) => Math.max(most, widthOf(label)), 0) * halfEm + 12;
}

/** The axis of names, the first on top. */
export function nameAxis(names: readonly string[], title: string): YAxis {
  return {
    type: 'category',
    data: names.map(printable),
    inverse: true,
    name: title,
    nameLocation: 'start',
    nameTextStyle: { color: colours.quiet, fontSize: 12, align: 'right', padding: [0, 8, 0, 0] },
    axisLabel: { interval: 0, color: colours.text, fontSize: 12, width: 1000 },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
  };
}

/** An axis of numbers, or of whole ones. */
export function numberAxis(
  title: string,
  [min, max]: readonly [number, number],
  isWhole: boolean,
): XAxis {
  return {
    type: 'value',
    min,
    max,
    minInterval: isWhole ? 1 : 0,
    name: title,
    nameLocation: 'middle',
    nameGap: 28,
    nameTextStyle: { color: colours.quiet, fontSize: 12 },
    axisLabel: { color: colours.text, fontSize: 12 },
    splitLine: { lineStyle: { color: colours.light } },
    axisLine: { show: false },
  };
}
