import type { RuleSet } from '../ruleset/index.ts';
import type { RuleSetWords } from './ruleSetWords.ts';
import { left, type Section } from './Section.ts';

/** What became of units between periods. */
export function successionSections(
  { successions, levels }: RuleSet,
  words: RuleSetWords,
): readonly Section[] {
  if (successions.length === 0) return [];
  const titles = new Map(levels.map(({ id, title }) => [id, title]));
  const formerly = (from: readonly string[], names: readonly string[] | null): string =>
    from.map((code, i) => [names?.[i] ?? '', code].join(' ').trim()).join('、');
  return [
    {
      heading: words.successions,
      columns: [
        left(words.level, successions, ({ level }) => titles.get(level) ?? level),
        left(words.formerly, successions, ({ from, names }) => formerly(from, names)),
        left(words.now, successions, ({ to }) => to.join('、')),
        left(words.since, successions, ({ since }) => since),
      ],
      notes: successions.map((succession) => [words.inherited(succession)]),
    },
  ];
}
