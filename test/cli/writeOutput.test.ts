import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutput } from '../../src/cli/writeOutput.ts';
import { sampleRows, sampleRules } from '../report/sampleResult.ts';
import { csvOf } from '../support/assessment.ts';
import { codesOf, command, folderWith, rank } from '../support/runCommand.ts';

const long = 'x'.repeat(250);

describe('writeOutput', () => {
  it('writes a file, and leaves nothing else in the folder', () => {
    const folder = folderWith({});
    expect(writeOutput(join(folder, 'a.txt'), '结果\n')).toBeNull();
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('结果\n');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('replaces a file, and keeps who may read it', () => {
    const path = join(folderWith({ 'a.txt': 'a longer text before' }), 'a.txt');
    chmodSync(path, 0o640);
    expect(writeOutput(path, 'new')).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes where a link leads, and keeps the link', () => {
    const folder = folderWith({ 'there/a.txt': 'before', 'here/b.txt': '' });
    const link = join(folder, 'here', 'link.txt');
    symlinkSync('../there/a.txt', link);
    expect(writeOutput(link, 'new')).toBeNull();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'there', 'a.txt'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'there'))).toEqual(['a.txt']);
  });

  it.each([
    ['in a folder that is not there', 'none/a.txt'],
    ['below a file', 'file/a.txt'],
    ['over a folder', 'folder'],
    ['of a file marked read-only', 'read-only'],
    ['of a name that leaves no room for that of the part beside it', long],
  ])('says what stands in the way %s; what was there stays, and no part of a file', (_, name) => {
    const folder = folderWith({
      file: 'file',
      'folder/a': '',
      'read-only': 'read-only',
      [long]: 'long',
    });
    chmodSync(join(folder, 'read-only'), 0o444);
    const path = join(folder, name);
    expect(writeOutput(path, 'new')).toMatchObject({
      code: 'cannot-write-file',
      severity: 'error',
      at: { file: path },
      data: { reason: expect.stringMatching(/./) },
    });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder', 'read-only', long]);
    for (const kept of ['file', 'read-only']) {
      expect(readFileSync(join(folder, kept), 'utf8')).toBe(kept);
    }
    expect(readFileSync(join(folder, long), 'utf8')).toBe('long');
  });
});

describe.skipIf(!existsSync('/dev/full'))('standard output on a full disk', () => {
  it.each([['text'], ['json']])('is one error, and no result: %s', (format) => {
    const cwd = folderWith({
      'rules.json': JSON.stringify(sampleRules),
      'data.csv': csvOf(sampleRows),
    });
    const words = ['data.csv', '--rules', 'rules.json', '--lang', 'en', '--format', format];
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [command, ...words], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect([status, codesOf({ stderr })]).toEqual([1, ['cannot-write-file']]);
    expect(stderr.split('\n').length).toBeLessThan(10);
  });
});

describe('rank --output', () => {
  const files = {
    'rules.json': JSON.stringify(sampleRules),
    'data.csv': csvOf(sampleRows),
    'bad.csv': csvOf(sampleRows.map((row) => ({ ...row, rubbish: 'x' }))),
  };
  const words = (data: string, output: string): readonly string[] => [
    data,
    '--rules',
    'rules.json',
    '--output',
    output,
  ];

  it.each([
    ['result.json', /^\{\n {2}"ruleSet"/],
    ['result.CSV', /^\uFEFF层级,/],
    ['result.txt', /^示例细则\nResult/],
    ['result', /^示例细则\nResult/],
  ])('writes %s in the format that its name tells, and prints nothing', async (name, text) => {
    const cwd = folderWith(files);
    const ran = await rank(words('data.csv', name), { cwd });
    expect(ran).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, name), 'utf8')).toMatch(text);
  });

  it('takes - for standard output', async () => {
    const cwd = folderWith(files);
    const ran = await rank([...words('data.csv', '-'), '--format', 'json'], { cwd });
    expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/^\{\n {2}"ruleSet"/);
    expect(existsSync(join(cwd, '-'))).toBe(false);
  });

  it('writes nothing for data with errors, and keeps what was there', async () => {
    const cwd = folderWith({ ...files, 'old.json': 'old' });
    const [none, old] = await Promise.all(
      ['new.json', 'old.json'].map((name) => rank(words('bad.csv', name), { cwd })),
    );
    expect([none?.exitCode, old?.exitCode, none?.stdout]).toEqual([1, 1, '']);
    expect(existsSync(join(cwd, 'new.json'))).toBe(false);
    expect(readFileSync(join(cwd, 'old.json'), 'utf8')).toBe('old');
    expect(readdirSync(cwd)).toHaveLength(4);
  });

  it('ends with 1 where the file cannot be written', async () => {
    const ran = await rank(words('data.csv', 'none/result.csv'), { cwd: folderWith(files) });
    expect([ran.exitCode, ran.stdout, codesOf(ran)]).toEqual([1, '', ['cannot-write-file']]);
  });

  it('refuses an output that a link makes one of its inputs', async () => {
    const cwd = folderWith(files);
    symlinkSync('data.csv', join(cwd, 'link.csv'));
    const ran = await rank(words('data.csv', 'link.csv'), { cwd });
    expect([ran.exitCode, codesOf(ran)]).toEqual([2, ['output-is-input']]);
    expect(readFileSync(join(cwd, 'data.csv'), 'utf8')).toBe(files['data.csv']);
  });
});
