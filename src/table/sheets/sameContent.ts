import { error, type Issue, type Place } from '../../issue/index.ts';
import { unreadSource } from '../account.ts';
import { emptyCounts } from '../CellAccount.ts';
import { contentOfRows } from '../RowsSeen.ts';
import type { Found } from './Found.ts';

/**
 * Leaves out what has the same rows as a sheet before, in another file or in one workbook, under whatever
 * name: each record would count twice. Of the one that stays nothing counts either.
 */
export function withoutCopies(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const firsts = new Map<string, number>();
  const kept = [...found];
  found.forEach((one, i) => {
    const content = contentOf(one);
    const before = content === null ? undefined : firsts.get(content);
    const first = kept[before ?? -1];
    if (content !== null && before === undefined) firsts.set(content, i);
    if (before === undefined || first === undefined) return;
    const issue = error('same-content', placeOf(one), { first: nameOf(placeOf(first)) });
    kept[before] = doubtful(first, issue);
    kept[i] = leftOut(one, issue);
  });
  return kept;
}

/** null: nothing that could count twice. */
function contentOf({ sheet, ledger }: Found): string | null {
  if (ledger !== undefined)
    return ledger.records === 0 ? null : `${ledger.ledger} ${ledger.content}`;
  return sheet === undefined || sheet.sheet.rows.length === 0
    ? null
    : contentOfRows(sheet.sheet.header, sheet.sheet.rows);
}

function placeOf({ sheet, ledger }: Found): Place {
  return sheet?.sheet.at ?? ledger?.at ?? {};
}

function nameOf({ file = '', sheet }: Place): string {
  return sheet === undefined ? file : `${file} ${sheet}`;
}

function doubtful(found: Found, issue: Issue): Found {
  const { sheet, ledger } = found;
  if (ledger !== undefined) return { ...found, ledger: { ...ledger, isWhole: false } };
  if (sheet === undefined) return found;
  const binding = { ...sheet.binding, issues: [...sheet.binding.issues, issue] };
  return { ...found, sheet: { ...sheet, binding } };
}

function leftOut({ source, sheet }: Found, issue: Issue): Found {
  if (sheet !== undefined) {
    return { source: unreadSource(sheet.grid, 'duplicate'), issues: [issue] };
  }
  if (source === undefined) return { issues: [issue] };
  const duplicate = Object.values(source.account).reduce((sum, count) => sum + count, 0);
  const account = { ...emptyCounts(), duplicate };
  return { source: { ...source, rows: 0, totals: 0, account }, issues: [issue] };
}
