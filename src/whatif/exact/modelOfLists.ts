import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { error, type Issue, type Result, resultOf, warning } from '../../issue/index.ts';
import { modelOf } from '../model/modelOf.ts';
import type { Obstacle } from '../model/obstacles.ts';
import type { WeightModel } from '../model/WeightModel.ts';

/**
 * The whole-number model of a level with as many of the lists asked for as have one.
 *
 * @param wanted  ids of lists
 * @returns a warning for each list that only the engine can make; an error where totals follow from weights
 *   by other than sums
 */
export function modelOfLists(
  assessment: Assessment,
  assessed: LevelAssessment,
  wanted: readonly string[],
): Result<WeightModel> {
  const all = modelOf(assessment, assessed, wanted);
  if (all.kind === 'model') return resultOf(all.model, []);
  const alone = wanted.map((id) => ({ id, modelled: modelOf(assessment, assessed, [id]) }));
  const kept = alone.flatMap(({ id, modelled }) => (modelled.kind === 'model' ? [id] : []));
  const left = alone.flatMap(({ id, modelled }) =>
    modelled.kind === 'model'
      ? []
      : modelled.obstacles.map((obstacle) => listIssue(id, obstacle, assessed)),
  );
  const rest = modelOf(assessment, assessed, kept);
  if (rest.kind === 'model') return resultOf(rest.model, left);
  return { ok: false, issues: rest.obstacles.map((obstacle) => levelIssue(obstacle, assessed)) };
}

function levelIssue({ kind, title }: Obstacle, { level }: LevelAssessment): Issue {
  return error('totals-not-linear', {}, { level: level.title, reason: kind, title: shown(title) });
}

function listIssue(id: string, { kind, title }: Obstacle, { level }: LevelAssessment): Issue {
  const list = level.lists.find((found) => found.id === id)?.title ?? id;
  return warning('list-not-linear', {}, { list, reason: kind, title: shown(title) });
}

function shown(title: string): string {
  return title === '' ? '' : ` ${title}`;
}
