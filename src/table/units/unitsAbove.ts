import { type Level, nodesOf, type RegisteredUnit, type RuleSet } from '../../ruleset/index.ts';
import { noCells, type UnitRow } from '../UnitRow.ts';

/**
 * Adds the units whose tree only rolls up others, and which therefore need no row of their own: those of
 * the register that units in the data are below of.
 *
 * @param rows  what the data say of units, by code; added to
 */
export function addUnitsAbove(
  levels: readonly Level[],
  ruleSet: RuleSet,
  rows: Map<string, UnitRow>,
): void {
  const registered = new Map((ruleSet.register ?? []).map((unit) => [unit.code, unit]));
  const rollingUp = levels.filter((level) => isRolledUpAlone(level, ruleSet));
  // A level may roll up another that has just got its units.
  for (let size = -1; size !== rows.size; ) {
    size = rows.size;
    for (const level of rollingUp) addUnitsOf(level, registered, rows);
  }
}

/** Whether its tree takes all that it needs from the units below, or from earlier results. */
function isRolledUpAlone({ root }: Level, { inputs }: RuleSet): boolean {
  const nodes = [...nodesOf(root)];
  const read = nodes.flatMap((node) => (node.kind === 'indicator' ? node.rule.inputs : []));
  const isReported = (id: string): boolean => inputs.get(id)?.earlier === null;
  return nodes.some(({ kind }) => kind === 'rollup') && !read.some(isReported);
}

function addUnitsOf(
  level: Level,
  registered: ReadonlyMap<string, RegisteredUnit>,
  rows: Map<string, UnitRow>,
): void {
  const below = new Set(
    [...nodesOf(level.root)].flatMap((node) => (node.kind === 'rollup' ? [node.level] : [])),
  );
  // By code, so that it is the same row that they are told with, whatever the order of the files.
  const ofBelow = [...rows.values()]
    .filter(({ unit }) => below.has(unit.level))
    .sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
  for (const { unit, places } of ofBelow) {
    const above = registered.get(unit.parent ?? '');
    if (above === undefined || above.level !== level.id || rows.has(above.code)) continue;
    rows.set(above.code, { unit: above, cells: noCells, places: [places[0]], isUnreadable: false });
  }
}
