import { describe, expect, it } from 'vitest';
import { languageAsked, languageOf } from '../../src/cli/language.ts';

describe('languageOf', () => {
  it.each([
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh' }, 'zh'],
    [{ LANG: 'zh-Hans-CN' }, 'zh'],
    [{ LANG: 'zha_CN' }, 'en'],
    [{ LANG: 'en_ZH' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh'],
    [{ LC_ALL: 'en_US', LC_MESSAGES: 'zh_TW', LANG: 'zh_CN' }, 'en'],
  ])('under %j is %s', (environment, language) => {
    expect(languageOf(environment)).toBe(language);
  });
});

describe('languageAsked', () => {
  it.each([
    ['zh', 'zh'],
    ['en', 'en'],
    ['fr', null],
    [undefined, null],
  ])('%j is %j', (value, language) => {
    expect(languageAsked(value)).toBe(language);
  });
});
