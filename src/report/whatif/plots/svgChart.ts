import {
  BarChart,
  type BarSeriesOption,
  BoxplotChart,
  type BoxplotSeriesOption,
  HeatmapChart,
  type HeatmapSeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  TitleComponent,
  type TitleComponentOption,
  type VisualMapComponentOption,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** What a chart is made of. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | BoxplotSeriesOption
  | GridComponentOption
  | HeatmapSeriesOption
  | ScatterSeriesOption
  | TitleComponentOption
  | VisualMapComponentOption
>;

export type { BarSeriesOption, BoxplotSeriesOption, HeatmapSeriesOption, ScatterSeriesOption };

type OneOf<Option> = Exclude<NonNullable<Option>, readonly unknown[]>;

export type XAxis = OneOf<ChartOption['xAxis']>;
export type YAxis = OneOf<ChartOption['yAxis']>;

export type Chart = {
  readonly option: ChartOption;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** A chart as SVG: without a document, without scripts, the same bytes each time. */
export function svgChart({ option, width, height }: Chart): string {
  use([
    BarChart,
    BoxplotChart,
    GridComponent,
    HeatmapChart,
    ScatterChart,
    SVGRenderer,
    TitleComponent,
    VisualMapContinuousComponent,
  ]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false });
    return withoutPage(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** What answers to a pointer in a page. */
const attributes = / (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g;
const styles = /<style\s*>[\s\S]*?<\/style>\n*/g;

/**
 * Leaves out what only a page has a use for: its classes are numbered through all charts of a process. Texts
 * hold neither `"` nor `<`, which are escaped in them.
 */
function withoutPage(svg: string): string {
  return `${svg.replace(styles, '').replace(attributes, '').trimEnd()}\n`;
}
