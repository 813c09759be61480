import type { Language } from '../../../issue/index.ts';
import type { ChangeWitness, LeastChange } from '../../../whatif/stability/index.ts';
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
import { leastChangeWords } from './changeWords.ts';
import { difference, type LeastChangeReport, leastChangeBlocks } from './leastChangeBlocks.ts';

type Row = {
  readonly result: string;
  /** The least sum, or the least of the largest; both where there is no change. */
  readonly measure: string;
  readonly weight: LeastChangeReport['weights'][number];
  /** null: no weights were found. */
  readonly changed: ChangeWitness['weights'][number] | null;
  /** null: there is no change. */
  readonly least: LeastChange | null;
};

/** A row for each weight of each answer; where no weights do it, too, with what is known of that. */
function leastChangeCsv(report: LeastChangeReport, language: Language): string {
  const words = leastChangeWords[language];
  const { columns, yesOrNo } = answerWords[language];
  const { answer, unit, list, scored } = report;
  const reason = answer.kind === 'impossible' ? words.reason(answer.reason) : '';
  const all: ReadonlyArray<CsvColumn<Row>> = [
    [columns.list, () => cellText(list.title)],
    [columns.code, () => cellText(unit.code)],
    [columns.unit, () => cellText(unit.name)],
    [words.columns.result, ({ result }) => result],
    [words.columns.reason, () => cellText(reason)],
    [words.columns.answer, ({ measure }) => measure],
    [words.columns.weight, ({ weight }) => cellText(weight.title)],
    [words.columns.published, ({ weight }) => weight.published],
    [words.columns.changed, ({ changed }) => changed?.weight ?? ''],
    [
      words.columns.by,
      ({ changed }) => (changed === null ? '' : difference(changed.published, changed.weight)),
    ],
    [words.columns.bound, ({ least }) => (scored === null ? (least?.bound ?? '') : '')],
    [words.columns.isProven, ({ least }) => (least === null ? '' : yesOrNo(least.isProven))],
    admittedColumn(report, language),
    scoredColumn(() => scored, language),
    withinColumn(() => report.within, language),
  ];
  return answerCsv(rowsOf(report, language), all, report, language);
}

function rowsOf({ answer, weights }: LeastChangeReport, language: Language): readonly Row[] {
  const { result, sum, largest } = leastChangeWords[language];
  if (answer.kind !== 'change') {
    const none = { result: result[answer.kind], measure: '', changed: null, least: null };
    return weights.map((weight) => ({ ...none, weight }));
  }
  const rowsFor = (measure: string, least: LeastChange): readonly Row[] => {
    const found = result[least.witness === null ? 'bounded' : 'found'];
    return weights.map((weight, i) => {
      const changed = least.witness?.weights[i] ?? null;
      return { result: found, measure, weight, changed, least };
    });
  };
  return [...rowsFor(sum, answer.sum), ...rowsFor(largest, answer.largest)];
}

/** The least change of all weights: for a report, a spreadsheet or a program. */
export const formatLeastChange: (report: LeastChangeReport, options?: WhatIfOptions) => string =
  answerFormat({ blocks: leastChangeBlocks, csv: leastChangeCsv });
