import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assess/index.ts';
import {
  type DoubtOptions,
  type DoubtReport,
  dataDoubt,
  type Uncertainty,
} from '../../../src/whatif/doubt/index.ts';
import { randomOf } from '../../../src/whatif/doubt/random.ts';
import {
  indicator,
  type Json,
  passThrough,
  type Row,
  smallRuleSet,
} from '../../assess/smallRules.ts';
import { assessmentOfRows } from '../../explain/explained.ts';
import { assessmentOf } from '../../support/systems.ts';

const rules = (more: Json = {}): Json =>
  smallRuleSet({
    inputs: [
      { id: 'mark', range: [0, 100] },
      { id: 'rate', measure: '%', range: [0, 100] },
      { id: 'passed', type: 'integer', range: [0, null] },
      { id: 'inspected', type: 'integer', range: [0, null] },
      { id: 'kind', type: 'text', values: ['p', 'q'], missing: { value: 'p' } },
    ],
    level: {
      score: {
        children: [
          passThrough('mark', 100),
          passThrough('rate', 100),
          indicator(
            'share',
            { '*': [10, { divide: [{ var: 'passed' }, { var: 'inspected' }, 0] }] },
            10,
          ),
        ],
      },
      lists: [{ id: 'best', title: 'best', direction: 'highest', size: 1 }],
      ...more,
    },
  });

const row = (code: string, mark: string, rate = '50.0', passed = 5): Row => ({
  code,
  mark,
  rate,
  passed,
  inspected: 10,
});

const answer = (assessment: Assessment, options: DoubtOptions): DoubtReport => {
  const found = dataDoubt(assessment, options);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};

/** The share of draws in which each unit is the best. */
const bestShares = (report: DoubtReport): Readonly<Record<string, string>> =>
  Object.fromEntries(
    report.levels.flatMap(({ units }) =>
      units.flatMap(({ code, lists }) => lists.map(({ share }) => [code, share] as const)),
    ),
  );

const rounding: Uncertainty = { kind: 'rounding', input: 'mark' };
const sampling: Uncertainty = { kind: 'sampling', input: 'passed', sites: 'inspected' };

describe('values that were rounded', () => {
  it('are anywhere within half a unit of their last place, and no farther', () => {
    // 50.2 and 50.0 cannot change places; 50.0 and 50.0 do in half of the draws.
    const apart = assessmentOfRows(rules(), [row('a', '50.2'), row('b', '50.0')]);
    expect(bestShares(answer(apart, { uncertainties: [rounding] }))).toEqual({ a: '1' });
    const level = assessmentOfRows(rules(), [row('a', '50.0'), row('b', '50.0')]);
    const shares = bestShares(answer(level, { uncertainties: [rounding], draws: 400 }));
    expect(Number(shares['a'])).toBeGreaterThan(0.4);
    expect(Number(shares['b'])).toBeGreaterThan(0.4);
  });

  it('stay within the range of their input', () => {
    const top = assessmentOfRows(rules(), [row('a', '100'), row('b', '99')]);
    expect(answer(top, { uncertainties: [rounding], draws: 100 }).failed).toBe(0);
  });
});

describe('values that were sampled', () => {
  it('are what as many sites would show again', () => {
    // 5 of 10 against 9 of 10 at the same score: a is the best in few draws.
    const data = assessmentOfRows(rules(), [row('a', '50', '50', 5), row('b', '50', '50', 9)]);
    const shares = bestShares(answer(data, { uncertainties: [sampling], draws: 400 }));
    expect(Number(shares['a'])).toBeLessThan(0.15);
    expect(Number(shares['b'])).toBeGreaterThan(0.85);
  });

  it('are sure where all sites or none were found so', () => {
    const data = assessmentOfRows(rules(), [row('a', '50', '50', 10), row('b', '50', '50', 0)]);
    expect(bestShares(answer(data, { uncertainties: [sampling] }))).toEqual({ a: '1' });
  });

  it('are rates too, of a stated number of sites, in the places of their column', () => {
    const data = assessmentOfRows(rules(), [row('a', '50', '60.0'), row('b', '50', '50.0')]);
    const uncertainties: readonly Uncertainty[] = [{ kind: 'sampling', input: 'rate', sites: 20 }];
    const shares = bestShares(answer(data, { uncertainties, draws: 400 }));
    // Two rates of 20 sites differ by 0.1 with a deviation of 0.156: some 70 of a hundred.
    expect(Number(shares['a'])).toBeGreaterThan(0.65);
    expect(Number(shares['a'])).toBeLessThan(0.85);
  });

  it('that no cell could hold fail the draw', () => {
    const inputs = [{ id: 'faults', measure: '%', range: [0, 30] }];
    const level = { score: { children: [passThrough('faults', 100)] } };
    const data = assessmentOfRows(smallRuleSet({ inputs, level }), [{ code: 'a', faults: '20.0' }]);
    const uncertainties: readonly Uncertainty[] = [
      { kind: 'sampling', input: 'faults', sites: 10 },
    ];
    // Of 10 sites 4 or more have faults in 12 of a hundred draws, and 40 is beyond the range.
    const { draws, failed } = answer(data, { uncertainties, draws: 400 });
    expect(failed / draws).toBeGreaterThan(0.07);
    expect(failed / draws).toBeLessThan(0.17);
  });

  it('are not drawn one by one of more sites than can be', () => {
    const data = assessmentOfRows(rules(), [
      row('a', '50'),
      { ...row('b', '49'), inspected: 3_000_000_000 },
    ]);
    const { issues } = dataDoubt(data, { uncertainties: [sampling] });
    expect(issues.map(({ code, at }) => [code, at.unit?.code])).toEqual([
      ['sites-out-of-range', 'b'],
    ]);
  });
});

