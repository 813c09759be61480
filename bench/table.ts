/** Prints rows in columns as Markdown: the first to the left, the others to the right. */
export function printTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): void {
  const widths = head.map((_, k) => Math.max(...[head, ...rows].map((row) => row[k]?.length ?? 0)));
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, k) => {
      const width = widths[k] ?? 0;
      return k === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, k) =>
    k === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  console.log([head, rule, ...rows].map(line).join('\n'));
}
