import { checkLanguage, type Language, printable } from '../issue/index.ts';
import type { ResultJson } from './result.ts';
import { type Paint, plainPaint, type TextStyle } from './TextStyle.ts';
import { widthOf, wrapText } from './table.ts';
import { formatLists } from './textLists.ts';
import { formatRanking } from './textRanking.ts';
import { words } from './words.ts';

/** For whom a text is made. */
export type TextOptions = {
  readonly language?: Language;
  /** Columns of the terminal; null (default): as wide as it gets. */
  readonly width?: number | null;
  readonly paint?: Paint;
};

/**
 * The result for a person to read: the lists first, then the whole ranking of each level.
 *
 * @throws RangeError for another language
 */
export function formatText(result: ResultJson, options: TextOptions = {}): string {
  const { language = 'zh', width = null, paint = plainPaint } = options;
  checkLanguage(language);
  const style = { words: words[language], width, paint };
  const alarm = result.partial ? partialLines(style) : [];
  const lines = [
    paint.strong(printable(result.ruleSet.title)),
    paint.strong(style.words.result),
    '',
    ...alarm,
    ...headerLines(result, style),
    ...formatLists(result, style),
    ...(result.onlyList === null
      ? result.levels.flatMap((level) => formatRanking(level, result, style))
      : []),
    ...(result.partial ? ['', ...alarm] : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function partialLines({ words, width, paint }: TextStyle): readonly string[] {
  const text = `${words.partial}${words.colon}${words.partialMeans}`;
  return [...wrapText(text, width).map(paint.alarm), ''];
}

/** Issues that are about the whole result and that a reader of it must know. */
const codesShown = ['partial-result', 'partial-without-rows', 'units-not-in-data'];

function headerLines(result: ResultJson, { words, width }: TextStyle): readonly string[] {
  const { ruleSet, data, levels, units } = result;
  const counts = levels.map(({ id, title }) => {
    const count = units.filter(({ level }) => level === id).length;
    return words.unitsAre(count, printable(title));
  });
  const files = data.files.map(printable);
  const ruleSetNames = [printable(ruleSet.id), printable(ruleSet.version)] as const;
  const rows = [
    [words.period, printable(result.period)],
    [words.ruleSet, words.ruleSetIs(...ruleSetNames, shortHash(ruleSet.hash))],
    [words.data, words.dataAre(files, shortHash(data.hash))],
    ...result.earlier.flatMap(({ period, file, hash, successions }) => [
      [words.earlier, words.earlierIs(printable(period), printable(file), shortHash(hash))],
      ...successions.map(({ from, to, since }) => [
        words.succession,
        words.successionIs(from.map(printable), to.map(printable), since),
      ]),
    ]),
    ...(result.onlyList === null ? [[words.units, counts.join(words.separator)]] : []),
    ...result.issues
      .filter(({ code }) => codesShown.includes(code))
      .map(({ message }) => [words.missing, message]),
  ];
  const indent = rows.reduce((most, [label = '']) => Math.max(most, widthOf(label)), 0) + 2;
  return rows.flatMap(([label = '', text = '']) =>
    wrapText(text, width === null ? null : Math.max(20, width - indent)).map((line, i) =>
      i === 0
        ? `${label}${' '.repeat(indent - widthOf(label))}${line}`
        : `${' '.repeat(indent)}${line}`,
    ),
  );
}

/** Enough of a hash to compare by eye. */
function shortHash(hash: string): string {
  return hash.replace(/^sha256:/, '').slice(0, 12);
}
