import { describe, expect, it } from 'vitest';
import { run, smallRuleSet } from '../support/assessment.ts';
import {
  byCode,
  errorsOf,
  type Json,
  passThrough,
  type Row,
  totalsOf,
  unitsWith,
} from './smallRules.ts';

const figure = (value: unknown, more: Json = {}): Json => ({ id: 'f', title: 'f', value, ...more });
const x = { var: 'x' };

const figuresOf = (outcome: ReturnType<typeof run>): readonly unknown[] =>
  Object.values(byCode(outcome, 'figures')).map((found) => Object(found)['f']);
const sumOf = (outcome: ReturnType<typeof run>): unknown =>
  outcome.ok && outcome.result.levels[0]?.figures[0]?.total;

const withFigure = (
  value: unknown,
  values: readonly (string | number)[],
  more: Json = {},
  input: Json = {},
) =>
  run(
    smallRuleSet({
      inputs: [{ id: 'x', ...input }, { id: 'points' }],
      level: {
        score: { children: [passThrough('points')] },
        figures: [figure(value, { total: 'sum', ...more })],
      },
    }),
    unitsWith(values).map((row, i): Row => ({ ...row, points: 50 - i })),
  );

describe('a figure', () => {
  it.each([
    [
      'is exact to the fen',
      { '*': [x, '0.01'] },
      {},
      ['12345678901234.5', '0.1'],
      ['123456789012.345', '0.001'],
      '123456789012.346',
    ],
    [
      'may be below 0 and above any points',
      { '-': [x, 1000] },
      {},
      [1, 5000],
      ['-999', '4000'],
      '3001',
    ],
    [
      'is rounded as it says',
      { '/': [x, 3] },
      { round: { places: 2 } },
      [1, 2],
      ['0.33', '0.67'],
      '1.00',
    ],
    [
      'is a quotient where nothing rounds it',
      { '/': [x, 3] },
      {},
      [1, 2],
      [`0.${'3'.repeat(34)}`, `0.${'6'.repeat(33)}7`],
      '1',
    ],
    ['is null where it does not apply', x, {}, [7, '/'], ['7', null], '7'],
    ['has no sum where nobody has one', x, {}, ['/', '/'], [null, null], null],
    ['has no sum where none is asked for', x, { total: undefined }, [1, 2], ['1', '2'], null],
    ['may look at the pool', { pool_share: x }, {}, [1, 3], ['0.25', '0.75'], '1'],
  ])('%s', (_, value, more, values, figures, sum) => {
    const outcome = withFigure(value, values, more);
    expect(figuresOf(outcome)).toEqual(figures);
    expect(sumOf(outcome)).toBe(sum);
  });

  it.each([
    ['exclude', null, '7'],
    ['zero', '0', '7'],
    [{ value: 3 }, '3', '10'],
  ])('takes a gap as a rule does: %j', (missing, found, sum) => {
    const outcome = withFigure(x, [7, ''], {}, { missing });
    expect(figuresOf(outcome)).toEqual(['7', found]);
    expect(sumOf(outcome)).toBe(sum);
  });

  it('is an error where a value must be reported', () => {
    expect(errorsOf(withFigure(x, [7, '']))).toEqual([['error', 'missing-value', 'b', 'x']]);
  });

  it('names itself and the unit where it has no answer', () => {
    const outcome = withFigure({ '/': [1, x] }, [7, 0]);
    expect(errorsOf(outcome)).toEqual([['error', 'division-by-zero', 'b', 'f']]);
  });

  it('reads the scores as published', () => {
    const grant = { '*': [{ var: 'score.total' }, { var: 'score.x' }] };
    const level = {
      score: { children: [passThrough('x')] },
      total: { round: { places: 0 } },
      figures: [figure(grant)],
    };
    expect(figuresOf(run(totalsOf(level), unitsWith([2.5, '/'])))).toEqual(['7.5', null]);
  });

  it('of a unit to which no indicator applies is there all the same', () => {
    const rules = totalsOf({ figures: [figure({ var: ['y', 9] }, { total: 'sum' })] });
    const outcome = run(rules, [
      { code: 'a', x: 1, y: 2 },
      { code: 'b', x: '/', y: 3 },
    ]);
    expect(byCode(outcome, 'status')).toEqual({ a: 'ranked', b: 'unranked' });
    expect([figuresOf(outcome), sumOf(outcome)]).toEqual([['2', '3'], '5']);
  });

  it('of units that a partial result leaves out are not in its sum', () => {
    const rules = totalsOf({ figures: [figure(x, { total: 'sum' })] });
    const outcome = run(rules, unitsWith([1, '约2', 4]), { partial: true });
    expect([figuresOf(outcome), sumOf(outcome)]).toEqual([['4', '1', null], '5']);
  });

  it('with an error takes its unit out of a partial result', () => {
    const rules = totalsOf({ figures: [figure({ '/': [1, x] }, { total: 'sum' })] });
    const outcome = run(rules, unitsWith([2, 0, 4]), { partial: true });
    expect(byCode(outcome, 'rank')).toEqual({ c: 1, a: 2, b: null });
    expect([figuresOf(outcome), sumOf(outcome)]).toEqual([['0.25', '0.5', null], '0.75']);
  });

  it('changes no score, rank or list', () => {
    const values = unitsWith([1, 5, 3]);
    const lists = [{ id: 'l', title: 'l', direction: 'highest', size: 1 }];
    const [plain, more] = [
      run(totalsOf({ lists }), values),
      run(totalsOf({ lists, figures: [figure({ '*': [x, 1000] })] }), values),
    ];
    expect(byCode(more, 'total')).toEqual(byCode(plain, 'total'));
    expect(byCode(more, 'rank')).toEqual(byCode(plain, 'rank'));
    expect(more.ok && more.result.lists).toEqual(plain.ok && plain.result.lists);
  });

  it('that sums to more digits than a calculation may have is an error that names it', () => {
    // The denominators are primes: their product is that of the sum.
    const primes = Array.from({ length: 9000 }, (_, i) => i + 2).filter((n) =>
      Array.from({ length: Math.floor(Math.sqrt(n)) - 1 }, (_, i) => i + 2).every((d) => n % d > 0),
    );
    const rows = primes.map((prime, i) => ({ code: `u${i}`, x: prime }));
    const outcome = run(
      totalsOf({
        score: { children: [{ id: 'it', title: 'it', max: 1, points: 1 }] },
        figures: [figure({ '/': [1, x] }, { total: 'sum' })],
      }),
      rows,
    );
    expect(errorsOf(outcome)).toEqual([['error', 'number-too-long', '', 'f']]);
  });
});
