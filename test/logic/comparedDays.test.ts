import { describe, expect, it } from 'vitest';
import { DATE, NUMBER, parseLogic, type RuleScope, TEXT } from '../../src/logic/index.ts';

const scope: RuleScope = {
  kind: 'names',
  types: new Map([
    ['closed', DATE],
    ['found', DATE],
    ['x', NUMBER],
    ['grade', TEXT],
    ['unit.name', TEXT],
  ]),
};
const closed = { var: 'closed' };

function issuesOf(rule: unknown, where: RuleScope = scope) {
  return parseLogic(rule, '', where).issues.map(({ code, at, data }) => [
    code,
    at.pointer,
    data['suggested'] ?? null,
  ]);
}

describe('what is compared with a date and is no day is refused', () => {
  it.each<readonly [unknown, string, string | null]>([
    [{ '<=': [closed, '2021-6-30'] }, '/<=/1', '"2021-06-30"'],
    [{ '<': ['2021/06/30', closed] }, '/</0', '"2021-06-30"'],
    [{ '<=': ['2021-01-01', closed, '2021-6-30'] }, '/<=/2', '"2021-06-30"'],
    [{ '>=': [closed, '2021年6月30日'] }, '/>=/1', '"2021-06-30"'],
    [{ '==': [closed, '20210630'] }, '/==/1', '"2021-06-30"'],
    [{ '==': [closed, 20210630] }, '/==/1', '"2021-06-30"'],
    [{ '!=': [closed, '2021-02-30'] }, '/!=/1', null],
    [{ '===': [closed, ''] }, '/===/1', null],
    [{ '!==': [closed, true] }, '/!==/1', null],
    [{ '<': [closed, { var: 'x' }] }, '/</1', null],
    [{ '<': [{ var: 'grade' }, closed] }, '/</0', null],
    [{ '==': [closed, { var: 'unit.name' }] }, '/==/1', null],
    [{ '==': [closed, [1]] }, '/==/1', null],
    [{ in: [closed, ['2021-06-30', '2021-7-31']] }, '/in/1/1', '"2021-07-31"'],
    [{ in: [closed, '2021-6-30'] }, '/in/1', '"2021-06-30"'],
    [{ in: ['2021-6-30', [closed, { var: 'found' }]] }, '/in/0', '"2021-06-30"'],
    [{ '<': [{ var: ['closed', '2021-12-1'] }, { var: 'found' }] }, '/</0', '"2021-12-01"'],
    [{ '<': [{ var: ['closed', ''] }, '2021-6-30'] }, '/</1', '"2021-06-30"'],
    [{ '<': [closed, { if: [{ var: 'x' }, '2021-06-30', '2021-7-31'] }] }, '/</1', '"2021-07-31"'],
    [{ days_between: [closed, '2021-6-30'] }, '/days_between/1', '"2021-06-30"'],
  ])('%j', (rule, pointer, suggested) => {
    expect(issuesOf(rule)).toEqual([['wrong-argument-kind', pointer, suggested]]);
  });

  it.each<unknown>([
    { '<=': ['2021-01-01', closed, '2021-06-30'] },
    { '==': [closed, { var: 'found' }] },
    { '==': [{ var: ['closed', ''] }, ''] },
    { '==': [{ var: ['closed', null] }, null] },
    { '<': [closed, { var: ['found', '2021-12-31'] }] },
    { '<': [closed, { cat: [{ var: 'x' }, '-12-31'] }] },
    { in: ['2021-06', closed] },
    { in: [closed, ['2021-06-30']] },
    { in: [closed, '2021-06-30、2021-07-31'] },
    { '<': [{ substr: [closed, 0, 7] }, '2021-06'] },
    { '<': [{ days_between: [closed, { var: 'found' }] }, 20210630] },
    { '<': [{ var: 'grade' }, '2021-6-30'] },
    { '==': [{ var: 'grade' }, '2021-06-30'] },
  ])('%j is taken', (rule) => {
    expect(issuesOf(rule)).toEqual([]);
  });

  it('not where nothing is known of what is compared', () => {
    expect(issuesOf({ '<': [closed, '2021-6-30'] }, { kind: 'open' })).toEqual([]);
  });
});

describe('a difference of two dates', () => {
  it.each<readonly [unknown, string]>([
    [{ '-': [closed, { var: 'found' }] }, '{"days_between":[{"var":"found"},{"var":"closed"}]}'],
    [{ '-': ['2021-12-31', closed] }, '{"days_between":[{"var":"closed"},"2021-12-31"]}'],
    [
      { '-': [{ var: ['closed', '2021-12-31'] }, { var: 'found' }] },
      '{"days_between":[{"var":"found"},{"var":["closed","2021-12-31"]}]}',
    ],
  ])('%j is told once, with the operator that counts days', (rule, suggested) => {
    expect(issuesOf(rule)).toEqual([['wrong-argument-kind', '/-/0', suggested]]);
  });

  it('of a date and a number is no such', () => {
    expect(issuesOf({ '-': [closed, 30] })).toEqual([['wrong-argument-kind', '/-/0', null]]);
  });
});
