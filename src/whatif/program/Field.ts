import { absolute, approximately, compareRatios, type Ratio, ratio } from '../exact/Ratio.ts';
import { roundedBig } from '../model/rounded.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import type { WeightBounds } from '../weights/WeightSpace.ts';
import { highestPoint } from './extremes.ts';

/** A model with the weightings that are admitted. */
export type Field = {
  readonly model: WeightModel;
  /** Tight. */
  readonly bounds: WeightBounds;
  readonly units: readonly UnitField[];
  /** Rows of programs about totals are in these, so many steps each, whatever the steps are. */
  readonly unit: number;
};

/** What the total of a unit can be. */
export type UnitField = {
  /** Of each weight: what the whole sum on it would give, times the scale of the model; null: does not apply. */
  readonly parts: ReadonlyArray<bigint | null>;
  /** Whether all weights apply, so that the total is linear in them. */
  readonly isFull: boolean;
  /** Bounds of the total before its rounding, in steps. */
  readonly low: Ratio;
  readonly high: Ratio;
  /** Bounds of the published total, in steps. */
  readonly lowest: number;
  readonly highest: number;
  /** The most that ceiling and caps allow, in steps; infinite where there are none. */
  readonly top: number;
};

export function fieldOf(model: WeightModel, bounds: WeightBounds): Field {
  const { parts, offsets, ceiling, caps, floor, mode, scale } = model;
  const units = parts.map((own, unit): UnitField => {
    const offset = offsets[unit] ?? 0n;
    const whole = evened(own.map((part) => (part === null ? null : part + offset)));
    const top = Math.min(ceiling, caps[unit] ?? Number.POSITIVE_INFINITY);
    const published = (value: Ratio): number =>
      Math.min(Math.max(roundedBig(value.top, value.bottom, mode), floor), top);
    const high = highOf(whole, scale, bounds);
    const negated = highOf(
      whole.map((part) => (part === null ? null : -part)),
      scale,
      bounds,
    );
    const low = { top: -negated.top, bottom: negated.bottom };
    return {
      parts: whole,
      isFull: !whole.includes(null),
      low,
      high,
      lowest: published(low),
      highest: published(high),
      top,
    };
  });
  const largest = units
    .flatMap((unit) => unit.parts)
    .reduce<bigint>(
      (most, part) => (part !== null && absolute(part) > most ? absolute(part) : most),
      1n,
    );
  return { model, bounds, units, unit: approximately(ratio(largest, scale)) / 100 };
}

/** A mean of equal parts is the same, whichever of them apply: as if all did. */
function evened(parts: UnitField['parts']): UnitField['parts'] {
  const [first = null, ...others] = parts.flatMap((part) => part ?? []);
  return others.every((part) => part === first) ? parts.map(() => first) : parts;
}

/**
 * The most that a total can be.
 *
 * Where some weights do not apply it is a quotient, and is found by steps that each lead higher: at the
 * weights that lead most above the value so far, there is a higher one, or none is higher.
 */
function highOf(parts: UnitField['parts'], scale: bigint, bounds: WeightBounds): Ratio {
  let value: Ratio | null = null;
  for (;;) {
    const { top, bottom }: Ratio = value ?? { top: 0n, bottom: 1n };
    const above = parts.map((part) => (part === null ? 0n : part * bottom - top * scale));
    const next = totalAt(parts, highestPoint(above, bounds), scale);
    if (value !== null && compareRatios(next, value) <= 0) return value;
    value = next;
  }
}

/** A total before its rounding, in steps; weights are whole numbers. */
export function totalAt(
  parts: UnitField['parts'],
  weights: readonly number[],
  scale: bigint,
): Ratio {
  let [top, weight] = [0n, 0n];
  parts.forEach((part, i) => {
    if (part === null) return;
    top += part * BigInt(weights[i] ?? 0);
    weight += BigInt(weights[i] ?? 0);
  });
  return ratio(top, scale * weight);
}
