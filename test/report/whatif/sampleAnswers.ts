import type { Standing } from '../../../src/explain/index.ts';
import type {
  DoubtReport,
  ReversalReport,
  ScorerReport,
  SwitchReport,
  Tolerances,
} from '../../../src/whatif/doubt/index.ts';
import type { Improvements, InputChange } from '../../../src/whatif/improve/index.ts';

/** Results as the library gives them, small enough to be read in a test. */

export const origin = {
  ruleSet: { id: 'r', title: '某细则', version: '1', hash: 'sha256:0' },
  period: '2021',
  partial: false,
  data: { hash: 'sha256:1', files: ['d.csv'] },
};

const level = { id: 'county', title: '县' };
const lowest = { id: 'lowest', title: '末位名单' };

export const standing = (rank: number, more: Partial<Standing> = {}): Standing => ({
  total: '60.00',
  rank,
  grade: null,
  lists: [],
  ...more,
});

export const change = (title: string, more: Partial<InputChange> = {}): InputChange => ({
  input: { id: title, title, measure: '%' },
  now: '90',
  value: '95.5',
  by: '+5.5',
  cost: '0.055',
  ...more,
});

export const sampleImprovements = (more: Partial<Improvements> = {}): Improvements => ({
  ...origin,
  unit: { code: '1', name: '甲县', level, parent: null, parentName: null, category: null },
  aim: { kind: 'rank', rank: 3 },
  now: standing(9, { lists: [lowest] }),
  alone: [],
  notAlone: [],
  together: null,
  best: standing(4),
  keptBy: [],
  ...more,
});

type ListTolerance = Tolerances['lists'][number];

export const sampleTolerances = (
  units: ListTolerance['units'],
  more: Partial<Tolerances> = {},
): Tolerances => ({ ...origin, lists: [{ level, list: lowest, units }], ...more });

type OneSwitch = SwitchReport['switches'][number];

export const sampleSwitch = (title: string, more: Partial<OneSwitch> = {}): OneSwitch => ({
  level,
  kind: 'indicator',
  id: title,
  title,
  changes: { units: [], lists: [] },
  readBy: [],
  listed: 0,
  moved: 0,
  farthest: 0,
  ...more,
});

export const moved = (name: string, from: number, to: number) => ({
  code: name,
  name,
  level,
  before: standing(from),
  after: standing(to),
});

export const listChange = (joined: readonly string[], left: readonly string[]) => ({
  ...lowest,
  level,
  joined: joined.map((name) => ({ code: name, name })),
  left: left.map((name) => ({ code: name, name })),
});

export const sampleSwitches = (switches: SwitchReport['switches']): SwitchReport => ({
  ...origin,
  switches,
});

export const sampleReversals = (
  more: Partial<ReversalReport['levels'][number]> = {},
): ReversalReport => ({
  ...origin,
  levels: [{ level, because: [], reversals: [], tried: 0, impossible: [], ...more }],
});

export const sampleScorers = (more: Partial<ScorerReport>): ScorerReport => ({
  ...origin,
  scorers: [],
  lists: [],
  ...more,
});

export const steadyList = (more: Partial<ScorerReport['lists'][number]>) => ({
  ...lowest,
  level,
  always: [],
  sometimes: [],
  of: 3,
  ...more,
});

/** Units with their share on the list, and whether they are on the published one. */
export const sampleDoubt = (
  shares: ReadonlyArray<readonly [name: string, isListed: boolean, share: string]>,
  more: Partial<DoubtReport> = {},
): DoubtReport => ({
  ...origin,
  seed: 1,
  draws: 300,
  failed: 0,
  uncertainties: [{ kind: 'rounding', input: 'a', title: '甲项' }],
  levels: [
    {
      level,
      lists: [lowest],
      units: shares.map(([name, isListed, share], i) => ({
        code: name,
        name,
        rank: i + 1,
        total: '60.00',
        ranks: { low: i + 1, median: i + 1, high: i + 1 },
        lists: [{ ...lowest, isListed, share, error: '0.0288' }],
      })),
    },
  ],
  ...more,
});
