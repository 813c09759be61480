import type { Language } from '../../../issue/index.ts';
import type {
  InputTolerance,
  ListTolerances,
  Tolerances,
  UnitTolerances,
} from '../../../whatif/doubt/index.ts';
import { cellText } from '../../cellText.ts';
import { answerCsv, type CsvColumn, valueCell } from '../answer/answerCsv.ts';
import { answerWords } from '../answer/answerWords.ts';
import { toleranceWords } from './toleranceWords.ts';

type Row = {
  readonly list: ListTolerances;
  readonly unit: UnitTolerances;
  readonly input: { readonly id: string; readonly title: string };
  /** null: it may be however wrong. */
  readonly tolerance: InputTolerance | null;
};

/** A row for each input of each listed unit. */
export function toleranceCsv(found: Tolerances, language: Language): string {
  const rows = found.lists.flatMap((list) =>
    list.units.flatMap((unit): readonly Row[] => [
      ...unit.inputs.map((tolerance) => ({ list, unit, input: tolerance.input, tolerance })),
      ...unit.safe.map((input) => ({ list, unit, input, tolerance: null })),
    ]),
  );
  return answerCsv(rows, columnsOf(language), found, language);
}

function columnsOf(language: Language): ReadonlyArray<CsvColumn<Row>> {
  const words = toleranceWords[language];
  const { columns } = answerWords[language];
  return [
    [columns.level, ({ list }) => cellText(list.level.title)],
    [columns.list, ({ list }) => cellText(list.list.title)],
    [columns.code, ({ unit }) => cellText(unit.code)],
    [columns.unit, ({ unit }) => cellText(unit.name)],
    [columns.rank, ({ unit }) => unit.rank?.toString() ?? ''],
    [columns.total, ({ unit }) => unit.total ?? ''],
    [columns.inputId, ({ input }) => cellText(input.id)],
    [columns.input, ({ input }) => cellText(input.title)],
    [columns.measure, ({ tolerance }) => cellText(tolerance?.input.measure ?? '')],
    [words.found, ({ tolerance }) => (tolerance === null ? words.stays : words.leaves)],
    [columns.now, ({ tolerance }) => valueCell(tolerance?.value ?? null, language)],
    [words.up, ({ tolerance }) => tolerance?.up?.value ?? ''],
    [words.byUp, ({ tolerance }) => tolerance?.up?.by ?? ''],
    [words.down, ({ tolerance }) => tolerance?.down?.value ?? ''],
    [words.byDown, ({ tolerance }) => tolerance?.down?.by ?? ''],
    [words.other, ({ tolerance }) => valueCell(tolerance?.other ?? null, language)],
    [words.columns.share, ({ tolerance }) => tolerance?.share ?? ''],
  ];
}
