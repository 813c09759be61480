import { addIssues, error, type Issue } from '../../issue/index.ts';
import type { RuleSet } from '../../ruleset/index.ts';
import { addRow, type Collection, type TellTwice } from '../collectRows.ts';
import type { UnitRow } from '../UnitRow.ts';
import { derivedRows } from './derivedRows.ts';
import type { LedgerSheet } from './LedgerSheet.ts';

/** So many units are named. */
const unitsShown = 5;

/** Adds what the ledgers say of units to what tables do. */
export function addDerived(
  ledgers: readonly LedgerSheet[],
  ruleSet: RuleSet,
  collection: Collection,
): void {
  if (ledgers.length === 0) return;
  const { rows, issues, bound } = derivedRows(ledgers, [...collection.rows.values()], ruleSet);
  addIssues(collection.issues, issues);
  const twice = givenTwice(ledgers, ruleSet);
  const noHeader = { name: null, level: null, parent: null };
  for (const row of rows) addRow(row, [], noHeader, collection, twice.tell);
  addIssues(collection.issues, twice.issues());
  for (const [level, inputs] of bound) {
    collection.bound.set(level, new Set([...(collection.bound.get(level) ?? []), ...inputs]));
  }
}

type GivenTwice = { readonly tell: TellTwice; readonly issues: () => readonly Issue[] };

/** Columns that report what a ledger gives as well: told once for each, with the units. */
function givenTwice(ledgers: readonly LedgerSheet[], { inputs }: RuleSet): GivenTwice {
  const found = new Map<string, { readonly issue: Issue; readonly units: string[] }>();
  const filesOf = (id: string): readonly string[] => [
    ...new Set(ledgers.flatMap(({ ledger, at }) => (ledger === id ? [at.file] : []))),
  ];
  const note = (known: UnitRow, id: string): void => {
    const cell = known.cells.cellOf(id);
    const input = inputs.get(id);
    if (cell === undefined || input === undefined) return;
    const at = { ...cell.at.of, row: cell.at.headerRow, column: cell.column };
    const data = { title: input.title, ledger: filesOf(input.derived?.ledger ?? '') };
    const key = JSON.stringify([id, at]);
    const one = found.get(key) ?? { issue: error('column-and-ledger', at, data), units: [] };
    one.units.push(known.unit.name);
    found.set(key, one);
  };
  return {
    tell(known, _, twice) {
      for (const id of twice) note(known, id);
      return [];
    },
    issues: () =>
      [...found.values()].map(({ issue, units }) => {
        const shown = units.length > unitsShown ? [...units.slice(0, unitsShown), '…'] : units;
        return { ...issue, data: { ...issue.data, count: String(units.length), units: shown } };
      }),
  };
}
