import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fixture, rank } from '../support/runCommand.ts';
import { type Told, tell } from '../support/terminal.ts';

const at = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const forms = at('sanitary-county-covert/simulated-forms.csv');
const ofForms = [forms, '--rules', 'sanitary-county-covert'];
const ofSites = [
  at('kunming-sites/simulated-sites.csv'),
  at('kunming-sites/simulated-inspections.csv'),
  '--rules',
  'kunming-sites',
];

const ofOrgans = [at('organs-2021/simulated-organs.csv'), '--rules', 'organs-2021'];

/** Each question, on small data. */
const questions: ReadonlyArray<
  readonly [name: string, words: readonly string[], json: string, column: string]
> = [
  ['improve', [...ofForms, '--improve', '华宁县', '--to', 'rank:3'], 'together', '代价最小'],
  ['tolerance', [...ofForms, '--tolerance', '--list', 'few_experts'], 'lists', '低到此值退出'],
  ['without', [...ofForms, '--without'], 'switches', '榜单进出'],
  ['reversal', [...ofSites, '--reversal'], 'levels', '做法'],
  [
    'doubt',
    [...ofForms, '--doubt', 'publicity_mean=rounding', '--draws', '20'],
    'uncertainties',
    '列入比例',
  ],
  ['scorers', [...ofForms, '--scorers', 'forms.expert'], 'scorers', '去掉的评分人'],
  ['weight', [...ofOrgans, '--weight', 'all', '--node', 'canteen'], 'weights', '算过的权重组数'],
  ['robust', [...ofOrgans, '--robust', '--node', 'canteen'], 'lists', '结论'],
];

const ask = (words: readonly string[], ...more: readonly string[]): Promise<Told> =>
  tell(['whatif', ...words, ...more]);

describe('rank whatif, each question', () => {
  it.each(questions)('--%s is answered by the process', async (_, words) => {
    const { exitCode, stdout } = await rank(['whatif', ...words, '--lang', 'zh']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('示例细则，非官方文本');
  });

  it.each(questions)('--%s as JSON', async (_, words, key) => {
    const { exitCode, printed } = await ask(words, '--format', 'json');
    expect(exitCode).toBe(0);
    const found: Readonly<Record<string, unknown>> = JSON.parse(printed);
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['ruleSet', 'period', 'partial', 'data', key]),
    );
  });

  it.each(questions)('--%s as a table that reads back', async (_, words, __, column) => {
    const { exitCode, printed } = await ask(words, '--format', 'csv');
    expect(exitCode).toBe(0);
    const rows: ReadonlyArray<Record<string, string>> = parse(printed, {
      bom: true,
      columns: true,
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(Object.keys(rows[0] ?? {})).toContain(column);
    expect(new Set(rows.map((row) => row['完整性']))).toEqual(new Set(['完整']));
  });

  it.each(questions)('--%s as Markdown', async (_, words) => {
    const { printed } = await ask(words, '--format', 'md');
    expect(printed).toMatch(/^# /);
  });
});

describe('rank whatif --scorers', () => {
  it('leaves out the records of each expert', async () => {
    const { printed } = await ask([...ofForms, '--scorers', 'forms.expert', '--format', 'json']);
    const { scorers }: { readonly scorers: ReadonlyArray<{ readonly id: string }> } =
      JSON.parse(printed);
    expect(scorers).toHaveLength(15);
  });
});

describe('rank whatif --doubt', () => {
  it('tells one list, where one is asked for', async () => {
    const words = [
      ...ofForms,
      '--doubt',
      'publicity_mean=rounding',
      '--draws',
      '5',
      '--list',
      'passed',
    ];
    const { printed } = await ask([...words, '--format', 'json']);
    const { levels }: { readonly levels: ReadonlyArray<{ readonly lists: readonly unknown[] }> } =
      JSON.parse(printed);
    expect(levels.map(({ lists }) => lists.length)).toEqual([1]);
  });
});

describe('rank whatif --tolerance', () => {
  it('goes through all lists, where none is named', async () => {
    const { printed } = await ask([...ofForms, '--tolerance', '--format', 'json']);
    const { lists }: { readonly lists: ReadonlyArray<{ readonly list: { readonly id: string } }> } =
      JSON.parse(printed);
    expect(lists.map(({ list }) => list.id)).toEqual([
      'passed',
      'failed',
      'dry_toilet_review',
      'few_experts',
    ]);
  });
});

describe('draws', () => {
  it('are the same bytes on one thread and on two', async () => {
    const words = ['whatif', fixture, '--level', 'county', '--draws', '140000', '--format', 'json'];
    const [one, two] = await Promise.all(
      ['1', '2'].map((threads) => rank([...words, '--threads', threads])),
    );
    expect([one?.exitCode, one?.stderr]).toEqual([0, '']);
    expect(two?.stdout).toBe(one?.stdout);
  });
});
