/** Columns are worked on some rows at a time: so many stay in the processor's first cache. */
export const chunkLength = 1024;

/** The values of the rows from `start` on: the first `count` of an array that the next run uses again. */
export type Run = (start: number, count: number) => Float64Array;

export type Values = {
  readonly run: Run;
  /** The values of all rows; a column that is not stored makes them when it is first asked. */
  readonly values: () => Float64Array;
};

/** The parts of a column that has its values in memory. */
export function storedValues(values: Float64Array): Values {
  return {
    run: (start, count) => values.subarray(start, start + count),
    values: () => values,
  };
}

/** Those of one whose values are made again for who reads some, and kept for who asks for all. */
export function computedValues(run: Run, length: number): Values {
  let kept: Float64Array | null = null;
  return {
    run: (start, count) => kept?.subarray(start, start + count) ?? run(start, count),
    values() {
      kept ??= readAll(run, length);
      return kept;
    },
  };
}

/** All values, in memory of their own. */
export function readAll(run: Run, length: number): Float64Array {
  const values = new Float64Array(length);
  for (let start = 0; start < length; start += chunkLength) {
    const count = Math.min(chunkLength, length - start);
    values.set(run(start, count).subarray(0, count), start);
  }
  return values;
}

/** The lowest and the highest of the values; NaN is none. */
export function boundsOf(values: Float64Array): { readonly low: number; readonly high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}
