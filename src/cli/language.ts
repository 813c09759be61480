import type { Language } from '../issue/index.ts';

/** The environment variables that say the language, the strongest first, as POSIX has it. */
const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG'];

/** Chinese where the locale is Chinese; English for every other, and where none is set. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale =
    variables.map((name) => environment[name]).find((value) => value) ?? systemLocale();
  return /^zh([^a-z]|$)/i.test(locale) ? 'zh' : 'en';
}

/** Windows has no such variables; elsewhere their absence is the C locale. */
function systemLocale(): string {
  return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'C';
}

/** The language that the arguments ask for; null where they do not, or for one that there is not. */
export function languageAsked(value: string | undefined): Language | null {
  return value === 'zh' || value === 'en' ? value : null;
}
