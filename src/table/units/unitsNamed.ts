import type { RuleSet } from '../../ruleset/index.ts';

/** Something that has a unit's code and name. */
type OfUnit = { readonly code: string; readonly name: string };

/** What somebody may call a unit: its code, its name, the usual short name of the register. */
export function callsOf({
  register,
}: Pick<RuleSet, 'register'>): (unit: OfUnit) => readonly string[] {
  const shortNames = new Map((register ?? []).map(({ code, shortName }) => [code, shortName]));
  return ({ code, name }) => {
    const short = shortNames.get(code) ?? null;
    return [code, name, ...(short === null ? [] : [short])];
  };
}

/**
 * Those that are meant by what somebody calls a unit: one of that code, else those of that name, else those
 * of that short name.
 *
 * @returns none where nothing is called so; several where the name is of several
 */
export function unitsNamed<Item>(
  wanted: string,
  items: readonly Item[],
  callsOfItem: (item: Item) => readonly string[],
): readonly Item[] {
  for (const place of [0, 1, 2]) {
    const found = items.filter((item) => callsOfItem(item)[place] === wanted);
    if (found.length > 0) return found;
  }
  return [];
}
