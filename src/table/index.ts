export type {
  CellPlace,
  Data,
  DataFile,
  InputColumn,
  Table,
  TextFile,
  Unit,
  Workbook,
} from './Data.ts';
export type { Grid, GridRow, Merge } from './Grid.ts';
export { readData } from './readData.ts';
export { textInUtf8 } from './utf8.ts';
