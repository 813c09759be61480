import { describe, expect, it } from 'vitest';
import {
  type AcceptabilityOptions,
  acceptabilityOf,
  addTally,
  type BlockRange,
  prepareDraws,
  type Tally,
} from '../../../src/whatif/acceptability/index.ts';
import { assessmentOf, lowestOf } from './smallDraws.ts';

const assessment = assessmentOf(
  [
    [90, 50, 10],
    [10, 90, 50],
    [50, 10, 90],
    [40, 60, 40],
  ],
  {
    lists: [lowestOf(2), { id: 'red', title: '红榜', kind: 'red', direction: 'highest', size: 1 }],
  },
);

function prepared(options: AcceptabilityOptions) {
  const result = prepareDraws(assessment, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const counted = (options: AcceptabilityOptions, ranges: readonly BlockRange[]): string => {
  const { count, empty, summarize } = prepared(options);
  const all = empty();
  for (const range of ranges) for (const tally of count(range)) addTally(all, tally);
  return JSON.stringify(summarize(all));
};

describe('blocks of draws', () => {
  it.each<readonly [string, AcceptabilityOptions]>([
    ['all weights', {}],
    ['around given ones', { around: '6' }],
    ['within bounds', { bounds: { g1: ['20%', '70%'] }, order: [['g2', 'g3']] }],
  ])('give the same bytes in any ranges and any order: %s', (_, given) => {
    const options = { draws: 17_000, seed: 5, pairs: true, ...given };
    expect(prepared(options).blocks).toBe(5);
    const result = acceptabilityOf(assessment, options);
    const whole = JSON.stringify(result.ok ? result.value : null);
    const ranges: ReadonlyArray<readonly BlockRange[]> = [
      [{ first: 0, count: 5 }],
      [4, 2, 0, 3, 1].map((first) => ({ first, count: 1 })),
      [
        { first: 3, count: 2 },
        { first: 0, count: 3 },
      ],
    ];
    for (const split of ranges) expect(counted(options, split)).toBe(whole);
    expect(counted({ ...options, seed: 6 }, [{ first: 0, count: 5 }])).not.toBe(whole);
  });

  it('are as long as each other, but for one draw, and together as many as were asked for', () => {
    for (const draws of [1, 4_096, 4_097, 12_289, 50_000]) {
      const { count, blocks } = prepared({ draws, ranks: false });
      const lengths = [...count({ first: 0, count: blocks })].map((tally) => tally.draws);
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(draws);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(4_096);
    }
  });

  it('tell how many draws there were, where they are interrupted', () => {
    const options = { draws: 17_000 };
    const some = JSON.parse(counted(options, [{ first: 1, count: 2 }]));
    expect([some.draws, some.asked]).toEqual([6_800, 17_000]);
    expect(Number(some.units[0].lists.lowest.share)).toBeLessThanOrEqual(1);
  });

  it.each<readonly [string, AcceptabilityOptions]>([
    ['all weights', { pairs: true }],
    ['within bounds', { within: '10%', pairs: true }],
  ])('have shares of 0 and no errors before the first of them ends: %s', (_, options) => {
    const none = JSON.parse(counted({ draws: 17_000, ...options }, []));
    expect([none.draws, none.asked]).toEqual([0, 17_000]);
    expect(none.units[0].lists).toEqual({
      lowest: { share: '0.000000', error: null },
      red: { share: '0.000000', error: null },
    });
    expect(none.units[0].ranks).toBeNull();
    expect([none.lists[0].always, none.lists[0].sometimes]).toEqual([0, 0]);
    expect(none.pairs.wins[0][1]).toBe('0.000000');
  });
});

describe('the standard error of a share within bounds', () => {
  const bounds = { g1: ['20%', '70%'] } as const;

  it('is told from the shares of blocks, which do not depend on each other', () => {
    const { job, count, blocks, empty, summarize } = prepared({ draws: 40_960, bounds });
    const at = job?.model.lists.findIndex(({ id }) => id === 'lowest') ?? -1;
    const tallies: readonly Tally[] = [...count({ first: 0, count: blocks })];
    const all = empty();
    for (const tally of tallies) addTally(all, tally);
    const { units } = summarize(all);
    for (const [unit, code] of ['a', 'b', 'c', 'd'].entries()) {
      const shares = tallies.map(({ members, draws }) => (members[at]?.[unit] ?? 0) / draws);
      const mean = shares.reduce((sum, share) => sum + share, 0) / blocks;
      const spread = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (blocks - 1);
      const told = units.find((found) => found.code === code)?.lists['lowest'];
      expect(Number(told?.share)).toBeCloseTo(mean, 5);
      // Never less than of draws that do not follow from each other.
      const alone = Math.sqrt((mean * (1 - mean)) / 40_960);
      expect(Number(told?.error)).toBeCloseTo(Math.max(Math.sqrt(spread / blocks), alone), 5);
    }
  });

  it('is none of one block, and none of ranks', () => {
    const one = JSON.parse(counted({ draws: 4_000, bounds }, [{ first: 0, count: 1 }]));
    expect(one.units[0].lists.lowest.error).toBeNull();
    const more = JSON.parse(counted({ draws: 9_000, bounds }, [{ first: 0, count: 3 }]));
    expect(more.units[0].lists.lowest.error).toMatch(/^0\.\d{6}$/);
    expect(more.units[0].ranks.same.error).toBeNull();
  });
});
