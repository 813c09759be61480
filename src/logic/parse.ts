import { error, type Issue } from '../issue/Issue.ts';
import { suggestion } from '../issue/nearest.ts';
import { argumentsOf } from './argumentsOf.ts';
import { literal } from './build.ts';
import { comparedWithDays, differenceOfDays } from './comparedDays.ts';
import { childrenOf, type Expr } from './Expr.ts';
import { type Operator, operators, type Scope } from './operators/index.ts';
import {
  inside,
  isByPath,
  type Parsing,
  type Position,
  type RuleScope,
  refuseArgument,
} from './Parsing.ts';
import { parseArgument } from './parseArgument.ts';
import { asFound, readNumber } from './readNumber.ts';
import { ANY, LIST, NUMBER, type Type } from './Type.ts';
import { valueOfJson } from './valueOfJson.ts';

/**
 * How deep a rule may nest, and how many expressions it may have: as it is written, and again when its
 * operators are put into others, which repeats arguments. `floor` within `floor` triples each time.
 */
export const depthLimit = 100;
export const expressionLimit = 20_000;

export const openScope: RuleScope = { kind: 'open' };

/** An expression, and all that is wrong with the text it came from; null where nothing came of it. */
export type Parsed = { readonly expr: Expr | null; readonly issues: readonly Issue[] };

/**
 * Parses JSON logic into a typed expression.
 *
 * @param json  parsed JSON, from anyone
 * @param pointer  where it stands in its document, for the issues
 */
export function parseLogic(json: unknown, pointer: string, scope: RuleScope): Parsed {
  const issues: Issue[] = [];
  let count = 0;
  let isTooDeep = false;
  const sizeOf = sizes();
  const parsing: Parsing = {
    scope,
    report(code, at, data = {}) {
      issues.push(error(code, { pointer: at.pointer }, data));
      return null;
    },
    parse(part, at) {
      count += 1;
      if (at.depth > depthLimit) {
        isTooDeep = true;
        return null;
      }
      // Said once; the rest of the rule is not read.
      if (count > expressionLimit) return count === expressionLimit + 1 ? refuse(at) : null;
      const expr = parseExpression(parsing, part, at);
      return expr !== null && sizeOf(expr) > expressionLimit ? refuse(at) : expr;
    },
  };
  const refuse = (at: Position): null =>
    parsing.report('rule-too-large', at, { limit: String(expressionLimit) });
  const top: Position = { pointer, depth: 0, isBody: false };
  const expr = parsing.parse(json, top);
  // Said once, of the whole rule: that deep down a pointer is no help.
  if (isTooDeep) parsing.report('rule-too-deep', top, { limit: String(depthLimit) });
  return { expr: issues.length === 0 ? expr : null, issues };
}

/** How many expressions there are in one, each counted as often as it stands there. */
function sizes(): (expr: Expr) => number {
  const known = new WeakMap<Expr, number>();
  return function sizeOf(expr): number {
    const size = known.get(expr) ?? childrenOf(expr).reduce((sum, child) => sum + sizeOf(child), 1);
    known.set(expr, size);
    return size;
  };
}

function parseExpression(parsing: Parsing, json: unknown, at: Position): Expr | null {
  if (typeof json === 'number') {
    const value = readNumber(json);
    return value === null
      ? parsing.report('literal-too-precise', at, asFound(String(json)))
      : literal(value);
  }
  if (typeof json === 'string' || typeof json === 'boolean' || json === null) return literal(json);
  if (Array.isArray(json)) return parseList(parsing, json, at);
  if (typeof json === 'object') return parseOperation(parsing, json, at);
  return parsing.report('not-json-value', at, { found: typeof json });
}

function parseList(parsing: Parsing, json: readonly unknown[], at: Position): Expr | null {
  const items = json.map((item, i) => parsing.parse(item, inside(at, i)));
  return items.every((item) => item !== null) ? { kind: 'list', items, type: LIST } : null;
}

