import type { Exact } from '../../decimal/index.ts';
import type { Json } from '../../hash/contentHash.ts';
import { readNumber } from '../../logic/index.ts';

/** An operator with its arguments, as the author of a rule wrote them. */
export type Operation = { readonly name: string; readonly args: readonly Json[] };

/** The operation that JSON stands for; null where it is a literal or a list. */
export function operationOf(json: Json): Operation | null {
  if (typeof json !== 'object' || json === null || isList(json)) return null;
  const [entry] = Object.entries(json);
  if (entry === undefined) return null;
  const [name, given] = entry;
  return { name, args: isList(given) ? given : [given] };
}

/** The operation, where it is one of these. */
export function operationNamed(json: Json, ...names: readonly string[]): Operation | null {
  const operation = operationOf(json);
  return operation !== null && names.includes(operation.name) ? operation : null;
}

/** A number that stands there literally, in JSON or as text. */
export function literalOf(json: Json | undefined): Exact | null {
  return typeof json === 'number' || typeof json === 'string' ? readNumber(json) : null;
}

export function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

/** The name that `var` reads, and what it reads in a gap. */
export function variableIn(
  json: Json,
): { readonly name: string; readonly fallback: Json | undefined } | null {
  const operation = operationNamed(json, 'var');
  if (operation === null) return null;
  const [name, fallback] = operation.args;
  return { name: typeof name === 'string' ? name : '', fallback };
}

/** The items that a fold such as `mean` is taken of: one list, or the arguments. */
export function itemsOf(args: readonly Json[]): readonly Json[] {
  const [first] = args;
  return args.length === 1 && isList(first) ? first : args;
}

/** The names of `present` or `missing`: texts, or a list of them. */
export function namesIn(args: readonly Json[]): readonly string[] {
  return itemsOf(args).filter((name) => typeof name === 'string');
}

/** The pairs of a table of tiers or points. */
export function tableIn(json: Json | undefined): ReadonlyArray<readonly [Exact, Exact]> {
  const rows = isList(json) ? json : [];
  return rows.flatMap((row) => {
    const [bound, points] = isList(row) ? row.map(literalOf) : [];
    return bound && points ? [[bound, points] as const] : [];
  });
}
