import type { Assessment } from '../../assess/index.ts';
import type { Result } from '../../issue/index.ts';
import type { Acceptability } from './Acceptability.ts';
import type { AcceptabilityOptions } from './AcceptabilityOptions.ts';
import { prepareDraws } from './prepareDraws.ts';
import { addTally } from './Tally.ts';

/**
 * How often each unit would be on each list, and what its ranks would be, were the weights others.
 *
 * Draws weightings at random, from a seed, and scores each exactly: no float decides who is on a list.
 *
 * @returns issues for a level, list or weight that is not there, bounds that no weights are within, and wrong
 *   numbers of draws: before any work starts
 */
export function acceptabilityOf(
  assessment: Assessment,
  options: AcceptabilityOptions = {},
): Result<Acceptability> {
  const prepared = prepareDraws(assessment, options);
  if (!prepared.ok) return prepared;
  const { blocks, count, empty, summarize: summary } = prepared.value;
  const all = empty();
  for (const tally of count({ first: 0, count: blocks })) addTally(all, tally);
  return { ok: true, value: summary(all), issues: [] };
}
