/**
 * What is seen as a blank, or as nothing at all, wherever it comes from: spaces of all widths, line
 * breaks, byte order marks, zero-width characters, marks and ends of writing from left to right. Marks
 * of writing from right to left turn what is seen; they are none.
 */
const blank =
  /[\s\p{Z}\u0085\u180E\u200B-\u200E\u202A\u202C\u202D\u2060\u2066\u2068\u2069\u2800\u3164]/u;

/** A cell without the blanks, of all Unicode kinds, around what stands in it. */
export function withoutBlanks(text: string): string {
  const isBlank = (at: number): boolean => {
    const code = text.charCodeAt(at);
    // Most cells begin and end with a character of ASCII or a Chinese one.
    const isPlain = (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
    return !isPlain && blank.test(text[at] ?? 'x');
  };
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** Full-width digits, letters and signs as those of ASCII; nothing else is touched (`²` is not `2`). */
export function inHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** A text that says that there is no value, without what does not matter: blanks, width and case. */
export function cellKey(text: string): string {
  return inHalfWidth(withoutBlanks(text)).toLowerCase();
}
