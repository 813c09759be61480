import { describe, expect, it } from 'vitest';
import { version } from '../../src/index.ts';
import { widthOf } from '../../src/report/table.ts';
import { rank } from '../support/runCommand.ts';
import { tell } from '../support/terminal.ts';

const commands = [
  [],
  ['rules'],
  ['rules', 'show'],
  ['rules', 'check'],
  ['template'],
  ['compare'],
  ['whatif'],
];
const cases = commands.flatMap((words) =>
  (['zh', 'en'] as const).map((language) => ({ words, language })),
);

describe('--help', () => {
  it.each(cases)(
    'of $words in $language has usage, options, examples and exit codes',
    async (one) => {
      const { words, language } = one;
      const told = await tell([...words, '--help'], language);
      expect([told.exitCode, told.issues]).toEqual([0, []]);
      const titles = {
        zh: ['用法：', '选项：', '示例：', '退出码：'],
        en: ['Usage:', 'Options:', 'Examples:', 'Exit codes:'],
      };
      for (const title of titles[language]) expect(told.printed).toContain(title);
      const path = ['rank', ...words].join(' ');
      expect(told.printed.split('\n').some((line) => line.startsWith(`  ${path}`))).toBe(true);
      for (const code of [0, 1, 2]) expect(told.printed).toContain(`\n  ${code}  `);
    },
  );

  it.each(cases)(
    'of $words in $language fits 80 columns and describes every option',
    async (one) => {
      const { printed } = await tell([...one.words, '--help'], one.language);
      const lines = printed.split('\n');
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80);
      const options = lines.filter((line) => /^ {2}-/.test(line));
      expect(options.length).toBeGreaterThan(2);
      for (const option of options) expect(option).toMatch(/^ {2}-\S.*? {2,}\S/);
    },
  );

  it('tells the data that are ranked from the command of that name', async () => {
    const { printed } = await tell(['--help']);
    const lines = printed.split('\n').filter((line) => /^ {2}data /.test(line));
    expect(lines.length).toBe(2);
    expect(new Set(lines.map((line) => line.replace(/^ {2}data (\S+)? */, ''))).size).toBe(2);
    expect(lines[0]).toMatch(/CSV/);
  });

  it.each([
    [['help'], ['--help']],
    [
      ['help', 'rules'],
      ['rules', '--help'],
    ],
    [
      ['rules', 'help', 'show'],
      ['rules', 'show', '--help'],
    ],
    [['-h'], ['--help']],
  ])('%j is %j', async (words, same) => {
    expect(await tell(words)).toEqual(await tell(same));
  });

  it('goes to standard output of the process', async () => {
    const { exitCode, stdout, stderr } = await rank(['--help', '--lang', 'zh']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^用法：rank /);
  });
});

describe('--version', () => {
  it('is that of the package', async () => {
    expect(await rank(['--version'])).toMatchObject({
      exitCode: 0,
      stdout: `${version}\n`,
      stderr: '',
      summary: '',
    });
  });
});
