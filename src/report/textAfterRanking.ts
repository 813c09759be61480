import { printable } from '../issue/index.ts';
import type { LevelJson, UnitJson } from './result.ts';
import type { TextStyle } from './TextStyle.ts';
import { wrapText } from './table.ts';
import { fullName } from './textUnits.ts';

/** What the figures of all units add up to. */
export function sumLines({ figures }: LevelJson, { words, width }: TextStyle): readonly string[] {
  const sums = figures.flatMap(({ title, total, measure }) =>
    total === null ? [] : [words.figure(printable(title), total, printableOrNull(measure))],
  );
  return sums.length === 0 ? [] : ['', ...wrapText(words.figureSums(sums), width)];
}

function printableOrNull(text: string | null): string | null {
  return text === null ? null : printable(text);
}

/** Units that were not ranked are named, with the reason, and with the figures that they have all the same. */
export function notRanked(
  level: LevelJson,
  units: readonly UnitJson[],
  { words, width, paint }: TextStyle,
): readonly string[] {
  const statuses = ['unranked', 'failed'] as const;
  return statuses.flatMap((status) => {
    const names = units
      .filter((unit) => unit.status === status)
      .map((unit) => {
        const found = level.figures.flatMap(({ id, title, measure }) => {
          const value = unit.figures[id] ?? null;
          return value === null
            ? []
            : [words.figure(printable(title), value, printableOrNull(measure))];
        });
        const name = fullName(unit, level);
        return found.length === 0 ? name : words.withFigures(name, found);
      });
    if (names.length === 0) return [];
    const text = `${words.notRanked[status]}${words.colon}${names.join(words.enumeration)}`;
    return ['', ...wrapText(text, width).map(status === 'failed' ? paint.alarm : paint.quiet)];
  });
}
