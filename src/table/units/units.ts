import { allNearest, error, type Issue, suggestion } from '../../issue/index.ts';
import { type RegisteredUnit, type RuleSet, withoutBlanks } from '../../ruleset/index.ts';
import type { Unit } from '../Data.ts';
import type { GridRow } from '../Grid.ts';
import { type Binding, unitHeaderTest } from '../sheets/headers.ts';
import { levelHeaders } from '../sheets/levelHeaders.ts';
import { contradiction, type UnitCells } from './contradiction.ts';
import { codeIn, type Names, namesIn, type Units } from './registerNames.ts';
import { foldName, withoutMarks, withoutStretching } from './unitNames.ts';

export type { UnitCells } from './contradiction.ts';

/** What the row says of which unit it is. */
export function cellsOfUnit(
  { cells }: GridRow,
  columns: Pick<Binding, 'code' | 'name' | 'level' | 'parent'>,
): UnitCells {
  const textAt = (index: number | null): string =>
    index === null ? '' : withoutBlanks(cells[index] ?? '');
  return {
    code: textAt(columns.code),
    name: textAt(columns.name),
    level: textAt(columns.level),
    parent: textAt(columns.parent),
  };
}

type Found = Unit | Issue;

/** @param suggests  whether something near is looked for where there is no such unit: that takes long */
export type UnitFinder = (cells: UnitCells, at: Issue['at'], suggests?: boolean) => Found;

/** Finds the unit of a row; an issue where it is none, several, or another than the row says. */
export function unitFinder(ruleSet: RuleSet): UnitFinder {
  const isHeader = headerTest(ruleSet);
  return ruleSet.register === null
    ? (cells, at) =>
        isHeader(cells) ? error('header-repeated', at) : unitOfRow(cells, ruleSet, at)
    : registeredFinder(ruleSet, isHeader);
}

type HeaderTest = (cells: UnitCells) => boolean;

/** Tells whether a row says what the columns of units are called, and names none. */
function headerTest(ruleSet: RuleSet): HeaderTest {
  const isUnitHeader = unitHeaderTest(levelHeaders(ruleSet));
  return ({ code, name }) => {
    const texts = [code, name].filter((text) => text !== '');
    return texts.length > 0 && texts.every(isUnitHeader);
  };
}

/** For so many unknown units of a file something near is suggested. */
const suggestionLimit = 200;

/** One that looks for what rows say of their unit once: in many files it is said again and again. */
export function rememberingFinder(find: UnitFinder): UnitFinder {
  const known = new Map<string, Found>();
  let unknown = 0;
  return (cells, at) => {
    const key = JSON.stringify([cells.code, cells.name, cells.level, cells.parent]);
    const before = known.get(key);
    const found = before ?? find(cells, at, unknown < suggestionLimit);
    if (before === undefined && isIssue(found)) unknown += 1;
    known.set(key, found);
    return isIssue(found) ? { ...found, at: { ...found.at, ...at } } : found;
  };
}

export function isIssue(found: object): found is Issue {
  return 'severity' in found;
}

function registeredFinder(ruleSet: RuleSet, isHeader: HeaderTest): UnitFinder {
  const names = namesIn(ruleSet);
  return (cells, at, suggests = true) => {
    const code = codeIn(cells.code, names);
    const name = foldName(cells.name);
    if (code === '' && name === '') return error('unit-not-named', at);
    const found =
      code === '' ? unitOfName(name, cells, names, at) : unitOfCode(code, name, cells, names, at);
    if (!isIssue(found)) return contradiction(found, cells, names, at) ?? found;
    if (isHeader(cells)) return error('header-repeated', at);
    if (found.code !== 'unknown-unit' || !suggests) return found;
    return { ...found, data: { ...found.data, ...near(code, name, names) } };
  };
}

function unitOfName(
  name: string,
  cells: UnitCells,
  names: Names,
  at: Issue['at'],
): RegisteredUnit | Issue {
  const named = unitsNamed(name, names);
  const fitting = named.filter((unit) => contradiction(unit, cells, names, at) === null);
  // Where the row says what none of them is, that is told of the one that there is.
  const units = fitting.length > 0 ? fitting : named;
  const [unit] = units;
  if (unit === undefined) {
    return error('unknown-unit', at, { found: cells.name });
  }
  if (units.length === 1) return unit;
  const candidates = units.map((candidate) => `${candidate.name} ${candidate.code}`);
  return error('ambiguous-unit', at, { found: cells.name, candidates });
}

/**
 * The codes of the register that a text may mean: one's code, or the name of one or several; none where
 * nothing is called so.
 */
export function codesCalled(ruleSet: RuleSet): (text: string) => readonly string[] {
  const names = namesIn(ruleSet);
  return (text) => {
    const unit = names.byCode.get(codeIn(text, names));
    const units = unit === undefined ? unitsNamed(foldName(text), names) : [unit];
    return units.map(({ code }) => code);
  };
}

/** By the official name, or else by a short one, or else by one with the unit above. */
function unitsNamed(name: string, { official, short, whole }: Names): Units {
  return official.get(name) ?? short.get(name) ?? whole.get(withoutMarks(name)) ?? [];
}

function unitOfCode(
  code: string,
  name: string,
  cells: UnitCells,
  names: Names,
  at: Issue['at'],
): RegisteredUnit | Issue {
  const { byCode, official, short, whole, isOfDivisions } = names;
  const unit = byCode.get(code);
  if (unit === undefined) {
    const isBelow = isOfDivisions && /^(\d{9}|\d{12})$/.test(code);
    const above = isBelow ? byCode.get(code.slice(0, 6)) : undefined;
    if (above !== undefined) {
      return error('unit-below', at, { found: code, above: `${above.name} ${above.code}` });
    }
    return error('unknown-unit', at, { found: cells.code });
  }
  const isNamed =
    name === '' ||
    [official.get(name), short.get(name), whole.get(withoutMarks(name))].some(
      (units) => units?.includes(unit) === true,
    );
  if (isNamed) return unit;
  const data = { found: cells.code, wanted: unit.name, name: cells.name };
  return error('code-and-name-differ', at, data);
}

/** The unit that may be meant: all, where several are equally near. */
function near(
  code: string,
  name: string,
  { byCode, official, short }: Names,
): { readonly nearest?: string | readonly string[] } {
  const found = name === '' ? [] : allNearest(name, [...official.keys(), ...short.keys()]);
  const called = found.flatMap((like) => official.get(like) ?? short.get(like) ?? []);
  const like = called.length > 0 || code === '' ? [] : allNearest(code, byCode.keys());
  const units = new Set([...called, ...like.flatMap((one) => byCode.get(one) ?? [])]);
  const named = [...units].map((unit) => `${unit.name} ${unit.code}`);
  const [first] = named;
  if (first === undefined || named.length > mostCandidates) return {};
  return { nearest: named.length === 1 ? first : named };
}

/** Where more units than these are equally near, none is suggested. */
const mostCandidates = 3;

/** Without a register, units are what the rows say. */
function unitOfRow(
  { code: written, name: called, level, parent: above }: UnitCells,
  ruleSet: RuleSet,
  at: Issue['at'],
): Found {
  // Ａ01 and A01 are one.
  const [code, parent] = [foldName(written), foldName(above)];
  const name = withoutStretching(called);
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
