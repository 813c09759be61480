import { error, type Issue, nearest, suggestion } from '../issue/index.ts';
import type { RegisteredUnit, RuleSet } from '../ruleset/index.ts';
import type { Unit } from './Data.ts';

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
    : registeredFinder(ruleSet.register);
}

export function isIssue(found: object): found is Issue {
  return 'severity' in found;
}

function registeredFinder(register: readonly RegisteredUnit[]): UnitFinder {
  const byCode = new Map(register.map((unit) => [unit.code, unit]));
  const byName = new Map<string, RegisteredUnit[]>();
  for (const unit of register) {
    for (const name of new Set([unit.name, unit.shortName ?? unit.name])) {
      byName.set(name, [...(byName.get(name) ?? []), unit]);
    }
  }
  return ({ code, name }, at) => {
    if (code !== '') {
      const unit = byCode.get(code);
      if (unit === undefined)
        return error('unknown-unit', at, { found: code, ...near(code, name, byCode, byName) });
      const isNamed = name === '' || name === unit.name || name === unit.shortName;
      return isNamed
        ? unit
        : error('code-and-name-differ', at, { found: code, wanted: unit.name, name });
    }
    if (name === '') return error('unit-not-named', at);
    const official = (byName.get(name) ?? []).filter((unit) => unit.name === name);
    const units = official.length > 0 ? official : (byName.get(name) ?? []);
    const [unit] = units;
    if (unit === undefined)
      return error('unknown-unit', at, { found: name, ...near(code, name, byCode, byName) });
    if (units.length === 1) return unit;
    const candidates = units.map((candidate) => `${candidate.name} ${candidate.code}`);
    return error('ambiguous-unit', at, { found: name, candidates });
  };
}

function near(
  code: string,
  name: string,
  byCode: ReadonlyMap<string, RegisteredUnit>,
  byName: ReadonlyMap<string, readonly RegisteredUnit[]>,
): { readonly nearest?: string } {
  const found = name === '' ? null : nearest(name, byName.keys());
  const unit = found === null ? undefined : byName.get(found)?.[0];
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
