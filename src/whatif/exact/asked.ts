import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { findUnit, type Named } from '../../explain/index.ts';
import { called, error, type Issue, nearest, type Result } from '../../issue/index.ts';
import type { RankedList } from '../../ruleset/index.ts';
import { type WeightGroup, weightGroupOf, weightsAsked } from '../weights/WeightGroup.ts';

/** A unit as results name it. */
export type NamedUnit = { readonly code: string; readonly name: string };

/** The level of an id or a title; where none is asked for, the first that weighs something. */
export function levelAsked({ levels }: Assessment, wanted?: string): LevelAssessment | Issue {
  const ofName = called(
    wanted ?? '',
    levels.map(({ level }) => level),
  );
  const found =
    wanted === undefined
      ? (levels.find((assessed) => weightGroupOf(assessed) !== null) ?? levels[0])
      : levels.find(({ level }) => level === ofName[0]);
  if (found !== undefined) return found;
  const names = levels.map(({ level }) => level.id);
  return error('unknown-level', {}, dataOf(wanted ?? '', names, names));
}

/** Where other weights are asked for. */
export type WeighedOptions = {
  /** Id or title of a level; default: the first that weighs something, or the one that has the group. */
  readonly level?: string;
  /** Path or title of the group whose parts are weighed otherwise; default: the top of the level. */
  readonly node?: string;
};

/** The level and the weights that are asked for. */
export function weighedAsked(
  assessment: Assessment,
  { level, node }: WeighedOptions,
): { readonly assessed: LevelAssessment; readonly group: WeightGroup } | Issue {
  const having = level === undefined && node !== undefined ? levelsWith(node, assessment) : [];
  if (having.length > 1) {
    const wanted = having.map((assessed) => `${assessed.level.id} ${assessed.level.title}`);
    return error('ambiguous-level', {}, { found: node ?? '', wanted });
  }
  const assessed = having[0] ?? levelAsked(assessment, level);
  if ('code' in assessed) return assessed;
  const group = weightsAsked(assessed, node);
  return 'code' in group ? group : { assessed, group };
}

function levelsWith(node: string, { levels }: Assessment): readonly LevelAssessment[] {
  return levels.filter((assessed) => !('code' in weightsAsked(assessed, node)));
}

/** Lists of a level by id or title; all where none is asked for. */
export function listsAsked(
  { level }: LevelAssessment,
  wanted?: readonly string[],
): Result<readonly RankedList[]> {
  if (wanted === undefined) return { ok: true, value: level.lists, issues: [] };
  const issues: Issue[] = [];
  const value = wanted.flatMap((name) => {
    const found = called(name, level.lists);
    const names = level.lists.flatMap(({ id, title }) => [id, title]);
    const shown = level.lists.map(({ id, title }) => `${id} ${title}`);
    if (found.length === 0) issues.push(error('unknown-list', {}, dataOf(name, names, shown)));
    if (found.length > 1) {
      const ids = found.map(({ id }) => id);
      issues.push(error('ambiguous-list', {}, { found: name, wanted: ids }));
    }
    return found;
  });
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: [...new Set(value)], issues };
}

/** The unit of a code or name, by its place among the rows that are weighed. */
export function unitAsked(
  assessment: Assessment,
  assessed: LevelAssessment,
  rows: readonly number[],
  wanted: string,
): number | Issue {
  const found = findUnit(assessment, wanted);
  if ('severity' in found) return found;
  const { code, name } = found.assessed.table.units[found.row] ?? { code: '', name: '' };
  const unit = found.assessed === assessed ? rows.indexOf(found.row) : -1;
  return unit < 0
    ? error('unit-not-weighed', { unit: { code, name } }, { level: assessed.level.title })
    : unit;
}

/** A unit of the model. */
export function unitNamed({ table }: LevelAssessment, row: number): NamedUnit {
  const { code, name } = table.units[row] ?? { code: '', name: '' };
  return { code, name };
}

export function named({ id, title }: Named): Named {
  return { id, title };
}

function dataOf(found: string, names: readonly string[], wanted: readonly string[]): Issue['data'] {
  const near = nearest(found, names);
  return { found, wanted, ...(near === null ? {} : { nearest: near }) };
}
