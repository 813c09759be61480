import type { Cell, Cells, UnitRow } from './UnitRow.ts';

/** The rows of a long table, put together by unit as they come. */
export type LongUnits = {
  /** Takes a row; false, and nothing is done, where it says again or otherwise what others have said. */
  readonly take: (row: UnitRow) => boolean;
  readonly units: () => Iterable<UnitRow>;
};

/** Joined one by one, as rows of different files are, a million values would be a million joins. */
export function longUnits(): LongUnits {
  const groups = new Map<string, { readonly row: UnitRow; readonly cells: Map<string, Cell> }>();
  return {
    take(row) {
      const group = groups.get(row.unit.code);
      const found = [...row.cells.inputs()].flatMap((input) => {
        const cell = row.cells.cellOf(input);
        return cell === undefined ? [] : [[input, cell] as const];
      });
      if (group === undefined) {
        const cells = new Map(found);
        groups.set(row.unit.code, { row: { ...row, cells: cellsIn(cells) }, cells });
        return true;
      }
      const { name, level, parent } = group.row.unit;
      const { unit } = row;
      if (unit.name !== name || unit.level !== level || unit.parent !== parent) return false;
      const isTwice = found.some(
        ([input, { text }]) => text !== '' && (group.cells.get(input)?.text ?? '') !== '',
      );
      if (isTwice) return false;
      for (const [input, cell] of found) {
        if ((group.cells.get(input)?.text ?? '') === '') group.cells.set(input, cell);
      }
      if (row.isUnreadable) group.row.isUnreadable = true;
      return true;
    },
    units: () => [...groups.values()].map(({ row }) => row),
  };
}

function cellsIn(cells: ReadonlyMap<string, Cell>): Cells {
  return {
    inputs: () => cells.keys(),
    textOf: (input) => cells.get(input)?.text,
    cellOf: (input) => cells.get(input),
  };
}
