import { type Result, suggestion } from '../issue/index.ts';
import { publishedId, type Scenario } from '../whatif/index.ts';
import { usageError } from './Outcome.ts';

/** null stands for the rules as they are published. */
export type Asked = readonly (Scenario | null)[];

/** Each is an assessment of all data, and a column or more: nobody reads more side by side. */
const mostCompared = 100;

/** What to compare: one scenario with the rules as published, several with the first; all if none is named. */
export function scenariosAsked(
  scenarios: readonly Scenario[],
  ids: readonly string[],
): Result<Asked> {
  const known = [publishedId, ...scenarios.map(({ id }) => id)];
  const named = [publishedId, ...scenarios.map(({ id, title }) => `${id} ${title}`)];
  const isKnown = new Set(known);
  const wrong = ids.flatMap((id, i) => {
    if (ids.indexOf(id) < i) return [usageError('scenario-twice', { found: id })];
    if (isKnown.has(id)) return [];
    const data = { found: id, wanted: named, ...suggestion(id, known) };
    return [usageError('unknown-scenario', data)];
  });
  if (wrong.length > 0) return { ok: false, issues: wrong };
  if (ids.length === 1 && ids[0] === publishedId) {
    return { ok: false, issues: [usageError('one-scenario-alone', {})] };
  }
  const many = ids.length === 0 ? scenarios.length : ids.length;
  if (many > mostCompared) {
    const data = { found: String(many), most: String(mostCompared) };
    return { ok: false, issues: [usageError('too-many-scenarios', data)] };
  }
  const isWhole = ids.length > 1;
  const wanted = ids.length === 0 ? known : [...(isWhole ? [] : [publishedId]), ...ids];
  const value = wanted.map((id) => scenarios.find((scenario) => scenario.id === id) ?? null);
  return { ok: true, value, issues: [] };
}
