import { Exact, formatExact } from '../decimal/index.ts';
import { error, type Issue } from '../issue/Issue.ts';
import { type Result, resultOf } from '../issue/Result.ts';
import { openScope, parseLogic } from './parse.ts';
import { referenceEvaluator } from './reference/evaluate.ts';
import { isList, type Value } from './Value.ts';
import { valueOfJson } from './valueOfJson.ts';

/** A JSON value whose numbers are exact decimals, written as text. */
export type ExactJson =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null'; readonly value: null }
  | { readonly kind: 'list'; readonly value: readonly ExactJson[] }
  | { readonly kind: 'record'; readonly value: Readonly<Record<string, ExactJson>> };

/**
 * Evaluates one JSON-logic expression on a plain object, as json-logic-js does, in exact decimals.
 *
 * Compatibility mode: a name that the data do not have is null. What differs from json-logic-js is
 * what was an artefact there: numbers are decimals (0.1 + 0.2 is 0.3), and null, lists and texts that
 * are no numbers are issues where a number is needed, not 0 or NaN; so is a division by zero.
 *
 * @param logic  parsed JSON logic, from anyone
 * @param data  parsed JSON, from anyone; only own keys are read
 * @returns the value, with numbers as decimal text, or the issues; those of the data have `data` for
 *   their file
 */
export function evaluateLogic(logic: unknown, data: unknown = null): Result<ExactJson> {
  const { expr, issues } = parseLogic(logic, '', openScope);
  const refused: Issue[] = [];
  const value = valueOfJson(data, '', (code, pointer, found) =>
    refused.push(error(code, { file: 'data', pointer }, found)),
  );
  if (expr === null || refused.length > 0) return { ok: false, issues: [...issues, ...refused] };
  const outcome = referenceEvaluator(expr)(value);
  switch (outcome.kind) {
    case 'value':
      return resultOf(exactJson(outcome.value), issues);
    case 'not-applicable':
      return { ok: false, issues: [error('rule-not-applicable', {})] };
    case 'problem':
      return { ok: false, issues: [error(outcome.code, {}, { found: outcome.found })] };
  }
}

function exactJson(value: Value): ExactJson {
  if (value instanceof Exact) return { kind: 'number', value: formatExact(value) };
  if (value === null) return { kind: 'null', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') return { kind: 'text', value };
  if (isList(value)) return { kind: 'list', value: value.map(exactJson) };
  const entries = Object.entries(value).map(([key, item]) => [key, exactJson(item)] as const);
  return { kind: 'record', value: Object.fromEntries(entries) };
}
