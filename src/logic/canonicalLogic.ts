import type { Json } from '../hash/contentHash.ts';
import { canonicalNumber } from './canonicalNumber.ts';
import { type Operator, operators, type Parameter } from './operators/index.ts';

/**
 * A rule in the one form of all that are read alike, for a hash: numbers as {@link canonicalNumber}, and
 * arguments always as a list.
 *
 * @param json  a rule that the parser accepts
 */
export function canonicalLogic(json: Json): Json {
  if (typeof json === 'number') return canonicalNumber(json);
  if (typeof json !== 'object' || json === null) return json;
  if (isList(json)) return json.map(canonicalLogic);
  return Object.fromEntries(
    Object.entries(json).map(([name, given]) => {
      const operator = operators.get(name);
      const args = isList(given) ? given : [given];
      return [name, args.map((arg, i) => argumentAt(i, arg, operator))];
    }),
  );
}

function argumentAt(index: number, json: Json, operator: Operator | undefined): Json {
  const parameter: Parameter = operator?.parameters[index] ?? operator?.rest ?? 'any';
  switch (parameter) {
    case 'number':
    case 'numbers':
    case 'literalNumber':
      return typeof json === 'string' ? canonicalNumber(json) : canonicalLogic(json);
    case 'tiersDown':
    case 'tiersUp':
    case 'points':
      return isList(json) ? json.map((row) => (isList(row) ? row.map(canonicalCell) : row)) : json;
    default:
      return canonicalLogic(json);
  }
}

function canonicalCell(json: Json): Json {
  return typeof json === 'string' || typeof json === 'number' ? canonicalNumber(json) : json;
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
