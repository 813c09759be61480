import type { ChangedUnit } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import type { ScorerOut, ScorerReport } from '../../../whatif/doubt/index.ts';
import { cellText } from '../../cellText.ts';
import { answerCsv, type CsvColumn } from '../answer/answerCsv.ts';
import { answerWords } from '../answer/answerWords.ts';
import { changeColumns } from '../answer/changeColumns.ts';
import { withoutWords } from '../without/withoutWords.ts';
import { scorersWords } from './scorersWords.ts';

type Row = { readonly scorer: ScorerOut; readonly unit: ChangedUnit | null };

/** A row for each unit that stands otherwise without a scorer; one row for a scorer without any. */
export function scorersCsv(found: ScorerReport, language: Language): string {
  const rows = found.scorers.flatMap((scorer): readonly Row[] => {
    const units = scorer.changes?.units ?? [];
    return units.length === 0 ? [{ scorer, unit: null }] : units.map((unit) => ({ scorer, unit }));
  });
  return answerCsv(rows, columnsOf(language), found, language);
}

function columnsOf(language: Language): ReadonlyArray<CsvColumn<Row>> {
  const words = withoutWords[language];
  const { columns } = answerWords[language];
  const resultOf = ({ scorer, unit }: Row): keyof typeof words.results => {
    if (scorer.changes === null) return 'impossible';
    return unit === null ? 'same' : 'changed';
  };
  return [
    [scorersWords[language].scorer, ({ scorer }) => cellText(scorer.title)],
    [words.result, (row) => words.results[resultOf(row)]],
    [words.listed, ({ scorer }) => String(scorer.listed)],
    [words.moved, ({ scorer }) => String(scorer.moved)],
    [words.farthest, ({ scorer }) => String(scorer.farthest)],
    [columns.level, ({ unit }) => cellText(unit?.level.title ?? '')],
    ...changeColumns<Row>(language),
  ];
}
