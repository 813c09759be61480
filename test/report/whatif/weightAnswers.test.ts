import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/issue/index.ts';
import {
  formatLeastChange,
  formatRobust,
  formatStability,
  formatTolerances,
} from '../../../src/report/whatif/index.ts';
import { origin, sampleTolerances } from './sampleAnswers.ts';

const level = { id: 'county', title: '县' };
const list = { id: 'lowest', title: '末位名单' };
const weights = ['甲项', '乙项', '丙项'].map((title, i) => ({
  id: `w${i}`,
  title,
  published: ['40', '40', '20'][i] ?? '',
  least: '10',
  most: '60',
}));
const published = ['40', '40', '20'];

type Robust = Parameters<typeof formatRobust>[0];
type Unit = Robust['lists'][number]['units'][number];

const unit = (name: string, more: Partial<Unit>): Unit => ({
  unit: { code: name, name },
  isOn: false,
  verdict: 'never',
  proof: 'bounds',
  on: null,
  off: published,
  ...more,
});

const robust = (units: readonly Unit[]): Robust => ({
  ...origin,
  level,
  within: null,
  weights,
  order: [],
  lists: [{ list, scored: null, units }],
});

const units = [
  unit('甲县', { isOn: true, verdict: 'always', on: published, off: null }),
  unit('乙县', {
    isOn: true,
    verdict: 'sometimes',
    proof: 'witnesses',
    on: published,
    off: ['45', '40', '15'],
  }),
  unit('丙县', { verdict: 'sometimes', proof: 'witnesses', on: ['40', '25', '35'] }),
  unit('丁县', { verdict: 'unknown', proof: null }),
  unit('戊县', {}),
];

/** Some columns of a table, row by row. */
function columnsOf(csv: string, names: readonly string[]): readonly (readonly string[])[] {
  const [head = '', ...rows] = csv.replace('\ufeff', '').trimEnd().split('\r\n');
  const places = names.map((name) => head.split(',').indexOf(name));
  return rows.map((row) => places.map((at) => row.split(',')[at] ?? 'no such column'));
}

describe('robust lists', () => {
  it.each<[Language, readonly string[]]>([
    [
      'zh',
      [
        '任何权重下都在榜上的1个，有的权重下在、有的不在的2个，任何权重下都不在的1个，未能判定的1个。',
        '任何允许的权重下都在榜上：甲县。',
        '没有写出的与公布的相同',
        '乙县（公布在榜上）：甲项 45、丙项 15时，不在榜上\n',
        '丙县（公布不在榜上）：乙项 25、丙项 35时，在榜上\n',
        '丁县（公布不在榜上）：未能判定\n',
        '没有总分的单位，去留与权重无关',
      ],
    ],
    [
      'en',
      [
        '乙县 (published on it): off it with 甲项 45, 丙项 15\n',
        '丙县 (published off it): on it with 乙项 25, 丙项 35\n',
        '丁县 (published off it): undecided\n',
        'Units without a total are counted too',
      ],
    ],
  ])('name for each unit the weights that change it (%s)', (language, sentences) => {
    const told = formatRobust(robust(units), { language });
    for (const sentence of sentences) expect(told).toContain(sentence);
  });

  it('fit a terminal of 90 columns', () => {
    const many = robust(
      units.map((one) => ({ ...one, on: ['11.111111', '22.222222', '66.666667'] })),
    );
    const lines = formatRobust(many, { language: 'en', width: 90 }).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(90);
  });
});

type Change = Parameters<typeof formatLeastChange>[0];

const changeReport = (answer: Change['answer'], more: Partial<Change> = {}): Change => ({
  ...origin,
  level,
  within: null,
  unit: { code: '1', name: '甲县' },
  list,
  isOn: false,
  sum: '100',
  weights,
  order: [],
  scored: null,
  answer,
  ...more,
});

const bothWays = (least: Extract<Change['answer'], { kind: 'change' }>['sum']) =>
  ({ kind: 'change', sum: least, largest: least }) as const;

const witness = {
  weights: weights.map((weight, i) => ({ ...weight, weight: ['41', '39', '20'][i] ?? '' })),
  sum: '2',
  largest: '1',
  total: { from: '60.00', to: '61.00' },
};

