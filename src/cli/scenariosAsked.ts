import { type Result, suggestion } from '../issue/index.ts';
import { publishedId, type Scenario } from '../whatif/index.ts';
import { usageError } from './Outcome.ts';

/** null stands for the rules as they are published. */
export type Asked = readonly (Scenario | null)[];

/** What to compare: one scenario with the rules as published, several with the first; all if none is named. */
export function scenariosAsked(
  scenarios: readonly Scenario[],
  ids: readonly string[],
): Result<Asked> {
  const known = [publishedId, ...scenarios.map(({ id }) => id)];
  const named = [publishedId, ...scenarios.map(({ id, title }) => `${id} ${title}`)];
  const wrong = ids.flatMap((id, i) => {
    if (ids.indexOf(id) < i) return [usageError('scenario-twice', { found: id })];
    if (known.includes(id)) return [];
    const data = { found: id, wanted: named, ...suggestion(id, known) };
    return [usageError('unknown-scenario', data)];
  });
  if (wrong.length > 0) return { ok: false, issues: wrong };
  if (ids.length === 1 && ids[0] === publishedId) {
    return { ok: false, issues: [usageError('one-scenario-alone', {})] };
  }
  const isWhole = ids.length > 1;
  const wanted = ids.length === 0 ? known : [...(isWhole ? [] : [publishedId]), ...ids];
  const value = wanted.map((id) => scenarios.find((scenario) => scenario.id === id) ?? null);
  return { ok: true, value, issues: [] };
}
