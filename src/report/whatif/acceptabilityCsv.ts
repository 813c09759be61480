import type { Language } from '../../issue/index.ts';
import type {
  Acceptability,
  DrawnWeights,
  ListAcceptability,
  ListedShare,
  UnitAcceptability,
} from '../../whatif/acceptability/index.ts';
import { cellText } from '../cellText.ts';
import { csvText } from '../csvText.ts';
import { admittedText } from './answer/admittedBlocks.ts';
import { withinColumn } from './answer/answerCsv.ts';
import { answerWords } from './answer/answerWords.ts';
import { csvWords } from './csvWords.ts';

type Row = {
  readonly list: ListAcceptability;
  readonly unit: UnitAcceptability;
  /** null where it is on the list neither now nor in any draw. */
  readonly listed: ListedShare | null;
};

/**
 * A row for each unit and list: share, error, the weights that put it there, and the ranks of the unit. Numbers
 * are as in JSON: shares from 0 to 1.
 */
export function acceptabilityCsv(result: Acceptability, language: Language): string {
  const columns = columnsOf(result, language);
  const rows = result.lists.flatMap((list) => {
    const listed = new Map(list.units.map((unit) => [unit.code, unit]));
    return result.units.map((unit): Row => ({ list, unit, listed: listed.get(unit.code) ?? null }));
  });
  return csvText([
    columns.map(([title]) => cellText(title)),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ]);
}

/** In every row, so that no copy of some rows can lose it. */
function wholenessOf({ draws, asked, partial }: Acceptability, language: Language): string {
  const words = csvWords[language];
  const lacks = [
    ...(partial ? [answerWords[language].isPartial(true)] : []),
    ...(draws < asked ? [words.partial(asked)] : []),
  ];
  return lacks.length === 0 ? words.complete : answerWords[language].both(lacks);
}

type Column = readonly [title: string, cell: (row: Row) => string];

function columnsOf(result: Acceptability, language: Language): readonly Column[] {
  const { level, draws, seed, weights } = result;
  const words = csvWords[language];
  const number = (value: number | null | undefined): string => value?.toString() ?? '';
  const ranks: ReadonlyArray<
    keyof typeof words.ranks & keyof NonNullable<UnitAcceptability['ranks']>
  > = ['best', 'low', 'median', 'high', 'worst'];
  return [
    [words.level, () => cellText(level.title)],
    [words.list, ({ list }) => cellText(list.title)],
    [words.isFixed, ({ list }) => words.yesOrNo(list.isFixed)],
    [words.code, ({ unit }) => cellText(unit.code)],
    [words.unit, ({ unit }) => cellText(unit.name)],
    [words.isOn, ({ listed }) => words.yesOrNo(listed?.isOn ?? false)],
    [words.isSure, ({ listed }) => words.yesOrNo(listed?.isSure ?? false)],
    [words.share, ({ list, unit }) => unit.lists[list.id]?.share ?? ''],
    [words.error, ({ list, unit }) => unit.lists[list.id]?.error ?? ''],
    [words.total, ({ unit }) => unit.total ?? ''],
    [words.rank, ({ unit }) => number(unit.rank)],
    ...ranks.map((rank): Column => [words.ranks[rank], ({ unit }) => number(unit.ranks?.[rank])]),
    [words.same, ({ unit }) => unit.ranks?.same.share ?? ''],
    ...weights.parts.map(
      ({ id, title }): Column => [
        words.meanWeight(title),
        ({ listed }) => listed?.weights?.[id] ?? '',
      ],
    ),
    [words.draws, () => String(draws)],
    [words.seed, () => String(seed)],
    [words.drawn, () => cellText(drawnText(weights, language))],
    withinColumn(() => weights.within, language),
    [words.wholeness, () => wholenessOf(result, language)],
  ];
}

/** From which weights was drawn: shares say nothing of others. */
function drawnText({ concentration, parts, order }: DrawnWeights, language: Language): string {
  if (concentration !== null) return csvWords[language].dirichlet(concentration);
  const weights = parts.map((part) => ({ ...part, published: part.weight }));
  return admittedText({ weights, order }, language);
}
