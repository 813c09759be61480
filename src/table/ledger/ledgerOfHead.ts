import type { RuleSet } from '../../ruleset/index.ts';
import type { GridRow } from '../Grid.ts';
import { rowsSearched } from '../sheets/findHeader.ts';
import { allNames, shapeOf } from '../sheets/shape.ts';
import { csvReader } from '../text/csvReader.ts';
import { type Encoding, encodingNamed } from '../text/encoding.ts';
import { separatorOf } from '../text/separator.ts';
import { streamedText } from '../text/streamedText.ts';

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
