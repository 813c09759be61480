import { describe, expect, it } from 'vitest';
import { childrenOf, type Expr, walk } from '../../src/logic/Expr.ts';
import { strictVariables, variablesOf } from '../../src/logic/index.ts';
import { parsed, scopeOf } from './columns/ruleColumns.ts';

const scope = scopeOf({ a: 'number', b: 'number', c: 'number', done: 'boolean' });
const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ var: name }));

const expression = (rule: unknown): Expr => parsed(rule, scope);

describe('walk', () => {
  it.each<readonly [unknown, readonly string[]]>([
    [1, ['literal']],
    [
      [1, a],
      ['list', 'literal', 'variable'],
    ],
    [{ var: ['a', b] }, ['variable', 'variable']],
    [{ '-': [a, { '*': [b, 2] }] }, ['call', 'variable', 'call', 'variable', 'literal']],
    [{ round: [a, 2] }, ['round', 'variable']],
    [{ median: [a, b] }, ['fold', 'list', 'variable', 'variable']],
    [{ map: [[1], { var: 'n' }] }, ['iterate', 'list', 'literal', 'path', 'literal']],
    [
      { map: [[1], { var: ['n', { '-': [1, 2] }] }] },
      ['iterate', 'list', 'literal', 'path', 'literal', 'call', 'literal', 'literal'],
    ],
    [{ reduce: [[1], 2, c] }, ['iterate', 'list', 'literal', 'literal', 'variable']],
    [{ missing: ['a'] }, ['missing', 'list', 'literal']],
    [{ missing_some: [1, ['a']] }, ['missing', 'list', 'literal', 'literal']],
    [{ pool_max: a }, ['pool', 'variable']],
  ])('meets all parts of %j, outside first', (rule, kinds) => {
    const parts = [...walk(expression(rule))];
    expect(parts.map(({ kind }) => kind)).toEqual(kinds);
    expect(
      parts.slice(1).every((part) => parts.some((other) => childrenOf(other).includes(part))),
    ).toBe(true);
  });
});

describe('the names in a rule', () => {
  it.each<readonly [unknown, readonly string[], readonly string[]]>([
    [1, [], []],
    [a, ['a'], ['a']],
    [{ '+': [a, b, a] }, ['a', 'b'], ['a', 'b']],
    [{ var: ['a', 0] }, [], ['a']],
    [{ var: ['a', b] }, ['b'], ['a', 'b']],
    [{ '+': [a, { var: ['a', 0] }] }, ['a'], ['a']],
    [{ if: [{ missing: ['a'] }, 0, 1] }, [], ['a']],
    [{ mean: { present: ['a', 'b'] } }, [], ['a', 'b']],
    [{ if: [{ missing_some: [1, ['a', 'b']] }, 0, c] }, ['c'], ['a', 'b', 'c']],
    [{ if: [{ var: 'done' }, a, b] }, ['done', 'a', 'b'], ['done', 'a', 'b']],
    [{ efficacy: [a, { pool_min: a }, { pool_max: b }, 60, 40] }, ['a', 'b'], ['a', 'b']],
    [{ sum: { map: [[1, 2], { var: 'a' }] } }, [], []],
    [{ cat: ['a', 'b'] }, [], []],
    [{ tiers: [a, [[1, 2]], { var: ['b', c] }] }, ['a', 'c'], ['a', 'b', 'c']],
  ])('%j needs %j of %j', (rule, strict, all) => {
    expect([...strictVariables(expression(rule))].sort()).toEqual([...strict].sort());
    expect([...variablesOf(expression(rule))].sort()).toEqual([...all].sort());
  });
});
