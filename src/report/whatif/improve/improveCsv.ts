import type { Language } from '../../../issue/index.ts';
import type { Improvements, InputChange, Proposal } from '../../../whatif/improve/index.ts';
import { cellText } from '../../cellText.ts';
import { answerCsv, type CsvColumn, valueCell } from '../answer/answerCsv.ts';
import { answerWords } from '../answer/answerWords.ts';
import { improveWords } from './improveWords.ts';

type Row = {
  readonly kind: 'alone' | 'together';
  readonly number: number;
  readonly proposal: Proposal;
  readonly change: InputChange;
  /** null: nobody asked. */
  readonly isLeast: boolean | null;
};

/** A row for each input of each proposal. */
export function improveCsv(found: Improvements, language: Language): string {
  const { alone, together } = found;
  const all = [
    ...alone.map((proposal) => ({ kind: 'alone' as const, proposal, isLeast: null })),
    ...(together === null
      ? []
      : [{ kind: 'together' as const, proposal: together, isLeast: together.isLeast }]),
  ];
  const rows = all.flatMap(({ kind, proposal, isLeast }, i) =>
    proposal.changes.map((change): Row => ({ kind, number: i + 1, proposal, change, isLeast })),
  );
  return answerCsv(rows, columnsOf(found, language), found, language);
}

function columnsOf({ unit }: Improvements, language: Language): ReadonlyArray<CsvColumn<Row>> {
  const words = improveWords[language];
  const { columns, yesOrNo } = answerWords[language];
  return [
    [columns.code, () => cellText(unit.code)],
    [columns.unit, () => cellText(unit.name)],
    [words.proposal, ({ kind }) => words.kinds[kind]],
    [words.number, ({ number }) => String(number)],
    [columns.inputId, ({ change }) => cellText(change.input.id)],
    [columns.input, ({ change }) => cellText(change.input.title)],
    [columns.measure, ({ change }) => cellText(change.input.measure ?? '')],
    [columns.now, ({ change }) => valueCell(change.now, language)],
    [words.columns.value, ({ change }) => valueCell(change.value, language)],
    [words.columns.by, ({ change }) => change.by ?? ''],
    [words.columns.cost, ({ change }) => change.cost],
    [words.costOfAll, ({ proposal }) => proposal.cost],
    [words.isLeast, ({ isLeast }) => (isLeast === null ? '' : yesOrNo(isLeast))],
    [words.columns.total, ({ proposal }) => proposal.after.total ?? ''],
    [columns.rank, ({ proposal }) => proposal.after.rank?.toString() ?? ''],
    [columns.grade, ({ proposal }) => cellText(proposal.after.grade?.title ?? '')],
    [
      columns.lists,
      ({ proposal }) => cellText(proposal.after.lists.map(({ title }) => title).join('、')),
    ],
  ];
}
