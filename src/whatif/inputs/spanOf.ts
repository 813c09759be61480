import { type Exact, unity, zero } from '../../decimal/index.ts';
import { cellState } from '../../logic/index.ts';
import type { Input } from '../../ruleset/index.ts';
import type { InputColumn } from '../../table/index.ts';

/**
 * How far the values of an input go: its range; an open end counts as the farthest value of the level.
 *
 * @returns above 0; where all values are the same, how far they are from 0, or 1
 */
export function spanOf({ low, high }: Input, input: InputColumn | undefined): Exact {
  if (input?.column.kind !== 'number') return unity;
  const { column, state } = input;
  let [least, most] = [low, high];
  state.forEach((cell, row) => {
    if (cell !== cellState.present) return;
    const value = column.exactAt(row);
    if (low === null && (least === null || value.compare(least) < 0)) least = value;
    if (high === null && (most === null || value.compare(most) > 0)) most = value;
  });
  const span = (most ?? zero).minus(least ?? zero);
  const size = (most ?? zero).absolute();
  if (span.sign > 0) return span;
  return size.isZero ? unity : size;
}
