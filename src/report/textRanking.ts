import { printable } from '../issue/index.ts';
import type { LevelJson, ResultJson, UnitJson } from './result.ts';
import type { TextStyle } from './TextStyle.ts';
import { formatTable, type TextColumn, wrapText } from './table.ts';
import { notRanked, sumLines } from './textAfterRanking.ts';
import { closeLines } from './textClose.ts';
import { isFilled, remarkLines } from './textLists.ts';
import { figureText, fullName, nameOfParent, remarksOf, scoreText, titleOf } from './textUnits.ts';

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
  { rankedWithin, categories, parents }: LevelJson,
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
    case 'parent':
      return parents
        .map((above) => ({
          title: nameOfParent(above),
          members: ranked.filter(({ parent }) => parent === above.code),
        }))
        .filter(({ members }) => members.length > 0);
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
      ? remarkLines(
          units.map((unit) => ({
            unit: nameInRanking(unit, level),
            text: remarksOf(unit, level, words),
          })),
          style,
        )
      : []),
  ];
}

/** Below the name of its unit above where ranks count within that. */
function nameInRanking(unit: UnitJson, level: LevelJson): string {
  return level.rankedWithin === 'parent' ? printable(unit.name) : fullName(unit, level);
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
    column(words.unit, 'left', 0, words.fullPoints, (unit) => nameInRanking(unit, level)),
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
