import type { Exact } from '../decimal/index.ts';
import { BOOLEAN, DATE, NUMBER, TEXT, type Type } from '../logic/index.ts';
import { type Builder, checkUnique, decimalOf, report } from './Builder.ts';
import { cellKey } from './cellText.ts';
import { columnKey } from './columnName.ts';
import { inputValue, type Takes, takenBy } from './inputValue.ts';
import type { CellTexts, Input, MissingPolicy } from './RuleSet.ts';
import type { InputDocument, MissingDocument, RuleSetDocument } from './RuleSetDocument.ts';

type Issues = Pick<Builder, 'issues'>;

/** What has values: an input, or a field of a ledger. */
export type ValueKind = 'input' | 'field';

/** Names that rules use for something else. */
const reservedIds: Readonly<Record<ValueKind, ReadonlySet<string>>> = {
  input: new Set(['unit', 'score', 'total']),
  field: new Set(['unit', 'as_of']),
};

export const unitVariables: ReadonlyMap<string, Type> = new Map([
  ['unit.code', TEXT],
  ['unit.name', TEXT],
  ['unit.level', TEXT],
  ['unit.parent', TEXT],
]);

export function typeOfInput(input: Input): Type {
  if (input.type === 'boolean') return BOOLEAN;
  if (input.type === 'date') return DATE;
  return input.type === 'text' ? TEXT : NUMBER;
}

/**
 * @param pointer  of the list: inputs, or the fields of a ledger
 */
export function buildInputs(
  documents: readonly InputDocument[],
  pointer: string,
  kind: ValueKind,
  issues: Issues,
): ReadonlyMap<string, Input> {
  checkUnique(
    documents.map(({ id }) => id),
    pointer,
    issues,
  );
  documents.forEach(({ id }, i) => {
    if (reservedIds[kind].has(id)) report(issues, 'reserved-id', `${pointer}/${i}/id`, { id });
  });
  checkColumnNames(documents, pointer, kind, issues);
  const built = documents.map((document, i) => buildInput(document, `${pointer}/${i}`, issues));
  const inputs = new Map<string, Input>();
  // Of two with one id the first counts: that there is another has been said.
  for (const input of built) if (!inputs.has(input.id)) inputs.set(input.id, input);
  return inputs;
}

/** A header must name one input: ids, titles and aliases are all of them headers. */
function checkColumnNames(
  documents: readonly InputDocument[],
  pointer: string,
  kind: ValueKind,
  issues: Issues,
): void {
  const known = new Map<string, string>();
  documents.forEach(({ id, title, aliases = [], earlier }, i) => {
    if (earlier !== undefined) return;
    const names: ReadonlyArray<readonly [string, string]> = [
      ['id', id],
      ['title', title],
      ...aliases.map((alias, k) => [`aliases/${k}`, alias] as const),
    ];
    for (const [key, name] of names) {
      const first = known.get(columnKey(name)) ?? id;
      known.set(columnKey(name), first);
      if (first === id) continue;
      const data = { kind, name, first, second: id };
      report(issues, 'column-name-twice', `${pointer}/${i}/${key}`, data);
    }
  });
}

function buildInput(document: InputDocument, pointer: string, issues: Issues): Input {
  const bound = (index: 0 | 1): Exact | null => {
    const value = document.range?.[index] ?? null;
    return value === null ? null : decimalOf(value, `${pointer}/range/${index}`, issues);
  };
  const [low, high] = [bound(0), bound(1)];
  const isReversed = low !== null && high !== null && low.compare(high) > 0;
  if (isReversed) {
    report(issues, 'range-reversed', `${pointer}/range`, { found: JSON.stringify(document.range) });
  }
  const takes: Takes = {
    type: document.type,
    measure: document.measure ?? null,
    // No value at all would be in a range that is upside down: that is said once.
    low: isReversed ? null : low,
    high: isReversed ? null : high,
    values: document.values ?? null,
  };
  return {
    id: document.id,
    title: document.title,
    description: document.description ?? null,
    ...takes,
    missing: buildMissing(document.missing ?? 'error', takes, `${pointer}/missing/value`, issues),
    aliases: document.aliases ?? [],
    earlier: document.earlier ?? null,
    derived: null,
  };
}

/** What a gap does; a value that is read instead is one that the input can have. */
export function buildMissing(
  missing: MissingDocument,
  takes: Takes,
  pointer: string,
  issues: Issues,
): MissingPolicy {
  if (typeof missing === 'string') return { kind: missing };
  const value = inputValue(missing.value, takes);
  if (value !== undefined) return { kind: 'value', value };
  const found = String(missing.value).slice(0, 100);
  report(issues, 'wrong-missing-value', pointer, { found, wanted: takenBy(takes) });
  return { kind: 'error' };
}

export const defaultMissingTexts = ['', '—', '未报'] as const;
export const defaultNotApplicableTexts = ['/', '不适用', 'N/A'] as const;

export function buildCells(cells: RuleSetDocument['cells'], issues: Issues): CellTexts {
  const missing = new Set(cells?.missing ?? defaultMissingTexts);
  const notApplicable = new Set(cells?.notApplicable ?? defaultNotApplicableTexts);
  missing.add('');
  const keys = new Set([...missing].map(cellKey));
  for (const text of notApplicable) {
    if (keys.has(cellKey(text))) {
      report(issues, 'duplicate-id', '/cells/notApplicable', { id: text });
    }
  }
  return { missing, notApplicable };
}
