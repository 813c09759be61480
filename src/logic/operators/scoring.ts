import { Exact, unity } from '../../decimal/index.ts';
import {
  call,
  chain,
  clamp,
  fold,
  isAtLeast,
  isAtMost,
  isBelow,
  line,
  literal,
  minus,
  most,
  nought,
  one,
  over,
  overOr,
  plus,
  times,
  when,
} from '../build.ts';
import type { Expr, FoldOperator } from '../Expr.ts';
import { LIST, NUMBER } from '../Type.ts';
import type { Arguments, Operator, Table } from './Operator.ts';

/** The operators that 考核细则 need and json-logic-js has not. */

type Added = Omit<Operator, 'family'>;

const rounded = (args: Arguments, step: Exact): Expr => ({
  kind: 'round',
  value: args.expr(0),
  step,
  mode: args.mode(2),
  type: NUMBER,
});

const stepOfPlaces = (places: number): Exact => Exact.ofDecimal(`1e-${places}`);

function tiers(x: Expr, table: Table, otherwise: Expr, fits: (x: Expr, bound: Expr) => Expr): Expr {
  const branches = table.flatMap(([bound, points]) => [fits(x, literal(bound)), literal(points)]);
  return call('if', ...branches, otherwise);
}

/** Straight lines between the points; before the first and behind the last, their results. */
function interpolate(x: Expr, points: Table): Expr {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return nought;
  const pieces = points.slice(1).flatMap((end, i) => {
    const start = points[i] ?? first;
    return [isBelow(x, literal(end[0])), line(x, start, end)];
  });
  return call('if', isAtMost(x, literal(first[0])), literal(first[1]), ...pieces, literal(last[1]));
}

const numbers: readonly Added[] = [
  {
    name: 'abs',
    parameters: ['number'],
    description: 'The number without its sign.',
    definition: '{"max": [x, {"-": x}]}',
    example: '{"abs": {"-": [{"var": "a"}, 50]}}',
    build: (args) => call('abs', args.expr(0)),
  },
  {
    name: 'round',
    parameters: ['number', 'places', 'mode'],
    least: 2,
    description: 'To so many places, half-up unless stated.',
    example: '{"round": [{"var": "a"}, 2, "half-even"]}',
    build: (args) => rounded(args, stepOfPlaces(args.whole(1))),
  },
  {
    name: 'round_to',
    parameters: ['number', 'literalNumber', 'mode'],
    least: 2,
    description: 'To a multiple, half-up unless stated.',
    example: '{"round_to": [{"var": "a"}, 0.5]}',
    build: (args) => rounded(args, args.exact(1)),
  },
  {
    name: 'floor',
    parameters: ['number'],
    description: 'The whole number at or below.',
    example: '{"floor": {"var": "a"}}',
    build: (args) => floor(args.expr(0)),
  },
  {
    name: 'ceil',
    parameters: ['number'],
    description: 'The whole number at or above.',
    example: '{"ceil": {"var": "a"}}',
    build: (args) => minus(nought, floor(minus(nought, args.expr(0)))),
  },
  {
    name: 'whole_steps',
    parameters: ['number', 'literalNumber'],
    description: 'How many whole steps fit into x: 每满.',
    definition: '{"floor": {"/": [x, step]}}',
    example: '{"whole_steps": [{"var": "short_of_target"}, 5]}',
    build: (args) => floor(over(args.expr(0), literal(args.exact(1)))),
  },
  {
    name: 'power',
    parameters: ['number', 'number'],
    description: 'x to any real power; 40 significant digits where it is no fraction.',
    example: '{"power": [2, 0.5]}',
    build: (args) => call('power', args.expr(0), args.expr(1)),
  },
  ...(['sqrt', 'ln', 'log10'] as const).map(
    (name): Added => ({
      name,
      parameters: ['number'],
      description: {
        sqrt: 'The square root.',
        ln: 'The natural logarithm.',
        log10: 'The logarithm to base 10.',
      }[name],
      example: `{"${name}": {"var": "a"}}`,
      build: (args) => call(name, args.expr(0)),
    }),
  ),
];

/** Towards minus infinity: rounding down is towards zero, so what lies below zero goes one further. */
function floor(x: Expr): Expr {
  const cut: Expr = { kind: 'round', value: x, step: unity, mode: 'down', type: NUMBER };
  const away: Expr = { kind: 'round', value: x, step: unity, mode: 'up', type: NUMBER };
  return when(isBelow(x, nought), away, cut);
}

