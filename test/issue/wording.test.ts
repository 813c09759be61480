import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeIssue, error, type IssueCode } from '../../src/issue/index.ts';
import type { Words } from '../../src/issue/wording/Wording.ts';
import { wording } from '../../src/issue/wording.ts';

const codes = Object.keys(wording).filter((code): code is IssueCode => code in wording);
const languages = ['zh', 'en'] as const;

const wordsOf = (code: IssueCode, language: 'zh' | 'en'): Words => wording[code][language];
const templates = ({ what, wanted, fix, otherwise }: Words): Readonly<Record<string, string>> => ({
  what,
  ...(wanted === undefined ? {} : { wanted }),
  ...(fix === undefined ? {} : { fix }),
  ...(otherwise === undefined ? {} : { otherwise }),
});
/** Placeholders with their tables, such as `kind:kind`. */
const placeholders = (template: string): ReadonlySet<string> =>
  new Set([...template.matchAll(/\{([a-zA-Z]+(?::[a-z]+)?)\}/g)].map(([, name]) => name ?? ''));

describe.each(codes)('%s', (code) => {
  it('says the same with the same data in both languages', () => {
    const [zh, en] = [templates(wordsOf(code, 'zh')), templates(wordsOf(code, 'en'))];
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    for (const [part, template] of Object.entries(zh)) {
      expect(placeholders(template)).toEqual(placeholders(en[part] ?? ''));
    }
  });

  it.each(languages)(
    'says in %s what to do, even where there is nothing to suggest',
    (language) => {
      const names = [...placeholders(wordsOf(code, language).what)].map(
        (name) => name.split(':')[0],
      );
      const data = Object.fromEntries(names.map((name) => [name, 'x']));
      const { wanted, fix } = describeIssue(error(code, {}, { wanted: 'x', ...data }), language);
      expect(wanted ?? fix).toMatch(/\S/);
    },
  );

  it('is Chinese in Chinese and English in English', () => {
    expect(wordsOf(code, 'zh').what).toMatch(/\p{Script=Han}/u);
    // Header texts and cell texts stay as they are in the data.
    const english = Object.values(templates(wordsOf(code, 'en'))).join(' ');
    expect(english.replaceAll(/单位代码|单位名称|上级代码|是, 否/g, '')).not.toMatch(
      /\p{Script=Han}/u,
    );
  });
});

it('suggests a near name in words, not as a bare name', () => {
  for (const code of codes) {
    for (const language of languages) {
      const { fix = '' } = wordsOf(code, language);
      expect(fix).not.toBe('{nearest}');
    }
  }
});

it('has no code in two files: the words of one would silently be those of the other', async () => {
  const folder = new URL('../../src/issue/wording/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name !== 'Wording.ts');
  const tables = names.map(async (name): Promise<readonly object[]> => {
    const found: Record<string, object> = await import(new URL(name, folder).href);
    return Object.values(found);
  });
  const all = (await Promise.all(tables)).flat().flatMap((table) => Object.keys(table));
  expect(all.toSorted()).toEqual(codes.toSorted());
});
