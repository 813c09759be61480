import type { Assessment, LevelAssessment, MadeList } from '../../assess/index.ts';
import type { Modelled } from '../model/modelOf.ts';
import type { WeightGroup } from '../weights/WeightGroup.ts';
import type { WeightSpace } from '../weights/WeightSpace.ts';
import type { Share } from './Acceptability.ts';
import { shareOfBlocks, shareOfDraws } from './shareOf.ts';
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
  /** Those that are reported, in the order of the rule set. */
  readonly lists: readonly DrawnList[];
};

export type DrawnList = {
  /** Its place among those of the level, and in the tally. */
  readonly index: number;
  readonly at: number;
  /** Whether it is the same at all weights. */
  readonly isFixed: boolean;
  /** 1 of who is on it whatever the weights are, as far as that is known. */
  readonly isSure: ArrayLike<number>;
};

/** Units of the tally by published rank; the tally has them by code. */
export function inOrder({ assessed, rows }: Drawn): readonly number[] {
  const place = new Map(assessed.placement.rows.map((row, i) => [row, i]));
  const placeOf = (unit: number): number => place.get(rows[unit] ?? -1) ?? rows.length;
  return [...rows.keys()].sort((a, b) => placeOf(a) - placeOf(b));
}

export function namedUnit(unit: number, { assessed, rows }: Drawn): { code: string; name: string } {
  const { code = '', name = '' } = assessed.table.units[rows[unit] ?? -1] ?? {};
  return { code, name };
}

export function madeAt({ index }: DrawnList, { assessed }: Drawn): MadeList {
  const made = assessed.lists[index];
  if (made === undefined) throw new Error('a list of the tally is none of the level');
  return made;
}

/** Whether draws follow from each other. */
export function isWalk({ space }: Drawn): boolean {
  return space.kind === 'bounded';
}

/** How often a unit is on a list. */
export function shareOn(
  { at, isFixed }: DrawnList,
  unit: number,
  drawn: Drawn,
  tally: Tally,
): Share {
  const count = tally.members[at]?.[unit] ?? 0;
  return isWalk(drawn) && !isFixed
    ? shareOfBlocks(count, tally.squares[at]?.[unit] ?? 0, tally)
    : shareOfDraws(count, tally.draws);
}
