import type { Language } from '../../issue/index.ts';
import type {
  Acceptability,
  ListAcceptability,
  ListedShare,
} from '../../whatif/acceptability/index.ts';
import { type FoundUnits, findingWords } from './findingWords.ts';
import { type ListGroups, listGroups } from './listGroups.ts';
import { boundOfNone, certainPercent, counted } from './percentText.ts';

/** What may be said of whom, as a paragraph for a report: of the weightings drawn, and of no others. */
export function listFindings(
  list: ListAcceptability,
  { draws, asked, units, weights }: Acceptability,
  language: Language,
): string {
  const words = findingWords[language];
  const groups = listGroups(list);
  const never = units.length - list.units.length;
  const isSame = list.units.length > 0 && groups.onAlways.length === list.units.length;
  const clauses = isSame
    ? [words.unchanged(counted(list.units.length), counted(never))]
    : clausesOf(groups, never, language);
  const isAlways = groups.onAlways.length + groups.offAlways.length > 0;
  const isNever = groups.onNever.length + never > 0;
  const caveat = isAlways ? (isNever ? 'both' : 'always') : isNever ? 'never' : 'neither';
  const start = words.drawn(counted(draws), draws < asked ? counted(asked) : null, list.title);
  const text = `${start}${clauses.join(words.between)}${words.end}`;
  const sure = list.units.filter(({ isSure }) => isSure).map(({ name }) => name);
  const known = sure.length === 0 ? '' : words.sure(sure);
  return `${text}${known}${words.caveat[caveat](boundOfNone(draws), weights.kind === 'bounded')}`;
}

function clausesOf(groups: ListGroups, never: number, language: Language): readonly string[] {
  const words = findingWords[language];
  const named = ['onAlways', 'onSometimes', 'onNever', 'offAlways', 'offOften'] as const;
  const all = Object.values(groups).flat();
  if (all.length === 0) return [words.nobody];
  return [
    ...named.flatMap((kind) =>
      groups[kind].length === 0 ? [] : [words.clauses[kind](foundUnits(groups[kind]))],
    ),
    ...(groups.offSeldom.length === 0 ? [] : [words.offSeldom(counted(groups.offSeldom.length))]),
    ...(never === 0 ? [] : [words.never(counted(never))]),
  ];
}

/** @param units  the most frequent first */
function foundUnits(units: readonly ListedShare[]): FoundUnits {
  const shares = [units.at(-1), units[0]].map((unit) =>
    certainPercent(unit?.share ?? '0', { isNone: false, isAll: false }),
  );
  return { names: units.map(({ name }) => name), least: shares[0] ?? '', most: shares[1] ?? '' };
}
