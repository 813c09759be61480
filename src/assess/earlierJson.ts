import { parseDecimal } from '../decimal/index.ts';

/** What is looked back to in a result. */
export type EarlierContent = {
  readonly period: string;
  /** Scores by unit code, then by node path or `total`, as decimal text. */
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Unit codes by level and list: `county lowest`. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A result as it was written, or the keys at which it is none. */
export type EarlierJson =
  | (EarlierContent & {
      readonly kind: 'result';
      /** Of its rule set. */
      readonly id: string;
      /** Neither partial nor an extract. */
      readonly isWhole: boolean;
    })
  | { readonly kind: 'wrong'; readonly keys: readonly string[] };

/** The key of a list in {@link EarlierContent}. */
export const listKey = (level: string, list: string): string => `${level} ${list}`;

/**
 * Reads a result that was written as JSON. Nothing of it is passed over: a score that is no decimal
 * text, a unit that stands twice, or a list without its units makes it no result.
 */
export function readEarlierJson(json: unknown): EarlierJson {
  const wrong: string[] = [];
  const id = textAt(memberAt(json, 'ruleSet'), 'id');
  const period = textAt(json, 'period');
  if (id === null) wrong.push('ruleSet/id');
  if (period === null) wrong.push('period');
  const scores = scoresIn(memberAt(json, 'units'), wrong);
  const lists = listsIn(memberAt(json, 'lists'), wrong);
  if (id === null || period === null || wrong.length > 0) return { kind: 'wrong', keys: wrong };
  const partial = memberAt(json, 'partial') ?? false;
  const onlyList = memberAt(json, 'onlyList') ?? null;
  const isWhole = partial === false && onlyList === null;
  return { kind: 'result', id, period, isWhole, scores, lists };
}

function scoresIn(units: unknown, wrong: string[]): EarlierContent['scores'] {
  const scores = new Map<string, ReadonlyMap<string, string>>();
  if (!Array.isArray(units)) {
    wrong.push('units');
    return scores;
  }
  units.forEach((unit: unknown, i) => {
    const code = textAt(unit, 'code');
    if (code === null || scores.has(code)) wrong.push(`units/${i}/code`);
    else scores.set(code, scoresOf(unit, `units/${i}`, wrong));
  });
  return scores;
}

function scoresOf(unit: unknown, key: string, wrong: string[]): ReadonlyMap<string, string> {
  const scores = new Map<string, string>();
  const add = (path: string, score: unknown, place: string): void => {
    if (typeof score === 'string' && parseDecimal(score) !== null) scores.set(path, score);
    else if (score !== null) wrong.push(place);
  };
  add('total', memberAt(unit, 'total') ?? null, `${key}/total`);
  const nodes = memberAt(unit, 'nodes');
  if (typeof nodes !== 'object' || nodes === null || Array.isArray(nodes)) {
    wrong.push(`${key}/nodes`);
    return scores;
  }
  for (const [path, node] of Object.entries(nodes)) {
    add(path, memberAt(node, 'score') ?? null, `${key}/nodes/${path}/score`);
  }
  return scores;
}

function listsIn(lists: unknown, wrong: string[]): EarlierContent['lists'] {
  const found = new Map<string, ReadonlySet<string>>();
  if (!Array.isArray(lists)) {
    wrong.push('lists');
    return found;
  }
  lists.forEach((list: unknown, i) => {
    const [level, id] = [textAt(list, 'level'), textAt(list, 'id')];
    const units = memberAt(list, 'units');
    const isList = Array.isArray(units) && units.every((code) => typeof code === 'string');
    const key = listKey(level ?? '', id ?? '');
    if (level === null || id === null || found.has(key)) wrong.push(`lists/${i}/id`);
    else if (isList) found.set(key, new Set(units));
    else wrong.push(`lists/${i}/units`);
  });
  return found;
}

/** Own members only. */
function memberAt(json: unknown, key: string): unknown {
  return Object.getOwnPropertyDescriptor(Object(json), key)?.value;
}

function textAt(json: unknown, key: string): string | null {
  const found = memberAt(json, key);
  return typeof found === 'string' ? found : null;
}
