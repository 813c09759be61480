import type { DoubtReport, LevelDoubt, ListShare, UnitDoubt } from '../../../whatif/doubt/index.ts';
import { certainPercent } from '../percentText.ts';

/** A unit that is on a list as published, or in some draw. */
export type DoubtfulUnit = { readonly unit: UnitDoubt; readonly listed: ListShare };

/** A list with its units, those that are on it most often first. */
export type DoubtfulList = {
  readonly level: LevelDoubt['level'];
  readonly list: LevelDoubt['lists'][number];
  readonly units: readonly DoubtfulUnit[];
  /** Whether it is as published in every draw. */
  readonly isSteady: boolean;
};

/** All lists of a report. */
export function doubtfulLists(report: DoubtReport): readonly DoubtfulList[] {
  return report.levels.flatMap(({ level, lists, units }) =>
    lists.map((list): DoubtfulList => {
      const on = units.flatMap((unit) =>
        unit.lists.flatMap((listed) => (listed.id === list.id ? [{ unit, listed }] : [])),
      );
      const sorted = on.sort((a, b) => Number(b.listed.share) - Number(a.listed.share));
      const isSteady = on.every(({ listed }) => listed.isListed && isAlways(listed, report));
      return { level, list, units: sorted, isSteady };
    }),
  );
}

/** Up to so many draws a share of four places is 1, or 0, only where all are, or none. */
const mostTold = 20_000;

/** Whether it is on the list in all draws: with very many, a share that is rounded to 1 does not tell. */
export function isAlways({ share }: ListShare, { draws, failed }: DoubtReport): boolean {
  return share === '1' && draws - failed < mostTold;
}

/** Whether it is on the list in no draw: it is told then only where it is on the published one. */
export function isNever({ share, isListed }: ListShare, { draws, failed }: DoubtReport): boolean {
  return share === '0' && isListed && draws - failed < mostTold;
}

/** A share of draws that is 0 or 100 % only where it is known to be. */
export function shareText(listed: ListShare, report: DoubtReport): string {
  const isNone = isNever(listed, report);
  const isAll = isAlways(listed, report);
  const { share } = listed;
  if (share === '0' && !isNone) return '<0.01%';
  return share === '1' && !isAll ? '>99.99%' : certainPercent(share, { isNone, isAll });
}

/** The report of one list alone. */
export function ofList(report: DoubtReport, list: string): DoubtReport {
  const isWanted = ({ id, title }: { readonly id: string; readonly title: string }): boolean =>
    id === list || title === list;
  const levels = report.levels
    .filter(({ lists }) => lists.some(isWanted))
    .map((level) => ({
      ...level,
      lists: level.lists.filter(isWanted),
      units: level.units.map((unit) => ({ ...unit, lists: unit.lists.filter(isWanted) })),
    }));
  return { ...report, levels };
}
