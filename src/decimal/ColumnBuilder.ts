import { Exact } from './Exact.ts';
import {
  type NumberColumn,
  powersOfTen,
  scaledColumn,
  scaledLimit,
  scaledOf,
  scaleLimit,
} from './NumberColumn.ts';
import { decimalPlaces } from './rounding.ts';
import { parseDecimal } from './text.ts';

/** A column that is filled cell by cell, from decimal texts. */
export type ColumnBuilder = {
  /** Reads a plain decimal; false (and no number in the row) where the text is none. */
  readonly set: (row: number, text: string) => boolean;
  readonly setExact: (row: number, value: Exact) => void;
  readonly finish: () => NumberColumn;
};

const shortDecimal = /^-?\d{1,15}(?:\.\d{1,9})?$/;

/** @param length  how many rows */
export function columnBuilder(length: number): ColumnBuilder {
  // Whole numbers with their own scales; the common scale is known at the end only.
  const wholes = new Float64Array(length).fill(Number.NaN);
  const scales = new Uint8Array(length);
  const others = new Map<number, Exact>();
  const setExact = (row: number, value: Exact): void => {
    const scale = value.isDecimal ? decimalPlaces(value) : scaleLimit + 1;
    const whole = scale <= scaleLimit ? scaledOf(value, scale) : Number.NaN;
    if (Number.isNaN(whole)) others.set(row, value);
    else others.delete(row);
    wholes[row] = whole;
    scales[row] = Number.isNaN(whole) ? 0 : scale;
  };
  return {
    set(row, text) {
      if (shortDecimal.test(text)) {
        const point = text.indexOf('.');
        // At most 15 digits in front of the point; with those behind it, checked against the limit.
        const whole = Number(point < 0 ? text : text.slice(0, point) + text.slice(point + 1));
        if (Math.abs(whole) <= scaledLimit) {
          others.delete(row);
          wholes[row] = whole;
          scales[row] = point < 0 ? 0 : text.length - point - 1;
          return true;
        }
      }
      const value = parseDecimal(text);
      if (value === null) return false;
      setExact(row, value);
      return true;
    },
    setExact,
    finish() {
      let scale = 0;
      let largest = 0;
      for (let row = 0; row < length; row += 1) {
        const own = scales[row] ?? 0;
        scale = Math.max(scale, own);
        const size = Math.abs(wholes[row] ?? Number.NaN) / (powersOfTen[own] ?? 1);
        if (size > largest) largest = size;
      }
      while (scale > 0 && largest * (powersOfTen[scale] ?? 1) > scaledLimit) scale -= 1;
      const values = new Float64Array(length);
      for (let row = 0; row < length; row += 1) {
        const whole = wholes[row] ?? Number.NaN;
        const own = scales[row] ?? 0;
        if (own <= scale) {
          values[row] = whole * (powersOfTen[scale - own] ?? 1);
        } else {
          values[row] = Number.NaN;
          others.set(row, Exact.ofDecimal(`${whole}e-${own}`));
        }
      }
      return scaledColumn(values, scale, others);
    },
  };
}
