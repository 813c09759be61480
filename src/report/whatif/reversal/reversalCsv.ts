import type { Language } from '../../../issue/index.ts';
import type {
  LevelReversals,
  Reversal,
  ReversalReport,
  ReversedPair,
} from '../../../whatif/doubt/index.ts';
import { cellText } from '../../cellText.ts';
import { answerCsv, type CsvColumn } from '../answer/answerCsv.ts';
import { answerWords } from '../answer/answerWords.ts';
import { reversalWords } from './reversalWords.ts';

type Row = {
  readonly level: LevelReversals;
  readonly reversal: Reversal;
  readonly pair: ReversedPair;
};

/** A row for each pair and each unit that it hangs on. */
export function reversalCsv(found: ReversalReport, language: Language): string {
  const rows = found.levels.flatMap((level) =>
    level.reversals.flatMap((reversal) =>
      reversal.pairs.map((pair): Row => ({ level, reversal, pair })),
    ),
  );
  return answerCsv(rows, columnsOf(language), found, language);
}

function columnsOf(language: Language): ReadonlyArray<CsvColumn<Row>> {
  const words = reversalWords[language];
  const { columns } = answerWords[language];
  const ofSide = (side: 'first' | 'second'): ReadonlyArray<CsvColumn<Row>> => {
    const title = words[side];
    return [
      [words.codeOf(title), ({ pair }) => cellText(pair[side].code)],
      [title, ({ pair }) => cellText(pair[side].name)],
      [words.totalBefore(title), ({ pair }) => pair[side].before],
      [words.totalAfter(title), ({ pair }) => pair[side].after],
    ];
  };
  return [
    [columns.level, ({ level }) => cellText(level.level.title)],
    [words.how, ({ reversal }) => words.hows[reversal.how]],
    [words.levelOfUnit, ({ reversal }) => cellText(reversal.unit.level.title)],
    [columns.code, ({ reversal }) => cellText(reversal.unit.code)],
    [columns.unit, ({ reversal }) => cellText(reversal.unit.name)],
    [words.change, ({ pair }) => words.changes[pair.change]],
    ...ofSide('first'),
    ...ofSide('second'),
  ];
}
