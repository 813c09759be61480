import { describe, expect, it } from 'vitest';
import {
  formatDoubt,
  formatImprovements,
  formatReversals,
  formatScorers,
  formatSwitches,
  formatTolerances,
} from '../../../src/report/whatif/index.ts';
import {
  change,
  listChange,
  moved,
  sampleDoubt,
  sampleImprovements,
  sampleReversals,
  sampleScorers,
  sampleSwitch,
  sampleSwitches,
  sampleTolerances,
  standing,
  steadyList,
} from './sampleAnswers.ts';

const proposal = { changes: [change('甲项')], cost: '0.055', after: standing(3) };

const tolerance = {
  input: { id: 'a', title: '甲项', measure: null },
  value: '90',
  up: { value: '96', by: '+6' },
  down: { value: '88.5', by: '-1.5' },
  other: null,
  share: '0.015',
};
const listed = { code: '1', name: '甲县', rank: 9, total: '60.00' };

const pair = {
  first: { code: '1', name: '甲县', before: '80.00', after: '79.00' },
  second: { code: '2', name: '乙县', before: '79.50', after: '79.50' },
  change: 'reversed',
} as const;
const removed = {
  how: 'removed',
  unit: { code: '3', name: '丙县', level: { id: 'county', title: '县' } },
  pairs: [pair],
  lists: [],
} as const;

type Case = readonly [title: string, told: string, sentences: readonly string[]];