describe('least changes', () => {
  const report = changeReport(bothWays({ bound: '1.5', isProven: true, witness: null }), {
    order: [['w1', 'w0']],
  });

  it('are said to be of the admitted weights, where not all are', () => {
    const told = formatLeastChange(report, { language: 'en' });
    expect(told).toContain('no smaller change to admitted weights does it');
    expect(told).toMatch(/丙项 +20 +10 +60\n/);
    expect(told).toContain('Order of importance: "乙项" at least "甲项".');
  });

  it('are of all weights where these are admitted', () => {
    const free = weights.map((weight) => ({ ...weight, least: '0.0001', most: '99.9998' }));
    const told = formatLeastChange({ ...report, weights: free, order: [] }, { language: 'en' });
    expect(told).toContain('no smaller change does it, whichever weights change');
    expect(told).not.toContain('Admitted');
  });
});

describe('the weights that are admitted', () => {
  const open = weights.map((weight) => ({ ...weight, least: '0.0001', most: '99.9998' }));
  const told = (more: Partial<Robust['weights'][number]>): string =>
    formatRobust({ ...robust(units), weights: open.map((own) => ({ ...own, ...more })) });

  it('are any above 0 where none has a bound of its own', () => {
    expect(told({})).toContain('此外没有限制');
  });

  it.each([
    ['the least', { least: '0.0005' }],
    ['the most', { most: '99.995' }],
  ])('are told where %s is bounded, by however little', (_, bound) => {
    expect(told(bound)).not.toContain('此外没有限制');
    expect(told(bound)).toContain(Object.values(bound)[0]);
  });
});

describe('the ends of ranges', () => {
  const end = { share: '1/3', holdsAtEnd: false };
  const change = { units: [], isUndecided: false };
  const stability = {
    ...origin,
    weights: [
      {
        level,
        within: null,
        weight: { id: 'w0', title: '甲项', published: '40', sum: '100' },
        ranks: null,
        lists: [
          {
            list,
            range: {
              lower: {
                ...end,
                weight: '33.333334',
                change: { ...change, entered: [], left: [{ code: '2', name: '乙县' }] },
              },
              upper: { ...end, weight: '100', holdsAtEnd: true, change: null },
              scored: null,
            },
          },
        ],
      },
    ],
  };

  it('have a row each, with what changes there, in a table of columns that are called by what they are', () => {
    const csv = formatStability(stability, { format: 'csv' });
    const columns = csv.split('\r\n')[0]?.split(',') ?? [];
    expect(new Set(columns).size).toBe(columns.length);
    expect(columnsOf(csv, ['一端', '端点权重', '到了或刚过端点的变化'])).toEqual([
      ['最低', '33.333334', '乙县退出'],
      ['最高', '100', '不变'],
    ]);
  });

  it('are said to be exact but for those that were scored', () => {
    const [weight] = stability.weights;
    if (weight === undefined) throw new Error('no weight');
    const [exact] = weight.lists;
    if (exact === undefined) throw new Error('no list');
    const other = { list: { id: 'twice', title: '连续' }, range: { ...exact.range, scored: 98 } };
    const mixed = { ...stability, weights: [{ ...weight, lists: [exact, other] }] };
    const text = formatStability(mixed, { language: 'en' });
    expect(text).toContain('This table has no exact answer');
    expect(text).toContain('But for the tables that have no exact answer, the ends are exact');
    expect(formatStability(stability, { language: 'en' })).toContain('The ends are exact');
  });

  it('are said to change something, but where they do not', () => {
    expect(formatStability(stability)).toContain('写明“不变”的一端除外');
    expect(formatStability(stability, { language: 'en' })).toContain(
      'but where it says "no change"',
    );
  });
});

