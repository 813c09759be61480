import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { error, type Issue } from '../../src/issue/index.ts';
import { sampleRows, sampleRules } from '../report/sampleResult.ts';
import { csvOf } from '../support/assessment.ts';
import { codesOf, folderWith, rank } from '../support/runCommand.ts';
import { tell } from '../support/terminal.ts';

const folder = folderWith({
  'rules.json': JSON.stringify(sampleRules),
  'data.csv': csvOf(sampleRows),
  'other.csv': csvOf(sampleRows),
});
const at = (name: string): string => join(folder, name);
const data = at('data.csv');
const rules = at('rules.json');

describe('wrong usage', () => {
  it.each<[string, readonly string[], string, Issue['data']]>([
    ['nothing', [], 'no-argument', { wanted: 'rank data.csv' }],
    ['an option alone', ['--partial'], 'no-argument', { wanted: 'rank data.csv' }],
    ['no option', [data, '--formt', 'json'], 'unknown-option', { nearest: '--format' }],
    ['no option', [data, '--lst=red'], 'unknown-option', { found: '--lst', nearest: '--list' }],
    ['no option', [data, '-x'], 'unknown-option', { found: '-x' }],
    ['no option there', ['rules', '--list', 'x'], 'unknown-option', { found: '--list' }],
    ['no value', [data, '--format'], 'option-without-value', { found: '--format <format>' }],
    ['no value', [data, '--format', '--partial'], 'option-without-value', { found: '--format' }],
    ['no value', [data, '--output', '--partial'], 'option-without-value', { found: '--output' }],
    ['no value', [data, '--output', '-h'], 'option-without-value', { found: '--output' }],
    ['no value', [data, '--rules', '--partial'], 'option-without-value', { found: '--rules' }],
    [
      'no value',
      [data, '--earlier', '--list', 'a'],
      'option-without-value',
      { found: '--earlier' },
    ],
    [
      'no format',
      [data, '--format', 'xml'],
      'wrong-option-value',
      { wanted: ['text', 'json', 'csv'] },
    ],
    ['no format', [data, '--format=jsn'], 'wrong-option-value', { nearest: 'json' }],
    ['no language', [data, '--lang', 'fr'], 'wrong-option-value', { wanted: ['zh', 'en'] }],
    ['no colour', [data, '--color', 'red'], 'wrong-option-value', { wanted: ['auto', 'never'] }],
    ['no encoding', [data, '--encoding', 'utf9'], 'wrong-option-value', { nearest: 'utf-8' }],
    ['no encoding', [data, '--encoding', 'GB1803'], 'wrong-option-value', { nearest: 'gb18030' }],
    ['no encoding', [data, '--encoding', 'big5'], 'wrong-option-value', { found: 'big5' }],
    ['no period', [data, '--period', '2021-Q5'], 'wrong-option-value', { found: '2021-Q5' }],
    ['an unclear format', [data, '--output', 'x.doc'], 'unclear-format', { found: 'x.doc' }],
    ['a workbook', [data, '--output', 'x.XLSX'], 'no-workbook-output', { found: 'x.XLSX' }],
    [
      'a text under the name of a workbook',
      [data, '--output', 'x.xlsx', '--format', 'csv'],
      'no-workbook-output',
      { found: 'x.xlsx' },
    ],
    [
      'no rule set',
      [data, '--rules', 'yunan-2021'],
      'unknown-rule-set',
      { nearest: 'yunnan-2021' },
    ],
    ['no list', [data, '--rules', rules, '--list', 'lowst'], 'unknown-list', { nearest: 'lowest' }],
    [
      'a list of another level',
      [data, '--level', 'prefecture', '--list', 'leading_city'],
      'unknown-list',
      { found: 'leading_city' },
    ],
    ['no level', [data, '--level', 'contry'], 'unknown-level', { nearest: 'county' }],
    ['no command', ['rules', 'shw', 'x'], 'unknown-command', { wanted: ['show', 'check'] }],
    [
      'no rule set to show',
      ['rules', 'show'],
      'no-argument',
      { wanted: 'rank rules show yunnan-2021' },
    ],
    [
      'no rule set',
      ['rules', 'show', 'yunan'],
      'unknown-rule-set',
      { wanted: expect.arrayContaining(['organs-2021', 'yunnan-2021']) },
    ],
    ['no rule file', ['rules', 'check'], 'no-argument', { wanted: 'rank rules check rules.json' }],
    ['a word too many', ['rules', 'show', 'a', 'b c'], 'too-many-arguments', { found: 'b c' }],
    ['a command misspelt', ['rule'], 'unknown-command', { nearest: 'rank rules' }],
    ['a command misspelt', ['rule', 'list'], 'unknown-command', { nearest: 'rank rules' }],
    [
      'a command misspelt, with its options',
      ['explian', data, '--unit', '甲县'],
      'unknown-command',
      { found: 'explian', nearest: 'rank explain' },
    ],
    ['no command to help with', ['help', 'nope'], 'unknown-command', { found: 'nope' }],
    ['no command to help with', ['help', 'rule'], 'unknown-command', { nearest: 'rules' }],
    ['no command to help with', ['rules', 'help', 'shw'], 'unknown-command', { nearest: 'show' }],
    ['twice', [data, '--list', 'a', '--list=b'], 'option-given-twice', { found: '--list' }],
    ['twice', [data, '--rules', 'a', '--rules', 'a'], 'option-given-twice', { found: '--rules' }],
    ['twice', [data, '--format', 'csv', '--format', 'json'], 'option-given-twice', {}],
    ['twice', ['rules', '--lang', 'zh', '--lang', 'en'], 'option-given-twice', {}],
    ['no value', [data, '--output', ''], 'option-without-value', { found: '--output' }],
    ['no value', [data, '--list='], 'option-without-value', { found: '--list' }],
    [
      'two formats',
      [data, '--output', 'a.CSV', '--format', 'json'],
      'format-contradicted',
      { told: 'csv', format: 'json' },
    ],
    ['a file twice', [data, data], 'file-given-twice', { found: data }],
    ['a file twice', [data, `${folder}/./data.csv`], 'file-given-twice', {}],
    ['standard input twice', ['-', '--rules', '-'], 'file-given-twice', { found: '-' }],
    ['a file twice', [data, '--earlier', data], 'file-given-twice', { found: data }],
    ['an input as output', [data, '--output', data], 'output-is-input', { found: data }],
    ['the rules as output', [data, '--rules', rules, '--output', rules], 'output-is-input', {}],
  ])('%s: %j is %s', async (_, words, code, detail) => {
    const told = await tell(words);
    expect([told.exitCode, told.printed, told.codes]).toEqual([2, '', [code]]);
    expect(told.issues[0]?.data).toMatchObject(detail);
  });

  it('is told in one pass where several words are wrong', async () => {
    const words = [data, '--level', 'a', '--level', 'b', '--list', 'c', '--rules', rules];
    expect((await tell(words)).codes).toEqual(['unknown-level', 'unknown-level', 'unknown-list']);
    const files = [data, data, '--output', data];
    expect((await tell(files)).codes).toEqual(['file-given-twice', 'output-is-input']);
  });

  it('is told where no level of the data has the list', async () => {
    const [level] = sampleRules['levels'] as [{ readonly lists: ReadonlyArray<{ id: string }> }];
    const lists = level.lists.filter(({ id }) => id === 'black');
    const city = { ...level, id: 'city', title: '市', lists };
    const files = folderWith({
      'two.json': JSON.stringify({ ...sampleRules, levels: [level, city] }),
      'city.csv': csvOf(sampleRows.map((row) => ({ ...row, level: 'city' }))),
    });
    const words = [join(files, 'city.csv'), '--rules', join(files, 'two.json')];
    expect((await tell(words)).exitCode).toBe(0);
    const told = await tell([...words, '--list', 'lowest']);
    expect([told.exitCode, told.printed, told.codes]).toEqual([1, '', ['unknown-list']]);
  });

  it('says where the help is', async () => {
    expect((await tell(['rules', 'show'])).hint).toContain('rank rules show --help');
    expect((await tell(['--nothing'], 'zh')).hint).toContain('rank --help');
  });

  it('ends a process with 2, with nothing on standard output and nothing written', async () => {
    const ran = await rank(['data.csv', '--output', '--format', 'json'], { cwd: folder });
    expect([ran.exitCode, ran.stdout, codesOf(ran)]).toEqual([2, '', ['option-without-value']]);
    expect(existsSync(at('--format'))).toBe(false);
  });
});

