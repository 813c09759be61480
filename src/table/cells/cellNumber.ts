import { type Exact, formatExact, parseDecimal, writtenDigitLimit } from '../../decimal/index.ts';
import type { Said } from '../../issue/index.ts';
import { inHalfWidth, withoutBlanks } from '../../ruleset/index.ts';
import { type Measure, measureOf } from './measure.ts';
import { suggestedNumber } from './suggestedNumber.ts';

/** The number of a cell, or why there is none, for an issue. */
export type CellNumber = { readonly value: Exact } | { readonly problem: Said };

/**
 * Reads the number of a cell as an office writes it: full-width, with thousands separators, with 万 or
 * 亿, with the unit of measure of its input behind it. What can be read in two ways is not read.
 *
 * @param measure  the unit of measure of the input, which the value is in: `3.5万元` is 35000 for 元,
 *   3.5 for 万元
 */
export function readCellNumber(text: string, measure: string | null): CellNumber {
  const written = withoutBlanks(text);
  if (/^[=＝]./u.test(written)) {
    return problem(written.includes('[') ? 'external-formula' : 'formula-not-computed', text);
  }
  if (date.test(inHalfWidth(written))) return problem('date-for-number', text);
  const parts = partsOf(written);
  if (parts === null) return notANumber(text, measure);
  const { number, behind } = parts;
  const relation = measureOf(behind, measure);
  switch (relation.kind) {
    case 'same': {
      const value = timesPowerOfTen(number, relation.exponent);
      return value === null ? notANumber(text, measure) : { value };
    }
    case 'unclear':
      return unclear(text, number, measure ?? '', relation);
    case 'other':
      return problem('other-measure', text, {
        measure: behind,
        ...suggestedNumber(written, measure, readPlainly),
      });
    case 'unknown':
      return notANumber(text, measure);
  }
}

/** As workbooks hold them, and as Excel writes them into CSV; a year of four digits tells them from 95-98. */
const date = /^\d{4}([-/.])\d{1,2}\1\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;

/** The longest number with its separators, and the longest unit of measure. */
const longest = 4 * writtenDigitLimit + 100;

/** Signs that look like a minus and, in front of a digit, can be nothing else. */
const minus = /[\u2010-\u2013\u2212\uFE63](?=\d)/g;

/** Separators stand in front of each three digits, or nowhere; `0,123` may be a decimal comma. */
const numberAndRest =
  /^([+-]?(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][+-]?\d{1,4})?))(?![\d.,+-])(.*)$/su;

type Parts = { readonly number: string; readonly behind: string };

/** A plain decimal and what stands behind it. */
function partsOf(written: string): Parts | null {
  if (written.length > longest) return null;
  const plain = inHalfWidth(written).replace(minus, '-');
  const [, number, rest] = numberAndRest.exec(plain) ?? [];
  if (number === undefined || rest === undefined) return null;
  const behind = withoutBlanks(rest);
  // `1 234`: two numbers, or one with a separator of its own.
  return /^[\d.,+-]/.test(behind) ? null : { number: number.replaceAll(',', ''), behind };
}

/** By shifting the point: exact, and within the digits that a cell may have. */
function timesPowerOfTen(number: string, exponent: number): Exact | null {
  const [mantissa = '', own = '0'] = number.split(/e/i);
  return exponent === 0
    ? parseDecimal(number)
    : parseDecimal(`${mantissa}e${Number.parseInt(own, 10) + exponent}`);
}

/** The value of a text that has one beyond doubt, as it is suggested. */
function readPlainly(text: string, measure: string | null): string | null {
  const parts = partsOf(text);
  const relation = measureOf(parts?.behind ?? '', measure);
  if (parts === null || relation.kind !== 'same') return null;
  const value = timesPowerOfTen(parts.number, relation.exponent);
  return value === null ? null : formatExact(value);
}

/** Says both readings, each as it could be written. */
function unclear(
  text: string,
  number: string,
  measure: string,
  { exponents }: Extract<Measure, { kind: 'unclear' }>,
): CellNumber {
  const readings = exponents.map((exponent) => timesPowerOfTen(number, exponent));
  const [first, second] = readings.map((value) =>
    value === null ? null : `${formatExact(value)}${measure}`,
  );
  if (first == null || second == null) return notANumber(text, measure);
  return problem('unclear-multiplier', text, { first, second });
}

function notANumber(text: string, measure: string | null): CellNumber {
  return problem('not-a-number', text, suggestedNumber(withoutBlanks(text), measure, readPlainly));
}

function problem(code: Said['code'], found: string, data: Said['data'] = {}): CellNumber {
  return { problem: { code, data: { found, ...data } } };
}
