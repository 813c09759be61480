import fc from 'fast-check';
import { inputs, type WrittenTable } from './writtenTables.ts';

/** Some rows of a table, and some of its inputs by number. */
export type TablePart = {
  readonly rows: WrittenTable['rows'];
  readonly columns: readonly number[];
};

export type Spread = { readonly by: 'rows' | 'columns'; readonly isSecond: readonly boolean[] };

export const spread: fc.Arbitrary<Spread> = fc.record({
  by: fc.constantFrom('rows', 'columns'),
  isSecond: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
});

/** The table in one part or two: of its rows, or of its columns. */
export function partsOf({ rows }: WrittenTable, { by, isSecond }: Spread): readonly TablePart[] {
  const all = inputs.map((_, i) => i);
  return [false, true]
    .map((half): TablePart => {
      const isOwn = (_: unknown, i: number): boolean => isSecond[i] === half;
      return by === 'rows'
        ? { rows: rows.filter(isOwn), columns: all }
        : { rows, columns: all.filter(isOwn) };
    })
    .filter((part) => part.rows.length > 0 && part.columns.length > 0);
}
