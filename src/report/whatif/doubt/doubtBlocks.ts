import type { Language } from '../../../issue/index.ts';
import type { DoubtReport, LevelDoubt, UnitDoubt } from '../../../whatif/doubt/index.ts';
import { type Block, heading, item, paragraph, table } from '../../document/Block.ts';
import { answerStart } from '../answer/answerStart.ts';
import { answerWords } from '../answer/answerWords.ts';
import { gap } from '../drawnBlocks.ts';
import { unitName } from '../listShareBlocks.ts';
import { boundOfAll, boundOfNone, counted, pointsText } from '../percentText.ts';
import {
  type DoubtfulList,
  type DoubtfulUnit,
  doubtfulLists,
  isAlways,
  shareText,
} from './doubtLists.ts';
import { doubtWords } from './doubtWords.ts';

/** How sure ranks and lists are where data are uncertain, as a document. */
export function doubtBlocks(report: DoubtReport, language: Language): readonly Block[] {
  const words = doubtWords[language];
  const lists = doubtfulLists(report);
  const steady = lists.filter(({ isSteady, units }) => isSteady && units.length > 0);
  return [
    ...answerStart(words.title, report, language),
    ...statedBlocks(report, language),
    ...lists
      .filter(({ isSteady }) => !isSteady)
      .flatMap((list) => listBlocks(list, report, language)),
    ...steadyBlocks(steady, language),
    ...report.levels.flatMap((level) => rankBlocks(level, language)),
  ];
}

function statedBlocks(report: DoubtReport, language: Language): readonly Block[] {
  const words = doubtWords[language];
  const { draws, failed, seed, uncertainties } = report;
  const whole = draws - failed;
  const items = uncertainties.map((stated) =>
    item(
      stated.kind === 'rounding'
        ? words.rounding(stated.title)
        : words.sampling(stated.title, stated.sites, typeof stated.sites === 'string'),
    ),
  );
  const isSampled = uncertainties.some(({ kind }) => kind === 'sampling');
  const sentences = [
    words.drawn(counted(draws), seed),
    ...(failed === 0 ? [] : [words.failed(counted(failed))]),
    words.error,
  ];
  return [
    heading(2, words.statedHeading),
    { kind: 'items', items },
    ...(isSampled ? [paragraph(words.sure)] : []),
    paragraph(sentences.join(gap(language))),
    paragraph(words.ends(boundOfNone(whole), boundOfAll(whole))),
  ];
}

function listBlocks(
  { level, list, units }: DoubtfulList,
  report: DoubtReport,
  language: Language,
): readonly Block[] {
  const words = doubtWords[language];
  const published = units.filter(({ listed }) => listed.isListed);
  const always = published.filter(({ listed }) => isAlways(listed, report)).length;
  const joining = units.length - published.length;
  const isNear = ({ listed }: DoubtfulUnit): boolean =>
    listed.isListed || Number(listed.share) >= 0.01;
  const seldom = units.filter((unit) => !isNear(unit)).length;
  const counts = { always, sometimes: published.length - always, joining };
  return [
    heading(2, words.list(level.title, list.title)),
    paragraph(words.changing(counts)),
    ...table(units.filter(isNear), [
      {
        title: answerWords[language].columns.unit,
        align: 'left',
        cell: ({ unit }) => unitName(unit.name, unit.code),
      },
      {
        title: words.columns.isOn,
        align: 'left',
        cell: ({ listed }) => words.isOn(listed.isListed),
      },
      {
        title: words.columns.share,
        align: 'right',
        cell: ({ listed }) => shareText(listed, report),
      },
      {
        title: words.columns.error,
        align: 'right',
        cell: ({ listed: { error } }) => (Number(error) === 0 ? '' : `±${pointsText(error)}`),
      },
    ]),
    ...(seldom === 0 ? [] : [paragraph(words.seldom(seldom))]),
  ];
}

function steadyBlocks(lists: readonly DoubtfulList[], language: Language): readonly Block[] {
  const words = doubtWords[language];
  if (lists.length === 0) return [];
  const items = lists.map(({ level, list, units }) =>
    item(words.steadyList(words.list(level.title, list.title), units.length)),
  );
  return [heading(2, words.steadyHeading), paragraph(words.steady), { kind: 'items', items }];
}

const mostRanks = 20;

function rankBlocks({ level, units }: LevelDoubt, language: Language): readonly Block[] {
  const words = doubtWords[language];
  const widthOf = ({ ranks }: UnitDoubt): number => (ranks === null ? 0 : ranks.high - ranks.low);
  const wide = units.filter((unit) => widthOf(unit) > 0).sort((a, b) => widthOf(b) - widthOf(a));
  const start = heading(2, words.ranksHeading(level.title));
  if (wide.length === 0) return [start, paragraph(words.ranksSame)];
  const { columns } = words;
  const number = (title: string, of: (unit: UnitDoubt) => number | null | undefined) =>
    ({ title, align: 'right', cell: (unit: UnitDoubt) => of(unit)?.toString() ?? '' }) as const;
  return [
    start,
    paragraph(words.ranks),
    ...table(wide.slice(0, mostRanks), [
      {
        title: answerWords[language].columns.unit,
        align: 'left',
        cell: ({ name, code }) => unitName(name, code),
      },
      {
        title: answerWords[language].columns.total,
        align: 'decimal',
        leaveOut: 1,
        cell: ({ total }) => total ?? '',
      },
      number(columns.rank, ({ rank }) => rank),
      number(columns.low, ({ ranks }) => ranks?.low),
      number(columns.median, ({ ranks }) => ranks?.median),
      number(columns.high, ({ ranks }) => ranks?.high),
    ]),
    ...(wide.length > mostRanks ? [paragraph(words.ranksMore(wide.length - mostRanks))] : []),
  ];
}
