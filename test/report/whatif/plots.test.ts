import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
  acceptabilityPlot,
  rankRangePlot,
  type WeightBars,
  weightStabilityPlot,
} from '../../../src/report/whatif/index.ts';
import type { Acceptability } from '../../../src/whatif/acceptability/index.ts';
import { sampleAcceptability, sampleList } from './sampleAcceptability.ts';

/** Names that would be something else where they are not escaped: markup, rich text, templates. */
const names = [
  '<script>alert(1)</script>',
  'A&B "C" \'D\' ]]>',
  '{a|b}{value}',
  '甲\u0007乙',
  ' 丙\n',
];

const ranks = {
  best: 1,
  low: 2,
  median: 3,
  high: 5,
  worst: 9,
  same: { share: '0.500000', error: '0.010000' },
  counts: [],
};

function result(): Acceptability {
  const list = sampleList(
    names.map((name, i) => [name, i < 2, 1000 - 150 * i]),
    1000,
    { title: '<b>名单</b>' },
  );
  const sample = sampleAcceptability([list]);
  return { ...sample, units: sample.units.map((unit) => ({ ...unit, ranks })) };
}

const stability: WeightBars = {
  of: 'list',
  isScored: false,
  within: null,
  title: '<i>名单不变的范围</i>',
  parts: names.map((title, i) => ({
    title,
    weight: '15',
    low: String(10 - i),
    high: '20.5',
    bounds: ['0', '100'],
  })),
};

const title = '考核细则（模拟数据）<br>';
const plots: ReadonlyArray<readonly [string, () => Promise<string>]> = [
  ['ranks', () => rankRangePlot(result(), { title })],
  ['all ranks', () => rankRangePlot(result(), { title, all: true, language: 'en' })],
  ['shares', () => acceptabilityPlot(result(), { title })],
  ['stability', () => weightStabilityPlot(stability, { title })],
];

/** The elements of a document and its text; throws where it is not well formed. */
function parsed(xml: string): { readonly elements: ReadonlySet<string>; readonly text: string } {
  const elements = new Set<string>();
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => elements.add(name));
  parser.on('text', (text) => texts.push(text));
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.write(xml).close();
  return { elements, text: texts.join('') };
}

describe.each(plots)('the plot of %s', (_, plot) => {
  it('is well-formed XML of nothing but shapes and texts', async () => {
    const { elements } = parsed(await plot());
    expect(
      [...elements].filter((name) => !['svg', 'rect', 'path', 'text', 'g'].includes(name)),
    ).toEqual([]);
  });

  it('shows names and titles as they are', async () => {
    const { text } = parsed(await plot());
    expect(text).toContain(title);
    for (const name of names.slice(0, 3)) expect(text).toContain(name);
    expect(text).toContain('甲\\u{7}乙');
  });

  it('has the same bytes each time, and nothing that a page would share with another plot', async () => {
    const first = await plot();
    expect(await plot()).toBe(first);
    expect(first).not.toMatch(/\b(?:id|class|ecmeta_\w+)="|<style/);
  });
});

describe('plots of draws', () => {
  it('show units on or near a list that follows from the weights, or all', async () => {
    const some = parsed(await rankRangePlot(result())).text;
    const all = parsed(await rankRangePlot(result(), { all: true })).text;
    expect([some.includes('其余0'), all.includes('其余0')]).toEqual([false, true]);
  });

  it('say where they were stopped early', async () => {
    const { text } = parsed(await acceptabilityPlot({ ...result(), asked: 5_000 }));
    expect(text).toContain('随机抽取1,000组权重（提前停止，原定5,000组），随机种子1。');
  });

  it.each([
    ['simplex', null, ['甲组'], ['围绕', '上下限']],
    ['dirichlet', 100, ['围绕细则规定的权重抽取，集中度100。'], ['上下限']],
    ['bounded', null, ['权重在规定的上下限和次序以内。'], ['围绕']],
  ] as const)(
    'say which weights are others, and from what they are drawn: %s',
    async (kind, concentration, told, not) => {
      const { weights, ...rest } = result();
      const within = { id: 'g', title: '甲组' };
      const drawn = { ...rest, weights: { ...weights, kind, concentration, within } };
      const text = parsed(await rankRangePlot(drawn)).text;
      expect(text).toContain('只变动“甲组”内部各项的权重。');
      for (const sentence of told) expect(text).toContain(sentence);
      for (const sentence of not) expect(text).not.toContain(sentence);
      const bars = await weightStabilityPlot({ ...stability, within: '甲组' }, { language: 'en' });
      expect(parsed(bars).text).toContain('Only the weights within "甲组" are others.');
    },
  );

  it('say of weightings that were scored what is known', async () => {
    const text = await weightStabilityPlot({ ...stability, isScored: true, of: 'ranks' });
    expect(text).toContain('深色：名次在算过的各处都不变的范围');
    const exact = await weightStabilityPlot(stability, { language: 'en' });
    expect(exact).toContain('Dark: where the list does not change; light');
  });

  it('are drawn of nothing too', async () => {
    const empty = sampleAcceptability([]);
    expect(parsed(await acceptabilityPlot(empty)).elements).toContain('svg');
    expect(parsed(await rankRangePlot(empty)).elements).toContain('svg');
    const { elements } = parsed(await weightStabilityPlot({ ...stability, parts: [] }));
    expect(elements).toContain('svg');
  });

  it('are of the two languages alone', async () => {
    const options = JSON.parse('{"language": "fr"}');
    await expect(rankRangePlot(result(), options)).rejects.toThrow(RangeError);
  });
});

describe('the library of charts', () => {
  const library = fileURLToPath(new URL('../../../dist/index.js', import.meta.url));

  it('makes no code of text', () => {
    const program = `
      const { weightStabilityPlot } = await import(${JSON.stringify(pathToFileURL(library).href)});
      const svg = await weightStabilityPlot(${JSON.stringify(stability)});
      console.log(svg.startsWith('<svg '));
    `;
    const { stdout } = spawnSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    );
    expect(stdout).toBe('true\n');
  });

  it('can be bundled for a browser, and is loaded only for a plot', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [library],
      bundle: true,
      splitting: true,
      write: false,
      metafile: true,
      minify: true,
      logLevel: 'silent',
      outdir: 'out',
      format: 'esm',
      platform: 'browser',
      // The solver asks for it only in Node.
      external: ['node:module'],
    });
    const withCharts = Object.entries(metafile.outputs).flatMap(([path, { inputs }]) =>
      Object.keys(inputs).some((name) => name.includes('/zrender/')) ? [path] : [],
    );
    expect(withCharts).not.toEqual([]);
    expect(withCharts).not.toContain('out/index.js');
    const charts = outputFiles.filter(({ text }) => text.includes('zrender'));
    expect(charts.every(({ text }) => !/new Function|\beval\(/.test(text))).toBe(true);
  });
});
