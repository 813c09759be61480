import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ScenarioComparison } from '../../src/whatif/index.ts';
import { passThrough, smallRuleSet } from '../assess/smallRules.ts';
import { csvOf } from '../support/assessment.ts';
import { codesOf, fixture, folderWith, rank } from '../support/runCommand.ts';
import { type Told, tell } from '../support/terminal.ts';

const level = 'county';
const rules = smallRuleSet({
  inputs: [{ id: 'a' }, { id: 'b', missing: 'exclude' }],
  level: {
    score: { children: [passThrough('a', 60), passThrough('b', 40)] },
    lists: [
      { id: 'last', title: '末位', source: { score: 'total' }, direction: 'lowest', size: 1 },
    ],
  },
});
const scenarios = {
  format: 1,
  scenarios: [
    { id: 'equal', title: '等权', settings: [{ level, group: 'total', weights: 'equal' }] },
    {
      id: 'geometric',
      title: '几何',
      settings: [{ level, group: 'total', aggregate: 'geometric_mean' }],
    },
    { id: 'strict', title: '缺报不行', settings: [{ input: 'b', missing: 'error' }] },
  ],
};
const rows = [
  { code: 'x', name: '甲县', a: 60, b: 0 },
  { code: 'y', name: '乙县', a: 20, b: 30 },
];
const folder = folderWith({
  'rules.json': JSON.stringify(rules),
  'data.csv': csvOf(rows),
  'many.json': JSON.stringify({
    format: 1,
    scenarios: Array.from({ length: 101 }, (_, i) => ({ ...scenarios.scenarios[0], id: `s${i}` })),
  }),
  'gap.csv': csvOf([...rows, { code: 'z', name: '丙县', a: 30, b: '' }]),
  'two.json': JSON.stringify({ ...scenarios, scenarios: scenarios.scenarios.slice(0, 2) }),
  'three.json': JSON.stringify(scenarios),
  'wrong.json': JSON.stringify({
    format: 1,
    scenarios: [{ id: 'a', title: 'a', settings: [{ level, off: { veto: 'x' } }] }],
  }),
});
const at = (name: string): string => join(folder, name);

const asked = (data: string, file: string, ...words: readonly string[]): Promise<Told> =>
  tell(['compare', at(data), '--rules', at('rules.json'), '--scenarios', at(file), ...words]);

async function comparisonOf(...words: readonly string[]): Promise<ScenarioComparison> {
  const { printed, exitCode, issues } = await asked(
    'data.csv',
    'two.json',
    ...words,
    '--format',
    'json',
  );
  expect([exitCode, issues]).toEqual([0, []]);
  return JSON.parse(printed);
}

const idsOf = ({ scenarios: compared }: ScenarioComparison): readonly string[] =>
  compared.map(({ id }) => id);

