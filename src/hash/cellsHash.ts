/**
 * A number of 53 bits for the cells of a row: the same for the same cells, whatever empty ones stand behind
 * them. Quick, and no defence against who wants two rows to collide.
 *
 * @param without  a column that does not count
 */
export function cellsHash(cells: readonly string[], without = -1): number {
  let [first, second] = [0xdeadbeef, 0x41c6ce57];
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] ?? '';
    if (cell === '' || column === without) continue;
    // Above all characters: no text of a cell can look like the next column.
    first = Math.imul(first ^ (0x10000 + column), 0x9e3779b1);
    second = Math.imul(second ^ (0x10000 + column), 0x5f356495);
    for (let at = 0; at < cell.length; at += 1) {
      const character = cell.charCodeAt(at);
      first = Math.imul(first ^ character, 0x9e3779b1);
      second = Math.imul(second ^ character, 0x5f356495);
    }
  }
  const low = mixed(first) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  const high = mixed(second) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

function mixed(part: number): number {
  return Math.imul(part ^ (part >>> 16), 0x85ebca6b);
}
