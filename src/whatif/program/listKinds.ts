import { isSame } from '../model/fixedLists.ts';
import { truthRanges } from '../model/truthRanges.ts';
import type { ListPlan, Section } from '../model/WeightModel.ts';

/** A list as programs can describe it. */
export type DescribedList = {
  readonly plan: ListPlan;
  /** Its place among the plans. */
  readonly at: number;
  /** Units that no condition, category or other list keeps from it under all weights: 1. */
  readonly isOpen: Uint8Array;
  /** Units that a veto puts on it under all weights: 1. */
  readonly isForced: Uint8Array;
  /** By which of the published totals it goes; null: it is the same under all weights. */
  readonly goesBy: GoesBy | null;
  /** Lists that win over it and depend on the weights. */
  readonly winners: readonly DescribedList[];
};

export type GoesBy =
  | {
      readonly kind: 'order';
      readonly isLowest: boolean;
      readonly sections: readonly Section[];
      readonly isTieOut: boolean;
      /** Published totals, in steps, at which its condition is true of those that are open. */
      readonly low: number;
      readonly high: number;
    }
  /** Of each unit: between which published totals it is on the list. */
  | { readonly kind: 'range'; readonly low: Float64Array; readonly high: Float64Array };

/** Why programs cannot describe a list, though its units can be found for each weighting. */
export type Undescribed = 'grade' | 'tie' | 'condition' | 'veto' | 'other-list';

type Ranges = { readonly low: Float64Array; readonly high: Float64Array };

/** What a list goes by, or why that cannot be said. */
export function goesByOf(
  { source, condition, forced }: ListPlan,
  isOpen: Uint8Array,
): GoesBy | Undescribed {
  if (!forced.every(isSame)) return 'veto';
  const ranges = condition === null ? null : truthRanges(condition);
  if (condition !== null && ranges === null) return 'condition';
  switch (source.kind) {
    case 'score': {
      if (source.places !== null) return 'condition';
      if (source.ties === 'error') return 'tie';
      const common = commonRange(ranges, isOpen, source.isLowest);
      const { isLowest, sections, ties } = source;
      const isTieOut = ties === 'exclude';
      return common === null
        ? 'condition'
        : { kind: 'order', isLowest, sections, isTieOut, ...common };
    }
    case 'condition': {
      const own = truthRanges(source.condition);
      return own === null ? 'condition' : { kind: 'range', ...both(own, ranges) };
    }
    case 'grade':
      return 'grade';
    case 'veto':
      return 'veto';
    case 'empty':
      return 'condition';
  }
}

/** One bound of the total for all who are open, on the side from which the list is filled. */
function commonRange(
  ranges: Ranges | null,
  isOpen: Uint8Array,
  isLowest: boolean,
): { readonly low: number; readonly high: number } | null {
  const all = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  if (ranges === null) return all;
  const found = [...isOpen].flatMap((open, unit) =>
    open === 1 ? { low: ranges.low[unit] ?? 0, high: ranges.high[unit] ?? 0 } : [],
  );
  const [first = all] = found;
  const isCommon = found.every(({ low, high }) => low === first.low && high === first.high);
  const isOneSided = isLowest ? first.low === all.low : first.high === all.high;
  return isCommon && isOneSided ? first : null;
}

function both(a: Ranges, b: Ranges | null): Ranges {
  return {
    low: a.low.map((low, i) => Math.max(low, b?.low[i] ?? low)),
    high: a.high.map((high, i) => Math.min(high, b?.high[i] ?? high)),
  };
}
