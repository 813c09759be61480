/** Weights are drawn, and searched for, as whole millionths of their sum: exact, and short as decimals. */
export const grid = 1_000_000;

/** Which weightings are admitted, all in millionths of the sum, at least one for each weight. */
export type WeightBounds = {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Pairs of places: the first weighs at least as much as the second. */
  readonly order: ReadonlyArray<readonly [higher: number, lower: number]>;
};

/** How weightings are drawn. */
export type WeightSpace =
  /** All weightings are equally likely. */
  | { readonly kind: 'simplex'; readonly count: number }
  /** Around the given weights; the higher the numbers, the closer. */
  | { readonly kind: 'dirichlet'; readonly concentrations: readonly number[] }
  /** All weightings within bounds are equally likely. */
  | { readonly kind: 'bounded'; readonly bounds: WeightBounds };

/** No bounds but that every weight counts. */
export function unbounded(count: number): WeightBounds {
  return {
    lower: new Array<number>(count).fill(1),
    upper: new Array<number>(count).fill(grid - count + 1),
    order: [],
  };
}
