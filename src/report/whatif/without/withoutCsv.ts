import type { ChangedUnit } from '../../../explain/index.ts';
import type { Language } from '../../../issue/index.ts';
import type { Switch, SwitchReport } from '../../../whatif/doubt/index.ts';
import { cellText } from '../../cellText.ts';
import { answerCsv, type CsvColumn } from '../answer/answerCsv.ts';
import { answerWords } from '../answer/answerWords.ts';
import { changeColumns } from '../answer/changeColumns.ts';
import { withoutWords } from './withoutWords.ts';

type Row = { readonly part: Switch; readonly unit: ChangedUnit | null };

/** A row for each unit that stands otherwise without a part; one row for a part without any. */
export function withoutCsv(found: SwitchReport, language: Language): string {
  const rows = found.switches.flatMap((part): readonly Row[] => {
    const units = part.changes?.units ?? [];
    return units.length === 0 ? [{ part, unit: null }] : units.map((unit) => ({ part, unit }));
  });
  return answerCsv(rows, columnsOf(language), found, language);
}

function columnsOf(language: Language): ReadonlyArray<CsvColumn<Row>> {
  const words = withoutWords[language];
  const { columns } = answerWords[language];
  const resultOf = ({ part, unit }: Row): keyof typeof words.results => {
    if (part.changes === null) return 'impossible';
    return unit === null ? 'same' : 'changed';
  };
  return [
    [columns.level, ({ part }) => cellText(part.level.title)],
    [words.kind, ({ part }) => words.kinds[part.kind]],
    [words.id, ({ part }) => cellText(part.id ?? '')],
    [words.part, ({ part }) => cellText(part.title ?? '')],
    [words.result, (row) => words.results[resultOf(row)]],
    [words.listed, ({ part }) => String(part.listed)],
    [words.moved, ({ part }) => String(part.moved)],
    [words.farthest, ({ part }) => String(part.farthest)],
    ...changeColumns<Row>(language),
  ];
}
