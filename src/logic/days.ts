/** Days of the calendar (proleptic Gregorian) as texts like 2021-03-01. */

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** How many days lie between 1970-01-01 and a day; null for a text that is none, such as 2021-02-30. */
export function dayNumber(text: string): number | null {
  const [, year, month, day] = (form.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return isDayOf(year, month, day) ? Date.UTC(year, month - 1, day) / millisecondsOfADay : null;
}

/** The year first, and what stands between: 2021/3/1, 2021.3.1, 2021年3月1日, 20210301. */
const otherForms: readonly RegExp[] = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/** The day that a text is written for in a usual form, as 2021-03-01; null where it is none. */
export function dayMeant(text: string): string | null {
  for (const otherForm of otherForms) {
    const [, year, , month = '', day = ''] = otherForm.exec(text) ?? [];
    if (year === undefined) continue;
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return dayNumber(written) === null ? null : written;
  }
  return null;
}

/** Whether a calendar has the day; of years 100 to 9999, of which a count of days is beyond doubt. */
export function isDayOf(year: number, month: number, day: number): boolean {
  const isMonth = month >= 1 && month <= 12;
  return year >= 100 && year <= 9999 && isMonth && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const millisecondsOfADay = 86_400_000;
