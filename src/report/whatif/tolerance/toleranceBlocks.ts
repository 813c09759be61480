import { Exact, unity } from '../../../decimal/index.ts';
import type { Language } from '../../../issue/index.ts';
import type {
  InputTolerance,
  ListTolerances,
  Tolerances,
  UnitTolerances,
} from '../../../whatif/doubt/index.ts';
import { type Block, heading, paragraph, table } from '../../document/Block.ts';
import { answerStart } from '../answer/answerStart.ts';
import { answerWords, someNames } from '../answer/answerWords.ts';
import { changeShown, isLong, valueShown } from '../answer/valueShown.ts';
import { percentText } from '../percentText.ts';
import { toleranceWords } from './toleranceWords.ts';

/** So many inputs of a unit are told where one list is asked for; of several lists the first alone. */
const mostInputs = 3;
const mostNamed = 10;

/** How far data of listed units may be wrong, as a document. */
export function toleranceBlocks(found: Tolerances, language: Language): readonly Block[] {
  const words = toleranceWords[language];
  const lists = found.lists.filter(({ units }) => units.length > 0);
  const most = new Set(lists.map(({ list }) => list.id)).size > 1 ? 1 : mostInputs;
  const isMore = lists.some(({ units }) => units.some(({ inputs }) => inputs.length > most));
  const isRounded = lists.some(({ units }) =>
    units.some(({ inputs }) => inputs.slice(0, most).some(({ value }) => isLong(value))),
  );
  return [
    ...answerStart(words.title, found, language),
    paragraph(words.about),
    ...(lists.length === 0 ? [paragraph(words.empty)] : []),
    ...lists.flatMap((list) => listBlocks(list, most, language)),
    ...(isMore ? [paragraph(words.more)] : []),
    ...(isRounded ? [paragraph(answerWords[language].rounded)] : []),
    paragraph(words.method),
  ];
}

function listBlocks(
  { level, list, units }: ListTolerances,
  most: number,
  language: Language,
): readonly Block[] {
  const words = toleranceWords[language];
  const sensitive = units.filter(({ inputs }) => inputs.length > 0);
  const without = units.filter(({ inputs }) => inputs.length === 0);
  const isTried = ({ safe }: UnitTolerances): boolean => safe.length > 0;
  const namesOf = (some: readonly UnitTolerances[]): string =>
    someNames(
      some.map(({ name }) => name),
      mostNamed,
      answerWords[language],
    );
  const safe = without.filter(isTried);
  const empty = without.filter((unit) => !isTried(unit));
  return [
    heading(2, words.list(level.title, list.title)),
    paragraph(words.counts(units.length, sensitive.length)),
    ...sensitiveTable(sensitive, most, language),
    ...(safe.length === 0 ? [] : [paragraph(words.safeUnits(namesOf(safe)))]),
    ...(empty.length === 0 ? [] : [paragraph(words.noInputs(namesOf(empty)))]),
  ];
}

type Row = {
  /** null: the unit stands in a row above. */
  readonly unit: UnitTolerances | null;
  readonly tolerance: InputTolerance;
  readonly others: number;
};

/** The most sensitive units first. */
function sensitiveTable(
  units: readonly UnitTolerances[],
  most: number,
  language: Language,
): readonly Block[] {
  const { columns } = toleranceWords[language];
  const shared = answerWords[language].columns;
  const shareOf = ({ inputs }: UnitTolerances): Exact => Exact.ofDecimal(inputs[0]?.share ?? '0');
  const rows = [...units]
    .sort((a, b) => shareOf(a).compare(shareOf(b)))
    .flatMap((unit) =>
      unit.inputs.slice(0, most).map((tolerance, i): Row => {
        const others = Math.max(0, unit.inputs.length - most);
        return { unit: i === 0 ? unit : null, tolerance, others: i === 0 ? others : 0 };
      }),
    );
  return table(rows, [
    { title: shared.unit, align: 'left', cell: ({ unit }) => unit?.name ?? '' },
    {
      title: shared.rank,
      align: 'right',
      leaveOut: 1,
      cell: ({ unit }) => unit?.rank?.toString() ?? '',
    },
    { title: shared.input, align: 'left', cell: ({ tolerance }) => tolerance.input.title },
    {
      title: shared.now,
      align: 'decimal',
      cell: ({ tolerance }) => valueShown(tolerance.value, language),
    },
    {
      title: columns.value,
      align: 'decimal',
      cell: ({ tolerance }) => nearestEdge(tolerance, language).value,
    },
    {
      title: columns.by,
      align: 'decimal',
      cell: ({ tolerance }) => nearestEdge(tolerance, language).by,
    },
    {
      title: columns.share,
      align: 'right',
      leaveOut: 2,
      cell: ({ tolerance }) => shareText(tolerance),
    },
    {
      title: columns.others,
      align: 'right',
      leaveOut: 3,
      cell: ({ others }) => (others === 0 ? '' : `+${others}`),
    },
  ]);
}

/** An error of a choice is no share of anything. */
function shareText({ up, down, share }: InputTolerance): string {
  if (up === null && down === null) return '';
  // Where values of a level are near each other, an error may be more than their range.
  return Exact.ofDecimal(share).compare(unity) > 0 ? '>100%' : percentText(share);
}

/** The nearer of the two values that take a unit off. */
function nearestEdge(
  { up, down, other }: InputTolerance,
  language: Language,
): { readonly value: string; readonly by: string } {
  const sizeOf = ({ by }: { readonly by: string }): Exact =>
    Exact.ofDecimal(by.replace(/^[-+]/, ''));
  const nearer = up === null || (down !== null && sizeOf(down).compare(sizeOf(up)) < 0) ? down : up;
  if (nearer !== null) {
    const { value, by } = nearer;
    return { value: valueShown(value, language), by: changeShown(by, language) };
  }
  return { value: other === null ? '' : valueShown(other, language), by: '' };
}
