import { Exact, formatExact, parseDecimal } from '../../../decimal/index.ts';
import type { Origin } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import type {
  ChangeWitness,
  LeastChange,
  SmallestChange,
} from '../../../whatif/stability/index.ts';
import { type Block, heading, paragraph, table } from '../../document/Block.ts';
import { admittedBlocks, isUnbounded } from '../answer/admittedBlocks.ts';
import { answerStart, withinBlocks } from '../answer/answerStart.ts';
import { leastChangeWords } from './changeWords.ts';

/** The least change of all weights, and what that is made from. */
export type LeastChangeReport = Origin & SmallestChange;

/** The least change of all weights that takes a unit off a list or puts it on, as a document. */
export function leastChangeBlocks(report: LeastChangeReport, language: Language): readonly Block[] {
  const words = leastChangeWords[language];
  const { unit, list, isOn, within, scored, answer } = report;
  return [
    ...answerStart(words.title(unit.name, list.title, isOn), report, language),
    ...withinBlocks(within, language),
    ...(isUnbounded(report) ? [] : admittedBlocks(report, language)),
    paragraph(words.now(unit.name, list.title, isOn)),
    ...answerBlocks(report, language),
    ...(scored === null ? [paragraph(words.method)] : []),
    ...(scored !== null && answer.kind === 'change' ? [paragraph(words.scoredMethod)] : []),
  ];
}

function answerBlocks(report: LeastChangeReport, language: Language): readonly Block[] {
  const { answer, scored } = report;
  const words = leastChangeWords[language];
  switch (answer.kind) {
    case 'impossible':
      return [paragraph(words.impossible), paragraph(words.because(words.reason(answer.reason)))];
    case 'unknown':
      return [paragraph(scored === null ? words.unknown : words.noneFound(scored))];
    case 'change':
      return [
        ...(scored === null ? [] : [paragraph(words.found(scored))]),
        heading(2, words.sum),
        ...boundBlocks(answer.sum, report, language),
        ...changeBlocks(answer.sum, ({ sum: change }) => change, language),
        heading(2, words.largest),
        ...boundBlocks(answer.largest, report, language),
        ...changeBlocks(answer.largest, ({ largest }) => largest, language),
      ];
  }
}

/** What no smaller change does; nothing where none was excluded. */
function boundBlocks(
  { bound, isProven }: LeastChange,
  report: LeastChangeReport,
  language: Language,
): readonly Block[] {
  if (report.scored !== null) return [];
  const { least, about } = leastChangeWords[language];
  const text = isProven ? least(bound, report.sum, isUnbounded(report)) : about(bound, report.sum);
  return [paragraph(text)];
}

function changeBlocks(
  { witness }: LeastChange,
  measureOf: (witness: ChangeWitness) => string,
  language: Language,
): readonly Block[] {
  const words = leastChangeWords[language];
  if (witness === null) return [paragraph(words.noWitness)];
  const { total, weights } = witness;
  return [
    paragraph(words.witness(measureOf(witness), total.from, total.to)),
    ...table(weights, [
      { title: words.columns.weight, align: 'left', cell: ({ title }) => title },
      { title: words.columns.published, align: 'decimal', cell: ({ published }) => published },
      { title: words.columns.changed, align: 'decimal', cell: ({ weight }) => weight },
      {
        title: words.columns.by,
        align: 'decimal',
        cell: ({ published, weight }) => difference(published, weight),
      },
    ]),
  ];
}

/** With its sign; nothing where there is none. */
export function difference(from: string, to: string): string {
  const by = exact(to).minus(exact(from));
  return by.isZero ? '' : `${by.sign > 0 ? '+' : ''}${formatExact(by)}`;
}

function exact(text: string): Exact {
  return parseDecimal(text) ?? Exact.ofInteger(0);
}