describe('what was scored one by one', () => {
  it.each<[Language, readonly string[]]>([
    [
      'zh',
      [
        '共算365组：各组都在榜上的2个，有的在、有的不在的1个，各组都不在的2个。',
        '算过的各组权重下都在榜上：甲县、己县。',
        // Weights of thirds are admitted, and no whole millionths: they are not scored.
        '公布的榜上有、而算过的各组权重下都不在：丁县（公布的权重不在算过的各组之列）。',
      ],
    ],
    [
      'en',
      [
        'under some of them: 1; under none of them: 2',
        'that were scored: 丁县 (the published weights are not among them).',
      ],
    ],
  ])('counts each unit once, and those without a total where they stand (%s)', (language, told) => {
    const unknown = { verdict: 'unknown', proof: null } as const;
    const found = [
      unit('甲县', { ...unknown, on: published, off: null }),
      unit('乙县', { verdict: 'sometimes', on: published, off: ['45', '40', '15'] }),
      unit('丙县', unknown),
      unit('丁县', { ...unknown, isOn: true }),
      unit('己县', { isOn: true, verdict: 'always', proof: 'rules', off: null }),
    ];
    const report = { ...robust([]), lists: [{ list, scored: 365, units: found }] };
    const text = formatRobust(report, { language });
    for (const sentence of told) expect(text).toContain(sentence);
  });

  const within = { id: 'g', title: '组' };
  const scored = ['Weightings scored', 'Weights within'];

  it('is said of each unit of a list', () => {
    const lists = [{ list, scored: 365, units: units.slice(0, 1) }];
    const csv = formatRobust({ ...robust([]), lists, within }, { format: 'csv', language: 'en' });
    expect(columnsOf(csv, scored)).toEqual([['365', '组']]);
    const exact = formatRobust(robust(units.slice(0, 1)), { format: 'csv', language: 'en' });
    expect(columnsOf(exact, scored)).toEqual([['', '']]);
  });

  it.each([
    [null, true, ['1.5', 'yes', '', '组']],
    [965, false, ['', 'no', '965', '组']],
  ])('is said of a least change, which is no bound then (%j)', (count, isProven, cells) => {
    const answer = bothWays({ bound: '1.5', isProven, witness });
    const csv = formatLeastChange(changeReport(answer, { within, scored: count }), {
      format: 'csv',
      language: 'en',
    });
    const found = columnsOf(csv, ['It takes at least', 'That is proven', ...scored]);
    expect(found).toEqual(Array.from({ length: 6 }, () => cells));
  });
});

describe('a table of a least change', () => {
  const veto = { id: 'v', title: '否决' };
  const noWay: Change['answer'] = {
    kind: 'impossible',
    proof: 'rules',
    reason: { kind: 'veto', veto, list },
  };
  const nothing = { bound: '1.5', isProven: true, witness: null };

  it.each<[string, Change['answer'], readonly string[]]>([
    ['found', bothWays({ ...nothing, witness }), ['能改变', '', '40', '41', '+1', '1.5']],
    ['bounded', bothWays(nothing), ['没有找到与界限相近的改法', '', '40', '', '', '1.5']],
    ['unknown', { kind: 'unknown' }, ['没有找到，也没有证明不存在', '', '40', '', '', '']],
    [
      'impossible',
      noWay,
      ['任何允许的权重都不能改变', '因“否决”被一票否决，与权重无关。', '40', '', '', ''],
    ],
  ])('says what is known, where no weights do it, too (%s)', (_, answer, first) => {
    const csv = formatLeastChange(changeReport(answer), { format: 'csv' });
    const rows = columnsOf(csv, ['结论', '原因', '公布', '改为', '变动', '变动至少']);
    expect(rows).toHaveLength(answer.kind === 'change' ? 6 : 3);
    expect(rows[0]).toEqual(first);
  });

  it('says of which weights it is, as robust lists do', () => {
    const bounded = changeReport({ kind: 'unknown' }, { order: [['w1', 'w0']] });
    const open = weights.map((weight) => ({ ...weight, least: '0.0001', most: '99.9998' }));
    const [one] = units;
    if (one === undefined) throw new Error('no unit');
    const admitted = (csv: string) => columnsOf(csv, ['允许的权重'])[0];
    expect(admitted(formatLeastChange(bounded, { format: 'csv' }))).toEqual([
      '甲项 10～60；乙项 10～60；丙项 10～60；重要性次序：“乙项”不低于“甲项”。',
    ]);
    const free = { ...robust([one]), weights: open };
    expect(admitted(formatRobust(free, { format: 'csv' }))).toEqual(['各项大于0，合计不变']);
  });
});

describe('an answer without rows', () => {
  it('says in one of its own that units were left out', () => {
    const report = sampleTolerances([], { partial: true });
    const rows = formatTolerances(report, { format: 'csv' }).trimEnd().split('\r\n');
    expect(rows.slice(1)).toEqual([expect.stringMatching(/^,+结果不完整$/)]);
    const whole = formatTolerances({ ...report, partial: false }, { format: 'csv' });
    expect(whole.trimEnd().split('\r\n')).toHaveLength(1);
  });
});
