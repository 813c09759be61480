import { type Issue, note, suggestion, warning } from '../../issue/index.ts';
import { columnKeyWithoutMeasure, withoutBlanks } from '../../ruleset/index.ts';
import type { Binding, HeaderNames } from './headers.ts';
import type { Sheet } from './Sheet.ts';

/** The input that each row of a long table is about; a row for none is left out, with a warning. */
export type LongTable = {
  /** Of the texts that name inputs. */
  readonly inputOf: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
};

/** Finds the inputs that the rows of a long table name; null where the table is not long. */
export function readLong(
  { at, headerRow, rows }: Sheet,
  { long }: Binding,
  names: HeaderNames,
): LongTable | null {
  if (long === null) return null;
  const inputOf = new Map<string, string>();
  const issues: Issue[] = [note('long-table', { ...at, row: headerRow })];
  const unknown = new Map<string, { readonly row: number; count: number }>();
  for (const { row, cells, state } of rows) {
    const text = withoutBlanks(cells[long.input] ?? '');
    if (state === 'broken' || inputOf.has(text)) continue;
    const target = names.targetOf(text);
    if (target?.startsWith('input:') === true) {
      inputOf.set(text, target.slice('input:'.length));
      continue;
    }
    const known = unknown.get(text);
    if (known === undefined) unknown.set(text, { row, count: 1 });
    else known.count += 1;
  }
  for (const [found, { row, count }] of unknown) {
    const near = suggestion(columnKeyWithoutMeasure(found), names.known);
    issues.push(
      warning('row-of-no-input', { ...at, row }, { found, count: String(count), ...near }),
    );
  }
  return { inputOf, issues };
}
