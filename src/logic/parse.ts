import { Exact, parseDecimal, roundingModes } from '../decimal/index.ts';
import { error, type Issue } from '../issue/Issue.ts';
import { suggestion } from '../issue/nearest.ts';
import type { IssueCode } from '../issue/wording.ts';
import { literal } from './build.ts';
import type { Expr } from './Expr.ts';
import {
  type Arguments,
  type Operator,
  operators,
  type Parameter,
  type Scope,
  type Table,
} from './operators/index.ts';
import { ANY, BOOLEAN, describeType, isWithin, LIST, NUMBER, type Type } from './Type.ts';
import { valueOfJson } from './valueOfJson.ts';

/** How deep a rule may nest, and how many expressions it may have. */
export const depthLimit = 100;
export const expressionLimit = 20_000;

/**
 * What a rule may name. `open` is the compatibility mode: names are paths into data that nobody
 * knows yet, nothing is checked but operators and their arguments.
 */
export type RuleScope =
  | { readonly kind: 'names'; readonly types: ReadonlyMap<string, Type> }
  | { readonly kind: 'open' };

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
  const parser = new Parser(scope);
  const expr = parser.parse(json, { pointer, depth: 0, isBody: false });
  return { expr: parser.issues.length === 0 ? expr : null, issues: parser.issues };
}

type Position = { readonly pointer: string; readonly depth: number; readonly isBody: boolean };

type Argument =
  | { readonly kind: 'expr'; readonly expr: Expr }
  | { readonly kind: 'exact'; readonly value: Exact }
  | { readonly kind: 'whole'; readonly value: number }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'table'; readonly value: Table };

class Parser {
  readonly issues: Issue[] = [];
  private count = 0;

  private readonly scope: RuleScope;

  constructor(scope: RuleScope) {
    this.scope = scope;
  }

  private report(code: IssueCode, at: Position, data: Issue['data'] = {}): null {
    this.issues.push(error(code, { pointer: at.pointer }, data));
    return null;
  }

  parse(json: unknown, at: Position): Expr | null {
    this.count += 1;
    if (at.depth > depthLimit) {
      return this.report('rule-too-deep', at, { limit: String(depthLimit) });
    }
    if (this.count > expressionLimit) {
      return this.count === expressionLimit + 1
        ? this.report('rule-too-large', at, { limit: String(expressionLimit) })
        : null;
    }
    if (typeof json === 'number') return this.parseNumber(json, at);
    if (typeof json === 'string' || typeof json === 'boolean' || json === null) {
      return literal(json);
    }
    if (Array.isArray(json)) return this.parseList(json, at);
    if (typeof json === 'object') return this.parseOperation(json, at);
    return this.report('not-json-value', at, { found: typeof json });
  }

  private parseNumber(json: number, at: Position): Expr | null {
    const value = readNumber(json);
    return value === null
      ? this.report('literal-too-precise', at, { found: String(json) })
      : literal(value);
  }

  /** Where a number is wanted, a literal text that is one stands for it: long decimals are written so. */
  private parseNumeric(json: unknown, at: Position): Expr | null {
    const value = typeof json === 'string' ? parseDecimal(json) : null;
    return value === null ? this.parse(json, at) : literal(value);
  }

  private parseList(json: readonly unknown[], at: Position): Expr | null {
    const items = json.map((item, i) => this.parse(item, inside(at, i)));
    return items.every((item) => item !== null) ? { kind: 'list', items, type: LIST } : null;
  }

  private parseOperation(json: object, at: Position): Expr | null {
    const entries = Object.entries(json);
    const [entry] = entries;
    if (entry === undefined || entries.length > 1) {
      if (this.scope.kind === 'open') return literal(valueOfJson(json));
      return this.report('not-one-operator', at, {
        found: entries
          .map(([key]) => key)
          .join(', ')
          .slice(0, 100),
      });
    }
    const [name, given] = entry;
    const operator = operators.get(name);
    const here = inside(at, name);
    if (operator === undefined) {
      return this.report('unknown-operator', here, {
        operator: name.slice(0, 100),
        ...suggestion(name, operators.keys()),
      });
    }
    return this.build(operator, given, here);
  }

