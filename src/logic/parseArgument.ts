import { type Exact, parseDecimal, roundingModes } from '../decimal/index.ts';
import { suggestion } from '../issue/nearest.ts';
import type { Argument } from './argumentsOf.ts';
import { literal } from './build.ts';
import { dayToWrite } from './comparedDays.ts';
import { dayNumber } from './days.ts';
import type { Expr } from './Expr.ts';
import type { Operator, Parameter } from './operators/index.ts';
import {
  inside,
  isByPath,
  type Parsing,
  type Position,
  refuseArgument,
  type WrongArgument,
} from './Parsing.ts';
import { readNumber, show } from './readNumber.ts';
import { BOOLEAN, DATE, describeType, isWithin, LIST, NUMBER, TEXT, type Type } from './Type.ts';

/** An argument that is being read: where it stands, and how to say that it is of another kind. */
type Site = {
  readonly parsing: Parsing;
  readonly at: Position;
  readonly refuse: (
    wanted: string,
    found: string,
    suggested?: Pick<WrongArgument, 'suggested'>,
  ) => null;
};

/** Reads an argument as its parameter wants it; null with an issue where it is something else. */
export function parseArgument(
  parsing: Parsing,
  operator: Operator,
  index: number,
  json: unknown,
  at: Position,
): Argument | null {
  const parameter = operator.parameters[index] ?? operator.rest ?? 'any';
  const refuse: Site['refuse'] = (wanted, found, suggested = {}) =>
    refuseArgument(parsing, operator, at, { index, wanted, found, ...suggested });
  return readAs(parameter, json, { parsing, at, refuse });
}

function readAs(parameter: Parameter, json: unknown, site: Site): Argument | null {
  const { parsing, at, refuse } = site;
  switch (parameter) {
    case 'any':
      return asArgument(parsing.parse(json, at));
    case 'day':
      return readDay(json, site);
    case 'number':
      return typed(parseNumeric(json, site), NUMBER | BOOLEAN, 'number', site);
    case 'numbers':
      return typed(parseNumeric(json, site), NUMBER | BOOLEAN | LIST, 'number | list', site);
    case 'list':
      return typed(parsing.parse(json, at), LIST, 'list', site);
    case 'body':
      return asArgument(parsing.parse(json, { ...at, isBody: true }));
    case 'name':
      return readName(json, site);
    case 'names':
      return readNames(json, site);
    case 'literalNumber': {
      const value = readNumber(json);
      return value !== null && value.sign > 0
        ? { kind: 'exact', value }
        : refuse('number above 0', show(json));
    }
    case 'places':
      return readWhole(json, 30, site);
    case 'count':
      return readWhole(json, 1_000, site);
    case 'mode':
      return readWord(json, roundingModes, site);
    case 'first':
      return readWord(json, ['highest', 'lowest'], site);
    case 'tiersDown':
    case 'tiersUp':
    case 'points':
      return readTable(parameter, json, site);
  }
}

function asArgument(expr: Expr | null): Argument | null {
  return expr === null ? null : { kind: 'expr', expr };
}

/** Where a number is wanted, a literal text that is one stands for it: long decimals are written so. */
function parseNumeric(json: unknown, { parsing, at }: Site): Expr | null {
  const value = typeof json === 'string' ? parseDecimal(json) : null;
  return value === null ? parsing.parse(json, at) : literal(value);
}

function typed(expr: Expr | null, accepted: Type, wanted: string, site: Site): Argument | null {
  if (expr === null) return null;
  if (site.parsing.scope.kind === 'names' && !isWithin(expr.type, accepted)) {
    const found = expr.kind === 'literal' ? show(expr.value) : describeType(expr.type);
    return site.refuse(wanted, found);
  }
  return { kind: 'expr', expr };
}

function readWhole(json: unknown, limit: number, { refuse }: Site): Argument | null {
  const isWhole = typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= limit;
  return isWhole ? { kind: 'whole', value: json } : refuse(`whole=0–${limit}`, show(json));
}

function readWord(json: unknown, words: readonly string[], { refuse }: Site): Argument | null {
  return typeof json === 'string' && words.includes(json)
    ? { kind: 'word', value: json }
    : refuse(words.join(' | '), show(json));
}

/** In rules a name stands there literally and is known; anywhere else it is a path. */
function readName(json: unknown, { parsing, at, refuse }: Site): Argument | null {
  const { scope } = parsing;
  if (scope.kind === 'open' || isByPath(parsing, at)) return asArgument(parsing.parse(json, at));
  if (typeof json !== 'string') return refuse('name', show(json));
  const name = parsing.parse(json, at);
  if (name === null || scope.types.has(json)) return asArgument(name);
  return parsing.report('unknown-variable', at, {
    kind: scope.of ?? 'input',
    name: json.slice(0, 100),
    ...suggestion(json, scope.types.keys()),
  });
}

function readNames(json: unknown, site: Site): Argument | null {
  const { parsing, at, refuse } = site;
  if (isByPath(parsing, at)) return asArgument(parsing.parse(json, at));
  if (!Array.isArray(json)) return refuse('list of names', show(json));
  const items = json.map((item, i) => {
    const name = readName(item, { ...site, at: inside(at, i) });
    return name?.kind === 'expr' ? name.expr : null;
  });
  if (!items.every((item) => item !== null)) return null;
  return { kind: 'expr', expr: { kind: 'list', items, type: LIST } };
}

function readDay(json: unknown, site: Site): Argument | null {
  const isWrong = typeof json === 'string' && dayNumber(json) === null;
  if (isWrong) return site.refuse('date', show(json), dayToWrite(json));
  return typed(site.parsing.parse(json, site.at), TEXT | DATE, 'date', site);
}

/** How many rows a table of tiers or points may have. */
export const rowLimit = 1_000;

type TableParameter = 'tiersDown' | 'tiersUp' | 'points';

function readTable(parameter: TableParameter, json: unknown, site: Site): Argument | null {
  const least = parameter === 'points' ? 2 : 1;
  if (!Array.isArray(json) || json.length < least || json.length > rowLimit) {
    return site.refuse(`pairs=${least}–${rowLimit}`, show(json));
  }
  const rows = json.map((row: unknown, i) => readRow(row, { ...site, at: inside(site.at, i) }));
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (row === null || before === undefined || before === null) return;
    const order = row[0].compare(before[0]);
    if (parameter === 'tiersDown' ? order < 0 : order > 0) return;
    site.parsing.report('tiers-out-of-order', inside(site.at, i), {
      found: show(json[i]),
      before: show(json[i - 1]),
      wanted: parameter === 'tiersDown' ? 'below' : 'above',
    });
  });
  return rows.every((row) => row !== null) ? { kind: 'table', value: rows } : null;
}

function readRow(json: unknown, { at, parsing }: Site): readonly [Exact, Exact] | null {
  const cells: readonly unknown[] = Array.isArray(json) ? json : [];
  const [bound, points] = [readNumber(cells[0]), readNumber(cells[1])];
  if (cells.length === 2 && bound !== null && points !== null) return [bound, points];
  return parsing.report('wrong-shape', at, { found: show(json), wanted: 'pair' });
}
