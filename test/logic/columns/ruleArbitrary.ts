import fc from 'fast-check';
import { roundingModes } from '../../../src/decimal/index.ts';

/** Random rules that parse: every operator that gives a number or a truth, over inputs of all kinds. */

export const kinds = {
  n1: 'number',
  n2: 'number',
  n3: 'number',
  n4: 'number',
  score: 'number',
  b1: 'boolean',
  b2: 'boolean',
  t1: 'text',
} as const;

export const texts = ['A', 'B', 'C', '95', '', '2021-03-01', '2020-02-29'] as const;

/** Where tiers begin, doubles end, and what has no end. */
const edges: readonly (number | string)[] = [
  ...[0, 0, 1, 1, -1, 2, 3, 5, 7, 10, 60, 80, 90, 95, 98.5, 100, 0.5, 0.1, 0.3, 0.05, -0.005],
  ...[1.005, 2.345, 0.125, 1e-7, 999.995, 1e-15, 1e15, 4503599627370496],
  '0.33333333333333333333',
  '2251799813685248',
  '9007199254740993',
  '1e17',
  '1e60',
  '-1e-40',
  '90.0000000000000000000000000001',
];

/** Numbers that are no text where any value may stand. */
const constant: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...edges).map((edge) => (typeof edge === 'string' ? { '+': [edge] } : edge)),
  fc.integer({ min: -20, max: 120 }),
  fc.integer({ min: -10_000, max: 12_000 }).map((n) => n / 100),
);

/** Bounds from the lowest up, each once, with their points. */
const table = (minLength: number): fc.Arbitrary<[number, number][]> =>
  fc
    .uniqueArray(fc.constantFrom(-1, 0, 1, 2, 3, 10, 60, 70, 80, 90, 95, 98.5, 100, 0.5), {
      minLength,
      maxLength: 5,
    })
    .chain((bounds) =>
      fc.tuple(
        ...[...bounds]
          .sort((a, b) => a - b)
          .map((bound) =>
            fc
              .constantFrom(0, 1, 2, 3, 5, 10, 1.5, 0.1, 60, 100, -1)
              .map((points): [number, number] => [bound, points]),
          ),
      ),
    );

const names = (kind: string): readonly string[] =>
  Object.entries(kinds).flatMap(([name, of]) => (of === kind ? [name] : []));

type Arbitrary = fc.Arbitrary<unknown>;
type Weighted = fc.WeightedArbitrary<unknown>;

const often = (weight: number, arbitrary: Arbitrary): Weighted => ({ arbitrary, weight });
const calls = (name: string, ...args: Arbitrary[]): Arbitrary =>
  fc.tuple(...args).map((list) => ({ [name]: list }));
const some = (of: Arbitrary, maxLength: number): fc.Arbitrary<unknown[]> =>
  fc.array(of, { minLength: 1, maxLength });
const many = (name: string, of: Arbitrary, max = 3): Arbitrary =>
  some(of, max).map((list) => ({ [name]: list }));
const pick = (list: readonly unknown[]): Arbitrary => fc.constantFrom(...list);
const variableOf = (kind: string): Arbitrary => pick(names(kind)).map((name) => ({ var: name }));

