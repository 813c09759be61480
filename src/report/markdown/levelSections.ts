import { formatExact } from '../../decimal/index.ts';
import {
  adjustmentStandard,
  categoryStandard,
  figureStandard,
  gradeStandard,
  levelScope,
  listStandard,
  nodeStandard,
  rankingStandard,
  type Scope,
  sentence,
  totalStandard,
  vetoStandard,
  weightText,
} from '../../explain/words/index.ts';
import type { Language } from '../../issue/index.ts';
import type { Adjustments, Level, RuleSet, ScoreNode } from '../../ruleset/index.ts';
import { dataOf } from './dataOf.ts';
import type { MarkdownWords } from './MarkdownWords.ts';
import { bold, type Column, plain, table } from './markdown.ts';
import { markdownWords } from './words.ts';

export type MarkdownSection = { readonly title: string; readonly lines: readonly string[] };

type Site = {
  readonly level: Level;
  readonly ruleSet: RuleSet;
  readonly scope: Scope;
  readonly words: MarkdownWords;
};

/** All that a level is assessed by; what it has nothing of is left out. */
export function levelSections(
  level: Level,
  ruleSet: RuleSet,
  language: Language,
): readonly MarkdownSection[] {
  const words = markdownWords[language];
  const site: Site = { level, ruleSet, scope: levelScope(ruleSet, level, language), words };
  const { bonuses, deductions } = level;
  const sections: readonly MarkdownSection[] = [
    { title: words.standard, lines: scoreTable(site) },
    { title: words.bonuses(capOf(bonuses)), lines: adjustmentTable('bonus', bonuses, site) },
    {
      title: words.deductions(capOf(deductions)),
      lines: adjustmentTable('deduction', deductions, site),
    },
    { title: words.vetoes, lines: vetoTable(site) },
    { title: words.ranking, lines: rankingLines(site) },
    { title: words.grades, lines: gradeTable(site) },
    { title: words.lists, lines: listTable(site) },
    { title: words.figures, lines: figureTable(site) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function capOf({ cap }: Adjustments): string | null {
  return cap === null ? null : formatExact(cap);
}

/** A node with its number: 1, 1.1, 1.1.1. */
type Numbered = { readonly node: ScoreNode; readonly number: string };

function numbered(node: ScoreNode, number: string): readonly Numbered[] {
  if (node.kind !== 'group') return [{ node, number }];
  return [{ node, number }, ...children(node.children, `${number}.`)];
}

function children(nodes: readonly ScoreNode[], before: string): readonly Numbered[] {
  return nodes.flatMap((node, i) => numbered(node, `${before}${i + 1}`));
}

function scoreTable({ level, ruleSet, scope, words }: Site): readonly string[] {
  const { root } = level;
  const rows = children(root.children, '');
  const whole = root.aggregate === 'sum' ? [] : ['', plain(nodeStandard(root, ruleSet, scope))];
  return [
    ...table<Numbered>(rows, [
      { title: words.number, cell: ({ number }) => number },
      { title: words.item, cell: ({ node }) => titleOf(node) },
      { title: words.content, cell: ({ node }) => contentOf(node, ruleSet, words) },
      { title: words.points, cell: ({ node }) => pointsOf(node, words), align: 'right' },
      { title: words.standard, cell: ({ node }) => plain(nodeStandard(node, ruleSet, scope)) },
      { title: words.dataFrom, cell: ({ node }) => plain(dataOf(node, ruleSet, words)) },
    ]),
    ...whole,
  ];
}

function titleOf(node: ScoreNode): string {
  const title = plain(node.title);
  return node.kind === 'group' ? bold(title) : title;
}

function pointsOf({ max, weight }: ScoreNode, words: MarkdownWords): string {
  const points = formatExact(max);
  return weight === null ? points : words.weight(points, weightText(weight));
}

/** The clause that it comes from; without one, what its author says of it. */
function contentOf(
  { clause, description }: { readonly clause: string | null; readonly description: string | null },
  { source }: RuleSet,
  words: MarkdownWords,
): string {
  if (clause === null) return plain(description ?? '');
  const text = source.clauses.get(clause) ?? description ?? '';
  return `${plain(text)}${plain(words.clause(clause))}`;
}

/** Number, title and content, as all tables but those of grades begin. */
function beginning<
  Item extends {
    readonly title: string;
    readonly clause: string | null;
    readonly description: string | null;
  },
>(ruleSet: RuleSet, words: MarkdownWords, item = words.item): ReadonlyArray<Column<Item>> {
  return [
    { title: words.number, cell: (_, i) => String(i + 1) },
    { title: item, cell: ({ title }) => plain(title) },
    { title: words.content, cell: (one) => contentOf(one, ruleSet, words) },
  ];
}

function adjustmentTable(
  kind: 'bonus' | 'deduction',
  { items }: Adjustments,
  { ruleSet, scope, words }: Site,
): readonly string[] {
  return table(items, [
    ...beginning<Adjustments['items'][number]>(ruleSet, words),
    {
      title: words.standard,
      cell: (item) => plain(adjustmentStandard(item, kind, ruleSet, scope)),
    },
    { title: words.dataFrom, cell: (item) => plain(dataOf(item, ruleSet, words)) },
  ]);
}

function vetoTable({ level, ruleSet, scope, words }: Site): readonly string[] {
  return table(level.vetoes, [
    ...beginning<Level['vetoes'][number]>(ruleSet, words),
    { title: words.consequence, cell: (veto) => plain(vetoStandard(veto, level, scope)) },
    { title: words.dataFrom, cell: (veto) => plain(dataOf(veto, ruleSet, words)) },
  ]);
}

function rankingLines({ level, scope, words }: Site): readonly string[] {
  const categories = level.categories.map((category) => categoryStandard(category, scope));
  return [
    `- ${plain(totalStandard(level, scope))}`,
    `- ${plain(rankingStandard(level, scope))}`,
    ...(categories.length === 0
      ? []
      : [`- ${words.categories}${words.colon}${plain(sentence(categories, scope))}`]),
  ];
}

function gradeTable({ level, scope, words }: Site): readonly string[] {
  return table(level.grades, [
    { title: words.grade, cell: ({ title }) => plain(title) },
    { title: words.standard, cell: (grade) => plain(gradeStandard(grade, scope)) },
  ]);
}

function listTable({ level, ruleSet, scope, words }: Site): readonly string[] {
  return table(level.lists, [
    ...beginning<Level['lists'][number]>(ruleSet, words, words.list),
    { title: words.consequence, cell: (list) => plain(listStandard(list, level, scope)) },
  ]);
}

function figureTable({ level, ruleSet, scope, words }: Site): readonly string[] {
  return table(level.figures, [
    ...beginning<Level['figures'][number]>(ruleSet, words),
    { title: words.measure, cell: ({ measure }) => plain(measure ?? '') },
    { title: words.counted, cell: (figure) => plain(figureStandard(figure, scope)) },
    { title: words.dataFrom, cell: (figure) => plain(dataOf(figure, ruleSet, words)) },
  ]);
}
