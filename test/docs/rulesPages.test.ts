import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatRuleSetMarkdown } from '../../src/report/index.ts';
import { readRuleSet } from '../../src/ruleset/loadRuleSet.ts';

/**
 * The pages of the bundled rule sets hold the tables that are made from their rules, between two
 * comments. `README=write npx vitest run --config .config/vitest.config.ts test/docs` renews them.
 */
const isWriting = process.env['README'] === 'write';
const part = /(?<=<!-- rules -->\n)[\s\S]*?(?=<!-- \/rules -->)/;

const pages = readdirSync('rules')
  .map((id) => ({ id, file: `rules/${id}/README.md` }))
  .filter(({ file }) => existsSync(file));

function tablesOf(id: string): string {
  const result = readRuleSet(readFileSync(`rules/${id}/rules.json`, 'utf8'), id);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return `\n${formatRuleSetMarkdown(result.value, { heading: 2 })}\n`;
}

describe.each(pages)('$file', ({ id, file }) => {
  const text = readFileSync(file, 'utf8');
  if (isWriting)
    writeFileSync(
      file,
      text.replace(part, () => tablesOf(id)),
    );

  it('holds the tables of its rules as they are', () => {
    expect(part.exec(readFileSync(file, 'utf8'))?.[0]).toBe(tablesOf(id));
  });
});

it('there is a page', () => {
  expect(pages.map(({ id }) => id)).toContain('yunnan-2021');
});
