import type { Language } from '../../../issue/index.ts';
import type { ChangeWitness, LeastChange } from '../../../whatif/stability/index.ts';
import { cellText } from '../../cellText.ts';
import { answerCsv, type CsvColumn, scoredColumn, withinColumn } from '../answer/answerCsv.ts';
import { answerWords } from '../answer/answerWords.ts';
import { answerFormat } from '../answer/formatAnswer.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';
import { leastChangeWords } from './changeWords.ts';
import { difference, type LeastChangeReport, leastChangeBlocks } from './leastChangeBlocks.ts';

type Row = {
  readonly measure: string;
  readonly weight: ChangeWitness['weights'][number];
  readonly least: LeastChange;
};

/** A row for each weight of each answer; none where no weights do it. */
function leastChangeCsv(report: LeastChangeReport, language: Language): string {
  const words = leastChangeWords[language];
  const { columns, yesOrNo } = answerWords[language];
  const { answer, unit, list, scored } = report;
  const rowsOf = (measure: string, least: LeastChange): readonly Row[] =>
    (least.witness?.weights ?? []).map((weight) => ({ measure, weight, least }));
  const rows =
    answer.kind === 'change'
      ? [...rowsOf(words.sum, answer.sum), ...rowsOf(words.largest, answer.largest)]
      : [];
  const all: ReadonlyArray<CsvColumn<Row>> = [
    [columns.list, () => cellText(list.title)],
    [columns.code, () => cellText(unit.code)],
    [columns.unit, () => cellText(unit.name)],
    [words.columns.answer, ({ measure }) => measure],
    [words.columns.weight, ({ weight }) => cellText(weight.title)],
    [words.columns.published, ({ weight }) => weight.published],
    [words.columns.changed, ({ weight }) => weight.weight],
    [words.columns.by, ({ weight }) => difference(weight.published, weight.weight)],
    [words.columns.bound, ({ least }) => (scored === null ? least.bound : '')],
    [words.columns.isProven, ({ least }) => yesOrNo(least.isProven)],
    scoredColumn(() => scored, language),
    withinColumn(() => report.within, language),
  ];
  return answerCsv(rows, all, report, language);
}

/** The least change of all weights: for a report, a spreadsheet or a program. */
export const formatLeastChange: (report: LeastChangeReport, options?: WhatIfOptions) => string =
  answerFormat({ blocks: leastChangeBlocks, csv: leastChangeCsv });
