import { daysIn } from '../logic/index.ts';
import { isPeriod, type Period, readPeriod, weeksIn } from '../ruleset/index.ts';

/** Whether two periods are both years, both quarters, and so on. */
export function isSameKind(a: string, b: string): boolean {
  const kind = readPeriod(a)?.kind;
  return kind !== undefined && kind === readPeriod(b)?.kind;
}

/** Periods of one kind compare as their texts: 2021-Q1 before 2021-Q2. */
export function isBefore(a: string, b: string): boolean {
  return a < b;
}

/** The period directly before, of the same kind; null for a text that is no period, and in the year 1. */
export function periodBefore(period: string): string | null {
  const parts = readPeriod(period);
  if (parts === null) return null;
  const before = textBefore(parts);
  return isPeriod(before) ? before : null;
}

function textBefore({ kind, year, part, day }: Period): string {
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

/** The results that lead back from a period without a gap, the latest first. */
export function adjoining<Result extends { readonly period: string }>(
  results: readonly Result[],
  period: string,
): readonly Result[] {
  let next = periodBefore(period);
  const gap = results.findIndex((result) => {
    if (result.period !== next) return true;
    next = periodBefore(result.period);
    return false;
  });
  return gap < 0 ? results : results.slice(0, gap);
}
