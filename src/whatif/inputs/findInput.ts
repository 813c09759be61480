import { error, type Issue, nearest } from '../../issue/index.ts';
import type { Input } from '../../ruleset/index.ts';

/** The input of an id or a title, or an issue with the nearest name. */
export function findInput(wanted: string, inputs: readonly Input[], level: string): Input | Issue {
  const found =
    inputs.find(({ id }) => id === wanted) ?? inputs.find(({ title }) => title === wanted);
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
