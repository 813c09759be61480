import {
  boundsOf,
  chunkLength,
  computedValues,
  type Exact,
  exactOfScaled,
  type NumberColumn,
  type NumberSource,
  scaledOf,
  storedValues,
} from '../../decimal/index.ts';
import type { Expr } from '../Expr.ts';
import { type NumberKernel, numbers } from './Kernel.ts';
import { type ColumnScope, planNumber } from './plan.ts';
import { type Ask, type Evaluated, numberOfOutcome, settle } from './settle.ts';
import { tabulated } from './tabulated.ts';

/**
 * A rule that waits for the first who reads its numbers: a tree of rules is then evaluated in one
 * pass, and what nobody looks at again is never stored.
 */
export type Begun = {
  /** What columns can tell; NaN for rows that they cannot, or that are not wanted. */
  readonly source: NumberSource;
  /** Reads what nobody has read yet. */
  readonly read: () => void;
  /**
   * Asks for what columns cannot tell.
   *
   * @param isWanted  1 for the rows that are still wanted
   * @param values  all that `source` gave, where the reader has kept it
   */
  readonly finish: (isWanted: Uint8Array, values?: Float64Array) => Evaluated<NumberColumn>;
};

type Run = NumberSource['run'];

/** The values of so few rows are kept: reading them again would cost more than the memory. */
const keptLength = 16 * chunkLength;

/**
 * Plans a rule for columns.
 *
 * @param isWanted  1 for the rows to evaluate
 * @param ask  the outcome of a row to the last digit, where columns cannot tell
 */
export function beginNumbers(
  expr: Expr,
  columns: ColumnScope,
  isWanted: Uint8Array,
  ask: Ask,
): Begun {
  const { length } = isWanted;
  const table = tabulated(expr, columns, length);
  const kernel = table?.kernel ?? planNumber(expr, columns);
  const judge = table === null ? ask : askedOnce(ask, table.input);
  const watch = watched(masked(kernel.run, isWanted), isWanted);
  const { isExact, scale, error, low, high, digits } = kernel;
  return {
    source: { kind: 'number', isExact, scale, error, low, high, digits, run: watch.run },
    read: watch.read,
    finish(stillWanted, values) {
      watch.read();
      const open = watch.unknown.filter((row) => stillWanted[row] === 1);
      return finished({ kernel, run: watch.run, judge, length }, open, values ?? watch.kept);
    },
  };
}

/** NaN for rows that are not wanted. */
function masked(run: Run, isWanted: Uint8Array): Run {
  if (!isWanted.includes(0)) return run;
  const buffer = numbers();
  return (start, count) => {
    const out = buffer(count);
    const values = run(start, count);
    for (let i = 0; i < count; i += 1) {
      out[i] = isWanted[start + i] === 1 ? (values[i] as number) : Number.NaN;
    }
    return out;
  };
}

type Watch = {
  readonly run: Run;
  /** Reads the rest. */
  readonly read: () => void;
  readonly unknown: readonly number[];
  /** All values, once they are read; null where there are too many. */
  readonly kept: Float64Array | null;
};

/** Notes, the first time that rows are read, which of them are not known. */
function watched(run: Run, isWanted: Uint8Array): Watch {
  const { length } = isWanted;
  const unknown: number[] = [];
  const kept = length <= keptLength ? new Float64Array(length) : null;
  let seen = 0;
  const watch: Run = (start, count) => {
    if (kept !== null && start + count <= seen) return kept.subarray(start, start + count);
    const values = run(start, count);
    if (start !== seen) return values;
    kept?.set(values.subarray(0, count), start);
    for (let i = 0; i < count; i += 1) {
      if (Number.isNaN(values[i]) && isWanted[start + i] === 1) unknown.push(start + i);
    }
    seen += count;
    return values;
  };
  return {
    run: watch,
    read() {
      while (seen < length) watch(seen, Math.min(chunkLength, length - seen));
    },
    unknown,
    kept,
  };
}

/** What a rule of one input gives depends on its number alone. */
function askedOnce(ask: Ask, { run }: NumberSource): Ask {
  const known = new Map<number, ReturnType<Ask>>();
  return (row) => {
    const number = run(row, 1)[0] ?? Number.NaN;
    const outcome = known.get(number) ?? ask(row);
    if (!Number.isNaN(number)) known.set(number, outcome);
    return outcome;
  };
}

type Site = {
  readonly kernel: NumberKernel;
  readonly run: Run;
  readonly judge: Ask;
  readonly length: number;
};

/** The column, with the rows that had to be asked for. */
function finished(
  { kernel, run, judge, length }: Site,
  open: readonly number[],
  stored: Float64Array | null,
): Evaluated<NumberColumn> {
  const { isExact, scale, error, digits } = kernel;
  const patches = new Map<number, number>();
  const others = new Map<number, Exact>();
  const exceptions = settle(open, judge, (row, outcome) => {
    const number = numberOfOutcome(outcome);
    if (number === null) return false;
    const scaled = isExact ? scaledOf(number, scale) : Number.NaN;
    if (Number.isNaN(scaled)) others.set(row, number);
    else patches.set(row, scaled);
    return true;
  });
  const bounds = isExact || stored === null ? kernel : boundsOf(stored);
  const content =
    stored === null
      ? computedValues(patched(run, patches), length)
      : storedValues(withPatches(stored, patches));
  const column: NumberColumn = {
    kind: 'number',
    isExact,
    scale,
    error,
    low: [...patches.values()].reduce((low, value) => Math.min(low, value), bounds.low),
    high: [...patches.values()].reduce((high, value) => Math.max(high, value), bounds.high),
    digits,
    ...content,
    exactAt(row) {
      const other = others.get(row);
      if (other !== undefined) return other;
      if (isExact) return exactOfScaled(content.run(row, 1)[0] ?? Number.NaN, scale);
      return numberOfOutcome(judge(row)) ?? missingNumber(row);
    },
  };
  return { ...exceptions, column, asked: open.length };
}

function withPatches(values: Float64Array, patches: ReadonlyMap<number, number>): Float64Array {
  for (const [row, value] of patches) values[row] = value;
  return values;
}

/** The same rows but for some that have another value. */
function patched(run: Run, patches: ReadonlyMap<number, number>): Run {
  if (patches.size === 0) return run;
  const rows = Int32Array.from(patches.keys()).sort();
  const buffer = numbers();
  return (start, count) => {
    const values = run(start, count);
    const first = rows.findIndex((row) => row >= start);
    if (first < 0 || (rows[first] as number) >= start + count) return values;
    const out = buffer(count);
    out.set(values.subarray(0, count));
    for (let k = first; k < rows.length && (rows[k] as number) < start + count; k += 1) {
      const row = rows[k] as number;
      out[row - start] = patches.get(row) as number;
    }
    return out;
  };
}

function missingNumber(row: number): never {
  throw new Error(`row ${row} was near a number and has none`);
}
