import { type LevelAssessment, scoreAt, scoreState } from '../assess/index.ts';
import { type Exact, round, unity, zero } from '../decimal/index.ts';
import type { Rollup } from '../ruleset/index.ts';
import type { UnitBelow } from './UnitScores.ts';

/** What a unit has of the units below it; null: nothing of them counts. */
export function rollUpUnit(
  rollup: Rollup,
  { below, table }: LevelAssessment,
  row: number,
): {
  readonly unrounded: Exact | null;
  readonly score: Exact | null;
  readonly units: readonly UnitBelow[];
} {
  const lower = below.get(rollup.level);
  const code = table.units[row]?.code;
  const units = lower === undefined ? [] : unitsOf(rollup, lower, code);
  if (units.length === 0) return { unrounded: null, score: null, units };
  const unrounded = combine(rollup, units);
  return {
    unrounded,
    score: rollup.rounding === null ? unrounded : round(unrounded, rollup.rounding),
    units,
  };
}

function unitsOf(
  { score: path, method, weightInput }: Rollup,
  lower: LevelAssessment,
  parent: string | undefined,
): readonly UnitBelow[] {
  const column = path === 'total' ? lower.total : lower.nodes.get(path);
  const weights = weightInput === null ? undefined : lower.weights.get(weightInput);
  return lower.table.units.flatMap((unit, row) => {
    if (unit.parent !== parent || lower.total.state[row] !== scoreState.scored) return [];
    const score = column === undefined ? null : scoreAt(column, row);
    const given = weights === undefined ? null : scoreAt(weights, row);
    const weight = method === 'weighted_mean' ? given : unity;
    return score === null || weight === null
      ? []
      : [{ code: unit.code, name: unit.name, score, weight }];
  });
}

function combine({ method }: Rollup, units: readonly UnitBelow[]): Exact {
  if (method === 'lowest') {
    return units
      .map(({ score }) => score)
      .reduce((least, score) => (score.compare(least) < 0 ? score : least));
  }
  const weight = units.reduce((sum, unit) => sum.plus(unit.weight), zero);
  return units
    .reduce((sum, unit) => sum.plus(unit.score.times(unit.weight)), zero)
    .dividedBy(weight);
}
