import { formatExact } from '../../decimal/index.ts';
import type { Language } from '../../issue/index.ts';
import type { Level, RuleSet } from '../../ruleset/index.ts';
import { markdownText } from '../document/markdownText.ts';
import { inputSections } from './inputSections.ts';
import { levelSections } from './levelSections.ts';
import type { MarkdownWords } from './MarkdownWords.ts';
import { plain } from './markdown.ts';
import { markdownWords } from './words.ts';

export type MarkdownOptions = {
  readonly language?: Language;
  /** How deep the heading of the whole is, 1 unless stated: within a page of its own, 2. */
  readonly heading?: 1 | 2 | 3;
};

/**
 * A rule set as the tables of an official document, in Markdown: items, scoring standards in words made
 * from the rules, what follows from the total, and an appendix of inputs and ledgers.
 */
export function formatRuleSetMarkdown(ruleSet: RuleSet, options: MarkdownOptions = {}): string {
  const { language = 'zh', heading = 1 } = options;
  const words = markdownWords[language];
  const sections: readonly Section[] = [
    { depth: 0, title: ruleSet.title, lines: headerLines(ruleSet, words) },
    ...ruleSet.levels.flatMap((level) => [
      { depth: 1, title: levelTitle(level, words), lines: [] },
      ...levelSections(level, ruleSet, language).map((section) => ({ depth: 2, ...section })),
    ]),
    { depth: 1, title: words.notes, lines: words.general.map((line, i) => `${i + 1}. ${line}`) },
    ...inputSections(ruleSet, language).map((section) => ({ depth: 1, ...section })),
  ];
  const blocks = sections.flatMap(({ depth, title, lines }) => [
    `${'#'.repeat(heading + depth)} ${plain(title)}`,
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

type Section = {
  readonly depth: number;
  readonly title: string;
  readonly lines: readonly string[];
};

function levelTitle({ title, root }: Level, words: MarkdownWords): string {
  return words.level(title, formatExact(root.max));
}

function headerLines(
  { description, source, id, version, period, hash }: RuleSet,
  words: MarkdownWords,
): readonly string[] {
  const origin = [source.title, source.issuer, source.date].filter((text) => text !== null);
  return [
    ...(description === null ? [] : [markdownText(description), '']),
    `- ${words.source}${words.colon}${plain(origin.join(words.enumeration))}`,
    `- ${plain(words.edition(id, version, period))}`,
    `- ${words.hash}${words.colon}\`${hash}\``,
  ];
}
