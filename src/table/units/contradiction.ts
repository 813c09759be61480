import { error, type Issue } from '../../issue/index.ts';
import type { RegisteredUnit, UnitAbove } from '../../ruleset/index.ts';
import { codeIn, type Names } from './registerNames.ts';
import { foldName } from './unitNames.ts';

/** What a row says of its unit. */
export type UnitCells = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string;
};

/** What the row says of the unit's level, or of the unit above, and the register does not. */
export function contradiction(
  unit: RegisteredUnit,
  { level, parent }: UnitCells,
  names: Names,
  at: Issue['at'],
): Issue | null {
  const said = `${unit.name} ${unit.code}`;
  const stated = names.levels.get(level);
  if (stated !== undefined && stated !== unit.level) {
    const wanted = names.titles.get(unit.level) ?? unit.level;
    return error('level-differs', at, { unit: said, found: level, wanted });
  }
  const meant = unitsAbove(parent, names);
  if (meant.length === 0 || meant.some(({ code }) => isAbove(code, unit, names))) return null;
  const above = unit.parent ?? '';
  const [known] = [names.byCode.get(above) ?? [], names.above.get(above) ?? []].flat();
  return error('parent-differs', at, {
    unit: said,
    found: parent,
    wanted: known?.name ?? unit.parent ?? '—',
  });
}

/** The units that a row may mean by what it says is above; none where the register has no such. */
function unitsAbove(
  text: string,
  { byCode, above, official, short, ...names }: Names,
): readonly UnitAbove[] {
  if (text === '') return [];
  const name = foldName(text);
  const ofCode = byCode.get(codeIn(text, names));
  if (ofCode !== undefined) return [ofCode];
  return [official.get(name) ?? [], short.get(name) ?? [], above.get(name) ?? []].flat();
}

/** The unit right above; or one further up that is in no row itself, such as the province of a county. */
function isAbove(code: string, unit: RegisteredUnit, { byCode, above }: Names): boolean {
  const seen = new Set<string>();
  let parent = unit.parent;
  while (parent !== null && !seen.has(parent)) {
    if (parent === code && (seen.size === 0 || above.has(code))) return true;
    seen.add(parent);
    parent = byCode.get(parent)?.parent ?? null;
  }
  return false;
}
