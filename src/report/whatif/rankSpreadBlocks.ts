import type { Language } from '../../issue/index.ts';
import type { Acceptability, UnitAcceptability } from '../../whatif/acceptability/index.ts';
import { type Block, heading, paragraph, table } from '../document/Block.ts';
import { isNearList } from './listGroups.ts';
import { unitName } from './listShareBlocks.ts';
import { listShareWords } from './listWords.ts';
import { certainPercent } from './percentText.ts';
import { rankSpreadWords } from './rankSpreadWords.ts';

/** The ranks that units on or near a list have over all draws; nothing where ranks were not counted. */
export function rankSpreadBlocks(result: Acceptability, language: Language): readonly Block[] {
  const words = rankSpreadWords[language];
  const units = unitsNearLists(result).filter(({ ranks }) => ranks !== null);
  if (units.length === 0) return [];
  return [
    heading(2, words.heading),
    paragraph(words.about),
    ...table<UnitAcceptability>(units, [
      numbers(words.rank, ({ rank }) => rank),
      {
        title: listShareWords[language].unit,
        align: 'left',
        cell: ({ name, code }) => unitName(name, code),
      },
      { title: words.total, align: 'decimal', leaveOut: 1, cell: ({ total }) => total ?? '' },
      numbers(words.low, ({ ranks }) => ranks?.low),
      numbers(words.median, ({ ranks }) => ranks?.median),
      numbers(words.high, ({ ranks }) => ranks?.high),
      {
        title: words.range,
        align: 'right',
        cell: ({ ranks }) => (ranks === null ? '' : `${ranks.best}–${ranks.worst}`),
      },
      { title: words.same, align: 'right', leaveOut: 2, cell: sameRank },
    ]),
  ];
}

function numbers(title: string, of: (unit: UnitAcceptability) => number | null | undefined) {
  const cell = (unit: UnitAcceptability): string => of(unit)?.toString() ?? '';
  return { title, align: 'right', cell } as const;
}

function sameRank({ rank, ranks }: UnitAcceptability): string {
  if (ranks === null) return '';
  const isNone = ranks.counts.every(([found]) => found !== rank);
  const isAll = ranks.counts.length === 1 && !isNone;
  return certainPercent(ranks.same.share, { isNone, isAll });
}

/**
 * Units that are on a list as published or in at least 1 % of draws, by published rank; of lists that follow from
 * the weights, if there are any.
 */
export function unitsNearLists({ units, lists }: Acceptability): readonly UnitAcceptability[] {
  const changing = lists.filter(({ isFixed }) => !isFixed);
  const near = (changing.length === 0 ? lists : changing).flatMap((list) =>
    list.units.filter(isNearList).map(({ code }) => code),
  );
  const codes = new Set(near);
  return units.filter(({ code }) => codes.has(code));
}
