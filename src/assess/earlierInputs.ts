import { columnBuilder, zero } from '../decimal/index.ts';
import { type Issue, warning } from '../issue/index.ts';
import { cellState } from '../logic/index.ts';
import type { Level, RuleSet } from '../ruleset/index.ts';
import type { InputColumn, Table } from '../table/index.ts';
import type { LevelPast } from './LevelPast.ts';
import { scoreIn, unitsIn } from './lineage.ts';

/** A level whose inputs look back. */
type LookingBack = {
  readonly ruleSet: RuleSet;
  readonly level: Level;
  readonly table: Table;
  /** The result directly before. */
  readonly last: LevelPast | null;
  /** 1 for units that cannot be ranked. */
  readonly isOut: Uint8Array;
};

/** The columns of inputs that are taken from the result directly before; who is not in it is named. */
export function earlierInputs(
  { ruleSet, level, table, last, isOut }: LookingBack,
  issues: Issue[],
): ReadonlyMap<string, InputColumn> {
  const inputs = new Map<string, InputColumn>();
  for (const id of level.inputs) {
    const input = ruleSet.inputs.get(id);
    const node = input?.earlier ?? null;
    if (input === undefined || node === null) continue;
    const builder = columnBuilder(table.units.length);
    const state = Uint8Array.from(table.units, (_, row) => {
      const score = last?.scoreOf(row, node) ?? null;
      if (score === null) return cellState.missing;
      builder.setExact(row, score);
      return cellState.present;
    });
    inputs.set(id, { column: builder.finish(), state });
    // Who was not there at all has been named, and a score that a succession leaves out is stated.
    const wasThere = (row: number): boolean => {
      const origin = last?.originOf(row) ?? null;
      if (origin === null || scoreIn(origin, () => zero) === null) return false;
      return [...unitsIn(origin)].some(({ code }) => last?.units.has(code) === true);
    };
    const units = table.units
      .filter((_, row) => state[row] === cellState.missing && isOut[row] === 0 && wasThere(row))
      .map(({ code, name }) => `${name} ${code}`);
    if (last === null || units.length === 0 || input.missing.kind === 'error') continue;
    const data = { input: input.title, period: last.period, units };
    issues.push(warning('earlier-lacks-units', { file: last.result.file }, data));
  }
  return inputs;
}