describe('draws', () => {
  const data = assessmentOfRows(rules(), [
    row('a', '50.0', '55.0', 6),
    row('b', '50.1', '52.5', 7),
    row('c', '49.9', '57.5', 5),
  ]);
  const rate: Uncertainty = { kind: 'sampling', input: 'rate', sites: 40 };
  const uncertainties = [rounding, sampling, rate];

  it('are the same for the same seed, and others for another', () => {
    const first = answer(data, { uncertainties, draws: 50, seed: 7 });
    expect(answer(data, { uncertainties, draws: 50, seed: 7 })).toEqual(first);
    expect(answer(data, { uncertainties, draws: 50, seed: 8 }).levels).not.toEqual(first.levels);
  });

  it('do not hang on the order in which uncertainties are stated', () => {
    const { levels } = answer(data, { uncertainties, draws: 50 });
    const reversed = [...uncertainties].reverse();
    expect(answer(data, { uncertainties: reversed, draws: 50 }).levels).toEqual(levels);
  });

  it('make shares that add up to the places of the list, with their error', () => {
    const { levels, draws, failed } = answer(data, { uncertainties, draws: 64 });
    const lists = levels.flatMap(({ units }) => units.flatMap((unit) => unit.lists));
    const sum = lists.reduce((all, { share }) => all + Number(share), 0);
    expect(sum).toBeGreaterThanOrEqual(1 - 1e-3);
    expect([draws, failed]).toEqual([64, 0]);
    for (const { share, error } of lists) {
      const p = Number(share);
      expect(Number(error)).toBeCloseTo(Math.sqrt((p * (1 - p)) / 64), 3);
    }
  });

  it('are told one by one to who waits', () => {
    const done: number[] = [];
    answer(data, { uncertainties, draws: 3, onDraw: (count) => done.push(count) });
    expect(done).toEqual([1, 2, 3]);
  });

  it('of one purpose are evenly spread', () => {
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 2_000; draw += 1) {
      const found = randomOf(1, draw, 'x').below(10);
      counts[found] = (counts[found] ?? 0) + 1;
    }
    // 200 each, with a deviation of 13.4.
    for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(60);
  });
});

describe('what is stated', () => {
  const data = assessmentOfRows(rules(), [row('a', '50'), row('b', '49')]);
  it.each<[string, DoubtOptions, string]>([
    ['nothing', { uncertainties: [] }, 'no-uncertainty'],
    [
      'an unknown input',
      { uncertainties: [{ kind: 'rounding', input: 'scor' }] },
      'unknown-input-of-level',
    ],
    [
      'that a whole number was rounded',
      { uncertainties: [{ kind: 'rounding', input: 'passed' }] },
      'not-rounded',
    ],
    [
      'that a text was rounded',
      { uncertainties: [{ kind: 'rounding', input: 'kind' }] },
      'not-rounded',
    ],
    [
      'that a score was sampled',
      { uncertainties: [{ kind: 'sampling', input: 'mark', sites: 10 }] },
      'not-a-share',
    ],
    [
      'sites that are no count',
      { uncertainties: [{ kind: 'sampling', input: 'rate', sites: 'mark' }] },
      'not-a-count',
    ],
    [
      'no sites',
      { uncertainties: [{ kind: 'sampling', input: 'rate', sites: 0 }] },
      'sites-out-of-range',
    ],
    ['one input twice', { uncertainties: [rounding, rounding] }, 'uncertainty-twice'],
    ['no draws', { uncertainties: [rounding], draws: 0 }, 'no-draws'],
    ['half a draw', { uncertainties: [rounding], draws: 0.5 }, 'no-draws'],
    ['too many draws', { uncertainties: [rounding], draws: 2 ** 31 + 1 }, 'no-draws'],
    ['no seed', { uncertainties: [rounding], seed: Number.NaN }, 'wrong-seed'],
    ['half a seed', { uncertainties: [rounding], seed: 1.5 }, 'wrong-seed'],
  ])('%s is refused', (_, options, code) => {
    expect(dataDoubt(data, options).issues.map((issue) => issue.code)).toEqual([code]);
  });
});

describe('in Yunnan', () => {
  it('sampled sites and satisfaction leave 晋宁区 on the red list in most draws, not in all', () => {
    const yunnan = assessmentOf({ rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] });
    const { levels } = answer(yunnan, {
      draws: 60,
      uncertainties: [
        { kind: 'sampling', input: 'bank_sites_clean', sites: 'bank_sites_inspected' },
        { kind: 'sampling', input: 'satisfaction', sites: 400 },
      ],
    });
    const unit = levels[0]?.units.find(({ name }) => name === '晋宁区');
    expect([unit?.rank, unit?.ranks]).toEqual([9, { low: 7, median: 9, high: 11 }]);
    expect(unit?.lists[0]).toEqual({
      id: 'red',
      title: '红榜',
      isListed: true,
      share: '0.7333',
      error: '0.0571',
    });
    // Counties are below prefectures: these move with them.
    const { ranks } = levels[1]?.units.find(({ name }) => name === '玉溪市') ?? {};
    expect(ranks?.low).toBeLessThan(ranks?.high ?? 0);
  });
});
