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
export type { Encoding } from './encoding.ts';
export { addressOf, type Grid, type GridRow, type Merge } from './Grid.ts';
export { readData } from './readData.ts';
export { textInUtf8 } from './utf8.ts';
