export type { CellPlace, Data, DataFile, InputColumn, Table, Unit } from './Data.ts';
export { readData } from './readData.ts';
