import type { Language } from './wording/Wording.ts';

const languages: readonly string[] = ['zh', 'en'] satisfies readonly Language[];

/** @throws RangeError for a language that has no words: a mistake of the calling program */
export function checkLanguage(language: Language): void {
  if (languages.includes(language)) return;
  throw new RangeError(`the language is "zh" or "en", not ${JSON.stringify(language)}`);
}
