import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayNumber, evaluateLogic } from '../../src/logic/index.ts';

describe('days of the calendar', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2021-12-31', 18_992],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (text, number) => expect(dayNumber(text)).toBe(number));

  it.each([
    ['2021-02-29'],
    ['1900-02-29'],
    ['2021-13-01'],
    ['2021-00-10'],
    ['2021-1-1'],
    ['2021-01-01T00:00'],
    [' 2021-01-01'],
    ['0099-01-01'],
    [''],
  ])('"%s" is none', (text) => expect(dayNumber(text)).toBeNull());

  it('each is one more than the day before (law)', () => {
    const day = fc.integer({ min: -700_000, max: 2_900_000 });
    fc.assert(
      fc.property(day, (number) => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
        fc.pre(/^\d{4}-/.test(text) && text >= '0100');
        expect(dayNumber(text)).toBe(number);
      }),
    );
  });
});

test.each([
  [{ days_between: ['2020-02-28', '2020-03-01'] }, '2'],
  [{ days_between: ['2021-02-28', '2021-03-01'] }, '1'],
  [{ days_between: ['2021-03-01', '2021-02-28'] }, '-1'],
  [{ days_between: [{ var: 'due' }, { var: ['closed', '2021-12-31'] }] }, '30'],
])('%j', (rule, days) => {
  expect(evaluateLogic(rule, { due: '2021-12-01' })).toMatchObject({
    ok: true,
    value: { kind: 'number', value: days },
  });
});

test('a text that is no day is a problem, and nothing is guessed', () => {
  const found = evaluateLogic({ days_between: [{ var: 'a' }, '2021-03-01'] }, { a: '01/03/2021' });
  expect(found).toMatchObject({ ok: false, issues: [{ code: 'not-a-day' }] });
});
