import { Exact, formatExact } from '../../decimal/index.ts';
import { derivedStandard } from '../../explain/words/index.ts';
import type { Language } from '../../issue/index.ts';
import type { Input, Ledger, RuleSet } from '../../ruleset/index.ts';
import { markdownText } from '../document/markdownText.ts';
import { ruleSetWords } from '../ruleSetWords.ts';
import type { Section } from '../Section.ts';
import { successionSections } from '../successionSection.ts';
import type { MarkdownSection } from './levelSections.ts';
import type { MarkdownWords } from './MarkdownWords.ts';
import { plain, table } from './markdown.ts';
import { markdownWords } from './words.ts';

/** The appendix: what has to be reported, and which ledgers are kept. */
export function inputSections(ruleSet: RuleSet, language: Language): readonly MarkdownSection[] {
  const words = markdownWords[language];
  const inputs = [...ruleSet.inputs.values()];
  return [
    {
      title: words.inputs,
      lines: table(inputs, [
        { title: words.input, cell: ({ title }) => plain(title) },
        { title: words.id, cell: ({ id }) => plain(id) },
        { title: words.measure, cell: ({ measure }) => plain(measure ?? '') },
        { title: words.values, cell: (input) => plain(valuesOf(input, words)) },
        { title: words.gap, cell: (input) => plain(gapOf(input, words)) },
        { title: words.explained, cell: (input) => plain(originOf(input, ruleSet, language)) },
      ]),
    },
    ...[...ruleSet.ledgers.values()].map((ledger) => ledgerSection(ledger, words, language)),
    ...successionSections(ruleSet, ruleSetWords[language]).map(sectionOf),
  ].filter(({ lines }) => lines.length > 0);
}

function valuesOf({ type, values, low, high }: Input, words: MarkdownWords): string {
  if (values !== null) return values.join(words.enumeration);
  const text = (bound: Exact | null): string | null => (bound === null ? null : formatExact(bound));
  const range = words.range(text(low), text(high));
  return range === '' ? words.type[type] : `${words.type[type]}${words.enumeration}${range}`;
}

function gapOf({ missing, derived }: Input, words: MarkdownWords): string {
  switch (missing.kind) {
    case 'error':
      return derived === null ? words.error : '';
    case 'zero':
      return words.zero;
    case 'exclude':
      return words.exclude;
    case 'value': {
      const { value } = missing;
      if (typeof value === 'boolean') return words.assumed(words.truth(value));
      return words.assumed(value instanceof Exact ? formatExact(value) : String(value));
    }
  }
}

/** What its author says of it, and how it is taken from a ledger or an earlier result. */
function originOf(input: Input, ruleSet: RuleSet, language: Language): string {
  const derived = derivedStandard(input, ruleSet, language);
  const stop = language === 'zh' ? '。' : '.';
  return [
    input.description ?? '',
    derived === null ? '' : `${derived}${stop}`,
    input.earlier === null ? '' : markdownWords[language].isEarlier,
  ]
    .filter((text) => text !== '')
    .join(language === 'zh' ? '' : ' ');
}

/** As the text of a rule set has it; what is said of a row stands in its last column. */
function sectionOf({ heading, columns, notes }: Section): MarkdownSection {
  const rows = notes.map((said, i) => [
    ...columns.map(({ cells }) => cells[i] ?? ''),
    said.join(''),
  ]);
  return {
    title: heading,
    lines: table(rows, [
      ...columns.map(({ title }, i) => ({
        title,
        cell: (row: readonly string[]) => plain(row[i] ?? ''),
      })),
      { title: '', cell: (row: readonly string[]) => plain(row.at(-1) ?? '') },
    ]),
  };
}

function ledgerSection(
  { title, description, asOf, fields, unique }: Ledger,
  words: MarkdownWords,
  language: Language,
): MarkdownSection {
  const apart = unique.map((id) => fields.get(id)?.title ?? id);
  const said = [
    description ?? '',
    asOf === null ? '' : words.asOf(asOf),
    apart.length === 0 ? '' : ruleSetWords[language].unique(apart),
  ].filter((text) => text !== '');
  return {
    title: words.ledger(title),
    lines: [
      ...(said.length === 0 ? [] : [markdownText(said.join(' ')), '']),
      ...table(
        [...fields.values()],
        [
          { title: words.field, cell: (field) => plain(field.title) },
          { title: words.id, cell: ({ id }) => plain(id) },
          { title: words.measure, cell: ({ measure }) => plain(measure ?? '') },
          { title: words.values, cell: (field) => plain(valuesOf(field, words)) },
          { title: words.explained, cell: (field) => plain(field.description ?? '') },
        ],
      ),
    ],
  };
}
