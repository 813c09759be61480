import type { Assessment } from '../assess/index.ts';

/**
 * What the units above those of an assessment are called, by code: as the register says, or as the data do.
 * One that neither names is not there.
 */
export function namesAbove({ ruleSet, data, levels }: Assessment): ReadonlyMap<string, string> {
  const parents = new Set(levels.flatMap(({ table }) => table.units.map(({ parent }) => parent)));
  const registered = [...(ruleSet.register ?? []), ...ruleSet.unitsAbove];
  const named = [
    ...data.tables.flatMap(({ units }) => units),
    ...registered.map(({ code, name, shortName }) => ({ code, name: usualName(name, shortName) })),
  ];
  return new Map(
    named.flatMap(({ code, name }) => (parents.has(code) ? [[code, name] as const] : [])),
  );
}

/** What a division is. */
const kinds: ReadonlySet<string> = new Set(['省', '州', '市', '县', '区', '镇', '乡', '街道']);

/**
 * A county is named after 大理州, but after 玉溪市, and a grid after 华宁县: a short name that only drops what
 * a division is is not used.
 */
function usualName(name: string, shortName: string | null): string {
  if (shortName === null) return name;
  const onlyDrops = name.startsWith(shortName) && kinds.has(name.slice(shortName.length));
  return onlyDrops ? name : shortName;
}
