import { error, type Issue, nearest, suggestion } from '../issue/index.ts';
import type { RegisteredUnit, RuleSet } from '../ruleset/index.ts';
import type { Unit } from './Data.ts';
import { foldName, namesOf, shortNames } from './unitNames.ts';

/** What a row says of its unit. */
export type UnitCells = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
};

type Found = Unit | Issue;

export type UnitFinder = (cells: UnitCells, at: Issue['at']) => Found;

/** Finds the unit of a row; an issue where it is none, several, or another than the row says. */
export function unitFinder(ruleSet: RuleSet): UnitFinder {
  return ruleSet.register === null
    ? (cells, at) => unitOfRow(cells, ruleSet, at)
    : registeredFinder(ruleSet);
}

export function isIssue(found: object): found is Issue {
  return 'severity' in found;
}

/** A register by what its units are called. */
type Names = {
  readonly byCode: ReadonlyMap<string, RegisteredUnit>;
  readonly official: ReadonlyMap<string, readonly RegisteredUnit[]>;
  readonly others: ReadonlyMap<string, readonly RegisteredUnit[]>;
  /** Whether codes are those of administrative divisions, of six digits. */
  readonly isOfDivisions: boolean;
};

function namesIn(register: readonly RegisteredUnit[]): Names {
  const byCode = new Map(register.map((unit) => [unit.code, unit]));
  const official = new Map<string, RegisteredUnit[]>();
  const others = new Map<string, RegisteredUnit[]>();
  const add = (names: Map<string, RegisteredUnit[]>, name: string, unit: RegisteredUnit): void => {
    const known = names.get(name);
    if (known === undefined) names.set(name, [unit]);
    else known.push(unit);
  };
  for (const unit of register) {
    const named = namesOf(unit, byCode.get(unit.parent ?? ''));
    add(official, named.official, unit);
    for (const name of named.others) add(others, name, unit);
  }
  const isOfDivisions = register.every(({ code }) => /^\d{6}$/.test(code));
  return { byCode, official, others, isOfDivisions };
}

function registeredFinder({ register, levels }: RuleSet): UnitFinder {
  const names = namesIn(register ?? []);
  const levelOf = new Map(
    levels.flatMap(
      ({ id, title }) =>
        [
          [id, id],
          [title, id],
        ] as const,
    ),
  );
  return (cells, at) => {
    const name = foldName(cells.name);
    const code = cells.code.normalize('NFKC');
    if (code !== '') return unitOfCode(code, name, cells.name, names, at);
    if (name === '') return error('unit-not-named', at);
    const named = names.official.get(name) ?? names.others.get(name) ?? [];
    const units = named.length < 2 ? named : fitting(named, cells, levelOf, names);
    const [unit] = units;
    if (unit === undefined) {
      return error('unknown-unit', at, { found: cells.name, ...near('', name, names) });
    }
    if (units.length === 1) return unit;
    const candidates = units.map((candidate) => `${candidate.name} ${candidate.code}`);
    return error('ambiguous-unit', at, { found: cells.name, candidates });
  };
}

/** The unit of a code of six digits, or of nine or twelve that end in zeros. */
function unitOfCode(
  code: string,
  name: string,
  asWritten: string,
  names: Names,
  at: Issue['at'],
): Found {
  const isLong = names.isOfDivisions && /^(\d{9}|\d{12})$/.test(code);
  const short = isLong && /^0+$/.test(code.slice(6)) ? code.slice(0, 6) : code;
  const unit = names.byCode.get(short);
  if (unit === undefined) {
    const above = isLong ? names.byCode.get(code.slice(0, 6)) : undefined;
    if (above !== undefined) {
      return error('unit-below', at, { found: code, above: `${above.name} ${above.code}` });
    }
    return error('unknown-unit', at, { found: code, ...near(code, name, names) });
  }
  const { official, others } = namesOf(unit, names.byCode.get(unit.parent ?? ''));
  if (name === '' || name === official || others.has(name)) return unit;
  return error('code-and-name-differ', at, { found: code, wanted: unit.name, name: asWritten });
}

/** Of several units of one name those that the rest of the row says: its level, the unit above. */
function fitting(
  units: readonly RegisteredUnit[],
  { level, parent }: UnitCells,
  levelOf: ReadonlyMap<string, string>,
  { byCode }: Names,
): readonly RegisteredUnit[] {
  const above = foldName(parent);
  const isBelow = (unit: RegisteredUnit): boolean => {
    const found = byCode.get(unit.parent ?? '');
    if (above === '' || found === undefined) return above === '';
    const { official } = namesOf(found, undefined);
    return [found.code, official, ...shortNames(found)].includes(above);
  };
  const isOfLevel = (unit: RegisteredUnit): boolean =>
    level === '' || levelOf.get(level) === unit.level;
  const fits = units.filter((unit) => isBelow(unit) && isOfLevel(unit));
  return fits.length > 0 ? fits : units;
}

function near(
  code: string,
  name: string,
  { byCode, official, others }: Names,
): { readonly nearest?: string } {
  const found = name === '' ? null : nearest(name, [...official.keys(), ...others.keys()]);
  const [unit] = found === null ? [] : (official.get(found) ?? others.get(found) ?? []);
  if (unit !== undefined) return { nearest: `${unit.name} ${unit.code}` };
  const like = code === '' ? null : nearest(code, byCode.keys());
  const other = like === null ? undefined : byCode.get(like);
  return other === undefined ? {} : { nearest: `${other.name} ${other.code}` };
}

/** Without a register, units are what the rows say. */
function unitOfRow(
  { code, name, level, parent }: UnitCells,
  ruleSet: RuleSet,
  at: Issue['at'],
): Found {
  const key = code === '' ? name : code;
  if (key === '') return error('unit-not-named', at);
  const levels = ruleSet.levels.filter(({ id, title }) => level === id || level === title);
  const only = ruleSet.levels.length === 1 && level === '' ? ruleSet.levels[0] : levels[0];
  if (only === undefined) {
    const wanted = ruleSet.levels.map(({ id, title }) => `${id} ${title}`);
    if (level === '') return error('level-not-given', at, { wanted });
    const near = suggestion(
      level,
      ruleSet.levels.flatMap(({ id, title }) => [id, title]),
    );
    return error('unknown-level', at, { found: level, wanted, ...near });
  }
  return {
    code: key,
    name: name === '' ? key : name,
    level: only.id,
    parent: parent === '' ? null : parent,
  };
}
