import { type Exact, formatExact } from '../decimal/index.ts';
import { type Language, printable } from '../issue/index.ts';
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
  readonly columns: ReadonlyArray<Omit<TextColumn, 'leaveOut'>>;
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

/** The rule sets in a table, one in a line. */
export function formatRuleSetList(
  ruleSets: readonly RuleSet[],
  options: { readonly language: Language; readonly paint?: Paint },
): string {
  const words = ruleSetWords[options.language];
  const levelsOf = ({ levels }: RuleSet): string =>
    levels
      .map((level) => words.levelIs(level.id, printable(level.title), indicatorCount(level)))
      .join(', ');
  const columns: readonly TextColumn[] = [
    { title: words.id, align: 'left', cells: ruleSets.map(({ id }) => id), leaveOut: 0 },
    {
      title: words.period,
      align: 'left',
      cells: ruleSets.map(({ period }) => period),
      leaveOut: 0,
    },
    {
      title: words.version,
      align: 'left',
      cells: ruleSets.map(({ version }) => printable(version)),
      leaveOut: 0,
    },
    { title: words.levels, align: 'left', cells: ruleSets.map(levelsOf), leaveOut: 0 },
    {
      title: words.title,
      align: 'left',
      cells: ruleSets.map(({ title }) => printable(title)),
      leaveOut: 0,
    },
  ];
  const [header = '', ...rest] = formatTable(columns, null).lines;
  return `${[(options.paint ?? plainPaint).strong(header), ...rest].join('\n')}\n`;
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
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const kept = filled.map((column) => ({ ...column, leaveOut: 0 }));
  const [header = '', rule = '', ...rows] = formatTable(kept, null).lines;
  return [
    '',
    paint.strong(heading),
    paint.strong(header),
    rule,
    ...rows.flatMap((row, i) => [row, ...indented(notes[i] ?? '', 6, width).map(paint.quiet)]),
  ].filter((line, i) => i === 0 || line.trim() !== '');
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
      decimals(words.quota, grades, ({ quota }) => quota),
    ],
    notes: [],
  };
}

function left<Item>(
  title: string,
  items: readonly Item[],
  cell: (item: Item) => string,
): Section['columns'][number] {
  return { title, align: 'left', cells: items.map((item) => printable(cell(item))) };
}

function decimals<Item>(
  title: string,
  items: readonly Item[],
  cell: (item: Item) => Exact | null,
): Section['columns'][number] {
  return { title, align: 'decimal', cells: items.map((item) => textOf(cell(item)) ?? '') };
}

function textOf(exact: Exact | null): string | null {
  return exact === null ? null : formatExact(exact);
}
