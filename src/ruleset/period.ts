import { daysIn } from '../logic/index.ts';

/** Periods as rule sets write them: 2021, 2021-H1, 2021-Q2, 2021-W07, 2021-07, 2021-07-23. */

type PeriodKind = 'year' | 'half' | 'quarter' | 'week' | 'month' | 'day';

/** A period in numbers: `part` is the half, quarter, week or month of the year; 1 where there is none. */
export type Period = {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly part: number;
  readonly day: number;
};

const forms: ReadonlyArray<readonly [PeriodKind, RegExp]> = [
  ['year', /^(\d{4})$/],
  ['half', /^(\d{4})-H(\d)$/],
  ['quarter', /^(\d{4})-Q(\d)$/],
  ['week', /^(\d{4})-W(\d{2})$/],
  ['month', /^(\d{4})-(\d{2})$/],
  ['day', /^(\d{4})-(\d{2})-(\d{2})$/],
];

/** Reads a period; null for a text that is none, or one that no calendar has, such as 2021-02-30. */
export function readPeriod(text: string): Period | null {
  for (const [kind, form] of forms) {
    const [, year, part = '1', day = '1'] = form.exec(text) ?? [];
    if (year === undefined) continue;
    const period = { kind, year: Number(year), part: Number(part), day: Number(day) };
    return isReal(period) ? period : null;
  }
  return null;
}

/** Whether a text is a period that a calendar has. */
export function isPeriod(text: string): boolean {
  return readPeriod(text) !== null;
}

/** Whether a text is a day that a calendar has, such as 2021-03-01. */
export function isDay(text: string): boolean {
  return readPeriod(text)?.kind === 'day';
}

function isReal({ kind, year, part, day }: Period): boolean {
  const isPart = part >= 1 && part <= partsIn(kind, year);
  return year > 0 && isPart && day >= 1 && day <= daysIn(year, part);
}

function partsIn(kind: PeriodKind, year: number): number {
  switch (kind) {
    case 'year':
      return 1;
    case 'half':
      return 2;
    case 'quarter':
      return 4;
    case 'week':
      return weeksIn(year);
    case 'month':
    case 'day':
      return 12;
  }
}

/** ISO 8601: a year has 53 weeks where it begins on a Thursday, or ends on one. */
export function weeksIn(year: number): 52 | 53 {
  const lastDay = (of: number): number =>
    (of + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400)) % 7;
  return lastDay(year) === 4 || lastDay(year - 1) === 3 ? 53 : 52;
}

/** The first day of a period; null for a text that is none. */
export function firstDayOf(text: string): string | null {
  const period = readPeriod(text);
  if (period === null) return null;
  const { kind, year, part, day } = period;
  switch (kind) {
    case 'year':
      return dayText(year, 1, 1);
    case 'half':
      return dayText(year, part * 6 - 5, 1);
    case 'quarter':
      return dayText(year, part * 3 - 2, 1);
    case 'month':
      return dayText(year, part, 1);
    case 'week':
      return weekDay(year, part, 1);
    case 'day':
      return dayText(year, part, day);
  }
}

/** The last day of a period; null for a text that is none. */
export function lastDayOf(text: string): string | null {
  const period = readPeriod(text);
  if (period === null) return null;
  const { kind, year, part, day } = period;
  switch (kind) {
    case 'year':
      return dayText(year, 12, 31);
    case 'half':
      return lastDayOfMonth(year, part * 6);
    case 'quarter':
      return lastDayOfMonth(year, part * 3);
    case 'month':
      return lastDayOfMonth(year, part);
    case 'week':
      return weekDay(year, part, 7);
    case 'day':
      return dayText(year, part, day);
  }
}

function lastDayOfMonth(year: number, month: number): string {
  return dayText(year, month, daysIn(year, month));
}

/** ISO 8601: the week with January 4 is the first, and weeks begin on Mondays, day 1. */
function weekDay(year: number, week: number, day: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const daysToSunday = (7 - fourth.getUTCDay()) % 7;
  const found = new Date(Date.UTC(year, 0, 4 + daysToSunday + week * 7 - 14 + day));
  return found.toISOString().slice(0, 10);
}

function dayText(year: number, month: number, day: number): string {
  const written = (count: number, digits: number): string => String(count).padStart(digits, '0');
  return `${written(year, 4)}-${written(month, 2)}-${written(day, 2)}`;
}
