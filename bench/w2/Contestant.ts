/** What every contestant has to give. */
export type Outcome = {
  /** The published totals × 100: whole numbers, where they are right. */
  readonly hundredths: Float64Array;
  /** 1 is the highest total; equal totals share the rank. */
  readonly ranks: Int32Array;
  /** The rows with the lowest totals, ties across the edge included: the lowest first, then by row. */
  readonly lowest: readonly number[];
};

export type Contestant = {
  readonly name: string;
  readonly isExact: boolean;
  /** How many units it is given: the slow ones get the first so many. */
  readonly units: number;
  readonly run: () => Outcome;
};
