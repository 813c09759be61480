export { wrongNumbers } from '../draws/wrongNumbers.ts';
export type {
  Acceptability,
  DrawnWeights,
  EdgeShare,
  ListAcceptability,
  ListedShare,
  PairwiseWins,
  RankSpread,
  Share,
  UnitAcceptability,
} from './Acceptability.ts';
export type { AcceptabilityOptions } from './AcceptabilityOptions.ts';
export { acceptabilityOf } from './acceptabilityOf.ts';
export { type BlockRange, blockLengths, countBlocks, type DrawJob } from './countDraws.ts';
export { type PreparedDraws, prepareDraws } from './prepareDraws.ts';
export { addTally, type Tally } from './Tally.ts';
