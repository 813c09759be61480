import {
  columnBuilder,
  digitsOf,
  Exact,
  type NumberColumn,
  squareRoot,
  storedValues,
  zero,
} from '../decimal/index.ts';
import {
  evaluateNumbers,
  type Outcome,
  type Pool,
  type RuleColumns,
  strictVariables,
} from '../logic/index.ts';
import { type FigureColumn, gap, type LevelInputs, type PoolFigures } from './LevelInputs.ts';
import { outcomeOf } from './parts.ts';
import { fromBelow, placeByScore, setRanks } from './rank.ts';
import type { ScoreColumn } from './ScoreColumn.ts';

/**
 * Figures of the pool: what a unit is compared with.
 *
 * The pool of a figure is the units whose inputs for it are there and applicable. Each figure is
 * computed once.
 *
 * @param scores  the scores that are known by now: figures of them are figures too
 * @param poolNumbers  the number of each row's pool; units are compared within one number only
 * @param isOut  1 for units that cannot be ranked
 */
export function poolFigures(
  inputs: LevelInputs,
  scores: ReadonlyMap<string, ScoreColumn>,
  poolNumbers: () => readonly number[],
  isOut: Uint8Array,
): PoolFigures {
  const known = new Map<Pool, FigureColumn>();
  const figures = (figure: Pool): FigureColumn => {
    const found = known.get(figure);
    if (found !== undefined) return found;
    const column = computeFigure(
      figure,
      inputs.columnsWith(scores, figures),
      inputs,
      poolNumbers(),
      isOut,
    );
    known.set(figure, column);
    return column;
  };
  return figures;
}

function computeFigure(
  figure: Pool,
  columns: RuleColumns,
  inputs: LevelInputs,
  poolOf: readonly number[],
  isOut: Uint8Array,
): FigureColumn {
  const gaps = inputs.gapsOf({ strictInputs: [...strictVariables(figure.of)] });
  const isWanted = isOut.map((out, row) =>
    out === 0 && (gaps?.[row] ?? gap.none) === gap.none ? 1 : 0,
  );
  const { column, notApplicable, problems } = evaluateNumbers(figure.of, columns, isWanted);
  for (const row of notApplicable) isWanted[row] = 0;
  for (const { row } of problems) isWanted[row] = 0;
  const members = new Map<number, number[]>();
  poolOf.forEach((pool, row) => {
    if (isWanted[row] !== 1) return;
    const rows = members.get(pool);
    if (rows === undefined) members.set(pool, [row]);
    else rows.push(row);
  });
  const outcomes: Outcome[] = poolOf.map(() => noValues);
  // Who is not compared has no place; and where nobody is, nothing to be compared with.
  for (const row of notApplicable) outcomes[row] = { kind: 'not-applicable' };
  const { statistic } = figure;
  if (statistic === 'rank') {
    for (const rows of members.values()) rankPool(figure, column, rows, outcomes);
  } else {
    const byPool = new Map(
      [...members].map(([pool, rows]) => [
        pool,
        outcomeOf(() => statisticOf(statistic, rows.map(column.exactAt))),
      ]),
    );
    poolOf.forEach((pool, row) => {
      const found = byPool.get(pool);
      if (found !== undefined) outcomes[row] = found;
    });
  }
  return columnOfFigures(outcomes);
}

const noValues: Outcome = { kind: 'problem', code: 'no-values', found: '' };

export function statisticOf(
  statistic: Exclude<Pool['statistic'], 'rank'>,
  numbers: readonly Exact[],
): Exact {
  const sum = (): Exact => numbers.reduce((total, number) => total.plus(number), zero);
  const count = Exact.ofInteger(numbers.length);
  switch (statistic) {
    case 'count':
      return count;
    case 'sum':
      return sum();
    case 'mean':
      return sum().dividedBy(count);
    case 'min':
      return numbers.reduce((least, number) => (number.compare(least) < 0 ? number : least));
    case 'max':
      return numbers.reduce((most, number) => (number.compare(most) > 0 ? number : most));
    case 'stdev': {
      const mean = sum().dividedBy(count);
      const squares = numbers.map((number) => number.minus(mean)).map((d) => d.times(d));
      return squareRoot(
        squares.reduce((total, square) => total.plus(square), zero).dividedBy(count),
      );
    }
  }
}

/** Competition ranks: one more than the number of better units. */
function rankPool(
  { first }: Pool,
  column: NumberColumn,
  rows: readonly number[],
  outcomes: Outcome[],
): void {
  const score = { column, state: new Uint8Array(outcomes.length) };
  const placement = placeByScore(rows, score);
  const sorted = first === 'highest' ? placement.rows : [...fromBelow(placement)];
  const ranks = new Int32Array(outcomes.length);
  setRanks(sorted, placement, 'competition', ranks);
  for (const row of rows) {
    outcomes[row] = { kind: 'value', value: Exact.ofInteger(ranks[row] ?? 0) };
  }
}

function columnOfFigures(outcomes: readonly Outcome[]): FigureColumn {
  const outcomeAt = (row: number): Outcome => outcomes[row] ?? noValues;
  const numbers = outcomes.map((outcome) =>
    outcome.kind === 'value' && outcome.value instanceof Exact ? outcome.value : null,
  );
  if (numbers.every((number) => number?.isDecimal !== false)) {
    const builder = columnBuilder(numbers.length);
    numbers.forEach((number, row) => {
      if (number !== null) builder.setExact(row, number);
    });
    return { ...builder.finish(), outcomeAt };
  }
  const values = Float64Array.from(numbers, (number) => number?.toApproximate() ?? Number.NaN);
  const sizes = values.map((value) => (Number.isNaN(value) ? 0 : Math.abs(value)));
  const size = sizes.reduce((most, value) => Math.max(most, value), 0);
  const known = values.filter((value) => !Number.isNaN(value));
  const lengths = numbers.map((number) => (number === null ? 0 : digitsOf(number)));
  return {
    outcomeAt,
    kind: 'number',
    isExact: false,
    scale: 0,
    // Two doubles and their quotient: three roundings.
    error: size * 2 ** -50,
    low: known.reduce((least, value) => Math.min(least, value), size),
    high: size,
    digits: lengths.reduce((most, digits) => Math.max(most, digits), 0),
    ...storedValues(values),
    exactAt: (row) => {
      const number = numbers[row] ?? null;
      if (number === null) throw new Error(`row ${row} has no pool`);
      return number;
    },
  };
}
