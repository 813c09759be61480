import { type Issue, isError } from '../issue/index.ts';
import { cellState } from '../logic/index.ts';
import { withoutBlanks } from '../ruleset/index.ts';
import type { BoundSheet, RowFate, SheetFates } from './BoundSheet.ts';
import { type CellAccount, type CellCounts, type CellUse, emptyCounts } from './CellAccount.ts';
import type { CellPlace, Table } from './Data.ts';
import type { FilePlace, Grid } from './Grid.ts';
import type { Source } from './Source.ts';
import { sourceColumns } from './sourceColumns.ts';

/** What is known when everything was read. */
export type AccountContext = {
  /** By level. */
  readonly tables: ReadonlyMap<string, Table>;
  /** The row of each unit in its table, by code. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly isRefusedAt: (place: CellPlace) => boolean;
};

export function accountContext(tables: readonly Table[], issues: readonly Issue[]): AccountContext {
  return {
    tables: new Map(tables.map((table) => [table.level, table])),
    rowOf: new Map(
      tables.flatMap(({ units }) => units.map(({ code }, row) => [code, row] as const)),
    ),
    isRefusedAt: refusedPlaces(issues),
  };
}

/** Tells which cells could not be read: those that have an error. */
export function refusedPlaces(issues: readonly Issue[]): (place: CellPlace) => boolean {
  const withCell = issues.filter((issue) => isError(issue) && issue.at.column !== undefined);
  const keys = new Set(
    withCell.map(({ at }) => placeKey({ ...at, file: at.file ?? '' }, at.row, at.column)),
  );
  return ({ row, column, ...at }) => keys.has(placeKey(at, row, column));
}

function placeKey({ file, sheet }: FilePlace, row = 0, column = ''): string {
  return JSON.stringify([file, sheet ?? '', row, column]);
}

/** A sheet of which nothing was read. */
export function unreadSource(grid: Grid, use: 'not-a-table' | 'other-sheet'): Source {
  const counts = emptyCounts();
  counts[use] = grid.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  return {
    at: grid.at,
    format: grid.format,
    shape: null,
    ledger: null,
    header: null,
    columns: [],
    rows: 0,
    totals: 0,
    account: counts,
  };
}

/** What a sheet of a table was taken for, and what became of each of its cells. */
export function sourceOf({ bound, fates }: SheetFates, context: AccountContext): Source {
  const { grid, header, sheet, binding } = bound;
  return {
    at: sheet.at,
    format: grid.format,
    shape: binding.long === null ? 'wide' : 'long',
    ledger: null,
    header: { row: header.row, lines: header.lines },
    columns: sourceColumns(sheet.header, binding),
    rows: fates.filter(({ kind }) => kind === 'kept').length,
    totals: fates.filter(({ kind }) => kind === 'total').length,
    account: accountOf({ bound, fates }, context),
  };
}

function accountOf({ bound, fates }: SheetFates, context: AccountContext): CellAccount {
  const { grid, header, sheet } = bound;
  const counts = emptyCounts();
  const first = header.above + header.lines;
  grid.rows.slice(0, first).forEach(({ cells }, i) => {
    counts[i < header.above ? 'above-header' : 'header'] += cells.length;
  });
  const useOf = cellUser(bound, context);
  sheet.rows.forEach((record, i) => {
    const fate = fates[i];
    const all = grid.rows[first + i]?.cells.length ?? record.cells.length;
    if (fate?.kind !== 'kept') {
      counts[fate?.kind ?? 'broken-row'] += all;
      return;
    }
    counts['behind-last'] += all - record.cells.length;
    record.cells.forEach((cell, index) => {
      counts[useOf(index, withoutBlanks(cell), record, fate)] += 1;
    });
  });
  return counts;
}

type Kept = Extract<RowFate, { kind: 'kept' }>;

/** Tells what became of a cell of a row that was kept. */
function cellUser(
  { sheet, binding, long }: BoundSheet,
  { tables, rowOf, isRefusedAt }: AccountContext,
): (
  index: number,
  text: string,
  record: { readonly row: number; readonly cells: readonly string[] },
  unit: Kept,
) => CellUse {
  const ofUnit = new Set([binding.code, binding.name, binding.level, binding.parent]);
  const inputAt = new Map([...binding.inputs].map(([id, index]) => [index, id]));
  const useOfInput = (
    input: string,
    text: string,
    row: number,
    column: string,
    { code, level }: Kept,
  ): CellUse => {
    const table = tables.get(level);
    if (table === undefined) return 'other-level';
    const read = table.inputs.get(input);
    if (read === undefined) return 'unused-input';
    if (isRefusedAt({ ...sheet.at, row, column })) return 'refused';
    if (text === '') return 'missing';
    const unitRow = rowOf.get(code) ?? -1;
    const place = table.placeOf(unitRow, input);
    const isHere = place?.file === sheet.at.file && place.sheet === sheet.at.sheet;
    if (!isHere || place.row !== row) return 'duplicate';
    return useOfState[read.state[unitRow] ?? cellState.present] ?? 'value';
  };
  return (index, text, { row, cells }, unit) => {
    if (ofUnit.has(index)) return 'unit';
    if (binding.long !== null) {
      const named = withoutBlanks(cells[binding.long.input] ?? '');
      const input = long?.inputOf.get(named);
      const isOfValue = index === binding.long.input || index === binding.long.value;
      if (binding.notOfShape.has(index)) return 'not-of-shape';
      if (!isOfValue) return sheet.header[index]?.trim() === '' ? 'no-header' : 'unknown-column';
      if (input === undefined) return 'row-of-no-input';
      return index === binding.long.input ? 'unit' : useOfInput(input, text, row, named, unit);
    }
    const input = inputAt.get(index);
    if (input !== undefined) return useOfInput(input, text, row, sheet.header[index] ?? '', unit);
    return sheet.header[index]?.trim() === '' ? 'no-header' : 'unknown-column';
  };
}

const useOfState: readonly (keyof CellCounts)[] = ['value', 'missing', 'not-applicable'];
