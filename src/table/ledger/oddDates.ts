import { type Issue, type IssueCode, warning } from '../../issue/index.ts';
import { cellState, type TextColumn } from '../../logic/index.ts';
import type { Input, Ledger } from '../../ruleset/index.ts';
import type { InputColumn } from '../Data.ts';
import type { FilePlace } from '../Grid.ts';
import type { UnitRow } from '../UnitRow.ts';

/** Looks for dates of records that are hardly what was meant. */
export type OddDates = {
  readonly look: (
    columns: ReadonlyMap<string, InputColumn>,
    rows: readonly UnitRow[],
    isUnreadable: Uint8Array,
  ) => void;
  readonly issues: () => readonly Issue[];
};

/** So many years before the day of the ledger, or after it where a date may be ahead, a date is odd. */
const yearsAround = 10;

/** So many years lie between two dates of a record at the most. */
const yearsApart = 5;

/** So many dates are named. */
const namedLimit = 5;

/** What is planned may be ahead: a time limit, a day on which something is due. */
const planned = /限|应|计划|预计|拟|due|deadline|plan|target/i;

type Kind = Extract<IssueCode, 'dates-ahead' | 'dates-long-ago' | 'dates-apart'>;

/**
 * Dates after the day as of which the ledger counts, or long before it, and such as are far from another
 * of their record: mostly a wrong year.
 *
 * @param headerOf  what the column of a field is called
 */
export function oddDates(
  { fields }: Ledger,
  asOf: string,
  at: FilePlace,
  headerOf: (field: string) => string,
): OddDates {
  const found = new Map<string, { readonly issue: Issue; count: number; named: string[] }>();
  const note = (kind: Kind, field: string | null, row: number, dates: string): void => {
    const key = `${kind} ${field ?? ''}`;
    const column = field === null ? {} : { column: headerOf(field) };
    const one = found.get(key) ?? {
      issue: warning(kind, { ...at, row, ...column }, { day: asOf }),
      count: 0,
      named: [],
    };
    one.count += 1;
    if (one.count <= namedLimit) one.named.push(`${row}: ${dates}`);
    found.set(key, one);
  };
  return {
    look(columns, rows, isUnreadable) {
      const dates = [...columns].flatMap(([id, { column, state }]) => {
        const field = fields.get(id);
        if (field?.type !== 'date' || column.kind !== 'text') return [];
        return [{ id, kinds: kindsOf(column, field, asOf), column, state }];
      });
      if (dates.length === 0) return;
      rows.forEach(({ places: [{ row }] }, i) => {
        if (isUnreadable[i] === 1) return;
        let [first, last, isOdd] = ['', '', false];
        for (const { id, kinds, column, state } of dates) {
          const code = column.codes[i] ?? -1;
          const day = state[i] === cellState.present ? column.texts[code] : undefined;
          if (day === undefined) continue;
          const kind = kinds[code] ?? null;
          if (kind !== null) note(kind, id, row, day);
          isOdd ||= kind !== null;
          if (first === '' || day < first) first = day;
          if (day > last) last = day;
        }
        const isApart = first !== '' && !isOdd && yearsFrom(first, yearsApart) < last;
        if (isApart) note('dates-apart', null, row, `${first} – ${last}`);
      });
    },
    issues: () =>
      [...found.values()].map(({ issue, count, named }) => {
        const dates = count > namedLimit ? [...named, '…'] : named;
        return { ...issue, data: { ...issue.data, count: String(count), dates } };
      }),
  };
}

/** What is odd about each of the different dates of a column. */
function kindsOf(
  { texts }: TextColumn,
  { id, title, aliases }: Input,
  asOf: string,
): ReadonlyArray<Kind | null> {
  const mayBeAhead = [id, title, ...aliases].some((name) => planned.test(name));
  const last = mayBeAhead ? yearsFrom(asOf, yearsAround) : asOf;
  const first = yearsFrom(asOf, -yearsAround);
  return texts.map((day) => {
    if (day > last) return 'dates-ahead';
    return day < first ? 'dates-long-ago' : null;
  });
}

/** The day so many years later, as a text to compare: 2020-02-29 may give a day that is none. */
function yearsFrom(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  return `${String(year).padStart(4, '0')}${day.slice(4)}`;
}
