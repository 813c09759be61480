import { inHalfWidth } from '../../ruleset/index.ts';
import { measureOf } from './measure.ts';

/** Bounds and rough figures: whoever wrote them did not mean the number. */
const inexact =
  /[<>≤≥≈#=_零〇一二三四五六七八九十百千两几多余近逾超来半]|不足|不到|至少|最少|[大小高低]于|以[上下内外]/u;

/**
 * The number that seems to be meant, as a suggestion only: the one number in the text, with what is
 * known of its unit of measure. None where a word makes it another (3千), or what stands around it.
 *
 * @param read  the value of a number with its unit, if it can be read
 */
export function suggestedNumber(
  written: string,
  measure: string | null,
  read: (text: string, measure: string | null) => string | null,
): { readonly suggested?: string } {
  if (written.length > 200 || otherDigit.test(written)) return {};
  const plain = inHalfWidth(written)
    .replace(/[\u2010-\u2015\u2212\uFE63]\s*(?=[\d.])/g, '-')
    .replace(/(?<=\d)[。·](?=\d)/g, '.')
    .replace(/(?<!\d)\.(?=\d)/g, '0.')
    .replace(/(?<=^[+-])\s+(?=\d)/, '');
  const [, before = '', number, behind = ''] = onlyNumber.exec(plain) ?? [];
  if (number === undefined || inexact.test(before) || inexact.test(behind)) return {};
  const isSigned = /^[+-]/.test(number);
  if (isSigned && !/^[-'"]?$/.test(before)) return {};
  const unit = unitAt(behind, measure);
  if (unit === null || !isOfMoney(before, measure)) return {};
  const suggested = read(`${number}${unit}`, measure);
  return suggested === null || suggested === written ? {} : { suggested };
}

/** Other digits make it another number, as in 10²; some marks turn the order in which it is seen. */
const otherDigit = /(?![0-9０-９])\p{N}|\p{Cf}/u;

/** Neither letters nor brackets in front: `A5` is a name, `(5)` is -5 to a bookkeeper. */
const onlyNumber =
  /^([^\d()[\]A-Za-z]*?)([+-]?\d(?:[\d,]*\d)?(?:\.\d+)?)\.?((?![\d.,+-])[^\d+-]*)$/su;

/** The unit of measure behind a number, empty where there is none; null where the number is not in its input's. */
function unitAt(behind: string, measure: string | null): string | null {
  const word = /^[\s([]*([^\s()[\]，。；、,;!?"'约左上]*)/su.exec(behind)?.[1] ?? '';
  for (let length = word.length; length > 0; length -= 1) {
    const unit = word.slice(0, length);
    const { kind } = measureOf(unit, measure);
    // 万 with a word behind it that nobody knows is not known to be 万.
    if (kind === 'same') return /^[万亿]+$/u.test(unit) && unit !== word ? null : unit;
    if (kind === 'other') return measure === null && !/^[%‰万亿]/u.test(unit) ? '' : null;
    if (kind === 'unclear') return null;
  }
  return word === '' ? '' : null;
}

/** A sign of a currency in front of the number: only where the input is of that money, or of nothing in particular. */
function isOfMoney(before: string, measure: string | null): boolean {
  const sign = /\p{Sc}/u.exec(before)?.[0];
  return sign === undefined || (/[¥￥]/u.test(sign) && (measure === null || measure === '元'));
}
