import { isError } from '../../issue/index.ts';
import { cellState } from '../../logic/index.ts';
import type { CellCounts } from '../CellAccount.ts';
import type { Context } from '../cells/ColumnReader.ts';
import { readColumn } from '../cells/readColumn.ts';
import type { InputColumn } from '../Data.ts';
import { isBlank } from '../Grid.ts';
import { fieldsLookedAt } from './derivedInputs.ts';
import type { LedgerSite } from './LedgerSite.ts';

/**
 * The columns of the fields that are looked at; what became of every cell is counted.
 *
 * @param isKeyless  set to 1 for a record of which a field that tells it apart cannot be read
 */
export function readFields(
  { ledger, inputs, binding, header }: LedgerSite,
  context: Context,
  isKeyless: Uint8Array,
  counts: CellCounts,
): ReadonlyMap<string, InputColumn> {
  const read = fieldsLookedAt(ledger, inputs);
  const columns = new Map<string, InputColumn>();
  const { length } = context.rows;
  for (const [id, field] of ledger.fields) {
    if (!binding.inputs.has(id)) continue;
    if (!read.has(id)) {
      counts['unread-field'] += length;
      continue;
    }
    const before = context.issues.filter(isError).length;
    const isKey = ledger.unique.includes(id);
    const column = readColumn(
      field,
      false,
      isKey ? { ...context, isUnreadable: isKeyless } : context,
    );
    const refused = context.issues.filter(isError).length - before;
    columns.set(id, column);
    countStates(column.state, refused, counts);
  }
  const ofUnit = [binding.code, binding.name, binding.level, binding.parent].filter(
    (index) => index !== null,
  ).length;
  counts.unit += ofUnit * length;
  const others = header.length - ofUnit - binding.inputs.size;
  const blank = header.filter(isBlank).length;
  counts['no-header'] += blank * length;
  counts['unknown-column'] += (others - blank) * length;
  return columns;
}

function countStates(state: Uint8Array, refused: number, counts: CellCounts): void {
  let [missing, notApplicable] = [0, 0];
  for (const cell of state) {
    if (cell === cellState.missing) missing += 1;
    else if (cell === cellState.notApplicable) notApplicable += 1;
  }
  counts.missing += missing;
  counts['not-applicable'] += notApplicable;
  counts.refused += refused;
  counts.value += state.length - missing - notApplicable - refused;
}
