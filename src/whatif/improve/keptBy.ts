import { type Named, named } from '../../explain/index.ts';
import type { Veto } from '../../ruleset/index.ts';
import { type Subject, subjectsOf, type Values } from '../inputs/Subject.ts';
import { type AimFound, isReached, levelForAim } from './Aim.ts';

/**
 * The vetoes that keep a unit from an aim; none where it reaches it: each without which it would reach it with these values; where no
 * single one is enough and all together are, all of them.
 */
export function keptBy(subject: Subject, aim: AimFound, values: Values): readonly Named[] {
  const { row } = subject;
  const level = subject.levelWith(values);
  if (level === null || isReached(aim, level, row)) return [];
  const fired = level.vetoes.filter((veto) => veto.fired[row] === 1).map(({ veto }) => veto);
  const isFreeWithout = (vetoes: readonly Veto[]): boolean =>
    reachesWithout(vetoes, subject, aim, values);
  const single = fired.filter((veto) => isFreeWithout([veto]));
  const keeping = single.length > 0 || !isFreeWithout(fired) ? single : fired;
  return keeping.map(named);
}

function reachesWithout(
  vetoes: readonly Veto[],
  { assessment, assessed, row }: Subject,
  aim: AimFound,
  values: Values,
): boolean {
  const { level } = assessed;
  const left = {
    ...level,
    vetoes: level.vetoes.filter(({ id }) => !vetoes.some((veto) => veto.id === id)),
  };
  const without = subjectsOf(assessment, assessed, levelForAim(aim, left))(row).levelWith(values);
  return without !== null && isReached(aim, without, row);
}