const variable = variableOf('number');
const someDay: Arbitrary = pick(['2021-03-01', '2020-02-29', '1999-12-31']);
const day: Arbitrary = fc.oneof(
  someDay,
  pick([{ var: 't1' }, { var: ['t1', '2021-06-30'] }, { var: ['t1', { var: 't1' }] }]),
);
const truth = variableOf('boolean');
const mode = pick(roundingModes);
const step = pick([0.5, 0.25, 0.05, 3, 0.3, 7, 0.01, 1, '1e-9', 1000]);
const present = fc
  .uniqueArray(pick(Object.keys(kinds).filter((name) => name !== 't1')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => ({ present: list }));

/** Numbers that columns work out themselves, from others (`n`) and from conditions (`c`). */
const decided = (n: Arbitrary, c: Arbitrary): readonly Weighted[] => [
  often(2, calls('var', pick(names('number')), constant)),
  often(1, calls('var', pick(names('number')), n)),
  often(
    1,
    truth.map((of) => ({ '+': [of] })),
  ),
  often(3, many('+', n, 4)),
  often(1, calls('+', n, pick(edges))),
  often(3, calls('-', n, n)),
  often(1, calls('-', n)),
  often(3, many('*', n)),
  often(3, calls('/', n, n)),
  often(2, calls('/', n, constant)),
  often(2, calls('%', n, n)),
  often(1, many('min', n)),
  often(1, many('max', n)),
  often(1, calls('abs', n)),
  often(5, calls('round', n, fc.integer({ min: 0, max: 6 }), mode)),
  often(3, calls('round_to', n, step, mode)),
  often(1, calls('floor', n)),
  often(1, calls('ceil', n)),
  often(1, calls('whole_steps', n, step)),
  often(2, calls('divide', n, n, n)),
  often(1, calls('clamp', n, n, n)),
  often(1, calls('excess', n, n)),
  often(
    1,
    fc.tuple(n, some(n, 3)).map(([full, list]) => ({ deduct: [full, ...list] })),
  ),
  often(
    2,
    calls(
      'tiers',
      n,
      table(1).map((rows) => [...rows].reverse()),
      n,
    ),
  ),
  often(1, calls('tiers_at_most', n, table(1), n)),
  often(1, calls('proportion', n, n, n)),
  often(2, calls('proportion', variable, constant, constant)),
  often(1, calls('inverse_proportion', n, n, n)),
  often(2, calls('interpolate', n, table(2))),
  often(1, calls('efficacy', n, n, n, n, n, n)),
  often(
    2,
    variable.map((x) => ({ efficacy: [x, { pool_min: x }, { pool_max: x }, 60, 40, 9] })),
  ),
  often(1, calls('percent_change', n, n)),
  often(3, calls('if', c, n, n)),
  often(1, calls('if', n, n, c, n, n)),
  often(1, many('sum', n)),
  often(2, many('mean', n, 4)),
  often(2, calls('days_between', day, day)),
  often(1, many('lowest', n)),
  often(1, many('highest', n)),
  often(1, many('latest', n)),
  often(
    1,
    calls('trimmed_mean', fc.array(n, { minLength: 3, maxLength: 5 }), pick([0, 1]), pick([0, 1])),
  ),
  often(1, calls('trimmed_mean', present, pick([0, 1]), pick([0, 1]))),
  often(
    2,
    fc
      .tuple(pick(['sum', 'mean', 'lowest', 'highest', 'latest', 'count']), present)
      .map(([fold, list]) => ({ [String(fold)]: list })),
  ),
  often(1, calls('power', n, pick([0.5, 2, 3, 1.5, 0.1, 8]))),
  often(
    1,
    fc
      .tuple(pick(['pool_min', 'pool_max', 'pool_mean', 'pool_sum', 'pool_rank']), variable)
      .map(([pool, x]) => ({ [String(pool)]: x })),
  ),
  often(1, calls('pool_share', variable)),
  often(1, calls('rank_points', variable, constant, constant, constant)),
];

/** Numbers of which columns know little: what they leave open must be asked for. */
const open = (n: Arbitrary, c: Arbitrary): readonly Weighted[] => [
  often(2, calls('var', pick(names('boolean')), constant)),
  often(1, calls('efficacy', n, n, n, n, n)),
  often(1, calls('divide', n, n, fc.constant({ not_applicable: [] }))),
  often(1, calls('if', c, fc.constant({ not_applicable: [] }), n)),
  often(1, many('median', n, 4)),
  often(1, calls('median', present)),
  often(1, calls('trimmed_mean', some(n, 5), pick([0, 1, 2]), pick([0, 1, 2]))),
  often(1, calls('trimmed_mean', present, pick([0, 1, 2]), pick([0, 1, 2]))),
  often(1, calls('power', n, pick([0, -1, -0.5, 0.123456789]))),
  often(1, calls('sqrt', calls('abs', n))),
  often(1, calls('or', n, n)),
  often(1, calls('and', c, n)),
];

const someNames = fc.uniqueArray(pick(Object.keys(kinds)), { maxLength: 3 });

const decidedTruths = (n: Arbitrary, c: Arbitrary): readonly Weighted[] => [
  often(1, fc.boolean()),
  often(1, calls('var', pick(names('boolean')), fc.boolean())),
  ...['<', '<=', '>', '>=', '==', '!=', '===', '!=='].map((name) => often(2, calls(name, n, n))),
  often(2, calls('>=', variable, constant)),
  often(1, calls('<', n, n, n)),
  often(1, calls('<=', n, n, n)),
  ...['==', '!=', '===', '!=='].map((name) =>
    often(1, calls(name, fc.constant({ var: 't1' }), pick(texts))),
  ),
  ...['<', '<=', '>', '>=', '==', '!=', '===', '!=='].map((name) =>
    often(1, calls(name, day, day)),
  ),
  often(
    1,
    someNames.map((list) => ({ '!': { missing: list } })),
  ),
  often(1, calls('==', c, c)),
  often(
    1,
    fc.array(pick(texts), { maxLength: 3 }).map((list) => ({ in: [{ var: 't1' }, list] })),
  ),
  often(1, many('and', c)),
  often(1, many('or', c)),
  often(1, calls('!', c)),
  often(1, calls('!!', n)),
  often(1, calls('!', n)),
  often(1, calls('if', c, c, c)),
];

const openTruths = (n: Arbitrary, c: Arbitrary): readonly Weighted[] => [
  often(1, calls('var', pick(names('boolean')), n)),
  often(1, calls('===', c, n)),
  often(1, calls('==', fc.constant({ var: ['t1', 'A'] }), pick(texts))),
  often(1, calls('==', n, pick(['95', null, '', 'x', true, false]))),
  often(
    1,
    fc
      .tuple(pick(['t1', 'n1']), fc.array(pick([...texts, 95]), { maxLength: 3 }))
      .map(([name, list]) => ({ in: [{ var: name }, list] })),
  ),
  often(1, calls('in', fc.constant({ var: 't1' }), pick(['ABC', '']))),
  often(
    1,
    calls('missing_some', fc.integer({ min: 0, max: 3 }), someNames).map((list) => ({
      '!!': [list],
    })),
  ),
];

function rules(isOpen: boolean): { readonly number: Arbitrary; readonly condition: Arbitrary } {
  const limit = {
    maxDepth: isOpen ? 4 : 3,
    depthIdentifier: `rule ${isOpen}`,
    withCrossShrink: true,
  };
  return fc.letrec<{ number: unknown; condition: unknown }>((tie) => {
    const [n, c] = [tie('number'), tie('condition')];
    return {
      number: fc.oneof(
        limit,
        often(8, variable),
        often(4, constant),
        ...decided(n, c),
        ...(isOpen ? open(n, c) : []),
      ),
      condition: fc.oneof(
        limit,
        often(2, truth),
        ...decidedTruths(n, c),
        ...(isOpen ? openTruths(n, c) : []),
      ),
    };
  });
}

const [wild, plain] = [rules(true), rules(false)];

/** Numbers that columns can work out themselves, but for what lies too near to call. */
export const plainRule: Arbitrary = plain.number;

/** A number for most rows; now and then something else, which the evaluators refuse alike. */
export const numericRule: Arbitrary = fc.oneof(
  often(20, plain.number),
  often(10, wild.number),
  often(1, wild.condition),
  often(
    1,
    fc.tuple(wild.condition, wild.number).map((list) => ({ if: list })),
  ),
  often(1, pick([{ var: 't1' }, { var: ['t1', 5] }, { var: ['n1', 'x'] }, [1], null, 'x'])),
);

export const conditionRule: Arbitrary = fc.oneof(plain.condition, wild.condition);

/** The same rules, in which every number is read from `n1`, and often nothing else is. */
export const ofOneInput: Arbitrary = fc
  .oneof(plain.number, wild.number)
  .map((rule): unknown =>
    JSON.parse(JSON.stringify(rule).replaceAll(/"(?:n[2-4]|score)"/g, '"n1"')),
  );
