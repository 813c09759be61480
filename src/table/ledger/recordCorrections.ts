import { error, type Issue } from '../../issue/index.ts';
import type { RuleSet } from '../../ruleset/index.ts';
import type { FilePlace } from '../Grid.ts';
import { nearestOf } from '../nearestOf.ts';
import type { LedgerSheet } from './LedgerSheet.ts';

/** Another text for a cell of a record in a ledger (更正). */
export type RecordCorrection = {
  /** The name of the file, and of the sheet where several sheets of a workbook are ledgers. */
  readonly file: string;
  readonly sheet?: string;
  /** The row of the record as the file counts, from 1. */
  readonly row: number;
  /** The id of a field of the ledger. */
  readonly field: string;
  /** As it would stand in the cell. */
  readonly value: string;
};

/** Corrects the records of a sheet as they come. */
export type RecordCorrector = {
  readonly correct: (row: number, cells: readonly string[]) => readonly string[];
  /** The corrections whose record has come. */
  readonly met: () => ReadonlySet<string>;
};

/** @param columns  where the fields stand, by id */
export function recordCorrector(
  corrections: readonly RecordCorrection[],
  at: FilePlace,
  columns: ReadonlyMap<string, number>,
): RecordCorrector {
  const byRow = new Map<number, RecordCorrection[]>();
  for (const correction of corrections) {
    if (!isIn(correction, at)) continue;
    byRow.set(correction.row, [...(byRow.get(correction.row) ?? []), correction]);
  }
  const met = new Set<string>();
  return {
    correct(row, cells) {
      const own = byRow.get(row);
      if (own === undefined) return cells;
      const corrected = [...cells];
      for (const correction of own) {
        met.add(correctionKey(correction));
        const index = columns.get(correction.field);
        if (index !== undefined) corrected[index] = correction.value;
      }
      return corrected;
    },
    met: () => met,
  };
}

function isIn({ file, sheet }: RecordCorrection, at: FilePlace): boolean {
  return file === at.file && (sheet === undefined || sheet === at.sheet);
}

export function correctionKey({ file, sheet, row, field, value }: RecordCorrection): string {
  return JSON.stringify([file, sheet ?? null, row, field, value]);
}

/**
 * What is wrong with corrections: each has to meet one record, and a field that it has.
 *
 * @param sheets  the ledgers, read with these corrections
 * @param files  the names of all files
 */
export function correctionIssues(
  corrections: readonly RecordCorrection[],
  sheets: readonly LedgerSheet[],
  files: readonly string[],
  ruleSet: RuleSet,
): readonly Issue[] {
  const places = new Set<string>();
  return corrections.flatMap((correction) => {
    const { file, sheet, row, field } = correction;
    const at = { file, ...(sheet === undefined ? {} : { sheet }), row };
    const place = JSON.stringify([file, sheet ?? null, row, field]);
    if (places.has(place)) return [error('correction-twice', { ...at, column: field })];
    places.add(place);
    return issueOf(correction, at, sheets, files, ruleSet) ?? [];
  });
}

function issueOf(
  correction: RecordCorrection,
  at: Issue['at'],
  sheets: readonly LedgerSheet[],
  files: readonly string[],
  ruleSet: RuleSet,
): Issue | null {
  const { file, field } = correction;
  if (!files.includes(file)) {
    // Somebody who corrects a record means a ledger.
    const names = [...new Set(sheets.map(({ at: of }) => of.file))];
    const ledgers = names.map((name) => ({ id: name, title: name }));
    return error('correction-of-unknown-file', {}, { found: file, ...nearestOf(file, ledgers) });
  }
  const own = sheets.filter((sheet) => isIn(correction, sheet.at));
  if (own.length === 0) return error('correction-of-no-ledger', at);
  const fields = own.flatMap((sheet) => fieldsIn(sheet, ruleSet));
  if (!fields.some(({ id }) => id === field)) {
    const data = { found: field, ...nearestOf(field, fields) };
    return error('correction-of-unknown-field', at, data);
  }
  const met = own.filter(({ corrected }) => corrected.has(correctionKey(correction)));
  if (met.length === 0) return error('correction-without-record', at);
  const names = met.map(({ at: { sheet = '' } }) => sheet);
  return met.length === 1 ? null : error('correction-of-two-sheets', at, { sheets: names });
}

/** The fields that a sheet has a column for. */
function fieldsIn({ ledger, columns }: LedgerSheet, { ledgers }: RuleSet) {
  return columns.flatMap(({ meaning }) => {
    const field =
      meaning.kind === 'input' ? ledgers.get(ledger)?.fields.get(meaning.id) : undefined;
    return field ?? [];
  });
}
