import { describe, expect, it } from 'vitest';
import { fixture, type Ran, rank } from '../support/runCommand.ts';
import { tell } from '../support/terminal.ts';

/** Nothing is read: the file is not there. */
const nowhere = 'there-is-no-such-file.csv';

type Case = [
  title: string,
  words: readonly string[],
  code: string,
  data?: Readonly<Record<string, unknown>>,
];

const levels = 'one-level-at-a-time';

const misused: readonly Case[] = [
  [
    'two questions',
    ['--tolerance', '--without'],
    'options-exclude',
    { found: '--tolerance', other: '--without' },
  ],
  ['an improvement without an aim', ['--improve', 'a'], 'no-aim'],
  ['an aim of nobody', ['--to', 'rank:1'], 'option-without-question', { wanted: ['--improve'] }],
  ['a cost of nothing', ['--cost', 'a=1'], 'option-without-question', { found: '--cost' }],
  [
    'a list for what has no use for it',
    ['--without', '--list', 'lowest'],
    'option-of-no-use',
    { found: '--list', asked: '--without' },
  ],
  [
    'draws of what is not drawn',
    ['--reversal', '--draws', '10'],
    'option-of-no-use',
    { found: '--draws', asked: '--reversal' },
  ],
  [
    'bounds of weights for data',
    ['--doubt', 'a=rounding', '--bound', 'x=1..2'],
    'option-of-no-use',
    { found: '--bound', asked: '--doubt' },
  ],
  [
    'threads of what has none',
    ['--doubt', 'a=rounding', '--threads', '2'],
    'option-of-no-use',
    { found: '--threads' },
  ],
  [
    'a group for what is not of weights',
    ['--without', '--node', 'toilets'],
    'option-of-no-use',
    { found: '--node', asked: '--without' },
  ],
  ['an empty group', ['--weight', 'all', '--node', ''], 'option-without-value'],
  [
    'pictures of what has none',
    ['--without', '--plots', 'x'],
    'option-of-no-use',
    { found: '--plots' },
  ],
  [
    'an aim of another kind',
    ['--improve', 'a', '--to', 'rnk:3'],
    'wrong-option-value',
    { option: '--to', nearest: 'rank:3' },
  ],
  ['no rank', ['--improve', 'a', '--to', 'rank:x'], 'wrong-option-value', { found: 'rank:x' }],
  ['an aim without a name', ['--improve', 'a', '--to', 'off:'], 'wrong-option-value'],
  [
    'no cost',
    ['--improve', 'a', '--to', 'rank:3', '--cost', 'a'],
    'wrong-option-value',
    { option: '--cost' },
  ],
  [
    'two costs of one input',
    ['--improve', 'a', '--to', 'rank:3', '--cost', 'a=1', '--cost', 'a=2'],
    'option-given-twice',
    { found: '--cost a' },
  ],
  ['another kind of doubt', ['--doubt', 'a=round'], 'wrong-option-value', { option: '--doubt' }],
  ['doubt of no sites', ['--doubt', 'a=sites:'], 'wrong-option-value', { option: '--doubt' }],
  ['no number of draws', ['--doubt', 'a=rounding', '--draws', 'x'], 'wrong-option-value'],
  ['one scorer alone', ['--scorers', 'a'], 'wrong-option-value', { option: '--scorers' }],
  ['a forgotten unit', ['--improve', '--to', 'rank:3'], 'option-without-value'],
  ['an empty unit', ['--improve', '', '--to', 'rank:3'], 'option-without-value'],
  ['strict and partial', ['--without', '--strict', '--partial'], 'strict-and-partial'],
  [
    'too many draws, in words that no number is',
    ['--draws', '1e9'],
    'wrong-option-value',
    { option: '--draws', wanted: '1..2147483648' },
  ],
  ['no seed', ['--seed', 'x'], 'wrong-option-value', { wanted: '0..4294967295' }],
  ['no threads', ['--threads', '0'], 'wrong-option-value', { wanted: '1..256' }],
  ['threads for no machine', ['--threads', '20000'], 'wrong-option-value', { found: '20000' }],
  ['no concentration', ['--around', '0'], 'wrong-option-value', { option: '--around' }],
  ['too high a concentration', ['--around', '10001'], 'wrong-option-value', { wanted: '1..10000' }],
  [
    'a share without its sign',
    ['--within', '25'],
    'wrong-option-value',
    { option: '--within', nearest: '25%' },
  ],
  ['a bound of a word', ['--bound', 'toilets=a..20'], 'wrong-option-value', { option: '--bound' }],
  ['three points', ['--bound', 'toilets=10...20'], 'wrong-option-value', { option: '--bound' }],
  ['draws around and within', ['--around', '100', '--within', '5%'], 'draws-exclude'],
  [
    'weights of two levels',
    ['--level', 'county,prefecture'],
    'one-level-at-a-time',
    { found: ['county', 'prefecture'] },
  ],
  ['ranges of two levels', ['--weight', 'all', '--level', 'a', '--level', 'b'], levels],
  ['certainty of two levels', ['--robust', '--level', 'a,b'], levels],
  ['a change in two levels', ['--change', 'x', '--list', 'y', '--level', 'a,b'], levels],
  [
    'pairs in a text',
    ['--pairs'],
    'option-of-no-use',
    { found: '--pairs', asked: '--format text' },
  ],
  [
    'an output that a picture replaces',
    ['--output', './acceptability.svg', '--format', 'text', '--plots', '.'],
    'output-among-plots',
  ],
  ['a count of sites below 0', ['--doubt', 'a=sites:-1'], 'wrong-option-value'],
  ['a broken count of sites', ['--doubt', 'a=sites:1.5'], 'wrong-option-value'],
  ['sites in wide digits', ['--doubt', 'a=sites:２０'], 'wrong-option-value'],
  ['a scorer twice', ['--scorers', 'a,b,a'], 'option-given-twice', { found: '--scorers a' }],
  [
    'a file of two shapes',
    ['--as', `${nowhere}=wide`, '--as', `${nowhere}=long`],
    'option-given-twice',
    { found: `--as ${nowhere}` },
  ],
  ['a misspelt question', ['--withot'], 'unknown-option', { nearest: '--without' }],
];