function parseOperation(parsing: Parsing, json: object, at: Position): Expr | null {
  const entries = Object.entries(json);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    if (parsing.scope.kind === 'open') return parseRecord(parsing, json, at);
    const found = entries.map(([key]) => key);
    const named = found.length === 0 ? '—' : found.slice(0, 100);
    return parsing.report('not-one-operator', at, { found: named });
  }
  const [name, given] = entry;
  const operator = operators.get(name);
  const here = inside(at, name);
  if (operator !== undefined) return applyOperator(parsing, operator, given, here);
  return parsing.report('unknown-operator', here, {
    operator: name.slice(0, 100),
    ...suggestion(name, operators.keys()),
  });
}

/** As in json-logic-js, an object of any other number of keys is data. */
function parseRecord(parsing: Parsing, json: object, at: Position): Expr {
  return literal(
    valueOfJson(json, at.pointer, (code, pointer, data) =>
      parsing.report(code, { ...at, pointer }, data),
    ),
  );
}

/** As in json-logic-js, `{"var": "x"}` is short for `{"var": ["x"]}`. */
function applyOperator(
  parsing: Parsing,
  operator: Operator,
  json: unknown,
  at: Position,
): Expr | null {
  const isList = Array.isArray(json);
  const given: readonly unknown[] = isList ? json : [json];
  const wanted = wantedCount(leastNamed(operator, isByPath(parsing, at)), given.length);
  if (wanted !== null) {
    const data = { operator: operator.name, found: String(given.length), wanted };
    return parsing.report('wrong-argument-count', at, data);
  }
  const types: ReadonlyMap<string, Type> =
    parsing.scope.kind === 'names' ? parsing.scope.types : new Map();
  const difference = differenceOfDays(operator, given, types);
  if (difference !== null) return refuseArgument(parsing, operator, inside(at, 0), difference);
  const args = given.map((item, i) => {
    const place = isList ? inside(at, i) : { ...at, depth: at.depth + 1 };
    return parseArgument(parsing, operator, i, item, place);
  });
  if (!args.every((arg) => arg !== null)) return null;
  const exprs = args.flatMap((arg) => (arg.kind === 'expr' ? [arg.expr] : []));
  const noDays = comparedWithDays(operator, exprs, types);
  for (const wrong of noDays) {
    refuseArgument(parsing, operator, wrong.place.reduce(inside, at), wrong);
  }
  return noDays.length > 0 ? null : operator.build(argumentsOf(args), scopeAt(parsing, at));
}

/** Without a name `var` is all of the data: that is a path, and in rules with names it is nothing. */
function leastNamed(operator: Operator, byPath: boolean): Operator {
  return operator.parameters[0] === 'name' && !byPath ? { ...operator, least: 1 } : operator;
}

/** null where the count is right, else how many arguments the operator takes. */
function wantedCount(
  { parameters, rest, least = parameters.length }: Operator,
  found: number,
): string | null {
  const most = rest === undefined ? parameters.length : Number.POSITIVE_INFINITY;
  if (found >= least && found <= most) return null;
  if (rest !== undefined) return `atLeast=${least}`;
  return least === most ? String(least) : `${least}–${most}`;
}

function scopeAt(parsing: Parsing, at: Position): Scope {
  const { scope } = parsing;
  const byPath = isByPath(parsing, at);
  return {
    variable(name, fallback) {
      if (byPath) return { kind: 'path', path: name, fallback, type: ANY };
      const text = name.kind === 'literal' && typeof name.value === 'string' ? name.value : '';
      const known = scope.kind === 'names' ? (scope.types.get(text) ?? ANY) : ANY;
      const type = fallback === null ? known : known | fallback.type;
      return { kind: 'variable', name: text, fallback, type };
    },
    missing(operator, names, enough) {
      const [first] = names;
      const isOneList = names.length === 1 && first !== undefined && (first.type & LIST) !== 0;
      const list: Expr = isOneList ? first : { kind: 'list', items: names, type: LIST };
      return { kind: 'missing', operator, names: list, enough, byPath, type: LIST };
    },
    pool: (statistic, of, first = 'highest') => ({
      kind: 'pool',
      statistic,
      of,
      first,
      type: NUMBER,
    }),
  };
}
