/** The text of bytes in UTF-8; or the first row that is not. */
export function textInUtf8(bytes: Uint8Array): string | number {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [before = ''] = new TextDecoder().decode(bytes).split('\uFFFD', 1);
    return withLineFeeds(before).split('\n').length;
  }
}

/** The text with line feeds alone for line breaks. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
