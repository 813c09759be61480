import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codesOf, folderWith, rank } from '../support/runCommand.ts';

const example = (name: string) =>
  fileURLToPath(new URL(`../../docs/example/${name}`, import.meta.url));
const withLedgers = example('ledger.json');
const without = example('rules.json');
const cwd = folderWith({});
const template = (...words: readonly string[]) => rank(['template', ...words], { cwd });

describe('rank template', () => {
  it('prints the form of a level, as it is without ledgers', async () => {
    const ran = await template('--rules', withLedgers);
    expect([ran.exitCode, ran.stdout]).toEqual([
      0,
      '\uFEFF单位代码,单位名称,按期整改率（%）,最长逾期天数（天）\r\n',
    ]);
  });

  it('prints the form of a ledger that is asked for', async () => {
    const ran = await template('--rules', withLedgers, '--ledger', 'problems');
    expect([ran.exitCode, ran.stdout]).toEqual([
      0,
      '\uFEFF单位代码,单位名称,问题,整改时限,销号日期\r\n',
    ]);
  });

  it('writes levels and ledgers into a workbook, which is read back', async () => {
    const written = await template('--rules', withLedgers, '--output', 'form.xlsx');
    expect([written.exitCode, written.stderr]).toEqual([0, '']);
    const words = ['data', 'form.xlsx', '--rules', withLedgers, '--format', 'json'];
    const read = await rank(words, { cwd });
    const { sources, issues } = JSON.parse(read.stdout);
    expect(sources.map(({ sheet }: { sheet: string }) => sheet)).toEqual([
      '县',
      '问题整改台账',
      '填表说明',
    ]);
    expect(issues.map(({ code }: { code: string }) => code)).toEqual([
      'sheet-left-out',
      'no-rows',
      'no-records',
      'no-units',
    ]);
  });

  it.each([
    ['a ledger that is none', ['--rules', withLedgers, '--ledger', 'problem'], 'unknown-ledger'],
    ['a ledger where there are none', ['--rules', without, '--ledger', 'problems'], 'no-ledgers'],
    ['a level and a ledger', ['--level', 'county', '--ledger', 'problems'], 'level-and-ledger'],
    ['two levels in one CSV file', ['--output', 'form.csv'], 'one-form-wanted'],
    ['another kind of file', ['--output', 'form.doc'], 'unclear-form'],
  ])('refuses %s', async (_, words, code) => {
    const ran = await template(...words);
    expect([ran.exitCode, ran.stdout, codesOf(ran)]).toEqual([2, '', [code]]);
    for (const name of ['form.csv', 'form.doc']) expect(existsSync(join(cwd, name))).toBe(false);
  });
});
