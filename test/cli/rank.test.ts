import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sampleRows, sampleRules } from '../report/sampleResult.ts';
import { csvOf } from '../support/assessment.ts';
import { codesOf, fixture, folderWith, rank } from '../support/runCommand.ts';

const rules = JSON.stringify(sampleRules);
const data = csvOf(sampleRows);
const small = folderWith({ 'rules.json': rules, 'data.csv': data });
const smallRun = (...words: readonly string[]) =>
  rank(['data.csv', '--rules', 'rules.json', ...words], { cwd: small });

const fixtureText = readFileSync(fixture, 'utf8');
const [header = [], ...rows]: string[][] = parse(fixtureText, { bom: true });
const csvText = (cells: readonly (readonly string[])[]): string =>
  cells.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

/** What must not depend on how the data were given: all but the names of the files. */
async function contentOf(run: ReturnType<typeof rank>): Promise<string> {
  const { exitCode, stdout, stderr } = await run;
  expect([exitCode, stderr]).toEqual([0, '']);
  const { data: from, ...result } = JSON.parse(stdout);
  return JSON.stringify({ ...result, hash: from.hash });
}

describe.concurrent('rank DATA…', () => {
  it('ranks the fixture and says nothing on standard error', async () => {
    const { exitCode, stdout, stderr } = await rank([fixture, '--format', 'json']);
    expect([exitCode, stderr]).toEqual([0, '']);
    const { units } = JSON.parse(stdout);
    expect(units).toHaveLength(145);
  });

  it('reads standard input for -', async () => {
    const { stdout } = await rank(['-', '--format', 'json'], { input: fixtureText });
    expect(JSON.parse(stdout).data.files).toEqual(['<stdin>']);
    const content = await contentOf(rank(['-', '--format', 'json'], { input: fixtureText }));
    expect(content).toBe(await contentOf(rank([fixture, '--format', 'json'])));
  });

  it('gives the same for one file and for prefectures and counties apart', async () => {
    const code = header.indexOf('单位代码');
    const isPrefecture = (cells: readonly string[]): boolean =>
      cells[code]?.endsWith('00') === true;
    const cwd = folderWith({
      'prefectures.csv': csvText([header, ...rows.filter(isPrefecture)]),
      'counties.csv': csvText([header, ...rows.filter((cells) => !isPrefecture(cells))]),
    });
    expect(rows.filter(isPrefecture)).toHaveLength(16);
    const apart = rank(['counties.csv', 'prefectures.csv', '--format', 'json'], { cwd });
    expect(await contentOf(apart)).toBe(await contentOf(rank([fixture, '--format', 'json'])));
  });

  it('gives the same bytes after shuffling rows and columns, in another place and language', async () => {
    // 7 and 11 share no factor with the numbers of columns and rows, so every one of them moves.
    const turned = <Item>(items: readonly Item[], by: number): readonly Item[] =>
      items
        .map((_, i) => items.slice((i * by + 3) % items.length))
        .flatMap((rest) => rest.slice(0, 1));
    const columns = turned(
      header.map((_, i) => i),
      7,
    );
    const table = [header, ...turned(rows, 11)];
    expect(new Set(columns).size).toBe(header.length);
    const shuffled = table.map((cells) => columns.map((i) => cells[i] ?? ''));
    expect(new Set(shuffled.slice(1).map((cells) => cells.join())).size).toBe(rows.length);
    const cwd = folderWith({ 'data.csv': csvText(shuffled), 'rows/data.csv': fixtureText });
    const words = ['data.csv', '--format', 'json'];
    const there = { cwd, env: { TZ: 'America/Lima', LANG: 'C' } };
    const here = { cwd: `${cwd}/rows`, env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } };
    const [first, second] = await Promise.all([rank(words, there), rank(words, here)]);
    expect(first.stdout).toEqual(second.stdout);
    expect([first.exitCode, second.exitCode, first.stderr, second.stderr]).toEqual([0, 0, '', '']);
  });

  it('says as text what the reports say', async () => {
    const { exitCode, stdout, stderr } = await smallRun('--lang', 'zh');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^示例细则\n考核结果\n/);
    expect(stdout).toContain('   1  甲县         98.50  优秀      58.5   39     表彰加1分\n');
  });

  it('writes CSV for a spreadsheet', async () => {
    const { stdout } = await smallRun('--format', 'csv');
    const table: Record<string, string>[] = parse(stdout, { bom: true, columns: true });
    expect(table.map((row) => [row['名次'], row['单位代码'], row['总分']])).toEqual([
      ['1', 'A', '98.50'],
      ['2', 'B', '87.00'],
      ['3', 'C', '59.99'],
      ['3', 'D', '59.99'],
      ['', 'E', ''],
    ]);
  });

  it.each([
    [['--level', 'county'], ['county']],
    [['--level', 'prefecture'], ['prefecture']],
    [
      ['--level', 'prefecture,county'],
      ['county', 'prefecture'],
    ],
    [
      ['--level', 'county', '--level=prefecture'],
      ['county', 'prefecture'],
    ],
  ])('%j ranks %j', async (words, levels) => {
    const { stdout } = await rank([fixture, '--format', 'json', ...words]);
    const result: { units: { level: string }[]; levels: { id: string }[] } = JSON.parse(stdout);
    expect(new Set(result.units.map(({ level }) => level))).toEqual(new Set(levels));
    expect(result.levels.map(({ id }) => id)).toEqual(levels);
  });

  it('--list gives that list alone, in its own order', async () => {
    const json = JSON.parse((await smallRun('--list', 'lowest', '--format', 'json')).stdout);
    expect(json).toMatchObject({ onlyList: 'lowest', lists: [{ units: ['C', 'D'] }] });
    const text = (await smallRun('--list', 'lowest', '--lang', 'zh')).stdout;
    expect(text).toContain('末位名单：2个');
    expect(text).not.toContain('红榜');
  });

  it('a reader that goes away is no failure', async () => {
    const child = spawn(process.execPath, [command, fixture, '--format', 'json']);
    const closed = once(child, 'close');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const said = await child.stderr.toArray();
    expect(await closed).toEqual([0, null]);
    expect(said.join('')).toMatch(/^[^\n]*cells used [^\n]*\n\n$/);
  });
});