  private build(operator: Operator, json: unknown, at: Position): Expr | null {
    const isArray = Array.isArray(json);
    const given: readonly unknown[] = isArray ? json : [json];
    const least = operator.least ?? operator.parameters.length;
    const isMany = operator.rest !== undefined;
    if (given.length < least || (!isMany && given.length > operator.parameters.length)) {
      return this.report('wrong-argument-count', at, {
        operator: operator.name,
        found: String(given.length),
        wanted:
          isMany || least < operator.parameters.length
            ? isMany
              ? `≥ ${least}`
              : `${least}–${operator.parameters.length}`
            : String(least),
      });
    }
    const args = given.map((item, i) => {
      const parameter = operator.parameters[i] ?? operator.rest ?? 'any';
      return this.argument(operator, parameter, item, isArray ? inside(at, i) : deeper(at), i);
    });
    if (!args.every((arg) => arg !== null)) return null;
    return operator.build(argumentsOf(args), this.scopeAt(at));
  }

  private argument(
    operator: Operator,
    parameter: Parameter,
    json: unknown,
    at: Position,
    index: number,
  ): Argument | null {
    const wrong = (wanted: string, found: string): null =>
      this.report('wrong-argument-kind', at, {
        operator: operator.name,
        position: String(index + 1),
        wanted,
        found: found.slice(0, 100),
      });
    switch (parameter) {
      case 'any':
        return asArgument(this.parse(json, at));
      case 'number':
        return this.typed(this.parseNumeric(json, at), NUMBER | BOOLEAN, 'number', wrong);
      case 'numbers':
        return this.typed(
          this.parseNumeric(json, at),
          NUMBER | BOOLEAN | LIST,
          'number | list',
          wrong,
        );
      case 'list':
        return this.typed(this.parse(json, at), LIST, 'list', wrong);
      case 'body':
        return asArgument(this.parse(json, { ...at, isBody: true }));
      case 'name':
        return this.name(json, at, wrong);
      case 'names':
        return this.names(json, at, wrong);
      case 'literalNumber': {
        const value = readNumber(json);
        if (value === null || value.sign <= 0) return wrong('number above 0', show(json));
        return { kind: 'exact', value };
      }
      case 'places':
      case 'count': {
        const limit = parameter === 'places' ? 30 : 1_000;
        if (typeof json !== 'number' || !Number.isInteger(json) || json < 0 || json > limit) {
          return wrong(`0–${limit}`, show(json));
        }
        return { kind: 'whole', value: json };
      }
      case 'mode':
        return this.word(json, roundingModes, wrong);
      case 'first':
        return this.word(json, ['highest', 'lowest'], wrong);
      case 'tiersDown':
      case 'tiersUp':
      case 'points':
        return this.table(parameter, json, at, wrong);
    }
  }

  private typed(
    expr: Expr | null,
    accepted: Type,
    wanted: string,
    wrong: (wanted: string, found: string) => null,
  ): Argument | null {
    if (expr === null) return null;
    if (this.scope.kind === 'names' && !isWithin(expr.type, accepted)) {
      return wrong(wanted, expr.kind === 'literal' ? show(expr.value) : describeType(expr.type));
    }
    return { kind: 'expr', expr };
  }

  private word(
    json: unknown,
    words: readonly string[],
    wrong: (wanted: string, found: string) => null,
  ): Argument | null {
    return typeof json === 'string' && words.includes(json)
      ? { kind: 'word', value: json }
      : wrong(words.join(' | '), show(json));
  }

  /** In rules a name stands there literally and is known; anywhere else it is a path. */
  private name(
    json: unknown,
    at: Position,
    wrong: (wanted: string, found: string) => null,
  ): Argument | null {
    if (at.isBody || this.scope.kind === 'open') return asArgument(this.parse(json, at));
    if (typeof json !== 'string') return wrong('name', show(json));
    if (this.scope.types.has(json)) return asArgument(literal(json));
    return this.report('unknown-variable', at, {
      name: json.slice(0, 100),
      ...suggestion(json, this.scope.types.keys()),
    });
  }

  private names(
    json: unknown,
    at: Position,
    wrong: (wanted: string, found: string) => null,
  ): Argument | null {
    if (at.isBody || this.scope.kind === 'open') return asArgument(this.parse(json, at));
    if (!Array.isArray(json)) return wrong('list of names', show(json));
    const items = json.map((item, i) => this.name(item, inside(at, i), wrong));
    const exprs = items.map((item) => (item?.kind === 'expr' ? item.expr : null));
    if (!exprs.every((item) => item !== null)) return null;
    return { kind: 'expr', expr: { kind: 'list', items: exprs, type: LIST } };
  }

