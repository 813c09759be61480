/**
 * A header or the name of an input without what does not matter: width, case, blanks, and punctuation
 * but for what stands between digits (1-3月 is not 13月), brackets and signs of measure.
 */
export function columnKey(name: string): string {
  // Most cells that are looked at are numbers.
  if (/^[\d.]*$/.test(name)) return name;
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[{〔〖【〈]/gu, '(')
    .replace(/[}〕〗】〉]/gu, ')')
    .replace(/["'`“”‘’「」『』《》、。;!?·•・…~]/gu, '')
    .replace(/(?<!\d)[,:\-–—]+|[,:\-–—]+(?!\d)/gu, '');
}

/** As {@link columnKey}, and without a unit of measure in brackets at the end. */
export function columnKeyWithoutMeasure(name: string): string {
  const key = columnKey(name);
  return /[)\]]$/u.test(key) ? key.replace(/[([][^()[\]]*[)\]]$/u, '') : key;
}
