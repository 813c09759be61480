/** Periods as rule sets write them: 2021, 2021-H1, 2021-Q2, 2021-W07, 2021-07, 2021-07-23. */

type Kind = 'year' | 'half' | 'quarter' | 'week' | 'month' | 'day';

const forms: ReadonlyArray<readonly [Kind, RegExp]> = [
  ['year', /^(\d{4})$/],
  ['half', /^(\d{4})-H([12])$/],
  ['quarter', /^(\d{4})-Q([1-4])$/],
  ['week', /^(\d{4})-W(\d{2})$/],
  ['month', /^(\d{4})-(\d{2})$/],
  ['day', /^(\d{4})-(\d{2})-(\d{2})$/],
];

type Parts = { readonly kind: Kind; readonly year: number; readonly rest: readonly number[] };

function partsOf(period: string): Parts | null {
  for (const [kind, form] of forms) {
    const [, year, ...rest] = form.exec(period) ?? [];
    if (year !== undefined) return { kind, year: Number(year), rest: rest.map(Number) };
  }
  return null;
}

/** Whether two periods are both years, both quarters, and so on. */
export function isSameKind(a: string, b: string): boolean {
  const kind = partsOf(a)?.kind;
  return kind !== undefined && kind === partsOf(b)?.kind;
}

/** Periods of one kind compare as their texts: 2021-Q1 before 2021-Q2. */
export function isBefore(a: string, b: string): boolean {
  return a < b;
}

/** The period directly before, of the same kind; null for a text that is no period. */
export function periodBefore(period: string): string | null {
  const parts = partsOf(period);
  if (parts === null) return null;
  const { kind, year, rest } = parts;
  const [part = 1, day = 1] = rest;
  const written = (count: number, digits: number): string => String(count).padStart(digits, '0');
  const yearBefore = written(year - 1, 4);
  const thisYear = written(year, 4);
  switch (kind) {
    case 'year':
      return yearBefore;
    case 'half':
      return part > 1 ? `${thisYear}-H${part - 1}` : `${yearBefore}-H2`;
    case 'quarter':
      return part > 1 ? `${thisYear}-Q${part - 1}` : `${yearBefore}-Q4`;
    case 'week':
      return part > 1
        ? `${thisYear}-W${written(part - 1, 2)}`
        : `${yearBefore}-W${weeksIn(year - 1)}`;
    case 'month':
      return part > 1 ? `${thisYear}-${written(part - 1, 2)}` : `${yearBefore}-12`;
    case 'day': {
      if (day > 1) return `${thisYear}-${written(part, 2)}-${written(day - 1, 2)}`;
      if (part === 1) return `${yearBefore}-12-31`;
      return `${thisYear}-${written(part - 1, 2)}-${daysIn(year, part - 1)}`;
    }
  }
}

/** ISO 8601: a year has 53 weeks where it begins on a Thursday, or ends on one. */
function weeksIn(year: number): 52 | 53 {
  const lastDay = (of: number): number =>
    (of + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400)) % 7;
  return lastDay(year) === 4 || lastDay(year - 1) === 3 ? 53 : 52;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
