import type { Issue } from '../../issue/index.ts';
import { contradictionsOf, joined } from '../collectRows.ts';
import type { RowPlace } from '../Grid.ts';
import type { UnitRow } from '../UnitRow.ts';
import type { Unit } from '../units/Unit.ts';
import type { LedgerUnit } from './LedgerSheet.ts';
import type { LedgerSite } from './LedgerSite.ts';

/** What the records of a file say of each unit. */
export type UnitHolders = {
  readonly units: ReadonlyMap<string, LedgerUnit>;
  /**
   * Who holds each of these records.
   *
   * @param isUnreadable  set to 1 for a record that says something else of its unit than one before
   */
  readonly of: (rows: readonly UnitRow[], isUnreadable: Uint8Array) => readonly LedgerUnit[];
};

/** @param report  takes contradictions */
export function unitHolders(
  { header, binding }: Pick<LedgerSite, 'header' | 'binding'>,
  report: (issue: Issue) => void,
): UnitHolders {
  const units = new Map<string, LedgerUnit>();
  return {
    units,
    of: (rows, isUnreadable) =>
      rows.map(({ unit, places }, i) => {
        const holder = holderOf(units, unit, places[0]);
        if (holder.unit === unit) return holder;
        const before: Pick<UnitRow, 'unit' | 'places'> = {
          unit: holder.unit,
          places: [holder.place],
        };
        const contradictions = contradictionsOf(before, { unit, places }, header, binding);
        for (const issue of contradictions) report(issue);
        if (contradictions.length > 0) isUnreadable[i] = 1;
        else holder.unit = joined(holder.unit, unit);
        return holder;
      }),
  };
}

function holderOf(units: Map<string, LedgerUnit>, unit: Unit, place: RowPlace): LedgerUnit {
  const known = units.get(unit.code);
  if (known !== undefined) {
    known.records += 1;
    return known;
  }
  const holder: LedgerUnit = {
    unit,
    place,
    records: 1,
    isUnreadable: false,
    tallies: new Map(),
    taken: new Map(),
    keys: new Map(),
  };
  units.set(unit.code, holder);
  return holder;
}
