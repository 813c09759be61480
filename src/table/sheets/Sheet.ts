import type { Issue } from '../../issue/index.ts';
import type { FilePlace, GridRow, Merge } from '../Grid.ts';

/** The header of a grid. */
export type Header = {
  readonly texts: readonly string[];
  /** Of its first line. */
  readonly row: number;
  /** How many rows of the grid are above it, and how many are its own. */
  readonly above: number;
  readonly lines: 1 | 2;
};

/** A grid whose header is known. */
export type Sheet = {
  readonly at: FilePlace;
  readonly header: readonly string[];
  readonly headerRow: number;
  /** As many cells as the header has; broken where there are fewer, or more. */
  readonly rows: readonly GridRow[];
  readonly issues: readonly Issue[];
  readonly merges: readonly Merge[];
};