const scoring: readonly Added[] = [
  {
    name: 'divide',
    parameters: ['number', 'number', 'number'],
    description: 'The quotient, and what it is where the divisor is 0.',
    definition: '{"if": [{"==": [b, 0]}, otherwise, {"/": [a, b]}]}',
    example: '{"divide": [{"var": "passed"}, {"var": "inspected"}, {"not_applicable": []}]}',
    build: (args) => overOr(args.expr(0), args.expr(1), args.expr(2)),
  },
  {
    name: 'clamp',
    parameters: ['number', 'number', 'number'],
    description: 'Not below the second, not above the third.',
    definition: '{"min": [{"max": [x, low]}, high]}',
    example: '{"clamp": [{"var": "a"}, 0, 5]}',
    build: (args) => clamp(args.expr(0), args.expr(1), args.expr(2)),
  },
  {
    name: 'excess',
    parameters: ['number', 'number'],
    description: 'By how much x is above the limit, else 0: 超出部分.',
    definition: '{"max": [0, {"-": [x, limit]}]}',
    example: '{"excess": [{"var": "days_late"}, 3]}',
    build: (args) => most(nought, minus(args.expr(0), args.expr(1))),
  },
  {
    name: 'deduct',
    parameters: ['number', 'number'],
    rest: 'number',
    description: 'Full points less all deductions, never below 0: 扣完为止.',
    definition: '{"max": [0, {"-": [full, {"+": [d1, d2]}]}]}',
    example: '{"deduct": [5, {"*": [0.8, {"var": "problems"}]}]}',
    build: (args) => most(nought, minus(args.expr(0), chain('+', args.rest(1)))),
  },
  {
    name: 'tiers',
    parameters: ['number', 'tiersDown', 'number'],
    description:
      'The points of the first bound that x reaches, from the highest; else the last: 分档.',
    definition: '{"if": [{">=": [x, 95]}, 5, {">=": [x, 90]}, 4, otherwise]}',
    example: '{"tiers": [{"var": "rate"}, [[95, 5], [90, 4]], 0]}',
    build: (args) => tiers(args.expr(0), args.table(1), args.expr(2), isAtLeast),
  },
  {
    name: 'tiers_at_most',
    parameters: ['number', 'tiersUp', 'number'],
    description:
      'The points of the first bound that x does not pass, from the lowest; else the last.',
    definition: '{"if": [{"<=": [x, 0]}, 5, {"<=": [x, 2]}, 3, otherwise]}',
    example: '{"tiers_at_most": [{"var": "problems"}, [[0, 5], [2, 3]], 0]}',
    build: (args) => tiers(args.expr(0), args.table(1), args.expr(2), isAtMost),
  },
  {
    name: 'proportion',
    parameters: ['number', 'number', 'number'],
    description: 'x / target × full, from 0 to full: 按比例计分.',
    definition: '{"clamp": [{"*": [{"/": [x, target]}, full]}, 0, full]}',
    example: '{"proportion": [{"var": "rate"}, 98.5, 3]}',
    build: (args) =>
      clamp(times(over(args.expr(0), args.expr(1)), args.expr(2)), nought, args.expr(2)),
  },
  {
    name: 'inverse_proportion',
    parameters: ['number', 'number', 'number'],
    description: 'limit / x × full, from 0 to full; full where x is 0: 反向指标.',
    definition: '{"clamp": [{"*": [{"divide": [limit, x, 1]}, full]}, 0, full]}',
    example: '{"inverse_proportion": [10.5, {"var": "density"}, 2]}',
    build: (args) =>
      clamp(times(overOr(args.expr(0), args.expr(1), one), args.expr(2)), nought, args.expr(2)),
  },
  {
    name: 'interpolate',
    parameters: ['number', 'points'],
    description: 'Straight lines between points, held at both ends: 线性插值.',
    definition: '{"if": [{"<=": [x, x1]}, y1, {"<": [x, x2]}, {"+": [y1, …]}, y2]}',
    example: '{"interpolate": [{"var": "rate"}, [[80, 60], [95, 100]]]}',
    build: (args) => interpolate(args.expr(0), args.table(1)),
  },
  {
    name: 'efficacy',
    parameters: ['number', 'number', 'number', 'number', 'number', 'number'],
    least: 5,
    description:
      'base + span × (x − unacceptable) / (satisfactory − unacceptable): 功效系数法. The last is for a pool in which both are equal.',
    definition: '{"+": [base, {"*": [span, {"/": [{"-": [x, low]}, {"-": [high, low]}]}]}]}',
    example:
      '{"efficacy": [{"var": "a"}, {"pool_min": {"var": "a"}}, {"pool_max": {"var": "a"}}, 60, 40, 100]}',
    build: (args) => {
      const [x, low, high] = [args.expr(0), args.expr(1), args.expr(2)];
      const span = minus(high, low);
      const points = plus(args.expr(3), times(args.expr(4), over(minus(x, low), span)));
      const otherwise = args.optional(5);
      return otherwise === null ? points : when(call('==', span, nought), otherwise, points);
    },
  },
  {
    name: 'percent_change',
    parameters: ['number', 'number'],
    description: '(this − last) / last × 100: 增长幅度.',
    definition: '{"*": [{"/": [{"-": [now, last]}, last]}, 100]}',
    example: '{"percent_change": [{"var": "this_year"}, {"var": "last_year"}]}',
    build: (args) =>
      times(over(minus(args.expr(0), args.expr(1)), args.expr(1)), literal(Exact.ofInteger(100))),
  },
  {
    name: 'not_applicable',
    parameters: [],
    description: 'Makes the whole rule not applicable (不适用) for the unit.',
    example: '{"if": [{"==": [{"var": "inspected"}, 0]}, {"not_applicable": []}, 5]}',
    build: () => call('not_applicable'),
  },
];

