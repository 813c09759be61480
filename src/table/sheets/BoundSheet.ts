import type { Grid } from '../Grid.ts';
import type { Binding } from './headers.ts';
import type { LongTable } from './longTable.ts';
import type { Header, Sheet } from './Sheet.ts';

/** A file with what its columns are. */
export type BoundSheet = {
  readonly grid: Grid;
  readonly header: Header;
  readonly sheet: Sheet;
  readonly binding: Binding;
  /** null: a row has all inputs of its unit. */
  readonly long: LongTable | null;
};

/** What became of a row of a table: of one that was kept, the code and level of its unit. */
export type RowFate =
  | { readonly kind: 'kept'; readonly code: string; readonly level: string }
  | { readonly kind: 'total' | 'footer' | 'broken-row' | 'unknown-unit' | 'duplicate' };

/** A sheet that was read, and what became of its rows: one for each. */
export type SheetFates = { readonly bound: BoundSheet; readonly fates: readonly RowFate[] };