describe.concurrent('rank --partial', () => {
  const bad = csvOf(
    sampleRows.map((row) => (row['code'] === 'B' ? { ...row, rubbish: '约50' } : row)),
  );
  const cwd = folderWith({ 'rules.json': rules, 'bad.csv': bad });
  const words = ['bad.csv', '--rules', 'rules.json', '--lang', 'zh'];

  it('without it, nothing is ranked, and it is offered', async () => {
    const ran = await rank(words, { cwd });
    expect([ran.exitCode, ran.stdout, codesOf(ran)]).toEqual([1, '', ['not-a-number']]);
    expect(ran.stderr).toContain('--partial');
  });

  it('with it, the rest is ranked; the result says so in each format, and so does the exit code', async () => {
    const [text, csv, json] = await Promise.all(
      ['text', 'csv', 'json'].map((format) =>
        rank([...words, '--partial', '--format', format], { cwd }),
      ),
    );
    expect(text?.stdout).toContain('结果不完整：');
    expect(csv?.stdout.match(/结果不完整，未排名：乙县 B/g)).toHaveLength(5);
    expect(JSON.parse(json?.stdout ?? '').partial).toBe(true);
    for (const ran of [text, csv, json]) {
      expect(ran?.exitCode).toBe(1);
      expect(ran?.stderr).not.toContain('--partial');
      expect(ran === undefined ? [] : codesOf(ran)).toEqual(['not-a-number', 'partial-result']);
    }
  });

  it('is not offered where it would not help', async () => {
    const hopeless = folderWith({ 'rules.json': rules, 'bad.csv': 'code,rubbish\nA,1\n' });
    const ran = await rank(words, { cwd: hopeless });
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).not.toContain('--partial');
    const noText = folderWith({ 'rules.json': rules, 'bad.csv': Uint8Array.of(0xb5, 0xa5, 10) });
    expect((await rank(words, { cwd: noText })).stderr).not.toContain('--partial');
  });
});

