import picocolors from 'picocolors';
import type { Language } from '../issue/index.ts';
import type { Paint } from '../report/TextStyle.ts';
import { languageAsked, languageOf } from './language.ts';

/** Where the command runs: its two outputs, and how to speak to whoever reads them. */
export type Terminal = {
  /** Of what is said to a person. */
  readonly language: Language;
  /** As --lang asks; null: not asked. */
  readonly languageAsked: Language | null;
  /** Columns of the terminal that results go to; null where they go to a file or a pipe. */
  readonly width: number | null;
  /** As {@link width}, for what goes to standard error. */
  readonly issueWidth: number | null;
  /** Colours of results, and of issues. */
  readonly paint: Paint;
  readonly issuePaint: Paint;
  readonly print: (text: string) => void;
  readonly printIssue: (text: string) => void;
};

/** The terminal of this process. */
export function openTerminal(words: readonly string[]): Terminal {
  const { stdout, stderr, env } = process;
  const isPlain = (env['NO_COLOR'] ?? '') !== '' || valueAfter('--color', words) === 'never';
  const asked = languageAsked(valueAfter('--lang', words));
  return {
    language: asked ?? languageOf(env),
    languageAsked: asked,
    width: widthOf(stdout),
    issueWidth: widthOf(stderr),
    paint: paintFor(stdout.isTTY === true && !isPlain),
    issuePaint: paintFor(stderr.isTTY === true && !isPlain),
    print: (text) => stdout.write(text),
    printIssue: (text) => stderr.write(text),
  };
}

/** A terminal that does not know its width says 0. */
function widthOf({ isTTY, columns }: NodeJS.WriteStream): number | null {
  return isTTY && columns > 0 ? columns : null;
}

/** The value of an option, needed before the arguments are parsed: to complain about them in words. */
function valueAfter(option: string, words: readonly string[]): string | undefined {
  const joined = words.find((word) => word.startsWith(`${option}=`));
  return joined?.slice(option.length + 1) ?? words[words.indexOf(option) + 1 || words.length];
}

/** What is undefined would leave it to picocolors, which colours pipes under CI and on Windows. */
function paintFor(isColoured: boolean): Paint {
  const { bold, dim, red } = picocolors.createColors(isColoured);
  return { strong: bold, quiet: dim, alarm: (text) => bold(red(text)) };
}
