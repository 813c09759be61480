import { Exact, formatExact, parseDecimal } from '../../../decimal/index.ts';
import type { Origin } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import type {
  ChangeWitness,
  LeastChange,
  SmallestChange,
} from '../../../whatif/stability/index.ts';
import { type Block, heading, paragraph, table } from '../../document/Block.ts';
import { answerStart } from '../answer/answerStart.ts';
import { leastChangeWords } from './changeWords.ts';

/** The least change of all weights, and what that is made from. */
export type LeastChangeReport = Origin & SmallestChange;

/** The least change of all weights that takes a unit off a list or puts it on, as a document. */
export function leastChangeBlocks(report: LeastChangeReport, language: Language): readonly Block[] {
  const words = leastChangeWords[language];
  const { unit, list, isOn } = report;
  return [
    ...answerStart(words.title(unit.name, list.title, isOn), report, language),
    paragraph(words.now(unit.name, list.title, isOn)),
    ...answerBlocks(report, language),
    paragraph(words.method),
  ];
}

function answerBlocks({ answer, sum }: LeastChangeReport, language: Language): readonly Block[] {
  const words = leastChangeWords[language];
  switch (answer.kind) {
    case 'impossible':
      return [paragraph(words.impossible), paragraph(words.reason(answer.reason))];
    case 'unknown':
      return [paragraph(words.unknown)];
    case 'change':
      return [
        heading(2, words.sum),
        ...changeBlocks(answer.sum, sum, ({ sum: change }) => change, language),
        heading(2, words.largest),
        ...changeBlocks(answer.largest, sum, ({ largest }) => largest, language),
      ];
  }
}

function changeBlocks(
  { bound, isProven, witness }: LeastChange,
  sum: string,
  measureOf: (witness: ChangeWitness) => string,
  language: Language,
): readonly Block[] {
  const words = leastChangeWords[language];
  const least = paragraph(words.least(bound, sum, isProven));
  if (witness === null) return [least, paragraph(words.noWitness)];
  const { total, weights } = witness;
  return [
    least,
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
