import { parseDecimal } from '../decimal/index.ts';

/** What is looked back to in a result. */
export type EarlierContent = {
  readonly period: string;
  /** By code. */
  readonly units: ReadonlyMap<string, EarlierUnit>;
  /** Unit codes by level and list: `county lowest`. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
};

/** A unit of an earlier result. */
export type EarlierUnit = {
  readonly name: string;
  readonly level: string;
  /** By node path or `total`, as decimal text. */
  readonly scores: ReadonlyMap<string, string>;
};

/** A result as it was written, or the keys at which it is none. */
export type EarlierJson =
  | (EarlierContent & {
      readonly kind: 'result';
      /** Of its rule set. */
      readonly id: string;
      readonly version: string;
      /** What scores were out of, by level, then by node path or `total`; as far as it says so. */
      readonly maxima: ReadonlyMap<string, ReadonlyMap<string, string>>;
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
  const units = unitsIn(memberAt(json, 'units'), wrong);
  const lists = listsIn(memberAt(json, 'lists'), wrong);
  if (id === null || period === null || wrong.length > 0) return { kind: 'wrong', keys: wrong };
  const partial = memberAt(json, 'partial') ?? false;
  const onlyList = memberAt(json, 'onlyList') ?? null;
  const isWhole = partial === false && onlyList === null;
  const version = textAt(memberAt(json, 'ruleSet'), 'version') ?? '';
  const maxima = maximaIn(memberAt(json, 'levels'));
  return { kind: 'result', id, version, period, isWhole, units, maxima, lists };
}

function unitsIn(json: unknown, wrong: string[]): EarlierContent['units'] {
  const units = new Map<string, EarlierUnit>();
  if (!Array.isArray(json)) {
    wrong.push('units');
    return units;
  }
  json.forEach((unit: unknown, i) => {
    const [code, name, level] = ['code', 'name', 'level'].map((key) => textAt(unit, key));
    if (code == null || units.has(code)) wrong.push(`units/${i}/code`);
    else if (name == null) wrong.push(`units/${i}/name`);
    else if (level == null) wrong.push(`units/${i}/level`);
    else units.set(code, { name, level, scores: scoresOf(unit, `units/${i}`, wrong) });
  });
  return units;
}

/** Nothing depends on them but a warning, so that results without them will do. */
function maximaIn(levels: unknown): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const level of listOf(levels)) {
    const maxima = new Map([['total', textAt(level, 'max') ?? '']]);
    for (const node of listOf(memberAt(level, 'nodes'))) {
      maxima.set(textAt(node, 'path') ?? '', textAt(node, 'max') ?? '');
    }
    all.set(textAt(level, 'id') ?? '', maxima);
  }
  return all;
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
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