const zh: readonly Case[] = [
  [
    'an improvement says what is held',
    formatImprovements(sampleImprovements()),
    [
      '以下都假定其他单位的数据不变、本单位其余数据不变',
      '在试算的取值范围内，没有一项单独改进就能达到目标。',
      '试算中，得分可以提高的数据项全部达到最好，仍达不到目标。',
    ],
  ],
  [
    'what is not known to be the least is not called so',
    formatImprovements(sampleImprovements({ together: { ...proposal, isLeast: false } })),
    [
      '找到的方案改进1项，代价合计0.055；未能证明代价最小：',
      '改进后：总分60.00，第3名，不在榜单上。',
    ],
  ],
  [
    'a proposal that does not raise the total is told apart',
    formatImprovements(sampleImprovements({ together: { ...proposal, isLeast: false } })),
    ['上面有的方案没有提高本单位总分，达到目标另有缘故'],
  ],
  [
    'what is known to be the least is',
    formatImprovements(sampleImprovements({ together: { ...proposal, isLeast: true } })),
    ['代价最小的方案改进1项，代价合计0.055：'],
  ],
  [
    'a veto that keeps a unit from its aim is named',
    formatImprovements(sampleImprovements({ keptBy: [{ id: 'v', title: '弄虚作假' }] })),
    ['达不到是由于一票否决：弄虚作假；假如没有，各项都达到最好时可以达到目标。'],
  ],
  [
    'the nearer edge of a tolerance stands in the table',
    formatTolerances(sampleTolerances([{ ...listed, inputs: [tolerance], safe: [] }])),
    [
      '甲县     9  甲项      90  88.5  -1.5    1.5%',
      '榜上1个单位：1个有单独错到一定程度就会退出的数据项',
    ],
  ],
  [
    'a unit is insensitive within what was tried only',
    formatTolerances(
      sampleTolerances([{ ...listed, inputs: [], safe: [{ id: 'a', title: '甲项' }] }]),
    ),
    ['试算中没有一项单独有误会使其退出的：甲县。', '几项同时有误，不在试算之内。'],
  ],
  [
    'a unit without inputs of its own is not called insensitive',
    formatTolerances(sampleTolerances([{ ...listed, inputs: [], safe: [] }])),
    ['没有自己的数据项可以试算的：甲县。'],
  ],
  [
    'parts without effect have none with these data',
    formatSwitches(sampleSwitches([sampleSwitch('甲项')])),
    ['指标“甲项”。这只就本期数据而言，不等于该项不起作用。', '不变的1项。'],
  ],
  [
    'a part tells who comes and goes',
    formatSwitches(
      sampleSwitches([
        sampleSwitch('甲项', {
          kind: 'veto',
          listed: 2,
          moved: 1,
          farthest: 3,
          changes: { units: [moved('甲县', 9, 6)], lists: [listChange(['乙县'], ['甲县'])] },
        }),
      ]),
    ),
    [
      '一票否决“甲项”',
      '末位名单：列入乙县，退出甲县',
      '名次变动1个单位，变动最大的：甲县第9名→第6名',
    ],
  ],
  [
    'parts that are called alike have their ids',
    formatSwitches(
      sampleSwitches([sampleSwitch('甲项', { id: 'a' }), sampleSwitch('甲项', { id: 'b' })]),
    ),
    ['指标“甲项”（a）、指标“甲项”（b）'],
  ],
  [
    'a part that cannot be left out says what reads it',
    formatSwitches(
      sampleSwitches([
        sampleSwitch('甲项', { changes: null, readBy: [{ id: 'x', title: '乙项' }] }),
      ]),
    ),
    ['不能去掉的1项', '以下各项要用它：乙项'],
  ],
  [
    'where no rule looks at others nothing is tried',
    formatReversals(sampleReversals()),
    ['没有哪条规则参照同层级其他单位'],
  ],
  [
    'pairs are told with their totals',
    formatReversals(
      sampleReversals({
        because: [{ id: 'a', title: '甲项' }],
        tried: 4,
        reversals: [removed],
        impossible: [{ code: '4', name: '丁县' }],
      }),
    ),
    [
      '共试算3次，其中1次有单位的先后改变（有先后颠倒的1次），涉及1对单位。',
      '去掉丙县',
      '甲县（80.00→79.00）与乙县（79.50→79.50）：原来前者在前，改为后者在前',
      '没有结果：丁县。',
    ],
  ],
  [
    'a list tells on whom it hangs',
    formatScorers(
      sampleScorers({
        scorers: [{ id: 'z', title: 'Z1', changes: null, listed: 0, moved: 0, farthest: 0 }],
        lists: [steadyList({ sometimes: [{ code: '1', name: '甲县', isListed: true, times: 2 }] })],
      }),
    ),
    ['甲县：公布时列入，3次中列入2次', '去掉后数据不成立、没有结果的：Z1。'],
  ],
  [
    'nothing is said to be the same where only some have a result',
    formatScorers(
      sampleScorers({
        scorers: [{ id: 'z', title: 'Z1', changes: null, listed: 0, moved: 0, farthest: 0 }],
        lists: [steadyList({ always: [{ code: '1', name: '甲县' }] })],
      }),
    ),
    ['凡有结果的各次都不变的榜单：末位名单'],
  ],
  [
    'shares of draws stand with the rule of three',
    formatDoubt(
      sampleDoubt([
        ['甲县', true, '1'],
        ['乙县', true, '0.55'],
        ['丙县', false, '0.45'],
      ]),
    ),
    [
      '所占比例不超过约1%；每次都出现的，不低于约99%。',
      '公布名单所列单位中，每次都列入的1个，有时未列入的1个；公布名单以外，列入过的1个。',
      '乙县  列入       55.0%    ±2.9',
    ],
  ],
  [
    'draws without a result are not in the shares',
    formatDoubt(sampleDoubt([['甲县', true, '1']], { failed: 200 })),
    ['其中200次的数据不成立，没有结果；以下比例不含这些次。', '所占比例不超过约3%'],
  ],
  [
    'a share that is 1 after rounding is not all of very many draws',
    formatDoubt(
      sampleDoubt(
        [
          ['甲县', true, '1'],
          ['乙县', false, '0'],
        ],
        { draws: 1_000_000 },
      ),
    ),
    ['甲县  列入   >99.99%', '每次都列入的0个'],
  ],
];

