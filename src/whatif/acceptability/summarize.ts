import {
  type Assessment,
  type LevelAssessment,
  type MadeList,
  scoreAt,
} from '../../assess/index.ts';
import { Exact, formatExact, round, roundingToPlaces } from '../../decimal/index.ts';
import type { Modelled } from '../model/modelOf.ts';
import type { WeightGroup } from '../weights/WeightGroup.ts';
import { grid, type WeightSpace } from '../weights/WeightSpace.ts';
import type {
  Acceptability,
  ListAcceptability,
  ListedShare,
  Share,
  UnitAcceptability,
} from './Acceptability.ts';
import { drawnWeights } from './drawnWeights.ts';
import { edgeOfShares } from './edgeOfShares.ts';
import { rankSpread } from './rankSpread.ts';
import { fixed, shareOfBlocks, shareOfDraws } from './shareOf.ts';
import type { Tally } from './Tally.ts';

/** What a tally is of. */
export type Drawn = {
  readonly assessment: Assessment;
  readonly assessed: LevelAssessment;
  readonly group: WeightGroup;
  readonly space: WeightSpace;
  readonly seed: number;
  readonly asked: number;
  readonly obstacles: Extract<Modelled, { kind: 'obstacles' }>['obstacles'];
  /** Rows of the table: the units of the tally. */
  readonly rows: readonly number[];
  /** Lists of the tally, by their place among those of the level; which are the same at all weights. */
  readonly lists: ReadonlyArray<{ readonly index: number; readonly isFixed: boolean }>;
};

/** What was counted, with names, shares and their errors. */
export function summarize(drawn: Drawn, tally: Tally): Acceptability {
  const { assessed, group, space, seed, asked, obstacles } = drawn;
  const { level } = assessed;
  return {
    level: { id: level.id, title: level.title },
    weights: drawnWeights(group, space),
    seed,
    draws: tally.draws,
    asked,
    method: obstacles.length === 0 ? 'sums' : 'rescoring',
    obstacles,
    units: inOrder(drawn).map((unit) => unitOf(unit, drawn, tally)),
    lists: drawn.lists.map((_, at) => listOf(at, drawn, tally)),
    pairs: pairsOf(drawn, tally),
  };
}

/** Units of the tally by published rank; the tally has them by code. */
function inOrder({ assessed, rows }: Drawn): readonly number[] {
  const place = new Map(assessed.placement.rows.map((row, i) => [row, i]));
  const placeOf = (unit: number): number => place.get(rows[unit] ?? -1) ?? rows.length;
  return [...rows.keys()].sort((a, b) => placeOf(a) - placeOf(b));
}

function namedUnit(unit: number, { assessed, rows }: Drawn): { code: string; name: string } {
  const { code = '', name = '' } = assessed.table.units[rows[unit] ?? -1] ?? {};
  return { code, name };
}

function unitOf(unit: number, drawn: Drawn, tally: Tally): UnitAcceptability {
  const { assessed, rows, lists } = drawn;
  const row = rows[unit] ?? -1;
  const total = scoreAt(assessed.total, row);
  const rank = assessed.ranks[row] || null;
  return {
    ...namedUnit(unit, drawn),
    total: total === null ? null : formatExact(total, assessed.level.total.rounding.places),
    rank,
    ranks: rank === null ? null : rankSpread(unit, rank, rows.length, tally),
    lists: Object.fromEntries(
      lists.map(({ index }, at) => [madeAt(index, drawn).list.id, share(at, unit, drawn, tally)]),
    ),
  };
}

function madeAt(index: number, { assessed }: Drawn): MadeList {
  const made = assessed.lists[index];
  if (made === undefined) throw new Error('a list of the tally is none of the level');
  return made;
}

function share(at: number, unit: number, { space, lists }: Drawn, tally: Tally): Share {
  const count = tally.members[at]?.[unit] ?? 0;
  const isWalk = space.kind === 'bounded' && lists[at]?.isFixed === false;
  return isWalk
    ? shareOfBlocks(count, tally.squares[at]?.[unit] ?? 0, tally)
    : shareOfDraws(count, tally.draws);
}

function listOf(at: number, drawn: Drawn, tally: Tally): ListAcceptability {
  const { rows, lists } = drawn;
  const { index = 0, isFixed = false } = lists[at] ?? {};
  const { list, rows: members } = madeAt(index, drawn);
  const on = new Set(members);
  const listed = inOrder(drawn).flatMap((unit): readonly (ListedShare & { count: number })[] => {
    const count = tally.members[at]?.[unit] ?? 0;
    const isOn = on.has(rows[unit] ?? -1);
    if (count === 0 && !isOn) return [];
    const weights = count === 0 ? null : meanWeights(at, unit, count, drawn, tally);
    return [{ ...namedUnit(unit, drawn), isOn, ...share(at, unit, drawn, tally), weights, count }];
  });
  const units = listed.sort((a, b) => b.count - a.count).map(({ count: _, ...unit }) => unit);
  return {
    id: list.id,
    title: list.title,
    kind: list.kind,
    isFixed,
    undecided: tally.undecided[at] ?? 0,
    units,
    always: listed.filter(({ count }) => count === tally.draws).length,
    sometimes: listed.filter(({ count }) => count > 0 && count < tally.draws).length,
    edge: isFixed ? null : edgeOfShares(units),
  };
}

/** The mean of the weights with which a unit is on a list, with two decimals more than per cents. */
function meanWeights(
  at: number,
  unit: number,
  count: number,
  { group }: Drawn,
  tally: Tally,
): Readonly<Record<string, string>> {
  const width = group.weights.length;
  return Object.fromEntries(
    group.weights.map(({ id }, child) => {
      const sum = Exact.ofInteger(tally.weights[at]?.[unit * width + child] ?? 0);
      const mean = sum.times(group.sum).dividedBy(Exact.ofInteger(count).times(ofGrid));
      return [id, formatExact(round(mean, roundingToPlaces(4)), 4)];
    }),
  );
}

const ofGrid = Exact.ofInteger(grid);

function pairsOf(drawn: Drawn, { pairDraws, wins }: Tally): Acceptability['pairs'] {
  if (wins.length === 0) return null;
  const units = inOrder(drawn);
  const count = units.length;
  return {
    draws: pairDraws,
    units: units.map((unit) => namedUnit(unit, drawn).code),
    wins: units.map((first) =>
      units.map((second) => fixed(wins[first * count + second] ?? 0, pairDraws)),
    ),
  };
}
