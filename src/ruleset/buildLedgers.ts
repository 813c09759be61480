import type { Issue } from '../issue/index.ts';
import { dayNumber } from '../logic/index.ts';
import { checkReference, checkUnique, report } from './Builder.ts';
import { buildInputs } from './buildInputs.ts';
import type { Ledger } from './RuleSet.ts';
import type { LedgerDocument } from './RuleSetDocument.ts';

/** The ledgers of a document; their fields are built as inputs are, and read as those are. */
export function buildLedgers(
  documents: readonly LedgerDocument[],
  issues: Issue[],
): ReadonlyMap<string, Ledger> {
  checkUnique(
    documents.map(({ id }) => id),
    '/ledgers',
    { issues },
  );
  const ledgers = documents.map((document, i): Ledger => {
    const { id, title, description = null, asOf = null, unique = [] } = document;
    const at = `/ledgers/${i}`;
    if (id === 'wide' || id === 'long') report({ issues }, 'reserved-id', `${at}/id`, { id });
    checkDay(asOf, `${at}/asOf`, issues);
    const fields = buildInputs(document.fields, `${at}/fields`, 'field', { issues });
    checkTellingApart(unique, fields.keys(), `${at}/unique`, issues);
    return { id, title, description, asOf, fields, unique, leftOut: null };
  });
  const byId = new Map<string, Ledger>();
  // Of two with one id the first counts: that there is another has been said.
  for (const ledger of ledgers) if (!byId.has(ledger.id)) byId.set(ledger.id, ledger);
  return byId;
}

/** That the fields which tell records apart are fields, each named once. */
function checkTellingApart(
  unique: readonly string[],
  fields: Iterable<string>,
  pointer: string,
  issues: Issue[],
): void {
  const known = [...fields];
  unique.forEach((field, i) => {
    const at = `${pointer}/${i}`;
    if (!checkReference('field', field, known, at, { issues })) return;
    if (unique.indexOf(field) < i) report({ issues }, 'duplicate-id', at, { id: field });
  });
}

/** That a day is in the calendar, which a pattern cannot tell. */
export function checkDay(day: string | null, pointer: string, issues: Issue[]): void {
  if (day === null || dayNumber(day) !== null) return;
  report({ issues }, 'wrong-shape', pointer, { found: JSON.stringify(day), wanted: 'date' });
}
