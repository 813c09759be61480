import { printable } from '../issue/index.ts';
import type { LevelJson, ListJson, ResultJson, UnitJson } from './result.ts';
import type { TextStyle } from './TextStyle.ts';
import { formatTable, type TextColumn, wrapIndented, wrapText } from './table.ts';
import { edgeLines } from './textClose.ts';
import {
  fullName,
  nameOfParent,
  reasonsOnList,
  scoreText,
  titleOf,
  unitsByCode,
} from './textUnits.ts';

const kinds = ['red', 'black', 'lowest'];

/** All lists: red, black, lowest, then the others; within a kind level by level. */
export function formatLists(result: ResultJson, style: TextStyle): readonly string[] {
  const place = ({ kind }: ListJson): number =>
    kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length;
  const lists = [...result.lists].sort((a, b) => place(a) - place(b));
  return lists.flatMap((list) => {
    const level = result.levels.find(({ id }) => id === list.level);
    return level === undefined ? [] : formatList(list, level, result, style);
  });
}

function formatList(
  list: ListJson,
  level: LevelJson,
  result: ResultJson,
  { words, width, paint }: TextStyle,
): readonly string[] {
  const known = unitsByCode(result, level.id);
  const units = list.units.flatMap((code) => known.get(code) ?? []);
  const levelTitle = result.levels.length > 1 ? printable(level.title) : '';
  const heading = words.listHeading(levelTitle, printable(list.title), units.length);
  const basis = list.clause === null ? '' : words.clause(printable(list.clause));
  const description = `${printable(list.description ?? '')}${basis}`.trim();
  return [
    '',
    paint.strong(heading),
    ...(description === '' ? [] : wrapText(description, width).map(paint.quiet)),
    ...(units.length === 0
      ? [words.emptyList]
      : tableLines(list, level, units, { words, width, paint })),
    ...parentLines(list, known, { words, width, paint }),
    ...edgeLines(list, result, { words, width, paint }),
  ];
}

/** Which units above have how many on a list that is not read by them. */
function parentLines(
  { within, byParent }: ListJson,
  known: ReadonlyMap<string, UnitJson>,
  { words, width, paint }: TextStyle,
): readonly string[] {
  if (within === 'parent' || byParent.length < 2) return [];
  const parts = byParent.map((parent) => {
    const names = parent.units.map((below) => printable(known.get(below)?.name ?? below));
    return words.below(nameOfParent(parent), names);
  });
  return wrapText(words.byParent(parts), width).map(paint.quiet);
}

function tableLines(
  list: ListJson,
  level: LevelJson,
  units: readonly UnitJson[],
  { words, width, paint }: TextStyle,
): readonly string[] {
  const column = (
    title: string,
    align: TextColumn['align'],
    cell: (unit: UnitJson) => string,
    leaveOut = 0,
  ): TextColumn => ({ title, align, cells: units.map(cell), leaveOut });
  const reasons = (unit: UnitJson): string => reasonsOnList(unit, level, list, words);
  const isByParent = list.within === 'parent';
  const nameOf = (unit: UnitJson): string =>
    isByParent ? printable(unit.name) : fullName(unit, level);
  const node = list.source.kind === 'score' ? list.source.of : null;
  const group = level.nodes.find(({ path }) => path === node);
  const columns = [
    column(words.rank, 'right', ({ rank }) => (rank === null ? '' : String(rank))),
    column(words.unit, 'left', nameOf),
    ...(group === undefined
      ? []
      : [column(printable(group.title), 'decimal', (unit) => scoreText(unit, group.path, words))]),
    column(words.total, 'decimal', ({ total }) => total ?? ''),
    column(words.grade, 'left', ({ grade }) => titleOf(level.grades, grade)),
    column(words.remarks, 'left', reasons, 1),
  ];
  const { lines, leftOut } = formatTable(columns.filter(isFilled), width);
  const [header = '', rule = '', ...rows] = lines;
  const remarks = (unit: UnitJson): Remark => ({
    unit: fullName(unit, level),
    text: reasons(unit),
  });
  return [
    paint.strong(header),
    rule,
    ...(isByParent ? underParents(list, rows, { words, width, paint }) : rows),
    ...(leftOut.length > 0 ? remarkLines(units.map(remarks), { words, width, paint }) : []),
  ];
}

/** The rows of a list that is read by units above, each of these with its name and how many it has before its own. */
function underParents(
  { byParent }: ListJson,
  rows: readonly string[],
  { words, paint }: TextStyle,
): readonly string[] {
  const rest = [...rows];
  return byParent.flatMap((parent) => {
    const own = rest.splice(0, parent.units.length);
    return [paint.strong(words.belowHeading(nameOfParent(parent), own.length)), ...own];
  });
}

/** What is to be said of a unit, by its name; nothing: an empty text. */
export type Remark = { readonly unit: string; readonly text: string };

/** Remarks below a table, where there is no room for them beside it. */
export function remarkLines(
  remarks: readonly Remark[],
  { words, width, paint }: TextStyle,
): readonly string[] {
  const lines = remarks.flatMap(({ unit, text }) =>
    text === '' ? [] : wrapIndented(`${unit}${words.colon}${text}`, width, 4),
  );
  return ['', paint.strong(words.remarks), ...lines];
}

/** A column without a single cell says nothing. */
export function isFilled({ cells }: TextColumn): boolean {
  return cells.some((cell) => cell !== '');
}
