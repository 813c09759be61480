import { type Issue, type IssueCode, suggestion } from '../../issue/index.ts';
import type { Level, RuleSet } from '../../ruleset/index.ts';

/** Says what is wrong at a pointer into the setting. */
export type Report = (code: IssueCode, inside: string, data?: Issue['data']) => void;

/** Where a setting is applied. */
export type SettingSite = {
  /** With the settings before it. */
  readonly ruleSet: RuleSet;
  /** As it is published. */
  readonly published: RuleSet;
  readonly level: Level;
  readonly report: Report;
};

/** What has an id among these; null with an issue that suggests the nearest. */
export function named<Thing>(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
  id: string,
  kind: string,
  inside: string,
  report: Report,
): Thing | null {
  const found = things.find((thing) => idOf(thing) === id);
  if (found !== undefined) return found;
  const data = { kind, id: id.slice(0, 100), ...suggestion(id, things.map(idOf)) };
  report('unknown-reference', inside, data);
  return null;
}

export const idOfThing = ({ id }: { readonly id: string }): string => id;
