import { printable } from '../issue/index.ts';
import type {
  Completeness,
  DataReport,
  LevelReport,
  SourceReport,
  UnusualReport,
} from './dataReport.ts';
import { type DataWords, dataWords } from './dataWords.ts';
import { grouped, sourceName, sourceParts } from './sourceText.ts';
import { type Paint, plainPaint } from './TextStyle.ts';
import { formatTable, wrapIndented, wrapText } from './table.ts';
import type { TextOptions } from './text.ts';

type Style = { readonly words: DataWords; readonly width: number | null; readonly paint: Paint };

/** A report of data for a person to read: files, columns, completeness, values far from the others. */
export function formatDataReport(report: DataReport, options: TextOptions = {}): string {
  const { language = 'zh', width = null, paint = plainPaint } = options;
  const style: Style = { words: dataWords[language], width, paint };
  const { words } = style;
  const { ruleSet, data } = report;
  const lines = [
    paint.strong(words.report),
    '',
    `${words.ruleSet}  ${printable(`${ruleSet.id} ${ruleSet.version}`)}`,
    `${words.data}  ${words.hash(data.hash.replace(/^sha256:/, '').slice(0, 12))}`,
    '',
    ...report.sources.flatMap((source) => [...sourceLines(source, style), '']),
    ...report.levels.flatMap((level) => [...levelLines(level, style), '']),
    // Of nothing there is nothing to compare.
    ...(report.levels.length === 0 ? [] : unusualLines(report.unusual, style)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function sourceLines(source: SourceReport, { words, width, paint }: Style): readonly string[] {
  const { all, used, leftOut, issues, by } = source.cells;
  const counts = [all, used, leftOut, issues].map(grouped);
  const [allText = '', usedText = '', leftText = '', issueText = ''] = counts;
  const uses = by.map(({ use, count }) => words.use(words.uses[use], grouped(count)));
  const texts = [
    sourceParts(source, words).join(words.separator),
    words.cells(allText, usedText, leftText, issueText),
    uses.join(words.separator),
  ];
  const table = formatTable(
    [
      {
        title: words.position,
        align: 'right',
        cells: source.columns.map((_, i) => String(i + 1)),
        leaveOut: 0,
      },
      {
        title: words.headerText,
        align: 'left',
        cells: source.columns.map(({ header }) => printable(header)),
        leaveOut: 0,
      },
      {
        title: words.readAs,
        align: 'left',
        cells: source.columns.map((column) => meaningText(column, words)),
        leaveOut: 0,
      },
    ],
    width,
  );
  return [
    paint.strong(sourceName(source)),
    ...texts.flatMap((text) => wrapIndented(`  ${text}`, width, 4)),
    ...(source.columns.length === 0 ? [] : ['', words.columns, ...table.lines]),
  ];
}

function meaningText(
  { header, meaning, id, title }: SourceReport['columns'][number],
  words: DataWords,
): string {
  if (id === null) return words.meanings[meaning] ?? meaning;
  return printable(title === null || title === header ? id : `${title} ${id}`);
}

/** So many rows of a table of what is not complete. */
const shown = 20;

function levelLines(level: LevelReport, style: Style): readonly string[] {
  const { words, paint } = style;
  const { title, units, inputs } = level;
  return [
    paint.strong(
      words.completeness(printable(title), grouped(units.length), grouped(inputs.length)),
    ),
    ...completenessLines(
      words.input,
      inputs.map(({ title: name, ...of }) => ({ name, ...of })),
      style,
    ),
    '',
    ...completenessLines(
      words.unit,
      units.map(({ code, name, ...of }) => ({ name: `${name} ${code}`, ...of })),
      style,
    ),
  ];
}

type Counted = Completeness & { readonly name: string };

/** What is least complete first; what is complete is only counted. */
function completenessLines(
  title: string,
  items: readonly Counted[],
  { words, width }: Style,
): readonly string[] {
  const incomplete = items
    .filter((item) => !isComplete(item))
    .sort(
      (a, b) => b.missing + b.refused - a.missing - a.refused || b.notApplicable - a.notApplicable,
    );
  const open = incomplete.slice(0, shown);
  if (open.length === 0) return [`${title}${words.colon}${words.allReported}`];
  const kinds = ['reported', 'missing', 'notApplicable', 'refused'] as const;
  const table = formatTable(
    [
      { title, align: 'left', cells: open.map(({ name }) => printable(name)), leaveOut: 0 },
      ...kinds.map((kind) => ({
        title: words.counts[kind],
        align: 'right' as const,
        cells: open.map((item) => grouped(item[kind])),
        leaveOut: kind === 'reported' ? 2 : 0,
      })),
      { title: words.share, align: 'right', cells: open.map(shareOf), leaveOut: 1 },
    ],
    width,
  );
  const further = incomplete.length - open.length;
  const complete = items.length - incomplete.length;
  return [
    ...table.lines,
    ...(further === 0 ? [] : [words.further(grouped(further))]),
    ...(complete === 0 ? [] : [words.rest(grouped(complete))]),
  ];
}

function isComplete({ missing, refused, notApplicable }: Completeness): boolean {
  return missing + refused + notApplicable === 0;
}

/** Of what applies, how much is reported: cut off, so that 100% is all of it. */
function shareOf({ reported, missing, refused }: Completeness): string {
  const all = reported + missing + refused;
  if (all === 0) return '—';
  const tenths = Math.floor((reported * 1000) / all);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

function unusualLines(
  unusual: readonly UnusualReport[],
  { words, width, paint }: Style,
): readonly string[] {
  if (unusual.length === 0) return [words.noUnusual];
  const table = formatTable(
    [
      {
        title: words.unit,
        align: 'left',
        cells: unusual.map(({ unit }) => printable(`${unit.name} ${unit.code}`)),
        leaveOut: 0,
      },
      {
        title: words.input,
        align: 'left',
        cells: unusual.map(({ input }) => printable(input.title)),
        leaveOut: 0,
      },
      {
        title: words.value,
        align: 'decimal',
        cells: unusual.map(({ value }) => value),
        leaveOut: 0,
      },
      {
        title: words.usual,
        align: 'left',
        cells: unusual.map(({ quartiles: [lower, upper] }) => words.between(lower, upper)),
        leaveOut: 0,
      },
      {
        title: words.place,
        align: 'left',
        cells: unusual.map(({ at }) => placeText(at)),
        leaveOut: 1,
      },
    ],
    width,
  );
  return [
    paint.strong(words.unusual(grouped(unusual.length))),
    ...wrapText(words.unusualMeans, width),
    ...table.lines,
  ];
}

function placeText(at: UnusualReport['at']): string {
  if (at === null) return '';
  const { file, sheet, row, cell } = at;
  const name = sheet === undefined ? file : `${file} ${sheet}`;
  if (row === undefined) return printable(name);
  return printable(`${name}${sheet === undefined ? ':' : '!'}${cell ?? row}`);
}
