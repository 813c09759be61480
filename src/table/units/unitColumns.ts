import { textColumn } from '../cells/columnValue.ts';
import type { InputColumn, Unit } from '../Data.ts';

/** What a rule can know of a unit itself, by name. */
export type UnitTexts = ReadonlyMap<string, () => readonly string[]>;

export function textsOfUnits(units: readonly Unit[]): UnitTexts {
  return new Map([
    ['unit.code', () => units.map(({ code }) => code)],
    ['unit.name', () => units.map(({ name }) => name)],
    ['unit.level', () => units.map(({ level }) => level)],
    ['unit.parent', () => units.map(({ parent }) => parent ?? '')],
  ]);
}

/** The columns of such texts; each made when a rule asks for it. */
export function columnsOfTexts(texts: UnitTexts): (name: string) => InputColumn | undefined {
  const made = new Map<string, InputColumn>();
  return (name) => {
    const found = made.get(name);
    const values = texts.get(name);
    if (found !== undefined || values === undefined) return found;
    const column = textColumn(values());
    made.set(name, column);
    return column;
  };
}
