import { error, type Issue, suggestion } from '../../issue/index.ts';
import { type Level, nodesOf } from '../../ruleset/index.ts';
import type { UnitRow } from '../UnitRow.ts';

/**
 * Marks the units that no unit above can roll up, though the data have the level above: otherwise
 * they would drop out of it without a word. For rule sets without a register, which knows the parents.
 */
export function checkParents(levels: readonly Level[], rows: readonly UnitRow[]): readonly Issue[] {
  return levels.flatMap((level) => {
    const above = rows.filter(({ unit }) => unit.level === level.id);
    const codes = new Set(above.map(({ unit }) => unit.code));
    const byName = new Map(above.map(({ unit: { name, code } }) => [name, code]));
    const below = new Set(
      [...nodesOf(level.root)].flatMap((node) => (node.kind === 'rollup' ? [node.level] : [])),
    );
    if (above.length === 0) return [];
    return rows
      .filter(({ unit }) => below.has(unit.level) && !codes.has(unit.parent ?? ''))
      .map((row) => {
        row.isUnreadable = true;
        const { code, name, parent } = row.unit;
        const [{ of, row: line }] = row.places;
        const at = { ...of, row: line, unit: { code, name } };
        if (parent === null) return error('parent-missing', at, { level: level.title });
        const meant = byName.get(parent);
        const near = meant === undefined ? suggestion(parent, codes) : { nearest: meant };
        return error('unknown-parent', at, { found: parent, level: level.title, ...near });
      });
  });
}
