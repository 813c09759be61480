import { error, type Issue } from '../../issue/index.ts';
import { shown } from '../weights/wrongShapes.ts';

const mostDraws = 2 ** 31;
const mostSeed = 2 ** 32 - 1;

/** What is wrong with a number of draws and a seed; callers from JavaScript may hand over anything. */
export function wrongNumbers({
  draws = 1,
  seed = 1,
}: {
  readonly draws?: unknown;
  readonly seed?: unknown;
}): readonly Issue[] {
  return [
    ...(isWhole(draws, 1, mostDraws) ? [] : [error('no-draws', {}, { found: shown(draws) })]),
    ...(isWhole(seed, 0, mostSeed) ? [] : [error('wrong-seed', {}, { found: shown(seed) })]),
  ];
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