describe('files that cannot be read', () => {
  it('names the nearest file beside a missing one', async () => {
    const { exitCode, issues } = await tell([at('dta.csv'), '--rules', rules]);
    expect(exitCode).toBe(1);
    expect(issues).toMatchObject([{ code: 'no-such-file', data: { nearest: at('data.csv') } }]);
    const far = await tell([at('dates.csv'), '--rules', rules]);
    expect(far.issues.map(({ data: said }) => said)).toEqual([{}]);
  });

  it('that are JSON and not in UTF-8 are told how to save JSON', async () => {
    const gbk = Uint8Array.from([0x7b, 0x0a, 0xb4, 0xf3]);
    const path = join(folderWith({ 'rules.json': gbk }), 'rules.json');
    const told = await tell([data, '--rules', path]);
    expect(told.issues).toEqual([error('not-utf8', { file: path, row: 2 })]);
    expect((await tell([data, '--rules', rules, '--earlier', path])).codes).toEqual(['not-utf8']);
  });

  it('that are longer than any document are not empty', async () => {
    const path = join(folderWith({ 'rules.json': new Uint8Array(30_000_101) }), 'rules.json');
    expect((await tell([data, '--rules', path])).codes).toEqual(['document-too-large']);
  });

  it.each([
    ['a folder', folder, 'cannot-read-file'],
    ['a file as a folder', join(data, 'x.csv'), 'cannot-read-file'],
    ['a folder that is not there', join(folder, 'none', 'x.csv'), 'no-such-file'],
  ])('%s', async (_, path, code) => {
    expect(await tell([path, '--rules', rules])).toMatchObject({ exitCode: 1, codes: [code] });
    expect(await tell([data, '--rules', path])).toMatchObject({ exitCode: 1, codes: [code] });
    expect(await tell(['rules', 'check', path])).toMatchObject({ exitCode: 1, codes: [code] });
  });

  it('are named with what is wrong in the others, and with what is wrong in the rules', async () => {
    const bad = folderWith({ 'bad.csv': 'code,rubbish\na,?\n', 'rules.json': '{' });
    const words = [at('none.csv'), join(bad, 'bad.csv')];
    const codes = async (...more: readonly string[]) => (await tell([...words, ...more])).codes;
    const told = ['no-such-file', 'not-a-number'];
    expect(await codes('--rules', rules)).toEqual(told);
    expect(await codes('--rules', rules, '--partial')).toEqual(told);
    expect(await codes('--rules', join(bad, 'rules.json'))).toEqual(['not-json', 'no-such-file']);
  });

  it('are all named in one pass', async () => {
    const words = [at('a.csv'), at('b.csv'), '--earlier', at('c.json'), '--rules', rules];
    expect((await tell(words)).issues.map(({ at: place }) => place.file)).toEqual([
      at('a.csv'),
      at('b.csv'),
      at('c.json'),
    ]);
  });
});
