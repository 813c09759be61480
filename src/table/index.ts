export type { CellPlace, Data, DataFile, InputColumn, Table, Unit } from './Data.ts';
export { readData } from './readData.ts';
export { textInUtf8 } from './utf8.ts';
