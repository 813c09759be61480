/** One way for a unit to be on a list, or off it, in terms of totals. */
export type Demand = {
  /** Between these the published total of the unit has to be, in steps; infinite where it need not. */
  readonly least: number;
  readonly most: number;
  /** How many of the others have to be before the unit, or may be; all of them have to hold. */
  readonly orders: readonly OrderDemand[];
};

export type OrderDemand = {
  /** Whether the lowest are first. */
  readonly isLowest: boolean;
  /** few: fewer of the others than `size` are before the unit; many: at least so many. */
  readonly wants: 'few' | 'many';
  readonly size: number;
  readonly others: ReadonlyArray<{
    readonly unit: number;
    /** Whether it counts as before the unit where both have the same published total. */
    readonly isBeforeIfTied: boolean;
  }>;
};

/** What has to hold for a unit to be on a list, or off it. */
export type Demands =
  /** It is the same under all weights. */
  | { readonly kind: 'settled'; readonly isOn: boolean }
  | {
      readonly kind: 'open';
      /** One of them has to be met. */
      readonly demands: readonly Demand[];
      /** Whether a weighting that meets none of them cannot do it. */
      readonly isComplete: boolean;
    };
