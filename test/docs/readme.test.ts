import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/check/checkExamples.ts';
import { readRuleSet } from '../../src/ruleset/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = [
  ['README.md', 'zh_CN.UTF-8'],
  ['README.en.md', 'en_US.UTF-8'],
] as const;

/** The fenced blocks of a page in one language. */
function blocksOf(page: string, language: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, block]) => block ?? '',
  );
}

/** Commands of a console block with what the page shows of their output; `…` stands for any lines. */
function commandsOf(block: string): ReadonlyArray<{ readonly command: string; readonly shown: string }> {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), shown: part.slice(end + 1).trimEnd() };
    });
}

function run(command: string, locale: string): string {
  const [, , ...args] = command.split(' ');
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/rank.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: locale, NO_COLOR: '1' },
  });
  return `${stdout}${stderr}`.trimEnd();
}

function patternOf(shown: string): RegExp {
  const escaped = shown
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?.*' : escapeLine(line)))
    .join('\\n');
  return new RegExp(`^${escaped}$`);
}

const escapeLine = (line: string): string => line.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const withoutTrailingBlanks = (text: string): string => text.replace(/[ \t]+$/gm, '');

describe.each(pages)('%s', (page, locale) => {
  const commands = blocksOf(page, 'console')
    .flatMap(commandsOf)
    .filter(({ command }) => command.startsWith('npx rank') && !command.includes('&&'));

  it('shows commands', () => {
    expect(commands.length).toBeGreaterThanOrEqual(3);
  });

  it.each(commands)('shows what `$command` prints', ({ command, shown }) => {
    expect(withoutTrailingBlanks(run(command, locale))).toMatch(patternOf(shown));
  });

  it('shows a rule set that loads, and whose worked examples come out', () => {
    const rules = blocksOf(page, 'json').filter((block) => block.includes('"format"'));
    expect(rules).toHaveLength(1);
    const loaded = readRuleSet(rules[0] ?? '');
    expect(loaded.issues).toEqual([]);
    expect(loaded.ok && checkExamples(loaded.value)).toEqual([]);
  });

  it('shows a program that prints what the page says', () => {
    const [program = ''] = blocksOf(page, 'js');
    const [printed = ''] = blocksOf(page, 'text');
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    try {
      const file = join(folder, 'example.mjs');
      const library = pathToFileURL(join(root, 'dist/index.js')).href;
      writeFileSync(file, program.replaceAll("'kaohe'", JSON.stringify(library)));
      const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout).toBe(printed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
