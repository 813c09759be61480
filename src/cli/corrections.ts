import type { Issue, Result } from '../issue/index.ts';
import type { Correction, RecordCorrection } from '../table/index.ts';
import { usageError } from './Outcome.ts';

/** What `--set` asks for: other cells of units, and other cells of records of ledgers. */
export type Corrections = {
  readonly cells: readonly Correction[];
  readonly records: readonly RecordCorrection[];
};

const ofRecord =
  /^(?<file>.+?)(?:!(?<sheet>[^!:]+))?:(?<row>\d{1,9})\.(?<field>[^.=]+)=(?<value>.*)$/s;
const ofCell = /^(?<unit>[^.=]+)\.(?<input>[^.=]+)=(?<value>.*)$/s;

/** Reads `532923.input=97.5` and `ledger.csv:57.field=2021-06-30`; issues where a text is neither. */
export function readCorrections(texts: readonly string[]): Result<Corrections> {
  const cells: Correction[] = [];
  const records: RecordCorrection[] = [];
  const issues: Issue[] = [];
  for (const text of texts) {
    const record = ofRecord.exec(text)?.groups;
    const cell = ofCell.exec(text)?.groups;
    if (record !== undefined) records.push(recordCorrection(record));
    else if (cell !== undefined) {
      const { unit = '', input = '', value = '' } = cell;
      cells.push({ unit: unit.trim(), input: input.trim(), value });
    } else issues.push(usageError('wrong-correction', { found: text }));
  }
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { cells, records }, issues: [] };
}

function recordCorrection(parts: Readonly<Record<string, string | undefined>>): RecordCorrection {
  const { file = '', sheet, row = '', field = '', value = '' } = parts;
  const ofSheet = sheet === undefined ? {} : { sheet };
  return { file, ...ofSheet, row: Number.parseInt(row, 10), field: field.trim(), value };
}
