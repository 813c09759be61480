/** What is counted over draws: whole numbers alone, so that the sum of two is the same in any order. */
export type Tally = {
  draws: number;
  /** Blocks that ended. */
  blocks: number;
  /** Of each list, of each unit: in how many draws it is on it. */
  readonly members: readonly Float64Array[];
  /** The same: the squares of that number in each block, added up. */
  readonly squares: readonly Float64Array[];
  /** Of each list, of each unit and weight: the sum of the weights in the draws in which it is on it. */
  readonly weights: readonly Float64Array[];
  /** Of each list: in how many draws a tie across its edge has to be decided by somebody. */
  readonly undecided: Float64Array;
  /** Of each unit, of each rank: in how many draws it has it; empty where ranks are not asked for. */
  readonly ranks: Float64Array;
  /** Draws in which pairs are compared, and of each pair: in how many the first has the better place. */
  pairDraws: number;
  readonly wins: Float64Array;
  /** The same: the squares of that number in each block, added up, and how many blocks compared pairs. */
  readonly winSquares: Float64Array;
  pairBlocks: number;
  readonly ties: Float64Array;
};

/** What is asked for beside lists. */
export type Counted = { readonly hasRanks: boolean; readonly hasPairs: boolean };

export type TallySize = {
  readonly units: number;
  readonly weights: number;
  readonly lists: number;
};

export function emptyTally(size: TallySize, { hasRanks, hasPairs }: Counted): Tally {
  const { units, weights, lists } = size;
  const ofLists = (length: number): readonly Float64Array[] =>
    Array.from({ length: lists }, () => new Float64Array(length));
  const ofPairs = hasPairs ? units * units : 0;
  return {
    draws: 0,
    blocks: 0,
    members: ofLists(units),
    squares: ofLists(units),
    weights: ofLists(units * weights),
    undecided: new Float64Array(lists),
    ranks: new Float64Array(hasRanks ? units * units : 0),
    pairDraws: 0,
    pairBlocks: 0,
    wins: new Float64Array(ofPairs),
    winSquares: new Float64Array(ofPairs),
    ties: new Float64Array(ofPairs),
  };
}

/** Adds what was counted elsewhere. */
export function addTally(all: Tally, more: Tally): void {
  all.draws += more.draws;
  all.blocks += more.blocks;
  all.pairDraws += more.pairDraws;
  all.pairBlocks += more.pairBlocks;
  const lists = ['members', 'squares', 'weights'] as const;
  for (const name of lists) {
    all[name].forEach((counts, list) => {
      addCounts(counts, more[name][list]);
    });
  }
  for (const name of ['undecided', 'ranks', 'wins', 'winSquares', 'ties'] as const) {
    addCounts(all[name], more[name]);
  }
}

function addCounts(all: Float64Array, more: Float64Array | undefined): void {
  for (let i = 0; i < all.length; i += 1) all[i] = (all[i] as number) + (more?.[i] ?? 0);
}