describe('wrong usage of rank whatif', () => {
  it.each<Case>(misused)('%s', async (_, words, code, data = {}) => {
    const { exitCode, printed, issues } = await tell(['whatif', nowhere, ...words]);
    expect([exitCode, printed]).toEqual([2, '']);
    expect(issues[0]).toMatchObject({ code, data });
  });

  it('is told all at once', async () => {
    const words = ['--draws', '1e9', '--seed', '-1', '--threads', '0', '--around', 'x'];
    const { codes } = await tell(['whatif', nowhere, ...words, '--within', 'y', '--bound', 'z']);
    expect(codes.filter((code) => code === 'wrong-option-value')).toHaveLength(6);
    const other = await tell(['whatif', nowhere, '--robust', '--seed', '1', '--within', 'y']);
    expect(other.codes).toEqual(['option-of-no-use', 'wrong-option-value']);
  });

  it.each([
    ['an output in no folder', ['--output', 'no/such/folder.csv']],
    ['an output that is a folder', ['--output', 'src', '--format', 'csv']],
    ['pictures in no folder', ['--plots', 'no/such/folder']],
    ['pictures in a file', ['--plots', 'package.json']],
  ])('%s is told before any work', async (_, words) => {
    const { exitCode, printed, codes } = await tell(['whatif', nowhere, ...words]);
    expect([exitCode, printed, codes]).toEqual([1, '', ['cannot-write-file']]);
  });

  it('takes several sheets, and asks for a list of no level only once', async () => {
    const { codes } = await tell(['whatif', nowhere, '--sheet', 'a', '--sheet', 'b']);
    expect(codes).toEqual(['no-such-file']);
    const other = await tell(['whatif', nowhere, '--level', 'count', '--list', 'lowest']);
    expect(other.codes).toEqual(['unknown-level']);
  });

  it('standard input cannot be read again without a scorer', async () => {
    const { exitCode, codes } = await tell(['whatif', '-', '--scorers', 'forms.expert']);
    expect([exitCode, codes]).toEqual([2, ['data-read-again']]);
  });
});

