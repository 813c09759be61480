import { describe, expect, it } from 'vitest';
import { shareOfBlocks } from '../../../src/whatif/acceptability/shareOf.ts';
import { emptyTally } from '../../../src/whatif/acceptability/Tally.ts';

const none = emptyTally({ units: 0, weights: 0, lists: 0 }, { hasRanks: false, hasPairs: false });

/** The share of a unit that is on a list so many times in each block. */
function shareOf(counts: readonly number[], draws: number): ReturnType<typeof shareOfBlocks> {
  const count = counts.reduce((sum, found) => sum + found, 0);
  const squares = counts.reduce((sum, found) => sum + found ** 2, 0);
  return shareOfBlocks(count, squares, { ...none, draws, blocks: counts.length });
}

describe('the error of a share of draws that follow from each other', () => {
  it('is that of the shares of blocks', () => {
    expect(shareOf([1000, 2000, 3000], 12_000)).toEqual({ share: '0.500000', error: '0.144338' });
  });

  it('is none where a unit is on the list in all draws, though blocks are not of one length', () => {
    expect(shareOf([3333, 3333, 3334], 10_000)).toEqual({ share: '1.000000', error: '0.000000' });
    expect(shareOf([0, 0, 0], 10_000)).toEqual({ share: '0.000000', error: '0.000000' });
  });

  it('is not below that of independent draws where blocks are alike by chance', () => {
    expect(shareOf([25, 25, 25], 9_999)).toEqual({ share: '0.007501', error: '0.000863' });
  });

  it('cannot be told from one block', () => {
    expect(shareOf([25], 1_000)).toEqual({ share: '0.025000', error: null });
  });
});
