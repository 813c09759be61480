import { type Exact, formatExact, hundred } from '../decimal/index.ts';
import { printable } from '../issue/index.ts';
import {
  type Adjustments,
  type Level,
  nodesOf,
  type Rule,
  type RuleSet,
  type ScoreNode,
} from '../ruleset/index.ts';
import { ledgerSections } from './ledgerSections.ts';
import { type RuleSetWords, ruleSetWords } from './ruleSetWords.ts';
import { left, type Section } from './Section.ts';
import { successionSections } from './successionSection.ts';
import { type Paint, plainPaint } from './TextStyle.ts';
import { formatTable, type TextColumn, widthOf, wrapText } from './table.ts';
import type { TextOptions } from './text.ts';

type Style = {
  readonly words: RuleSetWords;
  readonly width: number | null;
  readonly paint: Paint;
};

/** A rule set for a person to read: levels, groups, indicators, vetoes, grades and lists. */
export function formatRuleSet(ruleSet: RuleSet, options: TextOptions = {}): string {
  const { language = 'zh', width = null, paint = plainPaint } = options;
  const style = { words: ruleSetWords[language], width, paint };
  const lines = [
    ...headerLines(ruleSet, style),
    ...ruleSet.levels.flatMap((level) =>
      sectionsOf(level, ruleSet, style.words).flatMap((section) => sectionLines(section, style)),
    ),
    ...ledgerSections(ruleSet, style.words).flatMap((section) => sectionLines(section, style)),
    ...successionSections(ruleSet, style.words).flatMap((section) => sectionLines(section, style)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The rule sets in a table, each with its title and levels below. */
export function formatRuleSetList(ruleSets: readonly RuleSet[], options: TextOptions = {}): string {
  const { language = 'zh', width = null, paint = plainPaint } = options;
  const words = ruleSetWords[language];
  const columns = [
    left(words.id, ruleSets, ({ id }) => id),
    left(words.period, ruleSets, ({ period }) => period),
    left(words.version, ruleSets, ({ version }) => version),
  ];
  const [header = '', rule = '', ...rows] = formatTable(columns, null).lines;
  const textsOf = ({ title, levels }: RuleSet): readonly string[] => [
    title,
    ...levels.map((level) => words.levelIs(level.id, level.title, indicatorCount(level))),
  ];
  const lines = ruleSets.flatMap((ruleSet, i) => [
    rows[i] ?? '',
    ...textsOf(ruleSet).flatMap((text) => indented(printable(text), 2, width)),
  ]);
  return `${[paint.strong(header), rule, ...lines].join('\n')}\n`;
}

function indicatorCount({ root }: Level): number {
  return [...nodesOf(root)].filter(({ kind }) => kind === 'indicator').length;
}

function headerLines(
  { title, description, id, version, period, hash, source }: RuleSet,
  { words, width, paint }: Style,
): readonly string[] {
  const origin = [source.title, source.issuer, source.date].filter((text) => text !== null);
  const rows = [
    [words.id, id],
    [words.version, version],
    [words.period, period],
    [words.hash, hash],
    [words.source, origin.join(' ')],
  ] as const;
  const indent = Math.max(...rows.map(([label]) => widthOf(label))) + 2;
  return [
    paint.strong(printable(title)),
    ...(description === null ? [] : wrapText(printable(description), width)),
    '',
    ...rows.flatMap(([label, text]) => indented(printable(text), indent, width, label)),
  ];
}

/** A text in lines beside a label, or under nothing. */
function indented(
  text: string,
  indent: number,
  width: number | null,
  label = '',
): readonly string[] {
  const room = width === null ? null : Math.max(20, width - indent);
  return wrapText(text, room).map((line, i) => {
    const start = i === 0 ? label : '';
    return `${start}${' '.repeat(indent - widthOf(start))}${line}`;
  });
}

function sectionLines(
  { heading, columns, notes }: Section,
  { width, paint }: Style,
): readonly string[] {
  const noteLines = (note: string): readonly string[] =>
    indented(printable(note), 6, width).map(paint.quiet);
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header = '', rule = '', ...rows] = formatTable(filled, null).lines;
  return [
    '',
    paint.strong(heading),
    paint.strong(header),
    rule,
    ...rows.flatMap((row, i) => [row, ...(notes[i] ?? []).flatMap(noteLines)]),
  ];
}

function sectionsOf(level: Level, ruleSet: RuleSet, words: RuleSetWords): readonly Section[] {
  const { bonuses, deductions, vetoes, grades, lists } = level;
  const described = (
    heading: string,
    items: ReadonlyArray<Level['lists'][number] | Level['vetoes'][number]>,
  ): Section => ({
    heading,
    columns: [
      left(words.title, items, ({ title }) => title),
      left(words.id, items, ({ id }) => id),
      left(words.clause, items, ({ clause }) => clause ?? ''),
    ],
    notes: items.map((item) => [
      ...notesOf(item, 'rule' in item ? item.rule : null, ruleSet, words),
      ...sizeNotes(item, words),
    ]),
  });
  const sections = [
    scoreSection(level, ruleSet, words),
    adjustmentSection(words.bonuses(textOf(bonuses.cap)), bonuses, ruleSet, words),
    adjustmentSection(words.deductions(textOf(deductions.cap)), deductions, ruleSet, words),
    described(words.vetoes, vetoes),
    figureSection(level, ruleSet, words),
    gradeSection(grades, words),
    described(words.lists, lists),
  ];
  return sections.filter(({ columns }) => columns.some(({ cells }) => cells.length > 0));
}

function rankingText({ ranking: { by, within } }: Level, words: RuleSetWords): string {
  return by === 'none' ? words.notRanked : words.rankedWithin[within];
}

function sizeNotes(
  item: Level['lists'][number] | Level['vetoes'][number],
  words: RuleSetWords,
): readonly string[] {
  const isOfEach =
    'source' in item && item.source.kind === 'score' && item.source.within === 'parent';
  return isOfEach ? [words.sizeOfEach] : [];
}

function scoreSection(level: Level, ruleSet: RuleSet, words: RuleSetWords): Section {
  const nodes = [...nodesOf(level.root)].slice(1);
  const depth = ({ path }: ScoreNode): number => path.split('.').length - 1;
  return {
    heading: words.score(
      printable(level.title),
      formatExact(level.root.max),
      rankingText(level, words),
    ),
    columns: [
      decimals(words.points, nodes, ({ max }) => max),
      decimals(words.weight, nodes, ({ weight }) => weight),
      left(words.indicators, nodes, (node) => `${'  '.repeat(depth(node))}${node.title}`),
      left(words.id, nodes, ({ path }) => path),
      left(words.clause, nodes, ({ clause }) => clause ?? ''),
    ],
    notes: nodes.map((node) => nodeNotes(node, ruleSet, words)),
  };
}

/** What the document says; without a description, also how the parts are put together. */
function nodeNotes(node: ScoreNode, ruleSet: RuleSet, words: RuleSetWords): readonly string[] {
  const rule = node.kind === 'indicator' ? node.rule : null;
  const notes = notesOf(node, rule, ruleSet, words);
  if (node.description !== null || node.kind === 'indicator') return notes;
  if (node.kind === 'rollup') {
    const below = ruleSet.levels.find(({ id }) => id === node.level)?.title ?? node.level;
    return [...notes, words.rollup[node.method](below)];
  }
  return node.aggregate === 'sum' ? notes : [...notes, words.aggregate[node.aggregate]];
}

/** The description; where there is none, the text of the clause, and the inputs of the rule. */
function notesOf(
  { description, clause }: { readonly description: string | null; readonly clause: string | null },
  rule: Rule | null,
  { source, inputs }: RuleSet,
  words: RuleSetWords,
): readonly string[] {
  if (description !== null) return [description];
  const text = clause === null ? undefined : source.clauses.get(clause);
  const read = (rule?.inputs ?? []).flatMap((id) => inputs.get(id) ?? []);
  const titles = read.map(({ title, measure }) => words.inputIs(title, measure));
  return [
    ...(text === undefined ? [] : [text]),
    ...(read.length === 0 ? [] : [words.inputs(titles)]),
  ];
}

function adjustmentSection(
  heading: string,
  { items }: Adjustments,
  ruleSet: RuleSet,
  words: RuleSetWords,
): Section {
  return {
    heading,
    columns: [
      decimals(words.cap, items, ({ cap }) => cap),
      left(words.title, items, ({ title }) => title),
      left(words.id, items, ({ id }) => id),
      left(words.clause, items, ({ clause }) => clause ?? ''),
    ],
    notes: items.map((item) => notesOf(item, item.rule, ruleSet, words)),
  };
}

function figureSection({ figures }: Level, ruleSet: RuleSet, words: RuleSetWords): Section {
  return {
    heading: words.figures,
    columns: [
      left(words.title, figures, ({ title }) => title),
      left(words.id, figures, ({ id }) => id),
      left(words.measure, figures, ({ measure }) => measure ?? ''),
      left(words.clause, figures, ({ clause }) => clause ?? ''),
    ],
    notes: figures.map((figure) => notesOf(figure, figure.rule, ruleSet, words)),
  };
}

function gradeSection(grades: Level['grades'], words: RuleSetWords): Section {
  return {
    heading: words.grades,
    columns: [
      decimals(words.from, grades, ({ from }) => from),
      left(words.title, grades, ({ title }) => title),
      left(words.id, grades, ({ id }) => id),
      left(words.quota, grades, ({ quota }) =>
        quota === null ? '' : words.quotaIs(percentOf(quota)),
      ),
    ],
    notes: [],
  };
}

function decimals<Item>(
  title: string,
  items: readonly Item[],
  cell: (item: Item) => Exact | null,
): TextColumn {
  const cells = items.map((item) => textOf(cell(item)) ?? '');
  return { title, align: 'decimal', cells, leaveOut: 0 };
}

function percentOf(share: Exact): string {
  return `${formatExact(share.times(hundred))}%`;
}

function textOf(exact: Exact | null): string | null {
  return exact === null ? null : formatExact(exact);
}
