import type { Result } from '../issue/index.ts';
import type { DataFile } from '../table/index.ts';
import { isWorkbook } from '../table/isWorkbook.ts';
import { readInput } from './files.ts';
import type { RankOptions } from './settings.ts';
import type { Terminal } from './Terminal.ts';

/** Reads a data file: text with separators, or a workbook, whatever it is called. */
export async function readDataFile(
  path: string,
  { sheet: sheets, encoding }: Pick<RankOptions, 'sheet' | 'encoding'>,
  terminal: Terminal,
): Promise<Result<DataFile>> {
  const file = await readInput(path, terminal);
  if (!file.ok) return file;
  const { name, content } = file.value;
  if (!isWorkbook(content)) {
    return encoding === undefined
      ? file
      : { ok: true, value: { name, content, encoding }, issues: [] };
  }
  // Loaded only when used: it is larger than all the rest.
  const { readWorkbook } = await import('../table/workbook.ts');
  return readWorkbook(name, content, sheets === undefined ? {} : { sheets });
}
