import { type LevelAssessment, type ScoreColumn, scoreAt } from '../../assess/index.ts';
import { type Exact, leastCommonMultiple, zero } from '../../decimal/index.ts';
import { adjustmentOf } from './adjustmentOf.ts';
import type { WeightModel } from './WeightModel.ts';

type Numbers = Pick<
  WeightModel,
  | 'ids'
  | 'rows'
  | 'parts'
  | 'unvetoed'
  | 'offsets'
  | 'scale'
  | 'mode'
  | 'floor'
  | 'ceiling'
  | 'caps'
>;

/** Scores as fractions of one step of rounding, on one denominator. */
export function numbersOf(assessed: LevelAssessment, rows: readonly number[]): Numbers {
  const { level, nodes, tree } = assessed;
  const { rounding, floor, ceiling } = level.total;
  const { children } = level.root;
  const inSteps = (value: Exact): Exact => value.dividedBy(rounding.step);
  const stepsOr = (value: Exact | null, none: number): number =>
    value === null ? none : inSteps(value).toApproximate();
  const parts = rows.map((row) => partsOf(assessed, nodes, row));
  const before = rows.map((row) => partsOf(assessed, tree, row));
  const offsets = rows.map((row) => inSteps(adjustmentOf(assessed, row)));
  const all = [...offsets, ...parts.flat(), ...before.flat()];
  const scale = all.reduce(
    (common, part) => (part === null ? common : leastCommonMultiple(common, part.toFraction()[1])),
    1n,
  );
  const whole = (value: Exact): bigint => {
    const [top, bottom] = value.toFraction();
    return (top * scale) / bottom;
  };
  const wholes = (values: ReadonlyArray<Exact | null>): ReadonlyArray<bigint | null> =>
    values.map((value) => (value === null ? null : whole(value)));
  const ofUnits = parts.map(wholes);
  return {
    ids: children.map(({ path }) => path),
    rows,
    parts: ofUnits,
    unvetoed: before.flatMap((values, unit) => {
      const own = wholes(values);
      return own.every((part, i) => part === ofUnits[unit]?.[i]) ? [] : [{ unit, parts: own }];
    }),
    offsets: offsets.map(whole),
    scale,
    mode: rounding.mode,
    floor: stepsOr(floor, -Infinity),
    ceiling: stepsOr(ceiling, Infinity),
    caps: rows.map((row) => stepsOr(lowestOf(capsOn(assessed, row)), Infinity)),
  };
}

/** What the full weight of each child gives a unit, in steps; null: it does not apply. */
function partsOf(
  { level }: LevelAssessment,
  scores: ReadonlyMap<string, ScoreColumn>,
  row: number,
): ReadonlyArray<Exact | null> {
  const { max, children } = level.root;
  return children.map((node) => {
    const column = scores.get(node.path);
    const score = column === undefined ? null : scoreAt(column, row);
    return score === null
      ? null
      : score.times(max).dividedBy(node.max).dividedBy(level.total.rounding.step);
  });
}

function capsOn({ vetoes }: LevelAssessment, row: number): readonly Exact[] {
  return vetoes.flatMap(({ veto, fired }) =>
    fired[row] === 1
      ? veto.effects.flatMap((effect) => {
          if (effect.kind === 'cap-total') return [effect.cap];
          return effect.kind === 'zero' && effect.node === 'total' ? [zero] : [];
        })
      : [],
  );
}

function lowestOf(values: ReadonlyArray<Exact | null>): Exact | null {
  return values.reduce<Exact | null>(
    (least, value) =>
      value !== null && (least === null || value.compare(least) < 0) ? value : least,
    null,
  );
}
