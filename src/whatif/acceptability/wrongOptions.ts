import type { LevelAssessment } from '../../assess/index.ts';
import { error, type Issue, suggestion } from '../../issue/index.ts';
import type { AcceptabilityOptions } from './AcceptabilityOptions.ts';

export function unknownLists(
  { lists }: LevelAssessment,
  { lists: wanted = [] }: AcceptabilityOptions,
): readonly Issue[] {
  const ids = lists.map(({ list }) => list.id);
  return wanted
    .filter((id) => !ids.includes(id))
    .map((found) => error('unknown-list', {}, { found, wanted: ids, ...suggestion(found, ids) }));
}

const mostDraws = 2 ** 31;

export function wrongNumbers({ draws = 1, seed = 1 }: AcceptabilityOptions): readonly Issue[] {
  const isDraws = Number.isInteger(draws) && draws >= 1 && draws <= mostDraws;
  const isSeed = Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32;
  return [
    ...(isDraws ? [] : [error('no-draws', {}, { found: String(draws) })]),
    ...(isSeed ? [] : [error('wrong-seed', {}, { found: String(seed) })]),
  ];
}
