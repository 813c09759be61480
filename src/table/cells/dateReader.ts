import { dayMeant, dayNumber } from '../../logic/index.ts';
import { type Input, inHalfWidth, wantedValue, withoutBlanks } from '../../ruleset/index.ts';
import type { ColumnReader, Context, Refuse } from './ColumnReader.ts';
import { textCollector } from './textCollector.ts';

/** Reads dates into texts like 2021-03-01: what may be another day, or is none, is refused. */
export function dateReader(input: Input, refuse: Refuse, { rows, ruleSet }: Context): ColumnReader {
  const { add, has, finish } = textCollector(rows.length);
  const read = (day: string | null, row: number): boolean => {
    if (day !== null) add(day, row);
    return day !== null;
  };
  return {
    readPlain: (text, row) => read(has(text) || dayNumber(text) !== null ? text : null, row),
    readOther(text, row) {
      if (read(dayOf(text), row)) return;
      if (notYet.test(inHalfWidth(text))) {
        const [notApplicable] = ruleSet.cells.notApplicable;
        const other = notApplicable === undefined ? {} : { notApplicable };
        refuse('no-date-yet', row, { found: text, wanted: wantedValue(input), ...other });
        return;
      }
      const serial = dayOfSerial(text);
      const suggested = serial === null ? {} : { suggested: serial };
      refuse('not-a-date', row, { found: text, wanted: wantedValue(input), ...suggested });
    },
    finish,
  };
}

/** What people write where there is no date, or none yet: 未销号, 无, 待定, 正在整改. */
const notYet = /^(?:[未无没暂待尚正]|整改中|进行中|not yet|open|pending|tbd|none)/iu;

/** A time of day behind the date, which says nothing of the day. */
const timeOfDay = /\s*[T ]\s*(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;

function dayOf(text: string): string | null {
  return dayMeant(inHalfWidth(withoutBlanks(text)).replace(timeOfDay, '').trim());
}

/** Spreadsheets count days from 1899-12-30: what a cell holds that is not shown as a date. */
const firstSerial = -25_569;

function dayOfSerial(text: string): string | null {
  if (!/^[2-6]\d{4}$/.test(text)) return null;
  const day = new Date((Number(text) + firstSerial) * 86_400_000);
  return day.toISOString().slice(0, 10);
}
