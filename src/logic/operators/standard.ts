import { zero } from '../../decimal/index.ts';
import { call, chain, literal, minus } from '../build.ts';
import type { Expr, IterateOperator } from '../Expr.ts';
import { ANY, BOOLEAN, LIST } from '../Type.ts';
import type { Arguments, Operator } from './Operator.ts';

/** The operators of json-logic-js 2.0.5. */

type Kept = Omit<Operator, 'family'>;

const flipped = (build: (a: Expr, b: Expr) => Expr) => (args: Arguments) =>
  build(args.expr(1), args.expr(0));

function between(operator: '<' | '<='): (args: Arguments) => Expr {
  return (args) => {
    const below = call(operator, args.expr(0), args.expr(1));
    const upper = args.optional(2);
    return upper === null ? below : call('and', below, call(operator, args.expr(1), upper));
  };
}

function iterate(operator: IterateOperator): (args: Arguments) => Expr {
  return (args) => ({
    kind: 'iterate',
    operator,
    list: args.expr(0),
    body: args.expr(1),
    initial: operator === 'reduce' ? (args.optional(2) ?? literal(null)) : null,
    type:
      operator === 'reduce' ? ANY : operator === 'map' || operator === 'filter' ? LIST : BOOLEAN,
  });
}

function choose(args: Arguments): Expr {
  const parts = args.rest(0);
  const [first] = parts;
  if (first === undefined) return literal(null);
  if (parts.length === 1) return first;
  return call('if', ...parts, ...(parts.length % 2 === 0 ? [literal(null)] : []));
}

const numbers: readonly Kept[] = [
  {
    name: '+',
    parameters: [],
    rest: 'number',
    least: 0,
    description: 'The exact sum; of one argument, that argument as a number.',
    example: '{"+": [{"var": "a"}, 0.1]}',
    build: (args) => (args.length === 0 ? literal(zero) : chain('+', args.rest(0))),
  },
  {
    name: '*',
    parameters: ['number'],
    rest: 'number',
    description: 'The exact product.',
    example: '{"*": [{"var": "a"}, 0.8]}',
    build: (args) => chain('*', args.rest(0)),
  },
  {
    name: '-',
    parameters: ['number', 'number'],
    least: 1,
    description: 'The exact difference; of one argument, its negative.',
    example: '{"-": [100, {"var": "a"}]}',
    build: (args) =>
      args.length === 1 ? minus(literal(zero), args.expr(0)) : minus(args.expr(0), args.expr(1)),
  },
  {
    name: '/',
    parameters: ['number', 'number'],
    description: 'The exact quotient; a divisor of 0 is an error (see divide).',
    example: '{"/": [{"var": "passed"}, {"var": "inspected"}]}',
    build: (args) => call('/', args.expr(0), args.expr(1)),
  },
  {
    name: '%',
    parameters: ['number', 'number'],
    description: 'The remainder, with the sign of the first.',
    example: '{"%": [{"var": "a"}, 7]}',
    build: (args) => call('%', args.expr(0), args.expr(1)),
  },
  {
    name: 'min',
    parameters: ['number'],
    rest: 'number',
    description: 'The lowest.',
    example: '{"min": [{"var": "a"}, 5]}',
    build: (args) => chain('min', args.rest(0)),
  },
  {
    name: 'max',
    parameters: ['number'],
    rest: 'number',
    description: 'The highest.',
    example: '{"max": [{"var": "a"}, 0]}',
    build: (args) => chain('max', args.rest(0)),
  },
];

const comparisons: readonly Kept[] = [
  {
    name: '==',
    parameters: ['any', 'any'],
    description: 'Equal, a text that is a number being that number.',
    example: '{"==": [{"var": "grade"}, "A"]}',
    build: (args) => call('==', args.expr(0), args.expr(1)),
  },
  {
    name: '!=',
    parameters: ['any', 'any'],
    description: 'Not equal.',
    definition: '{"!": {"==": [a, b]}}',
    example: '{"!=": [{"var": "grade"}, "A"]}',
    build: (args) => call('!', call('==', args.expr(0), args.expr(1))),
  },
  {
    name: '===',
    parameters: ['any', 'any'],
    description: 'Equal and of one kind.',
    example: '{"===": [{"var": "a"}, 0]}',
    build: (args) => call('===', args.expr(0), args.expr(1)),
  },
  {
    name: '!==',
    parameters: ['any', 'any'],
    description: 'Not equal, or not of one kind.',
    definition: '{"!": {"===": [a, b]}}',
    example: '{"!==": [{"var": "a"}, 0]}',
    build: (args) => call('!', call('===', args.expr(0), args.expr(1))),
  },
  {
    name: '<',
    parameters: ['any', 'any', 'any'],
    least: 2,
    description: 'Below; with three arguments, strictly between.',
    example: '{"<": [60, {"var": "a"}, 90]}',
    build: between('<'),
  },
  {
    name: '<=',
    parameters: ['any', 'any', 'any'],
    least: 2,
    description: 'At most; with three arguments, between.',
    example: '{"<=": [60, {"var": "a"}, 90]}',
    build: between('<='),
  },
  {
    name: '>',
    parameters: ['any', 'any'],
    description: 'Above.',
    definition: '{"<": [b, a]}',
    example: '{">": [{"var": "a"}, 0]}',
    build: flipped((a, b) => call('<', a, b)),
  },
  {
    name: '>=',
    parameters: ['any', 'any'],
    description: 'At least.',
    definition: '{"<=": [b, a]}',
    example: '{">=": [{"var": "a"}, 95]}',
    build: flipped((a, b) => call('<=', a, b)),
  },
];

