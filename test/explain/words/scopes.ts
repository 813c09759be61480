import type { Figures, Named, Scope } from '../../../src/explain/words/index.ts';
import type { Json } from '../../../src/hash/contentHash.ts';
import type { Language } from '../../../src/issue/index.ts';
import {
  type Expr,
  parseLogic,
  type Reading,
  type RuleRow,
  type RuleScope,
  referenceEvaluator,
} from '../../../src/logic/index.ts';
import { valueOfJson } from '../../../src/logic/valueOfJson.ts';
import { scopeOf } from '../../logic/columns/ruleColumns.ts';

/** Names as tests write them: what they are, and their measure. */
export type Names = Readonly<Record<string, Partial<Named>>>;

export function namesOf(names: Names): Scope['names'] {
  const known = new Map(Object.entries(names));
  return (name) => {
    const own = known.get(name);
    return own === undefined
      ? null
      : { title: name, measure: null, type: 'number', low: null, high: null, ...own };
  };
}

export function scopeWith(
  names: Names,
  figures: Figures | null = null,
  language: Language = 'zh',
): Scope {
  return { language, names: namesOf(names), pool: '全省', figures };
}

export function parsedIn(rule: Json, scope: RuleScope): Expr {
  const { expr, issues } = parseLogic(rule, '', scope);
  if (expr === null) throw new Error(JSON.stringify(issues));
  return expr;
}

/** What a unit has, as JSON: null is missing, "N/A" is not applicable. */
export type Row = Readonly<Record<string, Json>>;

/** The figures of a unit, decided by the reference evaluator. */
export function figuresOf(names: Names, row: Row, pool: Row = {}): Figures {
  const kinds = Object.entries(names).map(([name, { type = 'number' }]) => {
    const kind = type === 'boolean' ? type : type === 'text' || type === 'date' ? 'text' : 'number';
    return [name, kind] as const;
  });
  const scope = scopeOf(Object.fromEntries(kinds));
  const read = (name: string): Reading => {
    const json = row[name] ?? null;
    if (json === null) return { kind: 'missing', assumed: null };
    if (json === 'N/A') return { kind: 'not-applicable' };
    return { kind: 'value', value: valueIn(json) };
  };
  const asked: RuleRow = {
    read,
    pool: ({ statistic }) => ({ kind: 'value', value: valueIn(pool[statistic] ?? 0) }),
  };
  return { read, evaluate: (rule) => referenceEvaluator(parsedIn(rule, scope))(asked) };
}

function valueIn(json: Json) {
  return valueOfJson(json, '', (code) => {
    throw new Error(code);
  });
}
