import { called, error, type Issue, nearest } from '../../issue/index.ts';
import type { Input } from '../../ruleset/index.ts';

/** The input of an id or a title, or an issue with the nearest name. */
export function findInput(wanted: string, inputs: readonly Input[], level: string): Input | Issue {
  const [found] = called(wanted, inputs);
  if (found !== undefined) return found;
  const near = nearest(
    wanted,
    inputs.flatMap(({ id, title }) => [id, title]),
  );
  const meant = inputs.find(({ id, title }) => id === near || title === near);
  const data = { found: wanted, level };
  const named = meant === undefined ? data : { ...data, nearest: `${meant.id} ${meant.title}` };
  return error('unknown-input-of-level', {}, named);
}
