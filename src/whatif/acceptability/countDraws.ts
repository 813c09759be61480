import { type RandomStream, streamsFrom } from '../draws/RandomStream.ts';
import { samplerOf } from '../draws/samplerOf.ts';
import { type Outcome, outcomeMaker } from '../model/outcome.ts';
import { scorerOf } from '../model/scorerOf.ts';
import type { WeightModel } from '../model/WeightModel.ts';
import { grid, type WeightSpace } from '../weights/WeightSpace.ts';
import { countFixed, countOutcome } from './countOutcome.ts';
import { type Counted, emptyTally, type Tally } from './Tally.ts';

/** The most draws of one block, the same whatever thread counts it: of those that sums score, and of others. */
export const blockLengths = { sums: 4_096, rescoring: 64 };

/** What is drawn and counted; plain data, which can be handed to a thread. */
export type DrawJob = {
  readonly model: WeightModel;
  readonly space: WeightSpace;
  readonly seed: number;
  /** Of all blocks together. */
  readonly draws: number;
  /** The most draws of a block. */
  readonly blockLength: number;
  readonly counted: Counted;
};

/** Which blocks of a job: from the first on, so many. */
export type BlockRange = { readonly first: number; readonly count: number };

type Blocks = Pick<DrawJob, 'draws' | 'blockLength'>;

export function blocksOf({ draws, blockLength }: Blocks): number {
  return Math.ceil(draws / blockLength);
}

/** The first draw of a block: all blocks are as long, but for one draw. */
function firstOf(block: number, blocks: Blocks): number {
  return Math.floor((block * blocks.draws) / blocksOf(blocks));
}

/** Draws in which pairs are compared too: they take longer than all the rest. */
const mostPairDraws = 32_768;

/** Counts blocks one by one, by sums of whole numbers. */
export function countBlocks(job: DrawJob, range: BlockRange): Generator<Tally> {
  const { model, counted } = job;
  const scorer = scorerOf(model, grid);
  const { outcome, make } = outcomeMaker(model, scorer, counted.hasRanks || counted.hasPairs);
  const weigh = (weights: Int32Array): void => {
    scorer.score(weights);
    make();
  };
  return countOutcomes({ ...job, width: model.ids.length, outcome, weigh }, range);
}

/** Draws of whatever can score them. */
export type OutcomeJob = Omit<DrawJob, 'model'> & {
  /** How many weights there are. */
  readonly width: number;
  /** What follows from a weighting, after `weigh` has been called with it. */
  readonly outcome: Outcome;
  readonly weigh: (weights: Int32Array) => void;
};

export function* countOutcomes(
  { space, seed, counted, width, outcome, weigh, ...blocks }: OutcomeJob,
  { first, count }: BlockRange,
): Generator<Tally> {
  const weights = new Int32Array(width);
  const streams = streamsFrom(seed, first);
  for (let block = first; block < first + count; block += 1) {
    const stream: RandomStream = streams.next().value;
    const sample = samplerOf(space, stream);
    const hasPairs = counted.hasPairs && block * blocks.blockLength < mostPairDraws;
    const length = firstOf(block + 1, blocks) - firstOf(block, blocks);
    const next = (): void => {
      sample(weights);
      weigh(weights);
    };
    yield countBlock(length, weights, outcome, next, { ...counted, hasPairs });
  }
}

function countBlock(
  length: number,
  weights: Int32Array,
  outcome: Outcome,
  next: () => void,
  counted: Counted,
): Tally {
  const size = {
    units: outcome.totals.length,
    weights: weights.length,
    lists: outcome.lists.length,
  };
  const tally = emptyTally(size, counted);
  const drawn = new Float64Array(weights.length);
  for (let i = 0; i < length; i += 1) {
    next();
    countOutcome(outcome, weights, counted, tally);
    for (let child = 0; child < drawn.length; child += 1) {
      drawn[child] = (drawn[child] as number) + (weights[child] as number);
    }
  }
  countFixed(outcome, drawn, length, tally);
  tally.blocks = 1;
  tally.members.forEach((counts, list) => {
    setSquares(counts, tally.squares[list] ?? counts);
  });
  if (counted.hasPairs) {
    tally.pairBlocks = 1;
    setSquares(tally.wins, tally.winSquares);
  }
  return tally;
}

function setSquares(counts: Float64Array, squares: Float64Array): void {
  for (let i = 0; i < counts.length; i += 1) squares[i] = (counts[i] as number) ** 2;
}