describe('rank compare', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['all scenarios with the rules, where none is named', [], ['published', 'equal', 'geometric']],
    ['one with the rules', ['--scenario', 'equal'], ['published', 'equal']],
    [
      'two with each other',
      ['--scenario', 'geometric', '--scenario', 'equal'],
      ['geometric', 'equal'],
    ],
    [
      'several, with commas',
      ['--scenario', 'equal,geometric,published'],
      ['equal', 'geometric', 'published'],
    ],
  ])('compares %s', async (_, words, ids) => {
    expect(idsOf(await comparisonOf(...words))).toEqual(ids);
  });

  it('puts ranks and lists side by side', async () => {
    const { levels } = await comparisonOf('--scenario', 'equal');
    const [county] = levels;
    expect(
      county?.units.map(({ code, standings }) => [code, standings.map((one) => one?.rank)]),
    ).toEqual([
      ['x', [1, 2]],
      ['y', [2, 1]],
    ]);
    expect(county?.lists[0]?.changes[0]?.entered.map(({ name }) => name)).toEqual(['甲县']);
  });

  it.each([
    ['text', /^Scenarios compared: /],
    ['md', /^# 方案比较：/],
    ['csv', /^\uFEFF层级,代码,单位,/],
    ['json', /^\{\n/],
  ])('prints %s', async (format, beginning) => {
    const { printed } = await asked('data.csv', 'two.json', '--format', format);
    expect(printed).toMatch(beginning);
  });

  it('writes to a file, whose name tells the format', async () => {
    const output = at('c.csv');
    const told = await asked('data.csv', 'two.json', '--output', output);
    expect([told.exitCode, told.printed]).toEqual([0, '']);
    expect(readFileSync(output, 'utf8')).toMatch(/^\uFEFF层级,/);
  });

  it('names the scenario that has no result', async () => {
    const { exitCode, codes, printed } = await asked('gap.csv', 'three.json');
    expect([exitCode, printed]).toEqual([1, '']);
    expect(codes.slice(-1)).toEqual(['scenario-not-assessed']);
  });

  it('compares what can be compared, where that is asked for', async () => {
    const words = ['--scenario', 'strict', '--partial', '--format', 'json'];
    const { exitCode, printed } = await asked('gap.csv', 'three.json', ...words);
    const { scenarios: compared, levels }: ScenarioComparison = JSON.parse(printed);
    expect([exitCode, compared.map(({ partial }) => partial)]).toEqual([1, [false, true]]);
    const first = levels[0]?.units[0];
    expect([first?.code, first?.standings.map((one) => one?.rank)]).toEqual(['z', [2, null]]);
  });

  it('refuses scenarios that do not apply, with row and place', async () => {
    const { exitCode, issues } = await asked('data.csv', 'wrong.json');
    expect([
      exitCode,
      issues.map(({ code, at: { pointer, row } }) => [code, pointer, row]),
    ]).toEqual([1, [['unknown-reference', '/scenarios/0/settings/0/off/veto', 1]]]);
  });

  it('reads the scenarios from a pipe too', async () => {
    const words = ['compare', at('data.csv'), '--rules', at('rules.json'), '--scenarios', '-'];
    const ran = await rank(words, { input: JSON.stringify(scenarios) });
    expect([ran.exitCode, codesOf(ran)]).toEqual([0, []]);
  });
});

describe('wrong usage of rank compare', () => {
  it.each<[string, readonly string[], string]>([
    ['no file of scenarios', ['--lang', 'en'], 'no-scenarios-file'],
    ['no such scenario', ['--scenarios', at('two.json'), '--scenario', 'eqal'], 'unknown-scenario'],
    ['one twice', ['--scenarios', at('two.json'), '--scenario', 'equal,equal'], 'scenario-twice'],
    [
      'the rules alone',
      ['--scenarios', at('two.json'), '--scenario', 'published'],
      'one-scenario-alone',
    ],
    [
      'an output that is read',
      ['--scenarios', at('two.json'), '--output', at('two.json')],
      'output-is-input',
    ],
    ['no value', ['--scenarios', at('two.json'), '--scenario', ''], 'option-without-value'],
    ['more than anyone reads', ['--scenarios', at('many.json')], 'too-many-scenarios'],
  ])('%s', async (_, words, code) => {
    const told = await tell(['compare', at('data.csv'), '--rules', at('rules.json'), ...words]);
    expect([told.exitCode, told.codes]).toEqual([2, [code]]);
    expect(existsSync(at('two.json'))).toBe(true);
  });
});

it('an output without a folder is told before any work', async () => {
  const words = ['--rules', at('rules.json'), '--scenarios', 'no-such.json'];
  const told = await tell(['compare', 'none.csv', ...words, '--output', 'no/such/folder/o.csv']);
  expect([told.exitCode, told.codes]).toEqual([1, ['cannot-write-file']]);
});

