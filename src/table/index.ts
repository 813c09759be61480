export { refusedPlaces } from './account.ts';
export { type CellAccount, type CellUse, cellUses, countOf, sumOfAccounts } from './CellAccount.ts';
export { textColumn, valueAt } from './cells/columnValue.ts';
export { type Correction, correctData } from './correctData.ts';
export type {
  CellPlace,
  Data,
  DataFile,
  InputColumn,
  LedgerFile,
  Table,
  TextFile,
  Unit,
  Workbook,
} from './Data.ts';
export {
  addressOf,
  type Grid,
  type GridRow,
  type Merge,
  type RecordPlaces,
  type TextFormat,
} from './Grid.ts';
export { asOfDay, otherPeriod } from './ledger/asOf.ts';
export { derivedFrom } from './ledger/derivedFrom.ts';
export {
  type DerivedInput,
  derivedInputs,
  fieldsNeededBy,
  fieldsReadBy,
} from './ledger/derivedInputs.ts';
export { fieldTexts } from './ledger/fieldTexts.ts';
export type { RecordCorrection } from './ledger/recordCorrections.ts';
export { withCopy, withoutUnit } from './otherUnits.ts';
export { type ReadOptions, readData } from './readData.ts';
export type { Source, SourceColumn } from './Source.ts';
export type { Encoding } from './text/encoding.ts';
export { textInUtf8 } from './text/utf8.ts';
export type { DerivedValue } from './UnitRow.ts';
export { columnsOfTexts, textsOfUnits } from './units/unitColumns.ts';
export { unitsCalled } from './units/unitsCalled.ts';
