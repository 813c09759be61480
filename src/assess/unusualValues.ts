import { Exact, formatExact } from '../decimal/index.ts';
import type { Issue } from '../issue/index.ts';
import { cellState } from '../logic/index.ts';
import type { Input, Level, RuleSet } from '../ruleset/index.ts';
import type { Data, InputColumn, Table, Unit } from '../table/index.ts';
import { categorize } from './category.ts';
import { poolNumbers } from './within.ts';

/** A value far from those of the other units of its pool; numbers as decimal text. */
export type UnusualValue = {
  readonly level: string;
  readonly unit: Unit;
  readonly row: number;
  readonly input: Input;
  readonly value: string;
  /** The quartiles of the pool: half of its values lie between them. */
  readonly lower: string;
  readonly upper: string;
};

/** Fewer values say nothing of what is usual. */
const fewestValues = 8;

/** So many times the distance between the quartiles beyond them: Tukey's outer fences. */
const reach = Exact.ofInteger(3);

/**
 * The values of numeric inputs that are far from the rest of their pool: worth a look, and no error.
 * Where a quarter of the values on each side and all between are equal, nothing is said.
 */
export function unusualValues(ruleSet: RuleSet, data: Data): readonly UnusualValue[] {
  return data.tables.flatMap((table) => {
    const level = ruleSet.levels.find(({ id }) => id === table.level);
    if (level === undefined) return [];
    const pools = poolsOf(ruleSet, level, table);
    return [...table.inputs].flatMap(([id, column]) => {
      const input = ruleSet.inputs.get(id);
      return input === undefined
        ? []
        : pools.flatMap((rows) => unusualIn(rows, column, input, table));
    });
  });
}

/** The rows of each pool, without units that cannot be ranked. */
function poolsOf(ruleSet: RuleSet, level: Level, table: Table): ReadonlyArray<readonly number[]> {
  const { isUnreadable } = table;
  const ignored: Issue[] = [];
  const categories = categorize(ruleSet, level, table, new Map(), isUnreadable, ignored);
  const pools = new Map<number, number[]>();
  poolNumbers(level.pool, categories, table.units).forEach((pool, row) => {
    if (isUnreadable[row] === 1) return;
    const rows = pools.get(pool) ?? [];
    rows.push(row);
    pools.set(pool, rows);
  });
  return [...pools.values()];
}

function unusualIn(
  rows: readonly number[],
  { column, state }: InputColumn,
  input: Input,
  { level, units }: Table,
): readonly UnusualValue[] {
  if (column.kind !== 'number') return [];
  const present = rows.filter((row) => state[row] === cellState.present);
  if (present.length < fewestValues) return [];
  const values = present.map((row) => ({ row, value: column.exactAt(row) }));
  const sorted = values.map(({ value }) => value).sort((a, b) => a.compare(b));
  const half = Math.ceil(sorted.length / 2);
  const [lower, upper] = [medianOf(sorted.slice(0, half)), medianOf(sorted.slice(-half))];
  const distance = upper.minus(lower);
  if (distance.isZero) return [];
  const [low, high] = [lower.minus(distance.times(reach)), upper.plus(distance.times(reach))];
  return values.flatMap(({ row, value }) => {
    const unit = units[row];
    const isUsual = value.compare(low) >= 0 && value.compare(high) <= 0;
    if (isUsual || unit === undefined) return [];
    const [text, lowerText, upperText] = [value, lower, upper].map((one) => formatExact(one));
    return [
      {
        level,
        unit,
        row,
        input,
        value: text ?? '',
        lower: lowerText ?? '',
        upper: upperText ?? '',
      },
    ];
  });
}

const two = Exact.ofInteger(2);

function medianOf(sorted: readonly Exact[]): Exact {
  const middle = Math.floor((sorted.length - 1) / 2);
  const [a, b] = [sorted[middle], sorted[sorted.length - 1 - middle]];
  if (a === undefined || b === undefined) throw new Error('a median of nothing');
  return a.plus(b).dividedBy(two);
}
