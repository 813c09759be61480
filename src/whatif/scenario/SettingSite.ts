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
  report('unknown-reference', inside, notAmong(things.map(idOf), id, kind));
  return null;
}

/** More names than these nobody reads. */
const mostNames = 30;

/** What an issue says of a name that is not among those there are. */
export function notAmong(names: readonly string[], id: string, kind: string): Issue['data'] {
  const isListed = names.length > 0 && names.length <= mostNames;
  return {
    kind,
    id: id.slice(0, 100),
    ...(isListed ? { wanted: names } : {}),
    ...suggestion(id, names),
  };
}

export const idOfThing = ({ id }: { readonly id: string }): string => id;