describe.concurrent('the language', () => {
  it.each([
    ['C', [], 'Result of the assessment'],
    ['zh_CN.UTF-8', [], '考核结果'],
    ['zh_CN.UTF-8', ['--lang=en'], 'Result of the assessment'],
    ['C', ['--lang', 'zh'], '考核结果'],
  ])('is that of the environment, unless asked: %s, %j', async (LANG, words, heading) => {
    const files = ['data.csv', '--rules', 'rules.json', '--list', 'vacant'];
    const { stdout } = await rank([...files, ...words], { cwd: small, env: { LANG } });
    expect(stdout.split('\n')[1]).toBe(heading);
  });

  it('of files for programs is Chinese, whatever the environment, unless asked', async () => {
    const csv = (words: readonly string[], LANG: string) =>
      rank(['data.csv', '--rules', 'rules.json', '--format', 'csv', ...words], {
        cwd: small,
        env: { LANG },
      });
    expect((await csv([], 'en_US.UTF-8')).stdout).toBe((await csv([], 'zh_CN.UTF-8')).stdout);
    expect((await csv(['--lang', 'en'], 'zh_CN.UTF-8')).stdout).toMatch(/^\uFEFFLevel,/);
  });

  it.each([{ FORCE_COLOR: '1' }, { CI: 'true' }])(
    'colours nothing that goes to a pipe, under %j',
    async (env) => {
      const good = await rank(['data.csv', '--rules', 'rules.json'], { cwd: small, env });
      const bad = await rank(['none.csv', '--rules', 'rules.json'], { cwd: small, env });
      expect(good.stdout + bad.stderr).not.toContain('\u001b');
      expect(bad.exitCode).toBe(1);
    },
  );
});

describe.concurrent('rank --earlier', () => {
  const lookingBack = {
    ...sampleRules,
    id: 'back',
    levels: sampleLevels(),
  };
  const cwd = folderWith({ 'rules.json': JSON.stringify(lookingBack), 'data.csv': data });
  const words = ['data.csv', '--rules', 'rules.json', '--format', 'json'];

  it('looks back into the result of an earlier period', async () => {
    const q1 = await rank([...words, '--period', '2021-Q1'], { cwd });
    expect([q1.exitCode, codesOf(q1)]).toEqual([0, ['earlier-needed']]);
    expect(JSON.parse(q1.stdout).period).toBe('2021-Q1');
    const folder = folderWith({
      'rules.json': JSON.stringify(lookingBack),
      'data.csv': data,
      'q1.json': q1.stdout,
    });
    const now = [...words, '--period', '2021-Q2', '--earlier', 'q1.json'];
    const q2 = await rank(now, { cwd: folder });
    expect([q2.exitCode, q2.stderr]).toEqual([0, '']);
    expect(JSON.parse(q2.stdout).lists.at(-1)).toMatchObject({ id: 'again', units: ['C', 'D'] });
    const same = await rank([...words, '--period', '2021-Q1', '--earlier', 'q1.json'], {
      cwd: folder,
    });
    expect([same.exitCode, same.stdout, codesOf(same)]).toEqual([
      1,
      '',
      ['earlier-period-not-before'],
    ]);
  });

  it.each([
    ['{"a":', 'not-json'],
    ['{"a": 1}', 'earlier-not-a-result'],
  ])('refuses %s', async (text, code) => {
    const folder = folderWith({
      'rules.json': JSON.stringify(lookingBack),
      'data.csv': data,
      'earlier.json': text,
    });
    const ran = await rank([...words, '--earlier', 'earlier.json'], { cwd: folder });
    expect([ran.exitCode, ran.stdout, codesOf(ran)]).toEqual([1, '', [code]]);
  });
});

const command = fileURLToPath(new URL('../../dist/rank.js', import.meta.url));

/** The sample's level with a list of who is lowest for the second time. */
function sampleLevels(): readonly unknown[] {
  const again = {
    id: 'again',
    title: '连续末位',
    source: { successive: { list: 'lowest', periods: 2 } },
  };
  const levels = sampleRules['levels'];
  return (Array.isArray(levels) ? levels : []).map((level) => ({
    ...level,
    lists: [...level.lists, again],
  }));
}
