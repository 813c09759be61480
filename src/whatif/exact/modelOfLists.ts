import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { type Issue, warning } from '../../issue/index.ts';
import { modelOf } from '../model/modelOf.ts';
import type { Obstacle } from '../model/obstacles.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import type { WeightGroup } from '../weights/WeightGroup.ts';

/** The whole-number model of a level with as many of its lists as have one. */
export type PartModel = {
  /** null: totals follow from weights by other than sums. */
  readonly model: WeightModel | null;
  /** Ids of lists that only the engine can make. */
  readonly left: readonly string[];
  /** A warning for each of these, or for the whole level. */
  readonly issues: readonly Issue[];
};

/** @param wanted  ids of lists */
export function modelOfLists(
  assessment: Assessment,
  assessed: LevelAssessment,
  { path, title }: WeightGroup,
  wanted: readonly string[],
): PartModel {
  const withoutModel = (obstacles: readonly Obstacle[]): PartModel => ({
    model: null,
    left: wanted,
    issues: obstacles.map((obstacle) => levelIssue(obstacle, assessed)),
  });
  // What its scores are rounded to, and what reads them, is between such weights and the totals.
  if (path !== '') return withoutModel([{ kind: 'inner-group', title }]);
  const all = modelOf(assessment, assessed, wanted);
  if (all.kind === 'model') return { model: all.model, left: [], issues: [] };
  const alone = wanted.map((id) => ({ id, modelled: modelOf(assessment, assessed, [id]) }));
  const kept = alone.flatMap(({ id, modelled }) => (modelled.kind === 'model' ? [id] : []));
  const rest = modelOf(assessment, assessed, kept);
  if (rest.kind === 'obstacles') return withoutModel(rest.obstacles);
  const issues = alone.flatMap(({ id, modelled }) =>
    modelled.kind === 'model'
      ? []
      : modelled.obstacles.map((obstacle) => listIssue(id, obstacle, assessed)),
  );
  return { model: rest.model, left: wanted.filter((id) => !kept.includes(id)), issues };
}

function levelIssue({ kind, title }: Obstacle, { level }: LevelAssessment): Issue {
  const data = { level: level.title, reason: kind, title: shown(kind, title) };
  return warning('totals-not-linear', {}, data);
}

function listIssue(id: string, { kind, title }: Obstacle, { level }: LevelAssessment): Issue {
  const list = level.lists.find((found) => found.id === id)?.title ?? id;
  // What stands in the way may be the list itself.
  const other = title === list ? '' : title;
  return warning('list-not-linear', {}, { list, reason: kind, title: shown(kind, other) });
}

/** Behind the reason: these say themselves what is to follow. */
const named: ReadonlySet<Obstacle['kind']> = new Set([
  'adjustment',
  'veto',
  'inner-group',
  'weightless',
]);

function shown(kind: Obstacle['kind'], title: string): string {
  if (title === '' || named.has(kind)) return title;
  return `“${title}”`;
}
