import type { Issue, Language } from '../issue/index.ts';
import type { Terminal } from './Terminal.ts';
import { writeOutput } from './writeOutput.ts';

/** The language of a result: files for programs do not depend on who makes them, so Chinese unless asked. */
export function languageFor(
  format: string,
  { language, languageAsked }: Pick<Terminal, 'language' | 'languageAsked'>,
): Language {
  return languageAsked ?? (format === 'text' ? language : 'zh');
}

/** Prints a text, or writes it whole or not at all; what stood in the way of writing. */
export function showText(
  text: string,
  output: string | undefined,
  terminal: Pick<Terminal, 'print'>,
): readonly Issue[] {
  if (output === undefined) {
    terminal.print(text);
    return [];
  }
  const problem = writeOutput(output, text);
  return problem === null ? [] : [problem];
}
