/** A title in Chinese quotation marks; those that it has itself become single ones. */
export function quoted(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
