import { error, type Issue } from '../../issue/index.ts';
import type { UnitRow } from '../UnitRow.ts';

/**
 * Units that one file names by name alone and another by code: without a register nobody knows whether
 * they are one. Neither can be ranked.
 */
export function namedApart(rows: Iterable<UnitRow>): readonly Issue[] {
  const all = [...rows];
  const keyOf = ({ level }: UnitRow['unit'], name: string): string => JSON.stringify([level, name]);
  const withCode = new Map(
    all.flatMap((row) => {
      const { code, name } = row.unit;
      return code === name ? [] : [[keyOf(row.unit, name), row] as const];
    }),
  );
  return all.flatMap((row) => {
    const { code, name } = row.unit;
    const other = code === name ? withCode.get(keyOf(row.unit, name)) : undefined;
    // In one file a code that is a name, too, is a code.
    if (other === undefined || isSameSheet(row, other)) return [];
    row.isUnreadable = true;
    other.isUnreadable = true;
    const [{ of, row: line }] = row.places;
    const at = { ...of, row: line, unit: { code, name } };
    return [error('named-without-code', at, { code: other.unit.code })];
  });
}

function isSameSheet({ places: [a] }: UnitRow, { places: [b] }: UnitRow): boolean {
  return a.of.file === b.of.file && a.of.sheet === b.of.sheet;
}
