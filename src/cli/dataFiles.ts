import type { Result } from '../issue/index.ts';
import type { DataFile } from '../table/index.ts';
import { isWorkbook } from '../table/isWorkbook.ts';
import { readInput } from './files.ts';
import type { Terminal } from './Terminal.ts';

/** Reads a data file: text with separators, or a workbook, whatever it is called. */
export async function readDataFile(
  path: string,
  sheets: readonly string[] | undefined,
  terminal: Terminal,
): Promise<Result<DataFile>> {
  const file = await readInput(path, terminal);
  if (!file.ok || !isWorkbook(file.value.content)) return file;
  // Loaded only when used: it is larger than all the rest.
  const { readWorkbook } = await import('../table/workbook.ts');
  const { name, content } = file.value;
  return readWorkbook(name, content, sheets === undefined ? {} : { sheets });
}