const en: readonly Case[] = [
  [
    'an improvement',
    formatImprovements(sampleImprovements({ together: { ...proposal, isLeast: false } }), {
      language: 'en',
    }),
    [
      'With the data of all other units held, and all other inputs of this one',
      'Found at a cost of 0.055, with one input; it is not known to be the least:',
    ],
  ],
  [
    'a tolerance',
    formatTolerances(sampleTolerances([{ ...listed, inputs: [tolerance], safe: [] }]), {
      language: 'en',
    }),
    ['with all other inputs held and right'],
  ],
  [
    'a scorer',
    formatScorers(sampleScorers({ lists: [steadyList({ always: [{ code: '1', name: 'A' }] })] }), {
      language: 'en',
    }),
    ['Several left out at once were not tried.'],
  ],
];

describe('answers in Chinese', () => {
  it.each(zh)('%s', (_, told, sentences) => {
    for (const sentence of sentences) expect(told).toContain(sentence);
  });
});

describe('answers in English', () => {
  it.each(en)('%s', (_, told, sentences) => {
    for (const sentence of sentences) expect(told).toContain(sentence);
  });
});

describe('an incomplete result', () => {
  const partial = { partial: true };
  it('is called so in a document, and in every row of a table', () => {
    const found = sampleDoubt([['甲县', true, '1']], partial);
    expect(formatDoubt(found)).toContain('结果不完整');
    expect(formatDoubt(found, { format: 'csv' }).trimEnd().split('\r\n')[1]).toMatch(
      /,结果不完整$/,
    );
  });
});

describe('a table for a spreadsheet', () => {
  it('holds no formulas', () => {
    const found = sampleImprovements({
      alone: [{ ...proposal, changes: [change('=1+1', { value: '@SUM' })] }],
    });
    const text = formatImprovements(found, { format: 'csv' });
    expect(text).toContain("'=1+1");
    expect(text).toContain("'@SUM");
    expect(text).toContain(',+5.5,');
  });
});

describe('a mean that does not end', () => {
  it('has four places for a person, and all for a program', () => {
    const now = '82.66666666666666666666666666666667';
    const by = '+0.0333333333333333333333333333333333';
    const changes = [change('甲项', { now, value: '82.7', by })];
    const found = sampleImprovements({ alone: [{ ...proposal, changes }] });
    const told = formatImprovements(found);
    expect(told).toMatch(/ 82\.6667 +82\.7 +\+0\.0333 /);
    expect(told).toContain('超过四位小数的数，表中取四位');
    expect(formatImprovements(found, { format: 'csv' })).toContain(now);
  });
});

describe('scorers without any result', () => {
  it('leave nothing to be said of lists', () => {
    const scorer = { id: 'z', title: 'Z1', changes: null, listed: 0, moved: 0, farthest: 0 };
    const lists = [steadyList({ always: [{ code: '1', name: '甲县' }], of: 0 })];
    const told = formatScorers(sampleScorers({ scorers: [scorer], lists }));
    expect(told).not.toContain('不变的榜单');
    expect(told).toContain('没有结果的：Z1。');
  });
});

it('marks of quotation within others are single', () => {
  const lists = [{ id: 'l', title: '“净餐馆”末位名单' }];
  expect(formatImprovements(sampleImprovements({ now: standing(9, { lists }) }))).toContain(
    '第9名，在“‘净餐馆’末位名单”上。',
  );
});

it('ties that are made or broken are told apart from two that change places', () => {
  const parted = { ...removed, pairs: [{ ...pair, change: 'parted' as const }] };
  const because = [{ id: 'a', title: '甲项' }];
  const found = sampleReversals({ because, tried: 3, reversals: [removed, parted, parted] });
  expect(formatReversals(found)).toContain('（有先后颠倒的1次，只是并列与不并列之间变化的2次）');
  expect(formatReversals(found, { language: 'en' })).toContain(
    'In 1 of them two change places; in 2 ties are made or broken, and no more.',
  );
});