const foldDescriptions: Readonly<Record<Exclude<FoldOperator, 'trimmed_mean'>, string>> = {
  sum: 'The sum of a list.',
  mean: 'The mean of a list.',
  median: 'The middle of a list; of an even number, the mean of the two in the middle.',
  lowest: 'The lowest of a list.',
  highest: 'The highest of a list.',
  latest: 'The last of a list: 最近一次.',
  count: 'How many a list has.',
};

const foldNames: ReadonlyArray<Exclude<FoldOperator, 'trimmed_mean'>> = [
  'sum',
  'mean',
  'median',
  'lowest',
  'highest',
  'latest',
  'count',
];

/** The one list given, or the list of the numbers given. */
function listOf(items: readonly Expr[]): Expr {
  const [first] = items;
  return items.length === 1 && first !== undefined && (first.type & LIST) !== 0
    ? first
    : { kind: 'list', items, type: LIST };
}

const folds: readonly Added[] = [
  ...foldNames.map(
    (name): Added => ({
      name,
      parameters: ['numbers'],
      rest: 'number',
      description: foldDescriptions[name],
      example: `{"${name}": [{"var": "q1"}, {"var": "q2"}]}`,
      build: (args) => fold(name, listOf(args.rest(0))),
    }),
  ),
  {
    name: 'trimmed_mean',
    parameters: ['list', 'count', 'count'],
    description: 'The mean without the so many lowest and the so many highest: 去掉最高分、最低分.',
    example: '{"trimmed_mean": [{"present": ["e1", "e2", "e3", "e4", "e5"]}, 1, 1]}',
    build: (args) => fold('trimmed_mean', args.expr(0), args.whole(1), args.whole(2)),
  },
  {
    name: 'present',
    parameters: [],
    rest: 'name',
    description: 'The values of those of the names that are neither missing nor not applicable.',
    example: '{"mean": {"present": ["q1", "q2", "q3"]}}',
    build: (args, scope) => scope.missing('present', args.rest(0), null),
  },
];

const days: readonly Added[] = [
  {
    name: 'days_between',
    parameters: ['day', 'day'],
    description: 'How many days the second is after the first; below 0 where it is before it.',
    example: '{"days_between": [{"var": "found_on"}, {"var": ["closed_on", "2021-12-31"]}]}',
    build: (args) => call('days_between', args.expr(0), args.expr(1)),
  },
];

const pools: readonly Added[] = [
  ...(
    [
      ['min', 'The lowest of the pool.'],
      ['max', 'The highest of the pool.'],
      ['mean', 'The mean of the pool.'],
      ['sum', 'The sum over the pool.'],
      ['stdev', 'The standard deviation of the pool (of all units, not of a sample).'],
      ['count', 'How many units of the pool have a value.'],
    ] as const
  ).map(
    ([statistic, description]): Added => ({
      name: `pool_${statistic}`,
      parameters: ['number'],
      description,
      example: `{"pool_${statistic}": {"var": "a"}}`,
      build: (args, scope) => scope.pool(statistic, args.expr(0)),
    }),
  ),
  {
    name: 'pool_share',
    parameters: ['number'],
    description: 'The share of the sum over the pool.',
    definition: '{"/": [x, {"pool_sum": x}]}',
    example: '{"pool_share": {"var": "a"}}',
    build: (args, scope) => over(args.expr(0), scope.pool('sum', args.expr(0))),
  },
  {
    name: 'pool_rank',
    parameters: ['number', 'first'],
    least: 1,
    description:
      'The place in the pool, 1 for the highest (or "lowest") value; equal values share it.',
    example: '{"pool_rank": [{"var": "a"}, "lowest"]}',
    build: (args, scope) => scope.pool('rank', args.expr(0), args.first(1)),
  },
  {
    name: 'rank_points',
    parameters: ['number', 'number', 'number', 'number', 'first'],
    least: 4,
    description:
      'Points by place in the pool: the first gets so many, each place lower a step less, never below the least: 排名计分.',
    definition: '{"max": [least, {"-": [first, {"*": [step, {"-": [{"pool_rank": x}, 1]}]}]}]}',
    example: '{"rank_points": [{"var": "a"}, 10, 0.5, 2]}',
    build: (args, scope) => {
      const places = minus(scope.pool('rank', args.expr(0), args.first(4)), one);
      return most(args.expr(3), minus(args.expr(1), times(args.expr(2), places)));
    },
  },
];

export const addedOperators: readonly Operator[] = [
  ...scoring,
  ...numbers,
  ...days,
  ...folds,
  ...pools,
].map((operator) => ({ ...operator, family: 'added' }) as const);
