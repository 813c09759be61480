import { type Builder, checkReference, report, reportWarning } from './Builder.ts';
import type { RegisteredUnit, UnitAbove } from './RuleSet.ts';
import type { RuleSetDocument, UnitDocument } from './RuleSetDocument.ts';
import { yunnanDivisions, yunnanProvince } from './register/yunnanDivisions.ts';

/** The units that there are, null: those of the data; and what those above them are called. */
type Register = {
  readonly register: readonly RegisteredUnit[] | null;
  readonly unitsAbove: readonly UnitAbove[];
};

/**
 * The register of a rule set: a bundled one, or its own.
 *
 * Every issue has the pointer of the unit, or of all, where it is of several.
 */
export function buildRegister({ register, levels }: RuleSetDocument, builder: Builder): Register {
  if (register === undefined) return { register: null, unitsAbove: [] };
  if ('bundled' in register) {
    return { register: bundledUnits, unitsAbove: namedBy(bundledUnits, bundledNames) };
  }
  const { units, above } = register;
  const codes = checkCodes(units, '/register/units', new Set(), builder);
  const levelIds = levels.map(({ id }) => id);
  units.forEach(({ code, level, parent }, i) => {
    const at = `/register/units/${i}`;
    if (parent === code) report(builder, 'own-parent', `${at}/parent`, { code });
    checkReference('level', level, levelIds, `${at}/level`, builder);
  });
  const own = units.map(registeredUnit);
  if (above === undefined) {
    warnOfUnnamed(own, codes, builder);
    return { register: own, unitsAbove: [] };
  }
  const isBundled = 'bundled' in above;
  if (!isBundled) checkCodes(above.units, '/register/above/units', codes, builder);
  const names = isBundled
    ? bundledNames
    : above.units.map(({ code, name, shortName = null }) => ({ code, name, shortName }));
  checkParents(units, [...codes, ...names.map(({ code }) => code)], builder);
  return { register: own, unitsAbove: namedBy(own, names) };
}

const bundledUnits: readonly RegisteredUnit[] = yunnanDivisions.map(
  ([code, name, level, parent, shortName]) => ({ code, name, level, parent, shortName }),
);

const [provinceCode, provinceName] = yunnanProvince;
const bundledNames: readonly UnitAbove[] = [
  { code: provinceCode, name: provinceName, shortName: null },
  ...bundledUnits.map(({ code, name, shortName }) => ({ code, name, shortName })),
];

function registeredUnit({ code, name, level, shortName, parent }: UnitDocument): RegisteredUnit {
  return { code, name, level, shortName: shortName ?? null, parent: parent ?? null };
}

/** That no code is there twice; @returns all of them */
function checkCodes(
  units: ReadonlyArray<{ readonly code: string }>,
  pointer: string,
  others: ReadonlySet<string>,
  builder: Builder,
): ReadonlySet<string> {
  const codes = new Set(others);
  units.forEach(({ code }, i) => {
    if (codes.has(code)) report(builder, 'duplicate-id', `${pointer}/${i}/code`, { id: code });
    codes.add(code);
  });
  return codes;
}

function checkParents(
  units: readonly UnitDocument[],
  known: readonly string[],
  builder: Builder,
): void {
  units.forEach(({ parent }, i) => {
    if (parent === undefined) return;
    checkReference('unit', parent, known, `/register/units/${i}/parent`, builder);
  });
}

/** Units above that are printed as codes, for nothing says what they are called. */
function warnOfUnnamed(
  units: readonly RegisteredUnit[],
  known: ReadonlySet<string>,
  builder: Builder,
): void {
  const unnamed = parentsOf(units).filter((code) => !known.has(code));
  if (unnamed.length === 0) return;
  const data = { count: String(unnamed.length), units: unnamed };
  reportWarning(builder, 'units-above-not-named', '/register/units', data);
}

/** Of those that have names, the units above others that are not in the register themselves. */
function namedBy(
  units: readonly RegisteredUnit[],
  names: readonly UnitAbove[],
): readonly UnitAbove[] {
  const registered = new Set(units.map(({ code }) => code));
  const parents = new Set(parentsOf(units));
  return names.filter(({ code }) => parents.has(code) && !registered.has(code));
}

function parentsOf(units: readonly RegisteredUnit[]): readonly string[] {
  return [...new Set(units.flatMap(({ parent }) => (parent === null ? [] : [parent])))].sort();
}
