import { decimalPlaces, type Exact, greatestCommonDivisor } from '../../decimal/index.ts';
import type { Item } from './fold.ts';
import type { Option } from './Option.ts';

/** Options with what they give as exact numbers. */
export type ExactItem<O extends Option> = ReadonlyArray<{
  readonly value: Exact;
  readonly option: O;
}>;

/** The same on whole numbers, all on one scale; and a further number on it. */
export function scaled<O extends Option>(
  items: readonly ExactItem<O>[],
  start: Exact,
): { readonly items: readonly Item<O>[]; readonly start: bigint; readonly scale: bigint } {
  let scale = start.toFraction()[1];
  for (const item of items) {
    for (const { value } of item) scale = commonMultiple(scale, value.toFraction()[1]);
  }
  return {
    items: items.map((item) =>
      item.map(({ value, option }) => ({ key: onScale(value, scale), option })),
    ),
    start: onScale(start, scale),
    scale,
  };
}

/** A number on a scale that is a multiple of its denominator; else the whole number below it. */
export function onScale(value: Exact, scale: bigint): bigint {
  const [top, bottom] = value.toFraction();
  return (top * scale) / bottom;
}

function commonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** A decimal as a whole number of the last of so many places. */
export function wholeOf(value: Exact, places: number): bigint {
  return onScale(value, 10n ** BigInt(places));
}

/** The most places that some decimals have. */
export function placesOf(values: readonly Exact[]): number {
  return values.reduce((most, value) => Math.max(most, decimalPlaces(value)), 0);
}
