import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore, isSameKind, periodBefore } from '../../src/assess/period.ts';
import { isPeriod } from '../../src/ruleset/index.ts';

describe('the period before', () => {
  it.each([
    ['2021', '2020'],
    ['2021-H2', '2021-H1'],
    ['2021-H1', '2020-H2'],
    ['2021-Q3', '2021-Q2'],
    ['2021-Q1', '2020-Q4'],
    ['2021-12', '2021-11'],
    ['2021-01', '2020-12'],
    ['2021-W08', '2021-W07'],
    // 2020 had 53 weeks, 2021 had 52.
    ['2021-W01', '2020-W53'],
    ['2022-W01', '2021-W52'],
    ['2021-07-23', '2021-07-22'],
    ['2021-03-01', '2021-02-28'],
    ['2020-03-01', '2020-02-29'],
    ['1900-03-01', '1900-02-28'],
    ['2000-03-01', '2000-02-29'],
    ['2021-01-01', '2020-12-31'],
    ['2021-05-01', '2021-04-30'],
  ])('%s: %s', (period, before) => {
    expect(periodBefore(period)).toBe(before);
    expect([isPeriod(before), isPeriod(period)]).toEqual([true, true]);
    expect(isBefore(before, period)).toBe(true);
    expect(isSameKind(before, period)).toBe(true);
  });

  it('is none in the first year', () => {
    expect(periodBefore('0001')).toBeNull();
    expect(periodBefore('0001-01-01')).toBeNull();
  });

  it.each([
    '',
    '2021-Q5',
    '2021-Q0',
    '2021-H3',
    '21',
    '2021-7',
    '2021-H1-Q1',
    '2021-00',
    '2021-13',
    '2021-W00',
    // 2021 had 52 weeks.
    '2021-W53',
    '2021-W54',
    '2021-02-29',
    '2021-04-31',
    '2021-01-00',
    '2021-1-1',
    '0000',
    '__proto__',
  ])('%s has none', (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(periodBefore(text)).toBeNull();
    expect(isSameKind(text, text)).toBe(false);
  });

  it('of days and weeks is that of the calendar', () => {
    const millisecondsOfDay = 86_400_000;
    const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 60_000 }), (days) => {
        const time = days * millisecondsOfDay;
        expect(periodBefore(dayOf(time))).toBe(dayOf(time - millisecondsOfDay));
        expect(periodBefore(weekOf(time))).toBe(weekOf(time - 7 * millisecondsOfDay));
      }),
    );
  });
});

/** The ISO week of a day: that of its Thursday, counted in the Thursday's year. */
function weekOf(time: number): string {
  const date = new Date(time);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const start = Date.UTC(date.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((date.getTime() - start) / 86_400_000 + 1) / 7);
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

it('kinds of periods are told apart', () => {
  const kinds = ['2021', '2021-H1', '2021-Q1', '2021-W01', '2021-01', '2021-01-01'];
  for (const a of kinds) for (const b of kinds) expect(isSameKind(a, b)).toBe(a === b);
});