it('an earlier result on standard input is read once, and there for every scenario', async () => {
  const of = [at('data.csv'), '--rules', at('rules.json')];
  const before = await rank([...of, '--format', 'json', '--period', '2020']);
  const words = ['compare', ...of, '--scenarios', at('two.json'), '--scenario', 'equal'];
  const now = await rank([...words, '--period', '2021', '--earlier', '-'], {
    input: before.stdout,
  });
  expect([before.exitCode, now.exitCode, codesOf(now)]).toEqual([0, 0, []]);
});

it('some of very many scenarios are compared', async () => {
  const words = ['--rules', at('rules.json'), '--scenarios', at('many.json')];
  const told = await tell(['compare', at('data.csv'), ...words, '--scenario', 's7,s100']);
  expect([told.exitCode, told.codes]).toEqual([0, []]);
});

/**
 * The golden text is what `rank compare` prints of the simulated data and the example scenarios. After a
 * change that is meant to change it: `GOLDEN=write npx vitest run --config .config/vitest.config.ts
 * test/cli/compare.test.ts`, then look at the difference.
 */
describe('the golden comparison', () => {
  const fileOf = (name: string): string =>
    fileURLToPath(new URL(`../../fixtures/yunnan-2021/${name}`, import.meta.url));

  it('is what the command prints', async () => {
    const golden = fileOf('scenarios.golden.txt');
    const words = ['compare', fixture, '--scenarios', fileOf('scenarios.json')];
    const { printed, exitCode, issues } = await tell(words, 'zh');
    if (process.env['GOLDEN'] === 'write') writeFileSync(golden, printed);
    expect([exitCode, issues]).toEqual([0, []]);
    expect(printed).toBe(readFileSync(golden, 'utf8'));
  });
});

describe('a scenario of levels that are not shown', () => {
  const town = {
    id: 'town',
    title: '乡镇',
    score: { children: [passThrough('a', 60), passThrough('b', 40)] },
  };
  const units = [...rows, { code: 't', name: '丁乡' }].map(({ code, name }) => ({
    code,
    name,
    level: code === 't' ? 'town' : level,
  }));
  const ofTown = [{ level: 'town', rankTies: 'dense' }];
  const ofBoth = [...ofTown, { level, rankTies: 'dense' }];
  const two = folderWith({
    'rules.json': JSON.stringify({
      ...rules,
      levels: [...(rules['levels'] as readonly object[]), town],
      register: { units },
    }),
    'counties.csv': csvOf(rows),
    'all.csv': csvOf([...rows, { code: 't', name: '丁乡', a: 1, b: 2 }]),
    'town.json': JSON.stringify({
      format: 1,
      scenarios: [{ id: 'town', title: '乡镇', settings: ofTown }],
    }),
    'both.json': JSON.stringify({
      format: 1,
      scenarios: [{ id: 'both', title: '都改', settings: ofBoth }],
    }),
  });
  const compare = (data: string, file: string, ...words: readonly string[]): Promise<Told> =>
    tell([
      'compare',
      join(two, data),
      '--rules',
      join(two, 'rules.json'),
      '--scenarios',
      join(two, file),
      ...words,
    ]);
  const unshown = async (...words: Parameters<typeof compare>) => {
    const { issues, exitCode } = await compare(...words);
    return [issues.some(({ code }) => code === 'scenario-not-shown'), exitCode];
  };

  it('is told, for that nothing changes says nothing of it', async () => {
    expect(await unshown('all.csv', 'town.json', '--level', level)).toEqual([true, 0]);
    expect(await unshown('counties.csv', 'town.json')).toEqual([true, 0]);
    expect(await unshown('all.csv', 'town.json', '--level', level, '--strict')).toEqual([true, 1]);
  });

  it('is no such scenario where a level of it is shown', async () => {
    expect(await unshown('all.csv', 'town.json')).toEqual([false, 0]);
    expect(await unshown('all.csv', 'both.json', '--level', level)).toEqual([false, 0]);
  });
});
