import type { SourceColumn } from '../Source.ts';
import type { Binding } from './headers.ts';

/** What each column of a sheet is. */
export function sourceColumns(
  header: readonly string[],
  { code, name, level, parent, long, inputs }: Binding,
): readonly SourceColumn[] {
  const meanings = new Map<number, SourceColumn['meaning']>();
  const add = (index: number | null | undefined, meaning: SourceColumn['meaning']): void => {
    if (index != null) meanings.set(index, meaning);
  };
  add(code, { kind: 'code' });
  add(name, { kind: 'name' });
  add(level, { kind: 'level' });
  add(parent, { kind: 'parent' });
  add(long?.input, { kind: 'input-name' });
  add(long?.value, { kind: 'value' });
  for (const [id, index] of inputs) add(index, { kind: 'input', id });
  return header.map((text, i) => ({
    header: text,
    meaning: meanings.get(i) ?? { kind: 'unknown' },
  }));
}