  private table(
    parameter: 'tiersDown' | 'tiersUp' | 'points',
    json: unknown,
    at: Position,
    wrong: (wanted: string, found: string) => null,
  ): Argument | null {
    const least = parameter === 'points' ? 2 : 1;
    if (!Array.isArray(json) || json.length < least) {
      return wrong(`[[bound, points], …] (≥ ${least})`, show(json));
    }
    const rows: (readonly [Exact, Exact])[] = [];
    json.forEach((row: unknown, i) => {
      const cells: readonly unknown[] = Array.isArray(row) ? row : [];
      const [bound, points] = [readNumber(cells[0]), readNumber(cells[1])];
      if (cells.length !== 2 || bound === null || points === null) {
        this.report('wrong-argument-kind', inside(at, i), {
          operator: parameter,
          position: String(i + 1),
          wanted: '[number, number]',
          found: show(row),
        });
        return;
      }
      const before = rows.at(-1);
      const order = before === undefined ? 0 : bound.compare(before[0]);
      if (before !== undefined && (parameter === 'tiersDown' ? order >= 0 : order <= 0)) {
        this.report('tiers-out-of-order', inside(at, i), {
          found: show(row),
          before: show(json[i - 1]),
          wanted: parameter === 'tiersDown' ? '<' : '>',
        });
      }
      rows.push([bound, points]);
    });
    return { kind: 'table', value: rows };
  }

  private scopeAt(at: Position): Scope {
    const byPath = at.isBody || this.scope.kind === 'open';
    return {
      variable: (name, fallback) => {
        if (byPath) return { kind: 'path', path: name, fallback, type: ANY };
        const text = name.kind === 'literal' && typeof name.value === 'string' ? name.value : '';
        const known = this.scope.kind === 'names' ? (this.scope.types.get(text) ?? ANY) : ANY;
        const type = fallback === null ? known : known | fallback.type;
        return { kind: 'variable', name: text, fallback, type };
      },
      missing: (operator, names, enough) => {
        const [first] = names;
        const list: Expr =
          names.length === 1 && first !== undefined && (first.type & LIST) !== 0
            ? first
            : { kind: 'list', items: names, type: LIST };
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
}

function inside(at: Position, key: string | number): Position {
  const step = String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
  return { ...at, pointer: `${at.pointer}/${step}`, depth: at.depth + 1 };
}

function deeper(at: Position): Position {
  return { ...at, depth: at.depth + 1 };
}

function asArgument(expr: Expr | null): Argument | null {
  return expr === null ? null : { kind: 'expr', expr };
}

/** A number of a rule: at most 15 digits, or text. A double with more has lost some already. */
export function readNumber(json: unknown): Exact | null {
  if (typeof json === 'string') return parseDecimal(json);
  if (typeof json !== 'number' || !Number.isFinite(json)) return null;
  const text = String(json);
  const digits = text.replace(/e.*$/, '').replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length > 15 && !Number.isSafeInteger(json) ? null : parseDecimal(text);
}

function show(value: unknown): string {
  if (value instanceof Exact) return value.numerator.toString();
  return (JSON.stringify(value) ?? String(value)).slice(0, 100);
}

function argumentsOf(args: readonly Argument[]): Arguments {
  const bug = (index: number): never => {
    throw new Error(`operator table: argument ${index} is of another kind than its parameter`);
  };
  const expr = (index: number): Expr => {
    const arg = args[index];
    return arg?.kind === 'expr' ? arg.expr : bug(index);
  };
  const word = (index: number): string | null => {
    const arg = args[index];
    if (arg === undefined) return null;
    return arg.kind === 'word' ? arg.value : bug(index);
  };
  return {
    length: args.length,
    expr,
    rest: (index) => args.slice(index).map((_, i) => expr(index + i)),
    optional: (index) => (index < args.length ? expr(index) : null),
    exact(index) {
      const arg = args[index];
      return arg?.kind === 'exact' ? arg.value : bug(index);
    },
    whole(index) {
      const arg = args[index];
      return arg?.kind === 'whole' ? arg.value : bug(index);
    },
    table(index) {
      const arg = args[index];
      return arg?.kind === 'table' ? arg.value : bug(index);
    },
    mode: (index) => roundingModes.find((mode) => mode === word(index)) ?? 'half-up',
    first: (index) => (word(index) === 'lowest' ? 'lowest' : 'highest'),
  };
}
