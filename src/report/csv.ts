import { checkLanguage, type Language } from '../issue/index.ts';
import { cellText } from './cellText.ts';
import { csvText } from './csvText.ts';
import type { LevelJson, ResultJson, UnitJson } from './result.ts';
import {
  bonusRemarks,
  deductionRemarks,
  figureText,
  scoreText,
  titleOf,
  vetoRemarks,
} from './textUnits.ts';
import { type Words, words } from './words.ts';

type Column = {
  readonly title: string;
  readonly cell: (unit: UnitJson, level: LevelJson) => string;
};

/**
 * The result as CSV for a spreadsheet: a row for each unit, its scores down to the indicators.
 *
 * No text from a file is taken for a formula.
 *
 * @throws RangeError for another language
 */
export function formatCsv(result: ResultJson, language: Language = 'zh'): string {
  checkLanguage(language);
  const named = words[language];
  const columns = [
    ...unitColumns(result, named),
    ...scoreColumns(result, named),
    ...figureColumns(result, named),
  ];
  const levels = new Map(result.levels.map((level) => [level.id, level]));
  const rows = unitsInOrder(result).flatMap((unit) => {
    const level = levels.get(unit.level);
    return level === undefined ? [] : [columns.map(({ cell }) => cell(unit, level))];
  });
  // A list with nobody on it has no row that could say it.
  const noRows =
    result.partial && rows.length === 0 ? [wholenessAlone(columns, result, named)] : [];
  return csvText([columns.map(({ title }) => cellText(title)), ...rows, ...noRows]);
}

/** In the order of the ranking; in that of the list, where it is an extract of one. */
function unitsInOrder({ units, lists, onlyList }: ResultJson): readonly UnitJson[] {
  if (onlyList === null) return units;
  const key = ({ level, code }: Pick<UnitJson, 'level' | 'code'>): string => `${level} ${code}`;
  const byKey = new Map(units.map((unit) => [key(unit), unit]));
  return lists.flatMap((list) =>
    list.units.flatMap((code) => byKey.get(key({ level: list.level, code })) ?? []),
  );
}

const list = (texts: readonly string[], { enumeration }: Words): string =>
  cellText(texts.join(enumeration));

function unitColumns(result: ResultJson, named: Words): readonly Column[] {
  const column = (title: string, cell: Column['cell']): Column => ({ title, cell });
  const wholeness = wholenessOf(result, named);
  const listTitles = new Map(result.lists.map(({ level, id, title }) => [`${level} ${id}`, title]));
  return [
    column(named.level, (_, level) => cellText(level.title)),
    column(named.rank, ({ rank }) => (rank === null ? '' : String(rank))),
    column(named.code, ({ code }) => cellText(code)),
    column(named.unit, ({ name }) => cellText(name)),
    column(named.parent, ({ parentName, parent }) => cellText(parentName ?? parent ?? '')),
    column(named.category, ({ category }, level) => cellText(titleOf(level.categories, category))),
    column(named.categoryRank, ({ categoryRank }) => categoryRank?.toString() ?? ''),
    column(named.total, ({ total }) => total ?? ''),
    column(named.grade, ({ grade }, level) => cellText(titleOf(level.grades, grade))),
    column(named.lists, ({ lists }, level) =>
      list(
        lists.flatMap((id) => listTitles.get(`${level.id} ${id}`) ?? []),
        named,
      ),
    ),
    column(named.vetoes, (unit, level) => list(vetoRemarks(unit, level, named), named)),
    column(named.bonuses, (unit, level) => list(bonusRemarks(unit, level, named), named)),
    column(named.deductions, (unit, level) => list(deductionRemarks(unit, level, named), named)),
    column(named.status, ({ status }) => named.statuses[status]),
    column(named.wholeness, () => wholeness),
  ];
}

function wholenessAlone(
  columns: readonly Column[],
  result: ResultJson,
  named: Words,
): readonly string[] {
  return columns.map(({ title }) => (title === named.wholeness ? wholenessOf(result, named) : ''));
}

/** In every row, so that no copy of some rows can lose it. */
function wholenessOf({ partial, issues }: ResultJson, named: Words): string {
  if (!partial) return named.complete;
  const found = issues.find(({ code }) => code === 'partial-result');
  return cellText(found?.message ?? named.partial);
}

/** The groups of every level, then what is inside them. */
function scoreColumns({ levels }: ResultJson, named: Words): readonly Column[] {
  return levels.flatMap((level) => {
    const isGroup = new Set(level.groups.map(({ path }) => path));
    const inner = level.nodes.filter(({ path }) => !isGroup.has(path));
    return [...level.groups, ...inner].map(({ path }) => ({
      title: nodeTitle(path, level, levels.length > 1),
      cell: (unit, { id }) => (id === level.id ? scoreText(unit, path, named) : ''),
    }));
  });
}

/** The figures of every level, each with its unit of measure. */
function figureColumns({ levels }: ResultJson, named: Words): readonly Column[] {
  return levels.flatMap((level) =>
    level.figures.map(({ id, title, measure }) => ({
      title: [...(levels.length > 1 ? [level.title] : []), named.figureIs(title, measure)].join(
        '/',
      ),
      cell: (unit, of) => (of.id === level.id ? figureText(unit, id, named) : ''),
    })),
  );
}

/** From the top down: 清垃圾/暴露垃圾, behind its level where there are several. */
function nodeTitle(path: string, level: LevelJson, isOneOfMany: boolean): string {
  const above = level.nodes.filter(
    (node) => path === node.path || path.startsWith(`${node.path}.`),
  );
  const titles = above.map(({ title }) => title);
  return [...(isOneOfMany ? [level.title] : []), ...titles].join('/');
}
