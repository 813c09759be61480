import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import { named, originOf, standings } from '../../explain/index.ts';
import { error, type Issue, isError, type Result } from '../../issue/index.ts';
import { wrongNumbers } from '../draws/wrongNumbers.ts';
import type { DoubtReport, LevelDoubt, ListShare, Uncertainty } from './DoubtReport.ts';
import { drawerOf } from './drawLevels.ts';
import { readUncertainties } from './readUncertainties.ts';
import { type LevelTally, ranksOf, shareOf, tallyOf } from './tallyDraws.ts';

export type DoubtOptions = {
  readonly uncertainties: readonly Uncertainty[];
  /** Default: 500. */
  readonly draws?: number;
  /** The same seed gives the same result, whatever else is asked; default: 1. */
  readonly seed?: number;
  /** Called after each draw, with how many are done. */
  readonly onDraw?: (done: number) => void;
};

const defaultDraws = 500;

/**
 * How sure ranks and lists are, the data being as uncertain as is stated: values are drawn again and again,
 * and all units assessed with them.
 *
 * @returns issues for an unknown input, an uncertainty that it cannot have, or no draws, or too many
 */
export function dataDoubt(
  assessment: Assessment,
  { uncertainties, draws = defaultDraws, seed = 1, onDraw }: DoubtOptions,
): Result<DoubtReport> {
  const { found, issues } = readUncertainties(uncertainties, assessment);
  const wrong: readonly Issue[] = [...issues, ...wrongNumbers({ draws, seed })];
  if (wrong.some(isError)) return { ok: false, issues: wrong };
  const drawLevels = drawerOf(assessment, found, seed);
  const tallies = assessment.levels.map(tallyOf);
  let failed = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const levels = drawLevels(draw);
    if (levels === null) failed += 1;
    levels?.forEach((level, i) => {
      tallies[i]?.add(level);
    });
    onDraw?.(draw + 1);
  }
  if (failed === draws) return { ok: false, issues: [error('no-draw-assessed', {})] };
  const value = {
    ...originOf(assessment),
    seed,
    draws,
    failed,
    uncertainties: found.map(({ stated, input }) => ({
      ...stated,
      input: input.id,
      title: input.title,
    })),
    levels: tallies.map((tally) => levelDoubt(tally, draws - failed)),
  };
  return { ok: true, value, issues: [] };
}

function levelDoubt(tally: LevelTally, draws: number): LevelDoubt {
  const { assessed } = tally;
  const { level, table, lists } = assessed;
  const rows = table.units
    .map((_, row) => row)
    .sort((a, b) => rankOf(assessed, a) - rankOf(assessed, b) || a - b);
  const standing = standings(assessed);
  const members = new Map(lists.map(({ list, rows: listed }) => [list.id, new Set(listed)]));
  const listShares = (row: number): readonly ListShare[] =>
    lists.flatMap(({ list }) => {
      const isListed = members.get(list.id)?.has(row) === true;
      const count = tally.listed.get(list.id)?.[row] ?? 0;
      return isListed || count > 0 ? [{ ...named(list), isListed, ...shareOf(count, draws) }] : [];
    });
  return {
    level: named(level),
    lists: lists.map(({ list }) => named(list)),
    units: rows.map((row) => {
      const { code = '', name = '' } = table.units[row] ?? {};
      const { rank, total } = standing(row);
      return { code, name, rank, total, ranks: ranksOf(tally, row), lists: listShares(row) };
    }),
  };
}

/** Units without a rank come last. */
function rankOf({ ranks }: LevelAssessment, row: number): number {
  return ranks[row] || Number.MAX_SAFE_INTEGER;
}
