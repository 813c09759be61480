import type { Input, Level, Rule } from '../../ruleset/index.ts';
import { levelFor } from '../inputs/levelFor.ts';
import { rulesBeside, scoresReadBy } from '../inputs/rulesOf.ts';
import type { Subject } from '../inputs/Subject.ts';
import type { Way } from '../inputs/ways.ts';
import type { AimFound } from './Aim.ts';
import { openWays } from './openWays.ts';

/**
 * Whether inputs help a unit to an aim by the points that they give it, added up, and by nothing else.
 *
 * Only then has the search, which knows nothing but these, looked at all that there is. Else a cheaper way may
 * lead through a category, a condition, a veto that is lifted, a rule that begins to apply, a score that
 * another rule reads, or others who lose points.
 */
export function followsFromPoints(
  subject: Subject,
  aim: AimFound,
  inputs: readonly Input[],
): boolean {
  const { level } = subject.assessed;
  const ways = openWays(
    subject,
    inputs,
    subject.leaves.map(({ rule }) => rule),
  );
  const ids = new Set(ways.map(({ input }) => input.id));
  return (
    ways.every((way) => areOwnPoints(way, subject)) &&
    !rulesThatDecide(subject, aim).some(
      (rule) => readsParts(rule) || rule.inputs.some((id) => ids.has(id)),
    ) &&
    !subject.leaves.some(({ rule }) => readsParts(rule)) &&
    !level.ranking.tieBreakers.some(
      // Of two ways to one total, that which raises a part may win a tie by it.
      ({ source }) => (source.kind === 'score' ? source.name !== 'total' : ids.has(source.name)),
    ) &&
    listsOf(aim, level).every((list) => isByScore(list, aim, level))
  );
}

/** Whether all rules for points that read an input apply to the unit, and compare it with nobody. */
function areOwnPoints({ leaves }: Way, subject: Subject): boolean {
  return leaves.every((leaf) => leaf.isPlain && subject.pointsWith(leaf, new Map()) !== null);
}

/** What decides beside points: vetoes that fired, for others only do harm, but where they read scores. */
function rulesThatDecide({ assessed, row }: Subject, aim: AimFound): readonly Rule[] {
  const { level, vetoes } = assessed;
  const deciding = vetoes
    .filter(({ fired, veto }) => fired[row] === 1 || readsParts(veto.rule))
    .map(({ veto }) => veto);
  return rulesBeside({ ...level, vetoes: deciding, lists: listsOf(aim, level) });
}

/** Whether a rule reads a part of the total: a higher total may have less of it. */
function readsParts(rule: Rule): boolean {
  return scoresReadBy(rule).some((name) => name !== 'score.total');
}

function listsOf(aim: AimFound, level: Level): Level['lists'] {
  return aim.kind === 'off-list' ? levelFor(aim.id, level).lists : [];
}

/** Whether who is on a list goes by the score that is searched; lists of a veto nobody joins by points. */
function isByScore({ source }: Level['lists'][number], aim: AimFound, { lists }: Level): boolean {
  const own = lists.find(({ id }) => aim.kind === 'off-list' && id === aim.id)?.source;
  const node = own?.kind === 'score' ? own.node : 'total';
  if (source.kind === 'score') return source.node === node;
  return source.kind === 'veto' || node === 'total';
}
