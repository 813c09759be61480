import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What the pages show is what the commands print and what the example files hold. Each is in Chinese and in
 * English.
 *
 * `README=write npx vitest run --config .config/vitest.config.ts test/docs` renews them; read the
 * difference before you keep it.
 */
const pages = ['README', 'docs/explain', 'docs/library', 'docs/register', 'docs/whatif'];
const readmes = pages.flatMap((page) => [
  [`${page}.md`, 'zh_CN.UTF-8'] as const,
  [`${page}.en.md`, 'en_US.UTF-8'] as const,
]);

const isWriting = process.env['README'] === 'write';

/** Stands for lines that are left out. */
const more = '[…]';
const shownLines = 62;

const fence = /^(?:<!-- (.+) -->\n)?```(console|json|csv|js)\n([\s\S]*?)```$/gm;

function outputOf(command: string, locale: string): string {
  const [program = '', ...words] = command.split(' ');
  const args = program === 'npx' ? ['dist/rank.js', ...words.slice(1)] : words;
  // One file for both, as on a terminal: what is printed first comes first.
  const file = join(mkdtempSync(join(tmpdir(), 'readme-')), 'output');
  const output = openSync(file, 'w');
  spawnSync(process.execPath, args, {
    stdio: ['ignore', output, output],
    env: { PATH: process.env['PATH'], LANG: locale },
  });
  closeSync(output);
  const text = readFileSync(file, 'utf8');
  rmSync(dirname(file), { recursive: true });
  return text;
}

/** The block as it should be: the file that is named before it, or a command with what it prints. */
function renewed(file: string | undefined, kind: string, text: string, locale: string): string {
  if (file !== undefined) return readFileSync(file, 'utf8');
  if (kind !== 'console') throw new Error(`which file is this?\n${text}`);
  const [prompt = ''] = text.split('\n');
  const output = outputOf(prompt.replace('$ ', ''), locale);
  const isShortened = text.split('\n').includes(more);
  const shown = isShortened
    ? [...output.split('\n').slice(0, shownLines), more, ''].join('\n')
    : output;
  return `${prompt}\n${shown.trimEnd()}\n`;
}

const blocksOf = (text: string): readonly RegExpExecArray[] => [...text.matchAll(fence)];

describe.each(readmes)('%s', (name, locale) => {
  const text = readFileSync(name, 'utf8');
  if (isWriting) {
    const fresh = text.replace(fence, (_, file: string | undefined, kind: string, body: string) => {
      const comment = file === undefined ? '' : `<!-- ${file} -->\n`;
      return `${comment}\`\`\`${kind}\n${renewed(file, kind, body, locale)}\`\`\``;
    });
    writeFileSync(name, fresh);
  }
  const blocks = blocksOf(isWriting ? readFileSync(name, 'utf8') : text);

  it.each(blocks.map(([, file, kind = '', body = '']) => [body.split('\n')[0], file, kind, body]))(
    'shows what is there: %s',
    (_, file, kind, body) => {
      expect(body).toBe(renewed(file, kind ?? '', body ?? '', locale));
    },
  );
});

it.each(pages)('%s shows the same files and commands in both languages', (page) => {
  const [zh, en] = [`${page}.md`, `${page}.en.md`].map((name) =>
    blocksOf(readFileSync(name, 'utf8')).map(
      ([, file, , body = '']) => file ?? body.split('\n')[0],
    ),
  );
  expect(zh).toEqual(en);
  expect(zh?.length).toBeGreaterThan(page === 'README' ? 6 : 2);
});
