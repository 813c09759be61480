import { error, type Issue } from '../../issue/index.ts';
import type { AcceptabilityOptions } from './AcceptabilityOptions.ts';

const mostDraws = 2 ** 31;

/** What is wrong with a number of draws and a seed. */
export function wrongNumbers({ draws = 1, seed = 1 }: AcceptabilityOptions): readonly Issue[] {
  const isDraws = Number.isInteger(draws) && draws >= 1 && draws <= mostDraws;
  const isSeed = Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32;
  return [
    ...(isDraws ? [] : [error('no-draws', {}, { found: String(draws) })]),
    ...(isSeed ? [] : [error('wrong-seed', {}, { found: String(seed) })]),
  ];
}
