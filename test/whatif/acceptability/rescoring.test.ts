import { describe, expect, it } from 'vitest';
import { countRescored } from '../../../src/whatif/acceptability/countRescored.ts';
import {
  acceptabilityOf,
  addTally,
  prepareDraws,
} from '../../../src/whatif/acceptability/index.ts';
import { weightGroupOf } from '../../../src/whatif/weights/WeightGroup.ts';
import { passThrough } from '../../assess/smallRules.ts';
import { runs, assessmentOf as systemOf } from '../../support/systems.ts';
import { assessmentOf, drawn, lowestOf, sharesOn } from './smallDraws.ts';

const scores = [
  [90, 50, 10],
  [10, 90, 50],
  [50, 10, 90],
  [40, 60, 40],
];

/** What the engine counts of the draws of which sums are the short way. */
function rescored(assessment: ReturnType<typeof assessmentOf>, draws: number) {
  const result = prepareDraws(assessment, { draws, pairs: true });
  const [assessed] = assessment.levels;
  const group = assessed === undefined ? null : weightGroupOf(assessed);
  if (!result.ok || result.value.job === null || assessed === undefined || group === null) {
    throw new Error('no job');
  }
  const { job, count, empty, summarize } = result.value;
  const [bySums, byEngine] = [empty(), empty()];
  for (const tally of count({ first: 0, count: 1 })) addTally(bySums, tally);
  const lists = job.model.lists.map(({ index }) => index);
  const all = { assessment, assessed, group, rows: job.model.rows, lists, ...job };
  for (const tally of countRescored(all, { first: 0, count: 1 })) addTally(byEngine, tally);
  return { bySums, byEngine, summarize };
}

describe('draws that the engine scores', () => {
  it('are counted as those that sums score, number by number', () => {
    const red = { id: 'red', title: '红榜', kind: 'red', direction: 'highest', size: 1 };
    const { bySums, byEngine } = rescored(assessmentOf(scores, { lists: [lowestOf(2), red] }), 150);
    expect(byEngine).toEqual(bySums);
    expect(bySums.draws).toBe(150);
  });

  it('have the shares of sums for lists that do not look back, beside others that do', () => {
    const run = runs.find(({ id }) => id === 'disinfection 2021-H1');
    if (run === undefined) throw new Error('no such run');
    const assessment = systemOf(run);
    const ask = (lists?: readonly string[]) => {
      const asked = lists === undefined ? {} : { lists };
      const result = acceptabilityOf(assessment, { draws: 12, ...asked });
      if (!result.ok) throw new Error(JSON.stringify(result.issues));
      return result.value;
    };
    const [all, one] = [ask(), ask(['lowest'])];
    expect([all.method, one.method]).toEqual(['rescoring', 'sums']);
    expect(all.obstacles).toEqual([{ kind: 'look-back', title: '连续末位名单' }]);
    expect(one.obstacles).toEqual([]);
    const lowest = (found: typeof all) => found.lists.find(({ id }) => id === 'lowest')?.units;
    expect(lowest(all)).toEqual(lowest(one));
    expect(all.units.map(({ ranks }) => ranks)).toEqual(one.units.map(({ ranks }) => ranks));
    expect(all.lists.map(({ id }) => id)).toContain('lowest_twice');
  });

  it('are those of a geometric mean, which no sum gives', () => {
    const score = {
      max: 100,
      aggregate: 'geometric_mean',
      weightTotal: 2,
      children: ['g1', 'g2'].map((id) => passThrough(id, 100, { weight: 1 })),
    };
    const two = [
      [90, 10],
      [20, 60],
    ];
    const found = drawn(assessmentOf(two, { level: { score } }), { draws: 500 });
    expect([found.method, found.obstacles]).toEqual([
      'rescoring',
      [{ kind: 'aggregate', title: '' }],
    ]);
    // a is the lowest where 90^w · 10^(1 − w) is below 20^w · 60^(1 − w).
    const expected = Math.log(6) / Math.log(27);
    const a = sharesOn(found)['a'];
    expect(Math.abs((a?.share ?? 0) - expected)).toBeLessThan(4 * (a?.error ?? 0));
  });
});

describe('a tie across the edge of a list that somebody has to decide', () => {
  const equal = [
    [50, 50],
    [50, 50],
    [90, 80],
  ];
  // a and b are always equal; the published result would not be one with the lowest alone.
  const weights = [1, 1];
  const tied = assessmentOf([...equal, [10, 70]], {
    weights,
    lists: [lowestOf(1, { ties: 'error' })],
  });

  it('is counted as undecided in just those draws, with none of those tied on the list', () => {
    // d is the lowest where 10·w + 70·(1 − w) is below 50: where w is above a third.
    const found = drawn(tied, { draws: 20_000 });
    const [list] = found.lists;
    const share = (list?.undecided ?? 0) / 20_000;
    expect(Math.abs(share - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 20_000));
    expect(list?.units.map(({ code }) => code)).toEqual(['d']);
    expect(list?.units[0]?.share).toBe((1 - share).toFixed(6));
  });

  it('has no ranks where the engine scores, whatever was drawn before', () => {
    const { bySums, byEngine, summarize } = rescored(tied, 150);
    expect(byEngine.undecided).toEqual(bySums.undecided);
    expect(byEngine.members).toEqual(bySums.members);
    const decided = 150 - (byEngine.undecided[0] ?? 0);
    expect(decided).toBeGreaterThan(80);
    expect(byEngine.pairDraws).toBe(decided);
    for (const { ranks } of summarize(byEngine).units) {
      expect(ranks?.counts.reduce((sum, [, count]) => sum + count, 0)).toBe(decided);
    }
  });
});
