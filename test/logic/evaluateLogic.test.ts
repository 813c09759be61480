import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { evaluateLogic } from '../../src/logic/index.ts';
import { officialTable } from './officialTable.ts';
import { answerOf, numberOf, originalAnswerOf } from './plainJson.ts';
import { standardData, standardRule } from './standardRules.ts';

describe('evaluateLogic gives what json-logic-js gives', () => {
  it.each(officialTable)('%j of %j is %j', (rule, data, wanted) => {
    expect(answerOf(rule, data)).toEqual(wanted);
    expect(originalAnswerOf(rule, data)).toEqual(wanted);
  });

  test('of random rules and data whose numbers are whole and of moderate size', () => {
    fc.assert(
      fc.property(standardRule, standardData, (rule, data) => {
        expect(answerOf(rule, data)).toEqual(originalAnswerOf(rule, data));
      }),
      { numRuns: 3_000 },
    );
  });

  test('of quotients, to the digits of a double', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        whole,
        whole.filter((n) => n !== 0),
        (a, b) => {
          expect(answerOf({ '/': [a, b] })).toBe(a / b + 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('where json-logic-js has an artefact, ours is another answer or an issue', () => {
  const issue = (code: string): unknown => ({ issues: [code] });
  it.each<readonly [string, unknown, unknown, unknown]>([
    ['decimals are decimals', { '+': [0.1, 0.2] }, 0.30000000000000004, 0.3],
    ['and compare so', { '==': [{ '+': [0.1, 0.2] }, 0.3] }, false, true],
    ['and are cut so', { '%': [1, 0.1] }, 0.09999999999999995, 0],
    ['null is not 0', { '-': [{ var: 'nothing' }, 1] }, -1, issue('nothing-not-a-number')],
    ['null is not below 1', { '<': [null, 1] }, true, issue('nothing-not-a-number')],
    ['null is not the lowest', { min: [null, 1] }, 0, issue('nothing-not-a-number')],
    ['the sum of nothing', { '+': [null, 1] }, Number.NaN, issue('nothing-not-a-number')],
    ['division by zero', { '/': [1, 0] }, Number.POSITIVE_INFINITY, issue('division-by-zero')],
    ['and of zero', { '/': [0, 0] }, Number.NaN, issue('division-by-zero')],
    ['and its remainder', { '%': [1, 0] }, Number.NaN, issue('division-by-zero')],
    ['text that is no number', { '*': ['2x', 3] }, 6, issue('text-not-a-number')],
    ['not even compared', { '<': ['a', 1] }, false, issue('text-not-a-number')],
    ['nor as empty text', { '-': ['', 1] }, -1, issue('text-not-a-number')],
    ['nor with spaces', { '-': [' 5 ', 1] }, 4, issue('text-not-a-number')],
    ['nor in another base', { '-': ['0x10', 1] }, 15, issue('text-not-a-number')],
    ['lists are no numbers', { '+': [[1, 2], 3] }, 4, issue('list-not-a-number')],
    ['nor compared with one', { '<': [[1], 2] }, true, issue('list-not-a-number')],
    ['truth is a number', { '+': [true, 1] }, Number.NaN, 2],
    ['empty text is not 0', { '==': ['', 0] }, true, false],
    ['an empty list is not 0', { '==': [[], 0] }, true, false],
    ['a product of one text is a number', { '*': ['2'] }, '2', 2],
    ['above takes two', { '>': [3, 2, 9] }, true, issue('wrong-argument-count')],
    ['not takes one', { '!': [] }, true, issue('wrong-argument-count')],
    [
      'max takes one at least',
      { max: [] },
      Number.NEGATIVE_INFINITY,
      issue('wrong-argument-count'),
    ],
    ['what is there is not asked of the prototype', { var: 'constructor.name' }, 'Object', null],
  ])('%s: %j', (_, rule, original, ours) => {
    expect(originalAnswerOf(rule, {})).toEqual(original);
    expect(answerOf(rule, {})).toEqual(ours);
  });

  it('unknown operators are an issue with a place, not an exception', () => {
    expect(() => originalAnswerOf({ '+': [{ fubar: [] }] }, {})).toThrow();
    const result = evaluateLogic({ '+': [{ fubar: [] }] });
    expect(result.issues.map(({ code, at }) => [code, at])).toEqual([
      ['unknown-operator', { pointer: '/+/0/fubar' }],
    ]);
  });

  it('a rule that is not applicable is an issue', () => {
    expect(answerOf({ not_applicable: [] })).toEqual({ issues: ['rule-not-applicable'] });
  });
});

describe('only own keys are ever read', () => {
  const record = JSON.parse(
    '{"__proto__": {"a": 1}, "b": {"length": 3}, "list": [1, 2], "text": "昆明"}',
  );
  it.each<readonly [string, unknown]>([
    ['constructor', null],
    ['constructor.name', null],
    ['toString', null],
    ['b.hasOwnProperty', null],
    ['list.constructor', null],
    ['list.push', null],
    ['list.map.name', null],
    ['text.trim', null],
    ['text.constructor', null],
    ['length', null],
    ['list.-1', null],
    ['list.01', null],
    ['list. 1', null],
    ['list.99999999999', null],
    ['__proto__.a', 1],
    ['b.__proto__', null],
    ['list.__proto__', null],
    ['b.length', 3],
    ['list.length', 2],
    ['text.length', 2],
    ['text.1', '明'],
    ['list.1', 2],
  ])('{"var": "%s"} is %j', (path, wanted) => {
    expect(answerOf({ var: path }, record)).toEqual(wanted);
    const absent = wanted === null ? [path] : [];
    expect(answerOf({ missing: [path] }, record)).toEqual(absent);
  });

  it('{"var": "__proto__"} of data without such a key is nothing, and none comes into being', () => {
    expect(answerOf({ var: '__proto__' }, { a: 1 })).toBeNull();
    const result = evaluateLogic({ var: '' }, JSON.parse('{"__proto__": {"polluted": 1}}'));
    expect(result.ok && result.value.kind === 'record' && Object.keys(result.value.value)).toEqual([
      '__proto__',
    ]);
    expect('polluted' in {}).toBe(false);
  });

  it('what a prototype says of a record does not count', () => {
    const inherited: unknown = Object.create({ x: 1 });
    expect(answerOf({ var: 'x' }, inherited)).toBeNull();
  });
});

describe('data from anyone', () => {
  const nested = (levels: number): unknown => {
    let data: unknown = 1;
    for (let i = 0; i < levels; i += 1) data = [data];
    return data;
  };

  it('may nest 200 levels and no more', () => {
    expect(answerOf({ '!!': [{ var: '' }] }, nested(200))).toBe(true);
    expect(answerOf({ '!!': [{ var: '' }] }, nested(201))).toEqual({
      issues: ['document-too-deep'],
    });
    expect(answerOf(1, nested(100_000))).toEqual({ issues: ['document-too-deep'] });
  });

  it('with numbers out of bounds are refused with their place, along with what is wrong in the rule', () => {
    const { ok, issues } = evaluateLogic({ pow: [] }, { a: 1, 'b/c': [2, 1e300], d: 1e-99 });
    expect(ok).toBe(false);
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      ['unknown-operator', { pointer: '/pow' }],
      ['literal-too-precise', { file: 'data', pointer: '/b~1c/1' }],
      ['literal-too-precise', { file: 'data', pointer: '/d' }],
    ]);
  });

  it('that JSON cannot hold is nothing', () => {
    const data = { a: undefined, b: Number.NaN, c: () => 1, d: Symbol('d'), e: 1n };
    expect(
      answerOf(
        ['a', 'b', 'c', 'd', 'e'].map((key) => ({ var: key })),
        data,
      ),
    ).toEqual(Array(5).fill(null));
  });

  it('and loops within loops end', () => {
    const list = Array.from({ length: 300 }, (_, i) => i);
    const rule = { map: [list, { map: [list, { map: [list, 1] }] }] };
    expect(answerOf(rule)).toEqual({ issues: ['rule-too-long'] });
  });
});

test('log is its argument, and nothing is printed', () => {
  const print = vi.spyOn(console, 'log').mockReturnValue();
  expect(answerOf({ log: [{ '+': [1, 2] }] })).toBe(3);
  expect(print).not.toHaveBeenCalled();
  print.mockRestore();
});

test('the answer is a tree of kinds, with numbers as decimal text', () => {
  const result = evaluateLogic({ var: '' }, { a: [1.5, 'x', true, null], b: {} });
  expect(result).toEqual({
    ok: true,
    issues: [],
    value: {
      kind: 'record',
      value: {
        a: {
          kind: 'list',
          value: [
            { kind: 'number', value: '1.5' },
            { kind: 'text', value: 'x' },
            { kind: 'boolean', value: true },
            { kind: 'null', value: null },
          ],
        },
        b: { kind: 'record', value: {} },
      },
    },
  });
});

test('a quotient that nobody rounds has 34 significant digits', () => {
  expect(numberOf({ '/': [2, 3] })).toBe(`0.${'6'.repeat(33)}7`);
});
