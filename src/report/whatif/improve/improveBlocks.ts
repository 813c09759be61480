import type { Language } from '../../../issue/index.ts';
import type { Improvements, InputChange, Proposal } from '../../../whatif/improve/index.ts';
import { type Block, heading, paragraph, table } from '../../document/Block.ts';
import { answerStart } from '../answer/answerStart.ts';
import { answerWords, someNames } from '../answer/answerWords.ts';
import { changeShown, isLong, valueShown } from '../answer/valueShown.ts';
import { improveWords } from './improveWords.ts';

/** So many inputs, and so many names, are told; tables for programs have all. */
const [mostAlone, mostNamed] = [12, 12];

/** What would bring a unit to an aim, as a document. */
export function improveBlocks(found: Improvements, language: Language): readonly Block[] {
  const words = improveWords[language];
  const { unit, aim, now } = found;
  const { standing } = answerWords[language];
  const { alone, together } = found;
  const shown = [...alone.slice(0, mostAlone), ...(together === null ? [] : [together])];
  const isRounded = shown.some(({ changes }) =>
    changes.some(({ now: before, value }) => isLong(before) || isLong(value)),
  );
  const isHeld = shown.some(({ after }) => after.total === now.total);
  return [
    ...answerStart(words.title(unit.name, unit.code), found, language),
    paragraph(words.now(standing(now))),
    paragraph(words.aim(aim)),
    paragraph(words.held),
    ...aloneBlocks(found, language),
    ...togetherBlocks(found, language),
    ...(isHeld ? [paragraph(words.othersFall)] : []),
    ...(isRounded ? [paragraph(answerWords[language].rounded)] : []),
    paragraph(words.method),
  ];
}

function aloneBlocks({ alone, notAlone }: Improvements, language: Language): readonly Block[] {
  const words = improveWords[language];
  const shared = answerWords[language];
  const rows = alone
    .slice(0, mostAlone)
    .flatMap(({ changes, ...proposal }) => changes.map((change) => ({ ...proposal, change })));
  const { columns } = words;
  const names = notAlone.map(({ title }) => title);
  return [
    heading(2, words.aloneHeading),
    ...(rows.length === 0 ? [paragraph(words.noneAlone)] : []),
    ...table(rows, [
      ...changeColumns<(typeof rows)[number]>(({ change }) => change, language),
      { title: columns.cost, align: 'decimal', cell: ({ cost }) => cost },
      { title: columns.total, align: 'decimal', cell: ({ after }) => after.total ?? shared.none },
      {
        title: columns.rank,
        align: 'right',
        cell: ({ after }) => String(after.rank ?? shared.none),
      },
      {
        title: columns.grade,
        align: 'left',
        leaveOut: 1,
        cell: ({ after }) => after.grade?.title ?? '',
      },
    ]),
    ...(alone.length > mostAlone ? [paragraph(words.moreAlone(alone.length - mostAlone))] : []),
    ...(names.length === 0 ? [] : [paragraph(words.notAlone(someNames(names, mostNamed, shared)))]),
  ];
}

function togetherBlocks(found: Improvements, language: Language): readonly Block[] {
  const words = improveWords[language];
  const { standing } = answerWords[language];
  const { together, best, keptBy } = found;
  const vetoes = answerWords[language].names(keptBy.map(({ title }) => title));
  const ofBest = best === null ? words.noBest : words.best(standing(best));
  if (together === null) {
    return [
      heading(2, words.togetherHeading),
      paragraph(words.outOfReach),
      ...(keptBy.length === 0 ? [] : [paragraph(words.keptBy(vetoes))]),
      paragraph(ofBest),
    ];
  }
  const { changes, cost, isLeast, after } = together;
  return [
    heading(2, words.togetherHeading),
    paragraph(words.together(changes.length, cost, isLeast)),
    ...table<Proposal['changes'][number]>(changes, [
      ...changeColumns<InputChange>((change) => change, language),
      { title: words.columns.cost, align: 'decimal', cell: (change) => change.cost },
    ]),
    paragraph(words.after(standing(after))),
    ...(keptBy.length === 0 ? [] : [paragraph(words.keptAtBest(vetoes))]),
    paragraph(ofBest),
  ];
}

function changeColumns<Row>(changeOf: (row: Row) => InputChange, language: Language) {
  const { columns } = improveWords[language];
  const shared = answerWords[language].columns;
  const column = (
    title: string,
    align: 'left' | 'decimal',
    cell: (change: InputChange) => string,
  ) => ({ title, align, cell: (row: Row) => cell(changeOf(row)) }) as const;
  const withMeasure = ({ input: { title, measure } }: InputChange): string =>
    measure === null
      ? title
      : language === 'zh'
        ? `${title}（${measure}）`
        : `${title} (${measure})`;
  return [
    column(shared.input, 'left', withMeasure),
    column(shared.now, 'decimal', ({ now }) => valueShown(now, language)),
    column(columns.value, 'decimal', ({ value }) => valueShown(value, language)),
    column(columns.by, 'decimal', ({ by }) => (by === null ? '' : changeShown(by, language))),
  ];
}
