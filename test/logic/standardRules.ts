import fc from 'fast-check';

/**
 * Random rules of the standard operators on which json-logic-js has no artefact: whole numbers that
 * stay below 2^53, no null or text where a number is needed, quotients that come out even.
 */

type Rule = fc.Arbitrary<unknown>;

const numbers = ['a', 'b', 'deep.c', 'list.1'];
const whole = fc.integer({ min: -50, max: 50 });

export const standardData = fc.record({
  a: whole,
  b: whole,
  deep: fc.record({ c: whole }),
  list: fc.array(whole, { minLength: 2, maxLength: 4 }),
  text: fc.constantFrom('', '昆明', 'abc', '12', 'null'),
  flag: fc.boolean(),
  gap: fc.constantFrom(null, ''),
  rows: fc.array(fc.record({ n: whole, t: fc.constantFrom('x', 'abc', '') }), { maxLength: 3 }),
});

const calls = (name: string, ...args: readonly Rule[]): Rule =>
  fc.tuple(...args).map((list) => ({ [name]: list }));
const many = (name: string, of: Rule, least = 1): Rule =>
  fc.array(of, { minLength: least, maxLength: 3 }).map((list) => ({ [name]: list }));
const name = (...names: readonly string[]): Rule =>
  fc.constantFrom(...names).map((path) => ({ var: path }));
const unary = (operator: string, of: Rule): Rule => of.map((inner) => ({ [operator]: inner }));

const limit = { maxDepth: 3, depthIdentifier: 'standard', withCrossShrink: true } as const;

const tied = fc.letrec<Record<'number' | 'truth' | 'text' | 'list' | 'any', unknown>>((tie) => {
  const [number, truth, text, list, any] = [
    tie('number'),
    tie('truth'),
    tie('text'),
    tie('list'),
    tie('any'),
  ];
  const small = fc.constantFrom(1, 2, 3, 7, -2);
  return {
    number: fc.oneof(
      limit,
      whole,
      name(...numbers),
      whole.map((n) => ({ '+': [String(n)] })),
      calls('var', fc.constantFrom('a', 'none', 'deep.none', 'gap.x'), whole),
      many('+', number, 0),
      calls('-', number, number),
      calls('-', number),
      calls('*', small, number),
      fc.tuple(number, small).map(([n, by]) => ({ '/': [{ '*': [n, by] }, by] })),
      calls('%', number, small),
      many('min', number),
      many('max', number),
      calls('if', any, number, number),
      calls('?:', truth, number, truth, number, number),
      calls(
        'or',
        truth.map((t) => ({ if: [t, 0, 5] })),
        number,
      ),
      calls(
        'reduce',
        list,
        fc.constant({ '+': [{ var: 'current' }, { var: 'accumulator' }] }),
        number,
      ),
      fc.constant({ var: 'list.length' }),
    ),
    truth: fc.oneof(
      limit,
      fc.boolean(),
      name('flag'),
      ...['<', '<=', '>', '>=', '==', '===', '!=', '!=='].map((operator) =>
        calls(operator, number, number),
      ),
      ...['<', '<='].map((operator) => calls(operator, number, number, number)),
      ...['<', '>=', '==', '===', '!=='].map((operator) => calls(operator, text, text)),
      ...['===', '!=='].map((operator) => calls(operator, any, any)),
      calls('==', name('gap', 'none'), fc.constant(null)),
      calls('==', number, truth),
      calls('==', whole.map(String), number),
      unary(
        '!',
        any.map((inner) => [inner]),
      ),
      unary(
        '!!',
        any.map((inner) => [inner]),
      ),
      many('and', truth),
      many('or', truth),
      calls('in', text, text),
      calls('in', fc.oneof(number, fc.constant(null), truth), text),
      calls('in', number, list),
      ...['all', 'some', 'none'].map((operator) =>
        calls(operator, list, calls('>', name(''), whole)),
      ),
      ...['all', 'some', 'none'].map((operator) =>
        calls(operator, fc.constant({ var: 'rows' }), name('n', 't', 'none')),
      ),
    ),
    text: fc.oneof(
      limit,
      fc.constantFrom('', 'a', 'bc', '昆', '12'),
      name('text'),
      many('cat', any, 0),
      calls('substr', text, whole),
      calls('substr', text, whole, whole),
      calls('substr', number, fc.constantFrom(0, 1, -1)),
      calls('if', truth, text, text),
    ),
    list: fc.oneof(
      limit,
      fc.constant({ var: 'list' }),
      fc.array(number, { maxLength: 3 }),
      many('merge', number, 0),
      calls('merge', list, number),
      calls('filter', list, calls('<', name(''), whole)),
      calls('map', list, calls('+', name(''), whole)),
      fc.constant({ map: [{ var: 'rows' }, { var: 'n' }] }),
    ),
    any: fc.oneof(
      limit,
      number,
      truth,
      text,
      list,
      fc.constant(null),
      name('gap', 'none', 'a.b.c'),
      many('and', any),
      many('or', any),
      calls('if', any, any),
      many('if', any, 0),
      fc
        .uniqueArray(fc.constantFrom('a', 'none', 'gap', 'deep.c', 'list.9'))
        .map((names) => ({ missing: names })),
      fc
        .tuple(
          fc.integer({ min: 0, max: 3 }),
          fc.uniqueArray(fc.constantFrom('a', 'none', 'gap', 'b')),
        )
        .map(([enough, names]) => ({ missing_some: [enough, names] })),
    ),
  };
});

export const standardRule: Rule = tied.any;
