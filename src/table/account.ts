import { type Issue, isError } from '../issue/index.ts';
import { cellState } from '../logic/index.ts';
import { withoutBlanks } from '../ruleset/index.ts';
import { type CellAccount, type CellCounts, type CellUse, emptyCounts } from './CellAccount.ts';
import type { CellPlace, Table } from './Data.ts';
import { type FilePlace, type Grid, type GridRow, isBlank } from './Grid.ts';
import type { Source } from './Source.ts';
import type { BoundSheet, RowFate, SheetFates } from './sheets/BoundSheet.ts';
import type { Binding } from './sheets/headers.ts';
import type { Sheet } from './sheets/Sheet.ts';
import { sourceColumns } from './sheets/sourceColumns.ts';

/** What is known when everything was read. */
export type AccountContext = {
  /** By level. */
  readonly tables: ReadonlyMap<string, Table>;
  /** The row of each unit in its table, by code. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** null: no cell was refused. */
  readonly isRefusedAt: ((place: CellPlace) => boolean) | null;
  /** Whether a unit can stand nowhere else. */
  readonly isOnlySheet: boolean;
};

export function accountContext(
  tables: readonly Table[],
  issues: readonly Issue[],
  isOnlySheet: boolean,
): AccountContext {
  return {
    tables: new Map(tables.map((table) => [table.level, table])),
    rowOf: new Map(
      tables.flatMap(({ units }) => units.map(({ code }, row) => [code, row] as const)),
    ),
    isRefusedAt: issues.some(isError) ? refusedPlaces(issues) : null,
    isOnlySheet,
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
export function unreadSource(grid: Grid, use: 'not-a-table' | 'other-sheet' | 'duplicate'): Source {
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
  const countRow =
    bound.binding.long === null ? wideCounter(bound, context) : longCounter(bound, context);
  sheet.rows.forEach((record, i) => {
    const fate = fates[i];
    const all = grid.rows[first + i]?.cells.length ?? record.cells.length;
    if (fate?.kind !== 'kept') {
      counts[fate?.kind ?? 'broken-row'] += all;
      return;
    }
    counts['behind-last'] += all - record.cells.length;
    countRow(record, fate, counts);
  });
  return counts;
}

type Kept = Extract<RowFate, { kind: 'kept' }>;

/** Counts the cells of a row that was kept. */
type RowCounter = (record: GridRow, unit: Kept, counts: CellCounts) => void;

function wideCounter({ sheet, binding }: BoundSheet, context: AccountContext): RowCounter {
  const inputs = [...binding.inputs].map(([id, index]) => ({
    id,
    index,
    column: sheet.header[index] ?? '',
  }));
  const known = new Set([...unitColumnsOf(binding), ...binding.inputs.values()]);
  const others = sheet.header.filter((_, index) => !known.has(index));
  const withoutHeader = others.filter(isBlank).length;
  const useOf = inputUser(sheet, context);
  return ({ row, cells }, unit, counts) => {
    counts.unit += known.size - inputs.length;
    counts['no-header'] += withoutHeader;
    counts['unknown-column'] += others.length - withoutHeader;
    for (const { id, index, column } of inputs) {
      counts[useOf(id, cells[index] ?? '', row, column, unit)] += 1;
    }
  };
}

function longCounter({ sheet, binding, long }: BoundSheet, context: AccountContext): RowCounter {
  const ofUnit = unitColumnsOf(binding);
  const useOf = inputUser(sheet, context);
  return ({ row, cells }, unit, counts) => {
    if (binding.long === null) return;
    const { input: inputColumn, value: valueColumn } = binding.long;
    const named = withoutBlanks(cells[inputColumn] ?? '');
    const input = long?.inputOf.get(named);
    cells.forEach((cell, index) => {
      if (ofUnit.has(index)) counts.unit += 1;
      else if (binding.notOfShape.has(index)) counts['not-of-shape'] += 1;
      else if (index !== inputColumn && index !== valueColumn) {
        counts[isBlank(sheet.header[index] ?? '') ? 'no-header' : 'unknown-column'] += 1;
      } else if (input === undefined) counts['row-of-no-input'] += 1;
      else if (index === inputColumn) counts.unit += 1;
      else counts[useOf(input, cell, row, named, unit)] += 1;
    });
  };
}

function unitColumnsOf({ code, name, level, parent }: Binding): ReadonlySet<number> {
  return new Set([code, name, level, parent].filter((index) => index !== null));
}

/** Tells what became of the cell of an input, in the row of a unit. */
function inputUser(
  { at }: Sheet,
  { tables, rowOf, isRefusedAt, isOnlySheet }: AccountContext,
): (input: string, text: string, row: number, column: string, unit: Kept) => CellUse {
  return (input, text, row, column, { code, level }) => {
    const table = tables.get(level);
    if (table === undefined) return 'other-level';
    const read = table.inputs.get(input);
    if (read === undefined) return 'unused-input';
    if (isRefusedAt?.({ ...at, row, column }) === true) return 'refused';
    const unitRow = rowOf.get(code) ?? -1;
    if (!isOnlySheet) {
      if (withoutBlanks(text) === '') return 'missing';
      const place = table.placeOf(unitRow, input);
      const isHere = place === null || (place.file === at.file && place.sheet === at.sheet);
      if (!isHere || (place !== null && place.row !== row)) return 'duplicate';
    }
    return useOfState[read.state[unitRow] ?? cellState.present] ?? 'value';
  };
}

const useOfState: readonly (keyof CellCounts)[] = ['value', 'missing', 'not-applicable'];
