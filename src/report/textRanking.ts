import { printable } from '../issue/index.ts';
import type { LevelJson, ResultJson, UnitJson } from './result.ts';
import type { TextStyle } from './TextStyle.ts';
import { formatTable, type TextColumn, wrapText } from './table.ts';
import { closeLines } from './textClose.ts';
import { isFilled, remarkLines } from './textLists.ts';
import { figureText, fullName, remarksOf, scoreText, titleOf } from './textUnits.ts';

/** The whole ranking of a level; one for each category, or unit above, where ranks count within those. */
export function formatRanking(
  level: LevelJson,
  result: ResultJson,
  style: TextStyle,
): readonly string[] {
  const units = result.units.filter((unit) => unit.level === level.id);
  const ranked = units.filter(({ status }) => status === 'ranked' || status === 'scored');
  const { words } = style;
  const headingOf = level.rankedBy === 'none' ? words.scoresHeading : words.rankingHeading;
  return [
    ...poolsOf(level, ranked).flatMap(({ title, members }) => {
      const heading = headingOf(printable(level.title), title, members.length);
      return ['', style.paint.strong(heading), ...tableLines(level, members, style)];
    }),
    ...closeLines(level, result, style),
    ...sumLines(level, style),
    ...notRanked(level, units, style),
  ];
}

type Pool = { readonly title: string | null; readonly members: readonly UnitJson[] };

function poolsOf(
  { rankedWithin, categories }: LevelJson,
  ranked: readonly UnitJson[],
): readonly Pool[] {
  switch (rankedWithin) {
    case 'level':
      return [{ title: null, members: ranked }];
    case 'category':
      return categories.map(({ id, title }) => ({
        title: printable(title),
        members: ranked.filter(({ category }) => category === id),
      }));
    case 'parent': {
      const names = new Map(ranked.map(({ parent, parentName }) => [parent, parentName ?? parent]));
      return [...names]
        .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
        .map(([code, name]) => ({
          title: printable(name ?? ''),
          members: ranked.filter(({ parent }) => parent === code),
        }));
    }
  }
}

function tableLines(
  level: LevelJson,
  units: readonly UnitJson[],
  style: TextStyle,
): readonly string[] {
  const { words, width, paint } = style;
  const columns = rankingColumns(level, units, style).filter(isFilled);
  const table = formatTable(columns, width);
  const [header = '', ...rest] = table.lines;
  const areRemarksLeftOut = table.leftOut.includes(words.remarks);
  const leftOut = table.leftOut.filter((title) => title !== words.remarks);
  return [
    paint.strong(header),
    ...rest,
    ...(leftOut.length === 0
      ? []
      : wrapText(words.leftOut(leftOut.join(words.enumeration)), width).map(paint.quiet)),
    ...(areRemarksLeftOut
      ? remarkLines(units, (unit) => remarksOf(unit, level, words), style)
      : []),
  ];
}

/** The first row has the full points. */
function rankingColumns(
  level: LevelJson,
  units: readonly UnitJson[],
  { words }: TextStyle,
): readonly TextColumn[] {
  const column = (
    title: string,
    align: TextColumn['align'],
    leaveOut: TextColumn['leaveOut'],
    first: string,
    cell: (unit: UnitJson) => string,
  ): TextColumn => ({ title, align, leaveOut, cells: [first, ...units.map(cell)] });
  return [
    column(words.rank, 'right', 0, '', ({ rank }) => (rank === null ? '' : String(rank))),
    column(words.unit, 'left', 0, words.fullPoints, fullName),
    column(words.total, 'decimal', 0, level.max, ({ total }) => total ?? ''),
    column(words.grade, 'left', 0, '', ({ grade }) => titleOf(level.grades, grade)),
    column(words.category, 'left', 2, '', ({ category }) => titleOf(level.categories, category)),
    column(words.categoryRank, 'right', 2, '', ({ categoryRank }) =>
      level.rankedWithin === 'category' || categoryRank === null ? '' : String(categoryRank),
    ),
    ...level.groups.map(({ path, title, max }) =>
      column(printable(title), 'decimal', 1, max, (unit) => scoreText(unit, path, words)),
    ),
    ...level.figures.map(({ id, title, measure }) =>
      column(printable(words.figureIs(title, measure)), 'decimal', 1, '', (unit) =>
        figureText(unit, id, words),
      ),
    ),
    column(words.remarks, 'left', 3, '', (unit) => remarksOf(unit, level, words)),
  ];
}

/** What the figures of all units add up to. */
function sumLines({ figures }: LevelJson, { words, width }: TextStyle): readonly string[] {
  const sums = figures.flatMap(({ title, total, measure }) =>
    total === null ? [] : [words.figure(printable(title), total, printableOrNull(measure))],
  );
  return sums.length === 0 ? [] : ['', ...wrapText(words.figureSums(sums), width)];
}

function printableOrNull(text: string | null): string | null {
  return text === null ? null : printable(text);
}

/** Units that were not ranked are named, with the reason, and with the figures that they have all the same. */
function notRanked(
  { figures }: LevelJson,
  units: readonly UnitJson[],
  { words, width, paint }: TextStyle,
): readonly string[] {
  const statuses = ['unranked', 'failed'] as const;
  return statuses.flatMap((status) => {
    const names = units
      .filter((unit) => unit.status === status)
      .map((unit) => {
        const found = figures.flatMap(({ id, title, measure }) => {
          const value = unit.figures[id] ?? null;
          return value === null
            ? []
            : [words.figure(printable(title), value, printableOrNull(measure))];
        });
        return found.length === 0 ? fullName(unit) : words.withFigures(fullName(unit), found);
      });
    if (names.length === 0) return [];
    const text = `${words.notRanked[status]}${words.colon}${names.join(words.enumeration)}`;
    return ['', ...wrapText(text, width).map(status === 'failed' ? paint.alarm : paint.quiet)];
  });
}
