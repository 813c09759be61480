import { type Exact, formatExact, hundred } from '../decimal/index.ts';
import { printable } from '../issue/index.ts';
import {
  type Adjustments,
  type Level,
  nodesOf,
  type RuleSet,
  type ScoreNode,
} from '../ruleset/index.ts';
import { type RuleSetWords, ruleSetWords } from './ruleSetWords.ts';
import { type Paint, plainPaint } from './TextStyle.ts';
import { formatTable, type TextColumn, widthOf, wrapText } from './table.ts';
import type { TextOptions } from './text.ts';

type Style = {
  readonly words: RuleSetWords;
  readonly width: number | null;
  readonly paint: Paint;
};

/** A table in which a row may be followed by a text. */
type Section = {
  readonly heading: string;
  readonly columns: readonly TextColumn[];
  readonly notes: readonly string[];
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
    note === '' ? [] : indented(note, 6, width).map(paint.quiet);
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header = '', rule = '', ...rows] = formatTable(filled, null).lines;
  return [
    '',
    paint.strong(heading),
    paint.strong(header),
    rule,
    ...rows.flatMap((row, i) => [row, ...noteLines(notes[i] ?? '')]),
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
    notes: items.map(({ description }) => printable(description ?? '')),
  });
  const sections = [
    scoreSection(level, ruleSet, words),
    adjustmentSection(words.bonuses(textOf(bonuses.cap)), bonuses, words),
    adjustmentSection(words.deductions(textOf(deductions.cap)), deductions, words),
    described(words.vetoes, vetoes),
    gradeSection(grades, words),
    described(words.lists, lists),
  ];
  return sections.filter(({ columns }) => columns.some(({ cells }) => cells.length > 0));
}

function scoreSection(level: Level, ruleSet: RuleSet, words: RuleSetWords): Section {
  const [root, ...nodes] = nodesOf(level.root);
  const depth = ({ path }: ScoreNode): number => path.split('.').length - 1;
  return {
    heading: words.score(printable(level.title), formatExact(level.root.max)),
    columns: [
      decimals(words.points, nodes, ({ max }) => max),
      decimals(words.weight, nodes, ({ weight }) => weight),
      left(words.indicators, nodes, (node) => `${'  '.repeat(depth(node))}${node.title}`),
      left(words.id, nodes, ({ path }) => path),
      left(words.clause, nodes, ({ clause }) => clause ?? ''),
    ],
    notes: [...(root === undefined ? [] : nodes)].map((node) => noteOf(node, ruleSet, words)),
  };
}

/** What the document says, or how the parts are put together where it says nothing. */
function noteOf(node: ScoreNode, { levels }: RuleSet, words: RuleSetWords): string {
  if (node.description !== null) return printable(node.description);
  if (node.kind === 'rollup') {
    const below = levels.find(({ id }) => id === node.level)?.title ?? node.level;
    return words.rollup[node.method](printable(below));
  }
  if (node.kind === 'indicator' || node.aggregate === 'sum') return '';
  return words.aggregate[node.aggregate];
}

function adjustmentSection(heading: string, { items }: Adjustments, words: RuleSetWords): Section {
  return {
    heading,
    columns: [
      decimals(words.cap, items, ({ cap }) => cap),
      left(words.title, items, ({ title }) => title),
      left(words.id, items, ({ id }) => id),
      left(words.clause, items, ({ clause }) => clause ?? ''),
    ],
    notes: items.map(({ description }) => printable(description ?? '')),
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

function left<Item>(
  title: string,
  items: readonly Item[],
  cell: (item: Item) => string,
): TextColumn {
  return { title, align: 'left', cells: items.map((item) => printable(cell(item))), leaveOut: 0 };
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