const choices: readonly Kept[] = [
  {
    name: 'if',
    parameters: [],
    rest: 'any',
    least: 0,
    description: 'Condition, value, condition, value, …, else. Only what is needed is evaluated.',
    example: '{"if": [{">=": [{"var": "a"}, 95]}, 4, 0]}',
    build: choose,
  },
  {
    name: '?:',
    parameters: [],
    rest: 'any',
    least: 0,
    description: 'The same as if.',
    example: '{"?:": [{"var": "done"}, 1, 0]}',
    build: choose,
  },
  {
    name: 'and',
    parameters: ['any'],
    rest: 'any',
    description: 'The first that is not truthy, or the last.',
    example: '{"and": [{"var": "a"}, {">": [{"var": "b"}, 0]}]}',
    build: (args) => call('and', ...args.rest(0)),
  },
  {
    name: 'or',
    parameters: ['any'],
    rest: 'any',
    description: 'The first that is truthy, or the last.',
    example: '{"or": [{"var": "a"}, {"var": "b"}]}',
    build: (args) => call('or', ...args.rest(0)),
  },
  {
    name: '!',
    parameters: ['any'],
    description: 'True for false, 0, empty text, an empty list and nothing.',
    example: '{"!": {"var": "done"}}',
    build: (args) => call('!', args.expr(0)),
  },
  {
    name: '!!',
    parameters: ['any'],
    description: 'The opposite of !.',
    definition: '{"!": {"!": a}}',
    example: '{"!!": {"var": "count"}}',
    build: (args) => call('!!', args.expr(0)),
  },
];

const texts: readonly Kept[] = [
  {
    name: 'in',
    parameters: ['any', 'any'],
    compares: 'items',
    description: 'Whether the first is part of a text or an item of a list.',
    example: '{"in": [{"var": "grade"}, ["A", "B"]]}',
    build: (args) => call('in', args.expr(0), args.expr(1)),
  },
  {
    name: 'cat',
    parameters: [],
    rest: 'any',
    least: 0,
    description: 'The texts, one behind the other.',
    example: '{"cat": [{"var": "unit.name"}, "（县）"]}',
    build: (args) => call('cat', ...args.rest(0)),
  },
  {
    name: 'substr',
    parameters: ['any', 'number', 'number'],
    least: 2,
    description: 'Part of a text: start and length; below 0 they count from the end.',
    example: '{"substr": [{"var": "unit.name"}, -1]}',
    build: (args) => call('substr', ...args.rest(0)),
  },
  {
    name: 'log',
    parameters: ['any'],
    description: 'The argument itself; nothing is printed.',
    example: '{"log": {"var": "a"}}',
    build: (args) => args.expr(0),
  },
];

const lists: readonly Kept[] = [
  {
    name: 'merge',
    parameters: [],
    rest: 'any',
    least: 0,
    description: 'One list of all items and lists.',
    example: '{"merge": [[1, 2], 3]}',
    build: (args) => call('merge', ...args.rest(0)),
  },
  {
    name: 'map',
    parameters: ['list', 'body'],
    description: 'The body for each item; {"var": ""} is the item.',
    example: '{"map": [[1, 2], {"*": [{"var": ""}, 2]}]}',
    build: iterate('map'),
  },
  {
    name: 'filter',
    parameters: ['list', 'body'],
    description: 'The items for which the body is truthy.',
    example: '{"filter": [[1, 2], {">": [{"var": ""}, 1]}]}',
    build: iterate('filter'),
  },
  {
    name: 'reduce',
    parameters: ['list', 'body', 'any'],
    least: 2,
    description: 'One value from all items; the body sees current and accumulator.',
    example: '{"reduce": [[1, 2], {"+": [{"var": "current"}, {"var": "accumulator"}]}, 0]}',
    build: iterate('reduce'),
  },
  {
    name: 'all',
    parameters: ['list', 'body'],
    description: 'Whether the body is truthy for all items; false for an empty list.',
    example: '{"all": [[1, 2], {">": [{"var": ""}, 0]}]}',
    build: iterate('all'),
  },
  {
    name: 'some',
    parameters: ['list', 'body'],
    description: 'Whether the body is truthy for an item.',
    example: '{"some": [[1, 2], {">": [{"var": ""}, 1]}]}',
    build: iterate('some'),
  },
  {
    name: 'none',
    parameters: ['list', 'body'],
    description: 'Whether the body is truthy for no item.',
    example: '{"none": [[1, 2], {">": [{"var": ""}, 2]}]}',
    build: iterate('none'),
  },
];

const variables: readonly Kept[] = [
  {
    name: 'var',
    parameters: ['name', 'any'],
    least: 0,
    description:
      'The value of an input (or of unit.*, score.*); the second is read where it is missing.',
    example: '{"var": ["events", 0]}',
    build: (args, scope) => scope.variable(args.optional(0) ?? literal(''), args.optional(1)),
  },
  {
    name: 'missing',
    parameters: [],
    rest: 'name',
    least: 0,
    description: 'Those of the names that are missing.',
    example: '{"missing": ["a", "b"]}',
    build: (args, scope) => scope.missing('missing', args.rest(0), null),
  },
  {
    name: 'missing_some',
    parameters: ['number', 'names'],
    description: 'An empty list where at least so many of the names are there, else those missing.',
    example: '{"missing_some": [1, ["a", "b"]]}',
    build: (args, scope) => scope.missing('missing', [args.expr(1)], args.expr(0)),
  },
];

export const standardOperators: readonly Operator[] = [
  ...variables,
  ...numbers,
  ...comparisons.map((operator) => ({ ...operator, compares: 'arguments' }) as const),
  ...choices,
  ...texts,
  ...lists,
].map((operator) => ({ ...operator, family: 'standard' }) as const);
