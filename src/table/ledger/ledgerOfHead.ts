import type { RuleSet } from '../../ruleset/index.ts';
import { csvReader } from '../csvReader.ts';
import { type Encoding, encodingNamed } from '../encoding.ts';
import { rowsSearched } from '../findHeader.ts';
import type { GridRow } from '../Grid.ts';
import { separatorOf } from '../separator.ts';
import { allNames, shapeOf } from '../shape.ts';
import { streamedText } from '../streamedText.ts';

/**
 * The ledger that a file is, by its first bytes; null where it is none, or where that is not clear.
 *
 * @param bytes  some hundred thousand of them: whole rows but for the last
 */
export function ledgerOfHead(
  bytes: Uint8Array,
  ruleSet: RuleSet,
  encoding?: Encoding,
): string | null {
  if (ruleSet.ledgers.size === 0) return null;
  const separation = separatorOf(
    streamedText(encodingNamed(encoding ?? '') ?? undefined).push(bytes),
  );
  if (separation.kind !== 'separator') return null;
  const rows: GridRow[] = [];
  const reader = csvReader(
    separation.separator,
    (row) => rows.push(row),
    () => {},
  );
  reader.push(separation.text);
  const grid = { at: { file: '' }, rows: rows.slice(0, rowsSearched + 1) };
  const shape = shapeOf(grid, allNames(ruleSet), undefined);
  return 'kind' in shape && shape.kind === 'ledger' ? shape.ledger : null;
}
