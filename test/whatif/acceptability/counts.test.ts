import { describe, expect, it } from 'vitest';
import { redrawn } from './redrawn.ts';
import { assessmentOf, drawn, lowestOf } from './smallDraws.ts';

const scores = [
  [90, 50, 10],
  [10, 90, 50],
  [50, 10, 90],
  [40, 60, 40],
  [45, 45, 60],
  [80, 10, 40],
];
const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
const lists = [
  lowestOf(2),
  { id: 'red', title: '红榜', kind: 'red', direction: 'highest', size: 1 },
];
const weights = [5, 3, 2];
const assessment = assessmentOf(scores, { weights, lists });
const draws = 400;

describe.each([
  ['all weights', {}, { kind: 'simplex', count: 3 }],
  ['weights around given ones', { around: '10' }, { kind: 'dirichlet', concentrations: [5, 3, 2] }],
] as const)('what is counted of %s', (_, options, space) => {
  const all = redrawn(assessment, space, draws);
  const found = drawn(assessment, { draws, pairs: true, ...options });
  const unitOf = (code: string) => found.units.find((unit) => unit.code === code);

  it('is on lists as often as the engine says of the same weightings', () => {
    for (const id of ['lowest', 'red']) {
      const expected = codes.map((__, unit) =>
        (all.filter((draw) => draw.lists[id]?.[unit] === 1).length / draws).toFixed(6),
      );
      expect(codes.map((code) => unitOf(code)?.lists[id]?.share)).toEqual(expected);
    }
  });

  it('is put there by the mean of those weightings', () => {
    for (const { id, units } of found.lists) {
      for (const { code, weights: means } of units) {
        const own = all.filter((draw) => draw.lists[id]?.[codes.indexOf(code)] === 1);
        const expected = weights.map((__, k) =>
          own.reduce((sum, draw) => sum + (draw.weights[k] ?? 0) / 100_000 / own.length, 0),
        );
        const parts = Object.values(means ?? {}).map(Number);
        expect(parts.length).toBe(own.length === 0 ? 0 : 3);
        for (const [k, part] of parts.entries()) expect(part).toBeCloseTo(expected[k] ?? 0, 3);
      }
    }
  });

  it('has the ranks of the engine, in order: the best, the worst, and those at 5, 50 and 95 %', () => {
    codes.forEach((code, unit) => {
      const ranks = all.map((draw) => draw.ranks[unit] ?? 0).sort((a, b) => a - b);
      // The best that is reached in so many per cent: the 20th, 200th and 380th of 400.
      const at = (percent: number) => ranks[Math.ceil((percent * draws) / 100) - 1];
      const { counts = [], same, ...spread } = unitOf(code)?.ranks ?? {};
      expect(spread).toEqual({
        best: ranks[0],
        low: at(5),
        median: at(50),
        high: at(95),
        worst: ranks.at(-1),
      });
      const published = unitOf(code)?.rank ?? 0;
      const share = ranks.filter((rank) => rank === published).length / draws;
      expect(same?.share).toBe(share.toFixed(6));
      const expected = [...new Set(ranks)].map((rank) => [
        rank,
        ranks.filter((other) => other === rank).length,
      ]);
      expect(counts).toEqual(expected);
    });
  });

  it('has the wins of each pair, of units in the order of their ranks', () => {
    const order = found.units.map(({ code }) => codes.indexOf(code));
    const shares = order.map((first) =>
      order.map((second) => {
        const wins = all.filter(({ ranks }) => (ranks[first] ?? 0) < (ranks[second] ?? 0));
        return wins.length / draws;
      }),
    );
    const errorOf = (share: number): number => Math.sqrt((share * (1 - share)) / draws);
    expect(found.pairs).toEqual({
      draws,
      units: order.map((unit) => codes[unit]),
      wins: shares.map((row) => row.map((share) => share.toFixed(6))),
      errors: shares.map((row) => row.map((share) => errorOf(share).toFixed(6))),
    });
  });

  it('counts who is always and who is sometimes on a list', () => {
    for (const { id, always, sometimes } of found.lists) {
      const counts = codes.map(
        (__, unit) => all.filter((draw) => draw.lists[id]?.[unit] === 1).length,
      );
      expect(always).toBe(counts.filter((count) => count === draws).length);
      expect(sometimes).toBe(counts.filter((count) => count > 0 && count < draws).length);
    }
  });
});

it('units stand in the order of published ranks, lists in that of the rules', () => {
  const { units, lists: reported } = drawn(assessment, { draws: 10 });
  expect(units.map(({ code, rank }) => [code, rank])).toEqual([
    ['a', 1],
    ['f', 2],
    ['e', 3],
    ['c', 4],
    ['d', 4],
    ['b', 6],
  ]);
  expect(reported.map(({ id }) => id)).toEqual(['lowest', 'red']);
});

it('only the lists that are asked for are reported, with those shares that they have among all', () => {
  // Who is on the black list is barred from the red one: it has to be made too.
  const black = { id: 'black', title: '黑榜', kind: 'black', direction: 'highest', size: 1 };
  const three = assessmentOf(scores, { weights, lists: [...lists, black] });
  const all = drawn(three, { draws: 100 });
  const one = drawn(three, { draws: 100, lists: ['red'] });
  expect(one.lists).toEqual(all.lists.filter(({ id }) => id === 'red'));
  expect(one.lists).not.toEqual(drawn(assessment, { draws: 100, lists: ['red'] }).lists);
  expect(Object.keys(one.units[0]?.lists ?? {})).toEqual(['red']);
  expect(drawn(three, { draws: 100, lists: [] }).lists).toEqual([]);
});

it('neither ranks nor pairs are counted where they are not asked for', () => {
  const found = drawn(assessment, { draws: 100, ranks: false });
  expect(found.units.map(({ ranks }) => ranks)).toEqual(codes.map(() => null));
  expect(found.pairs).toBeNull();
});

it('pairs are compared in the first draws alone', () => {
  expect(drawn(assessment, { draws: 60_000, pairs: true, ranks: false }).pairs?.draws).toBe(32_000);
});