const unknown: readonly Case[] = [
  ['a unit', ['--improve', '祥云', '--to', 'rank:500'], 'rank-out-of-range'],
  [
    'a grade',
    ['--improve', '532923', '--to', 'grade:excelent'],
    'unknown-grade-of-level',
    { nearest: 'excellent' },
  ],
  ['a list', ['--improve', '532923', '--to', 'off:lowst'], 'unknown-list', { nearest: 'lowest' }],
  ['an aim that is reached', ['--improve', '532923', '--to', 'rank:128'], 'aim-reached'],
  [
    'an input',
    ['--doubt', 'satisfacton=rounding'],
    'unknown-input-of-level',
    { nearest: expect.stringContaining('satisfaction') },
  ],
  ['a ledger', ['--scorers', 'problem.source'], 'unknown-ledger-or-field', { nearest: 'problems' }],
  ['inputs of scorers', ['--scorers', 'satisfaction,x'], 'unknown-input-of-level'],
];

describe('names that are not there, in rank whatif', () => {
  it.each<Case>(unknown)('%s', async (_, words, code, data = {}) => {
    const { exitCode, printed, issues } = await tell(['whatif', fixture, ...words]);
    expect([exitCode, printed]).toEqual([1, '']);
    expect(issues).toContainEqual(
      expect.objectContaining({ code, data: expect.objectContaining(data) }),
    );
  });
});

/** Of data that are not there: the rules alone can tell. */
describe('weights that the rules do not have', () => {
  it.each<[string, readonly string[], string]>([
    ['a part of none', ['--bound', 'toilet=1..2'], 'unknown-weight'],
    [
      'bounds above the sum',
      ['--bound', 'toilets=90..', '--order', 'markets,toilets'],
      'bounds-infeasible',
    ],
    [
      'bounds apart',
      ['--robust', '--within', '10%', '--bound', 'toilets=..10'],
      'weight-between-bounds',
    ],
    ['a weight of none', ['--weight', 'toilet'], 'unknown-weight'],
    ['a weight within a group', ['--weight', 'tableware'], 'weight-within-group'],
    ['a bound within a group', ['--bound', 'tableware=1..2'], 'weight-within-group'],
    ['a group of none', ['--node', 'toilet'], 'unknown-node'],
    [
      'a part that is no group',
      ['--change', 'x', '--list', 'lowest', '--node', 'satisfaction'],
      'unknown-node',
    ],
    ['concentrations that are not whole', ['--around', '7'], 'concentration-not-whole'],
  ])('%s are told before data are read', async (_, words, code) => {
    const asked = ['whatif', nowhere, '--rules', 'yunnan-2021', '--level', 'county', ...words];
    const { exitCode, codes } = await tell(asked);
    expect([exitCode, codes]).toEqual([1, [code]]);
  });
});

describe('an answer that is not exact', () => {
  it.each([
    [[], 0, 'warning'],
    [['--strict'], 1, 'error'],
  ])('is given, but not where warnings are errors: %j', async (words, code, severity) => {
    const asked = ['--rules', 'organs-2021', '--node', 'canteen', '--weight', 'grade', ...words];
    const data = 'fixtures/organs-2021/simulated-organs.csv';
    const { exitCode, stdout, stderr } = await rank(['whatif', data, '--lang', 'en', ...asked]);
    expect([exitCode, stdout === '']).toEqual([code, code === 1]);
    expect(stderr).toContain(`${severity} totals-not-linear`);
  });
});

describe('a group', () => {
  it.each([
    ['draws', ['--draws', '10']],
    ['the change of a unit', ['--change', '昆明市', '--list', 'lowest']],
  ])('is looked for in the level that has it, or that of the unit: %s', async (_, words) => {
    const asked = ['whatif', fixture, '--node', 'own', '--format', 'json'];
    const { exitCode, stdout } = await rank([...asked, ...words]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ level: { id: 'prefecture' } });
  });
});

describe('a list', () => {
  it.each([
    ['draws', ['--draws', '100']],
    ['ranges', ['--weight', 'toilets']],
    ['certainty', ['--robust', '--within', '5%']],
  ])('may be called by its title: %s', async (_, words) => {
    const asked = async (list: string): Promise<Ran> =>
      rank(['whatif', fixture, '--level', 'county', ...words, '--list', list, '--format', 'json']);
    const [byTitle, byId] = [await asked('末位名单'), await asked('lowest')];
    expect(byTitle.exitCode).toBe(0);
    expect(byTitle.stdout).toBe(byId.stdout);
  });
});
