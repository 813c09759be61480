import { error, type Issue, type IssueCode, type Place } from '../../issue/index.ts';
import type { Input } from '../../ruleset/index.ts';
import { placeOfCell, type UnitRow } from '../UnitRow.ts';

/** Why a record cannot be taken; of a field that is not reported, `found` is the id. */
export type RecordProblem = { readonly code: IssueCode; readonly found: string };

/** Refuses the record at a place of the batch, for an input that would take it. */
export type Refuse = (i: number, input: Input, problem: RecordProblem) => void;

/**
 * Refuses records, which makes them unreadable.
 *
 * @param fields  of the ledger, by id
 * @param isUnreadable  set to 1 for a record that is refused
 */
export function recordRefuser(
  fields: ReadonlyMap<string, Input>,
  rows: readonly UnitRow[],
  isUnreadable: Uint8Array,
  report: (issue: Issue) => void,
): Refuse {
  return (i, input, { code, found }) => {
    const row = rows[i];
    if (row === undefined) return;
    const about = { rule: input.id, ruleTitle: input.title };
    const isGap = code === 'not-reported';
    const data = { found: isGap ? [fields.get(found)?.title ?? found] : found };
    const place = isGap ? placeOfField(row, found) : placeOfRecord(row);
    report(error(code, { ...place, ...about }, data));
    isUnreadable[i] = 1;
  };
}

/** A record and its unit. */
function placeOfRecord({ unit: { code, name }, places: [{ of, row }] }: UnitRow): Place {
  return { ...of, row, unit: { code, name } };
}

/** The cell of a field in a record; the record alone where its ledger has no column of the field. */
export function placeOfField(row: UnitRow, field: string): Place {
  const cell = row.cells.cellOf(field);
  return cell === undefined ? placeOfRecord(row) : { ...placeOfCell(cell), ...placeOfRecord(row) };
}
