import type { RegisteredUnit, RuleSet, UnitAbove } from '../../ruleset/index.ts';
import { foldName, namesOf, shortNames } from './unitNames.ts';

export type Units = readonly RegisteredUnit[];

/** A register by what its units are called. */
export type Names = {
  readonly byCode: ReadonlyMap<string, RegisteredUnit>;
  /** Units above that are in no row of data, by code, by name and by short name. */
  readonly above: ReadonlyMap<string, readonly UnitAbove[]>;
  readonly official: ReadonlyMap<string, Units>;
  readonly short: ReadonlyMap<string, Units>;
  readonly whole: ReadonlyMap<string, Units>;
  /** Whether codes are those of administrative divisions, of six digits. */
  readonly isOfDivisions: boolean;
  /** The ids of levels by id and title. */
  readonly levels: ReadonlyMap<string, string>;
  /** The titles of levels by id. */
  readonly titles: ReadonlyMap<string, string>;
};

export function namesIn({ register, unitsAbove, levels }: RuleSet): Names {
  const units = register ?? [];
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const above = namesOfThoseAbove(unitsAbove);
  const parents = new Map([...unitsAbove, ...units].map((unit) => [unit.code, unit]));
  const [official, short, whole] = [
    new Map<string, RegisteredUnit[]>(),
    new Map<string, RegisteredUnit[]>(),
    new Map<string, RegisteredUnit[]>(),
  ];
  const add = (names: Map<string, RegisteredUnit[]>, name: string, unit: RegisteredUnit): void => {
    const known = names.get(name);
    if (known === undefined) names.set(name, [unit]);
    else known.push(unit);
  };
  for (const unit of units) {
    const named = namesOf(unit, parents.get(unit.parent ?? ''));
    add(official, named.official, unit);
    for (const name of named.short) add(short, name, unit);
    for (const name of named.whole) add(whole, name, unit);
  }
  return {
    byCode,
    above,
    official,
    short,
    whole,
    isOfDivisions: units.every(({ code }) => /^\d{6}$/.test(code)),
    levels: new Map([
      ...levels.map(({ id, title }) => [title, id] as const),
      ...levels.map(({ id }) => [id, id] as const),
    ]),
    titles: new Map(levels.map(({ id, title }) => [id, title])),
  };
}

function namesOfThoseAbove(units: readonly UnitAbove[]): Names['above'] {
  const found = new Map<string, UnitAbove[]>();
  for (const unit of units) {
    for (const called of [unit.code, foldName(unit.name), ...shortNames(unit)]) {
      found.set(called, [...(found.get(called) ?? []), unit]);
    }
  }
  return found;
}

/** The code as the register has it: divisions have six digits, to which others add zeros. */
export function codeIn(text: string, { isOfDivisions }: Pick<Names, 'isOfDivisions'>): string {
  const code = foldName(text);
  return isOfDivisions && /^\d{6}(0{3}|0{6})$/.test(code) ? code.slice(0, 6) : code;
}
