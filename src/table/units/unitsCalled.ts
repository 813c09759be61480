import type { RuleSet } from '../../ruleset/index.ts';
import { codesCalled } from './units.ts';

/** Something that has a unit's code and name. */
export type OfUnit = { readonly code: string; readonly name: string };

/**
 * Finds what somebody calls a unit, as data files may call it: by code, by name, by a usual short form of the
 * register; by name within the unit above.
 *
 * @returns of some units those that are meant: none where nothing is called so, several where the name is of
 *   several, as 大理 is of a prefecture and of a city
 */
export function unitsCalled(
  ruleSet: RuleSet,
): <Item extends OfUnit>(text: string, units: readonly Item[]) => readonly Item[] {
  const codes = ruleSet.register === null ? null : codesCalled(ruleSet);
  return (text, units) => {
    const meant = codes?.(text) ?? [];
    const found = units.filter(({ code }) => code === text || meant.includes(code));
    return found.length > 0 || codes !== null ? found : units.filter(({ name }) => name === text);
  };
}
