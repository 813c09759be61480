import { type Issue, warning } from '../../issue/index.ts';
import { withoutBlanks } from '../../ruleset/index.ts';
import type { CellCounts } from '../CellAccount.ts';
import type { FilePlace, GridRow } from '../Grid.ts';
import { cellsOfRow, type UnitRow } from '../UnitRow.ts';
import { footerTest, noteOfFooters } from '../units/footerRows.ts';
import { isTotalRow, noteOfTotals } from '../units/totalRows.ts';
import type { Unit } from '../units/Unit.ts';
import { cellsOfUnit, isIssue, rememberingFinder } from '../units/units.ts';
import type { EqualRecords } from './equalRecords.ts';
import type { LedgerSite } from './LedgerSite.ts';
import { recordCorrector } from './recordCorrections.ts';

/** Tells the records of a ledger that are used from all other rows. */
export type RecordRows = {
  /** The record of a row, corrected; null where it is none, or nothing is taken from it. */
  readonly recordOf: (row: GridRow) => UnitRow | null;
  /** Whether it is known of every record whose it is. */
  readonly isWhole: () => boolean;
  /** Rows of totals that were left out. */
  readonly totals: () => number;
  /** The corrections whose record has come, by `correctionKey`. */
  readonly corrected: () => ReadonlySet<string>;
  /** That records are not used; and that rows were left out that are no records. */
  readonly unused: () => readonly Issue[];
  readonly leftOut: () => readonly Issue[];
};

/**
 * @param counts  takes the cells of rows that are left out
 * @param repeated  looks at each record
 * @param report  takes what is wrong with a record
 */
export function recordRows(
  site: LedgerSite,
  counts: CellCounts,
  repeated: EqualRecords,
  report: (issue: Issue) => void,
): RecordRows {
  const { at: of, headerRow, binding } = site;
  const find = rememberingFinder(site.find);
  const isFooter = footerTest(binding);
  const corrector = recordCorrector(site.corrections, of, binding.inputs);
  const totals: number[] = [];
  const footers: number[] = [];
  const others = otherLevels(of);
  let isWhole = true;

  const unitOf = (record: GridRow): Unit | null => {
    const { cells, row, state } = record;
    const named = cellsOfUnit(record, binding);
    if (state === 'broken') {
      counts['broken-row'] += cells.length;
      isWhole = false;
      return null;
    }
    if (isTotalRow(record, named, site.isTotal)) {
      counts.total += cells.length;
      totals.push(row);
      return null;
    }
    if (isFooter(record)) {
      counts.footer += cells.length;
      footers.push(row);
      return null;
    }
    const found = find(named, { ...of, row });
    if (!isIssue(found)) return found;
    counts['unknown-unit'] += cells.length;
    isWhole = false;
    report(found);
    return null;
  };

  return {
    recordOf(record) {
      const unit = unitOf(record);
      if (unit === null) return null;
      const { row, state } = record;
      const cells = corrector.correct(row, record.cells);
      if (isLeftOut(cells, site)) {
        counts['unread-field'] += cells.length;
        return null;
      }
      repeated.look(cells, row);
      if (!site.inputs.some(({ levels }) => levels.has(unit.level))) {
        counts['other-level'] += cells.length;
        others.add(unit, row);
        return null;
      }
      const place = { of, row, headerRow };
      return {
        unit,
        cells: cellsOfRow(cells, binding.inputs, site.header, place),
        places: [place],
        isUnreadable: state !== 'whole',
      };
    },
    isWhole: () => isWhole,
    totals: () => totals.length,
    corrected: corrector.met,
    unused: others.issues,
    leftOut: () => [...noteOfTotals(of, totals), ...noteOfFooters(of, footers)],
  };
}

/** Whether a record is to be read as if it were not there. */
function isLeftOut(
  cells: readonly string[],
  { ledger: { leftOut }, binding }: LedgerSite,
): boolean {
  const index = leftOut === null ? undefined : binding.inputs.get(leftOut.field);
  return index !== undefined && withoutBlanks(cells[index] ?? '') === leftOut?.text;
}

/** So many units are named whose records are not used. */
const unitsShown = 5;

type OtherLevels = {
  readonly add: (unit: Unit, row: number) => void;
  readonly issues: () => readonly Issue[];
};

/** Records of units whose level takes nothing from the ledger. */
function otherLevels(of: FilePlace): OtherLevels {
  const names = new Set<string>();
  let count = 0;
  let first: number | null = null;
  return {
    add({ name }, row) {
      count += 1;
      first ??= row;
      if (names.size <= unitsShown) names.add(name);
    },
    issues() {
      if (first === null) return [];
      const units = [...names].map((name, i) => (i < unitsShown ? name : '…'));
      return [warning('records-not-used', { ...of, row: first }, { count: String(count), units })];
    },
  };
}
