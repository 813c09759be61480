import type { LevelAssessment } from '../../assess/index.ts';
import { Exact, formatExact, round, roundingToPlaces, zero } from '../../decimal/index.ts';
import { kendallTau } from './kendall.ts';
import type { Agreement, ComparedUnit } from './ScenarioComparison.ts';

/** The rank correlation of two rows of numbers, ties at the mean of their ranks. */
export type RankCorrelation = (a: number[], b: number[]) => number;

/** How far the ranks and the order of a scenario are those of the first. */
export function agreementOf(
  scenario: string,
  index: number,
  units: readonly ComparedUnit[],
  first: LevelAssessment,
  other: LevelAssessment,
  correlate: RankCorrelation,
): Agreement {
  const moves = units.map(({ standings }) => standings[index]?.move ?? null);
  const known = moves.flatMap((move) => (move === null ? [] : [Math.abs(move)]));
  const places = placesInBoth(first, other);
  const kendall = kendallTau(places);
  return {
    scenario,
    units: places.length,
    moved: units.filter((unit) => hasMoved(unit, index)).length,
    largestMove: known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b), 0),
    meanMove: meanOf(known),
    spearman: inFourPlaces(spearmanOf(places, correlate), kendall),
    kendall: inFourPlaces(kendall, kendall),
  };
}

/** Whether a unit has another rank than in the first scenario, or has one in only one of the two. */
export function hasMoved({ standings }: ComparedUnit, index: number): boolean {
  return (standings[0]?.rank ?? null) !== (standings[index]?.rank ?? null);
}

type Pairs = ReadonlyArray<readonly [number, number]>;

/** The places by total of all units of the level that have one in both, whatever they are ranked within. */
function placesInBoth(first: LevelAssessment, other: LevelAssessment): Pairs {
  const places = placesOf(other);
  return [...placesOf(first)].flatMap(([code, place]) => {
    const there = places.get(code);
    return there === undefined ? [] : [[place, there] as const];
  });
}

function placesOf({ table, placement }: LevelAssessment): ReadonlyMap<string, number> {
  return new Map(
    table.units.flatMap(({ code }, row) => {
      const place = placement.places[row] ?? -1;
      return place < 0 ? [] : [[code, place] as const];
    }),
  );
}

function spearmanOf(places: Pairs, correlate: RankCorrelation): number {
  if (places.length < 2) return Number.NaN;
  return correlate(
    places.map(([place]) => place),
    places.map(([, place]) => place),
  );
}

function meanOf(moves: readonly number[]): string | null {
  if (moves.length === 0) return null;
  const sum = moves.reduce((all, move) => all.plus(Exact.ofInteger(move)), zero);
  const mean = sum.dividedBy(Exact.ofInteger(moves.length));
  return formatExact(round(mean, roundingToPlaces(2)), 2);
}

/**
 * Rounded, but 1 and -1 are of orders that are the same, or turned round, and of no others.
 *
 * @param kendall  of whole numbers, and so exactly 1 or -1 of these alone
 */
function inFourPlaces(value: number, kendall: number): string | null {
  if (Number.isNaN(value)) return null;
  // What is rounded to 0 has no sign.
  const rounded = value.toFixed(4).replace(/^-(?=0\.0+$)/, '');
  return Math.abs(kendall) < 1 ? rounded.replace('1.0000', '0.9999') : rounded;
}
