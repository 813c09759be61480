import { printable } from '../issue/index.ts';
import { addressOf } from '../table/index.ts';

/** The most characters that the name of a sheet may have. */
const lengthLimit = 31;

/** Names of sheets for some titles: a name has none of some characters, and no two are the same but for case. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const text = printable(title).replace(/[\\/?*[\]:]/g, ' ');
    let name = text.slice(0, lengthLimit);
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) {
      const behind = ` ${n}`;
      name = `${text.slice(0, lengthLimit - behind.length)}${behind}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The letters of a column: A, B, … AA. */
export function letterOf(index: number): string {
  return addressOf(index, 1).replace(/\d+$/, '');
}
