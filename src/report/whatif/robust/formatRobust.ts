import type { Language } from '../../../issue/index.ts';
import type { RobustList, RobustUnit } from '../../../whatif/robust/index.ts';
import { cellText } from '../../cellText.ts';
import {
  admittedColumn,
  answerCsv,
  type CsvColumn,
  scoredColumn,
  withinColumn,
} from '../answer/answerCsv.ts';
import { answerWords } from '../answer/answerWords.ts';
import { answerFormat } from '../answer/formatAnswer.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';
import { type RobustReport, robustBlocks } from './robustBlocks.ts';
import { type RobustWords, robustWords } from './robustWords.ts';

type Row = Pick<RobustList, 'list' | 'scored'> & { readonly found: RobustUnit };

/** A row for each unit of each list. */
function robustCsv(report: RobustReport, language: Language): string {
  const rows = report.lists.flatMap(({ list, scored, units }) =>
    units.map((found): Row => ({ list, scored, found })),
  );
  const words = robustWords[language];
  const { columns } = answerWords[language];
  const weighting = (weights: readonly string[] | null): string =>
    (weights ?? [])
      .map((weight, i) => `${report.weights[i]?.title ?? ''} ${weight}`)
      .join(language === 'zh' ? '；' : '; ');
  const all: ReadonlyArray<CsvColumn<Row>> = [
    [columns.list, ({ list }) => cellText(list.title)],
    [columns.code, ({ found }) => cellText(found.unit.code)],
    [columns.unit, ({ found }) => cellText(found.unit.name)],
    [words.columns.isOn, ({ found }) => (found.isOn ? words.onList : words.offList)],
    [words.columns.verdict, (row) => verdictText(row, words)],
    [words.columns.proof, ({ found }) => (found.proof === null ? '' : words.proof[found.proof])],
    [words.columns.on, ({ found }) => cellText(weighting(found.on))],
    [words.columns.off, ({ found }) => cellText(weighting(found.off))],
    admittedColumn(report, language),
    scoredColumn(({ scored }) => scored, language),
    withinColumn(() => report.within, language),
  ];
  return answerCsv(rows, all, report, language);
}

/** Of a list of which only scored weightings are known, on which side all of them are. */
function verdictText({ scored, found }: Row, words: RobustWords): string {
  const { verdict, on } = found;
  if (scored === null || verdict !== 'unknown') return words.verdict[verdict];
  return words.seen[on === null ? 'off' : 'on'];
}

/** Lists under any admitted weights: for a report, a spreadsheet or a program. */
export const formatRobust: (report: RobustReport, options?: WhatIfOptions) => string = answerFormat(
  { blocks: robustBlocks, csv: robustCsv },
);
