import { createScanner } from 'jsonc-parser';

/** How deep a JSON text nests, found before anything goes down into it. */

/** How deep brackets nest, outside of texts; without recursion, so that nothing can overflow. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const bracket of withoutTexts(text).replace(/[^[\]{}]+/g, '')) {
    depth += bracket === '{' || bracket === '[' ? 1 : -1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
]);

/**
 * Where the parser would have to go deeper than the limit, also where the text is not JSON: it goes on
 * behind a bracket that closes nothing, and behind a text that ends with its line. null: nowhere.
 */
export function placeBeyond(limit: number, text: string): number | null {
  const scanner = createScanner(text, true);
  const open: string[] = [];
  for (let token: string | undefined = ''; token !== undefined; ) {
    scanner.scan();
    token = text[scanner.getTokenOffset()];
    const closer = closers.get(token ?? '');
    if (closer !== undefined) open.push(closer);
    else if (token === open.at(-1)) open.pop();
    if (open.length > limit) return scanner.getTokenOffset();
  }
  return null;
}

/** What is left of a JSON text without the texts in it; by built-in searches, which have no depth. */
export function withoutTexts(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', from)) {
    parts.push(text.slice(from, start));
    from = endOfText(text, start + 1);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** Behind the quote that ends a text: the first with an even number of backslashes before it. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = end;
    while (slashes > start && text[slashes - 1] === '\\') slashes -= 1;
    if ((end - slashes) % 2 === 0) return end + 1;
  }
  return text.length;
}
