import { describe, expect, it } from 'vitest';
import { resultOfRun, run, smallRuleSet, unitOf } from '../support/assessment.ts';

/**
 * How real 考核细则 award points: each pattern as a rule author would write it, with points worked out
 * by hand.
 */

type Rule = { readonly points: unknown; readonly max: number; readonly round?: object };
type Cells = Record<string, string | number>;
type Pattern = {
  readonly id: string;
  readonly words: string;
  readonly rule: Rule;
  readonly inputs?: ReadonlyArray<Record<string, unknown>>;
  /** Inputs and the points they give; null: the indicator leaves the group. */
  readonly cases: ReadonlyArray<readonly [Cells, string | null]>;
};

const x = { var: 'x' };
const two = { places: 2 };

const patterns: readonly Pattern[] = [
  {
    id: 'P1',
    words: '达标计分：≥ 95 得 4 分，否则 0 分',
    rule: { max: 4, points: { if: [{ '>=': [x, 95] }, 4, 0] } },
    cases: [
      [{ x: 95 }, '4'],
      [{ x: '94.99' }, '0'],
    ],
  },
  {
    id: 'P2',
    words: '比例计分，封顶：x / 98.5 × 3，至多 3 分，两位小数',
    rule: { max: 3, points: { proportion: [x, 98.5, 3] }, round: two },
    cases: [
      [{ x: '93.2' }, '2.84'],
      [{ x: 99 }, '3.00'],
    ],
  },
  {
    id: 'P3',
    words: '分档计分',
    rule: {
      max: 5,
      points: {
        tiers: [
          x,
          [
            [95, 5],
            [90, 4],
            [80, 3],
            [70, 1.5],
          ],
          0,
        ],
      },
    },
    cases: [
      [{ x: 95 }, '5'],
      [{ x: '89.999' }, '3'],
      [{ x: 70 }, '1.5'],
      [{ x: 12 }, '0'],
    ],
  },
  {
    id: 'P4',
    words: '扣分制，扣完为止：5 分，每个问题扣 0.8 分',
    rule: { max: 5, points: { deduct: [5, { '*': [0.8, x] }] } },
    cases: [
      [{ x: 3 }, '2.6'],
      [{ x: 7 }, '0'],
    ],
  },
  {
    id: 'P5',
    words: '分类扣分，单项封顶：A 类每个 0.3 分至多 1.5 分，B 类每个 0.5 分至多 1 分',
    rule: {
      max: 5,
      points: {
        deduct: [
          5,
          { min: [1.5, { '*': [0.3, { var: 'a' }] }] },
          { min: [1, { '*': [0.5, { var: 'b' }] }] },
        ],
      },
    },
    inputs: [{ id: 'a' }, { id: 'b' }],
    cases: [[{ a: 7, b: 2 }, '2.5']],
  },
  {
    id: 'P6',
    words: '反向指标：10.5 / x × 2，至多 2 分，两位小数',
    rule: { max: 2, points: { inverse_proportion: [10.5, x, 2] }, round: two },
    cases: [
      [{ x: 14 }, '1.50'],
      [{ x: 9 }, '2.00'],
    ],
  },
  {
    id: 'P7',
    words: '线性插值：80 得 60 分，95 得 100 分，其间按直线，两位小数',
    rule: {
      max: 100,
      points: {
        interpolate: [
          x,
          [
            [80, 60],
            [95, 100],
          ],
        ],
      },
      round: two,
    },
    cases: [
      [{ x: '91.3' }, '90.13'],
      [{ x: 99 }, '100.00'],
      [{ x: 70 }, '60.00'],
    ],
  },
  {
    id: 'P8',
    words: '功效系数法，固定值：60 + 40 ×（x − 70）/（100 − 70），两位小数',
    rule: { max: 100, points: { efficacy: [x, 70, 100, 60, 40] }, round: two },
    cases: [[{ x: '82.4' }, '76.53']],
  },
  {
    id: 'P13-rule',
    words: '计数为 0 得满分',
    rule: { max: 13.5, points: { if: [{ '==': [x, 0] }, 13.5, 0] } },
    cases: [[{ x: 0 }, '13.5']],
  },
  {
    id: 'P11',
    words: '专家打分去最高最低，取其余平均，两位小数',
    rule: {
      max: 100,
      points: { trimmed_mean: [{ present: ['e1', 'e2', 'e3', 'e4', 'e5'] }, 1, 1] },
      round: two,
    },
    inputs: ['e1', 'e2', 'e3', 'e4', 'e5'].map((id) => ({ id, missing: 'exclude' })),
    cases: [
      [{ e1: 88, e2: '91.5', e3: 90, e4: 79, e5: 93 }, '89.83'],
      [{ e1: 88, e2: '91.5', e3: 90, e4: 79, e5: '' }, '89.00'],
    ],
  },
  {
    id: 'P22',
    words: '进步幅度：（本期 − 上期）/ 上期 × 100%，每个百分点 0.2 分，至多 2 分，不低于 0 分',
    rule: {
      max: 2,
      points: {
        clamp: [{ '*': [0.2, { percent_change: [{ var: 'now' }, { var: 'last' }] }] }, 0, 2],
      },
    },
    inputs: [{ id: 'now' }, { id: 'last' }],
    cases: [
      [{ now: 84, last: 80 }, '1'],
      [{ now: 78, last: 80 }, '0'],
    ],
  },
  {
    id: 'P24',
    words: '暗访抽样：合格点位 / 检查点位 × 10，两位小数；没有检查的不适用',
    rule: {
      max: 10,
      points: {
        '*': [{ divide: [{ var: 'passed' }, { var: 'inspected' }, { not_applicable: [] }] }, 10],
      },
      round: two,
    },
    inputs: [{ id: 'passed' }, { id: 'inspected' }],
    cases: [
      [{ passed: 17, inspected: 23 }, '7.39'],
      [{ passed: 0, inspected: 0 }, null],
    ],
  },
  {
    id: 'P25',
    words: '满意度折算：60% 以下 0 分，60% 至 90% 按直线至 5 分，90% 以上 5 分，两位小数',
    rule: {
      max: 5,
      points: {
        interpolate: [
          x,
          [
            [60, 0],
            [90, 5],
          ],
        ],
      },
      round: two,
    },
    cases: [
      [{ x: '59.9' }, '0.00'],
      [{ x: 75 }, '2.50'],
      [{ x: 92 }, '5.00'],
    ],
  },
  {
    id: 'P26',
    words: '瞒报加倍扣分：每个问题扣 0.5 分，瞒报的加倍',
    rule: {
      max: 5,
      points: {
        deduct: [5, { '*': [0.5, { var: 'problems' }] }, { '*': [0.5, { var: 'concealed' }] }],
      },
    },
    inputs: [{ id: 'problems' }, { id: 'concealed' }],
    cases: [[{ problems: 3, concealed: 1 }, '3']],
  },
  {
    id: 'P27 half-up',
    words: '四舍五入到两位',
    rule: { max: 5, points: x, round: { places: 2, mode: 'half-up' } },
    cases: [[{ x: '2.345' }, '2.35']],
  },
  {
    id: 'P27 half-even',
    words: '四舍六入五成双到两位',
    rule: { max: 5, points: x, round: { places: 2, mode: 'half-even' } },
    cases: [[{ x: '2.345' }, '2.34']],
  },
  {
    id: 'P27 down',
    words: '舍去到两位',
    rule: { max: 5, points: x, round: { places: 2, mode: 'down' } },
    cases: [[{ x: '2.345' }, '2.34']],
  },
  {
    id: 'P27 up',
    words: '进位到两位',
    rule: { max: 5, points: x, round: { places: 2, mode: 'up' } },
    cases: [[{ x: '2.345' }, '2.35']],
  },
  {
    id: 'P27 multiple',
    words: '到 0.5 的倍数',
    rule: { max: 5, points: x, round: { multiple: 0.5 } },
    cases: [[{ x: '2.3' }, '2.5']],
  },
  {
    id: 'P31 power',
    words: '2 的 0.5 次方，十位小数',
    rule: { max: 5, points: { power: [x, { var: 'y' }] }, round: { places: 10 } },
    inputs: [{ id: 'x' }, { id: 'y' }],
    cases: [
      [{ x: 2, y: '0.5' }, '1.4142135624'],
      [{ x: 2, y: -1 }, '0.5000000000'],
    ],
  },
  {
    id: 'P31 square root and logarithms',
    words: '平方根与对数',
    rule: {
      max: 10,
      points: { '+': [{ sqrt: x }, { ln: x }, { log10: x }] },
      round: { places: 10 },
    },
    // √2 + ln 2 + lg 2 = 1.41421356237… + 0.69314718056… + 0.30102999566…
    cases: [[{ x: 2 }, '2.4083907386']],
  },
  {
    id: 'P32',
    words: '逾期按日扣分：每日 0.1 分，前 3 日不扣，至多 2 分',
    rule: { max: 2, points: { min: [2, { '*': [0.1, { excess: [x, 3] }] }] } },
    cases: [
      [{ x: 2 }, '0'],
      [{ x: 10 }, '0.7'],
      [{ x: 40 }, '2'],
    ],
  },
  ...(
    [
      ['平均', 'mean', '85.00'],
      ['最低', 'lowest', '75.00'],
      ['最近一次', 'latest', '75.00'],
    ] as const
  ).map(
    ([words, operator, points]): Pattern => ({
      id: `P33 ${operator}`,
      words: `多次检查取${words}`,
      rule: {
        max: 100,
        points: { [operator]: [{ var: 'q1' }, { var: 'q2' }, { var: 'q3' }] },
        round: two,
      },
      inputs: [{ id: 'q1' }, { id: 'q2' }, { id: 'q3' }],
      cases: [[{ q1: 88, q2: 92, q3: 75 }, points]],
    }),
  ),
];

const filler = { id: 'filler', title: '其余', max: 1, points: 1 };

function ruleSetOf({ rule, inputs = [{ id: 'x' }] }: Pattern) {
  const indicator = { id: 'it', title: '指标', ...rule };
  return smallRuleSet({ inputs, level: { score: { children: [indicator, filler] } } });
}

describe('the points of one indicator', () => {
  for (const pattern of patterns) {
    for (const [cells, points] of pattern.cases) {
      it(`${pattern.id} ${pattern.words}: ${JSON.stringify(cells)} gives ${points}`, () => {
        const result = resultOfRun(ruleSetOf(pattern), [{ code: 'a', level: 'county', ...cells }]);
        expect(unitOf(result, 'a').nodes['it']?.score).toBe(points);
      });
    }
  }
});

/** Units a, b, c … with one value each. */
const unitsWith = (key: string, values: readonly (string | number)[]): readonly Cells[] =>
  values.map((value, i) => ({ code: 'abcdefghijklmnop'[i] ?? '', [key]: value }));

const passThrough = (id: string, max: number, round?: object) => ({
  id,
  title: id,
  max,
  points: { var: id },
  ...(round === undefined ? {} : { round }),
});

describe('points that look at the pool', () => {
  it('P9 功效系数法，按同组最高最低', () => {
    const points = {
      efficacy: [x, { pool_min: x }, { pool_max: x }, 60, 40],
    };
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: { score: { children: [{ id: 'it', title: '指标', max: 100, points, round: two }] } },
    });
    const result = resultOfRun(ruleSet, unitsWith('x', ['82.4', 90, '97.6', '71.2']));
    const scores = ['a', 'b', 'c', 'd'].map((code) => unitOf(result, code).nodes['it']?.score);
    expect(scores).toEqual(['76.97', '88.48', '100.00', '60.00']);
  });

  it('P10 排名计分：第 1 名 10 分，每低一名少 0.5 分，不低于 2 分，并列同分', () => {
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: {
        score: {
          children: [
            { id: 'it', title: '指标', max: 10, points: { rank_points: [x, 10, 0.5, 2] } },
          ],
        },
      },
    });
    const result = resultOfRun(ruleSet, unitsWith('x', [99, 80, 80, 70]));
    const scores = ['a', 'b', 'c', 'd'].map((code) => unitOf(result, code).nodes['it']?.score);
    expect(scores).toEqual(['10', '9.5', '9.5', '8.5']);
  });
});

describe('from points to the total', () => {
  it('P12 加分封顶：国家级 2 分，省级 1 分，合计至多 3 分', () => {
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'national' }, { id: 'provincial' }],
      level: {
        score: { children: [filler] },
        bonuses: {
          cap: 3,
          items: [
            { id: 'national', title: '国家级', points: { '*': [2, { var: 'national' }] } },
            { id: 'provincial', title: '省级', points: { var: 'provincial' } },
          ],
        },
      },
    });
    const result = resultOfRun(ruleSet, [
      { code: 'a', national: 1, provincial: 2 },
      { code: 'b', national: 0, provincial: 1 },
    ]);
    expect(unitOf(result, 'a').total).toBe('4.00');
    expect(unitOf(result, 'b').total).toBe('2.00');
  });

  it('P13 一票否决：发生食物中毒的，净餐馆得 0 分', () => {
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'restaurants' }, { id: 'poisonings' }],
      level: {
        score: { children: [passThrough('restaurants', 20), filler] },
        vetoes: [
          {
            id: 'poisoning',
            title: '食物中毒',
            when: { '>': [{ var: 'poisonings' }, 0] },
            effects: [{ zero: 'restaurants' }],
          },
        ],
      },
    });
    const result = resultOfRun(ruleSet, [
      { code: 'a', restaurants: '13.5', poisonings: 0 },
      { code: 'b', restaurants: '13.5', poisonings: 1 },
    ]);
    expect(unitOf(result, 'a').nodes['restaurants']?.score).toBe('13.5');
    expect(unitOf(result, 'b').nodes['restaurants']?.score).toBe('0');
    expect(unitOf(result, 'b').total).toBe('1.00');
    expect(unitOf(result, 'b').vetoes).toEqual([
      {
        id: 'poisoning',
        title: '食物中毒',
        effect: 'zero restaurants',
        because: { poisonings: '1' },
      },
    ]);
  });

  it('P14 封顶：被国家督查点名的，总分至多 59.99 分', () => {
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'own' }, { id: 'named', type: 'boolean' }],
      level: {
        score: { children: [passThrough('own', 100)] },
        vetoes: [
          {
            id: 'named',
            title: '点名',
            when: { var: 'named' },
            effects: [{ cap_total: 59.99 }],
          },
        ],
      },
    });
    const result = resultOfRun(ruleSet, [
      { code: 'a', own: '84.2', named: '是' },
      { code: 'b', own: '84.2', named: '否' },
    ]);
    expect(unitOf(result, 'a').total).toBe('59.99');
    expect(unitOf(result, 'b').total).toBe('84.20');
  });

  it('P15 缺项折算：5 + 10 + 15 分，5 分项不适用，8.4 与 12.5 折成 25.08', () => {
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'p' }, { id: 'q' }, { id: 'r' }],
      level: {
        score: {
          children: [
            {
              id: 'group',
              title: '组',
              max: 30,
              children: [passThrough('p', 5), passThrough('q', 10), passThrough('r', 15)],
            },
          ],
        },
      },
    });
    const result = resultOfRun(ruleSet, [{ code: 'a', p: '不适用', q: '8.4', r: '12.5' }]);
    expect(unitOf(result, 'a').nodes['group.p']?.score).toBeNull();
    expect(unitOf(result, 'a').nodes['group']?.score).toBe('25.08');
  });

  it('P16 未报：zero 得 0 分，exclude 不计入，error 指明单位、行和列', () => {
    const ruleSetWith = (missing: string) =>
      smallRuleSet({
        inputs: [{ id: 'p', missing }, { id: 'q' }],
        level: { score: { children: [passThrough('p', 5), passThrough('q', 10)] } },
      });
    const rows = [{ code: 'a', name: '甲县', p: '', q: 8 }];
    const zero = unitOf(resultOfRun(ruleSetWith('zero'), rows), 'a');
    expect([zero.nodes['p']?.score, zero.total]).toEqual(['0', '8.00']);
    const excluded = unitOf(resultOfRun(ruleSetWith('exclude'), rows), 'a');
    expect([excluded.nodes['p']?.score, excluded.total]).toEqual([null, '12.00']);
    const refused = run(ruleSetWith('error'), rows);
    expect(refused.ok).toBe(false);
    expect(refused.issues).toMatchObject([
      {
        code: 'missing-value',
        severity: 'error',
        at: { file: 'data.csv', row: 2, column: 'p', unit: { code: 'a', name: '甲县' } },
      },
    ]);
  });

  const seven = ['90', '85.5', '70', '88.25', '100', '76', '81.5'];
  const groups = seven.map((_, i) => ({ ...passThrough(`g${i}`, 100) }));

  it.each([
    ['15', 100, [15, 15, 10, 20, 10, 15, 15]],
    ['15%', '100%', ['15%', '15%', '10%', '20%', '10%', '15%', '15%']],
    ['0.15', 1, [0.15, 0.15, 0.1, 0.2, 0.1, 0.15, 0.15]],
  ] as const)('P17 权重加权，权重写作 %s', (_, weightTotal, weights) => {
    const ruleSet = smallRuleSet({
      inputs: groups.map(({ id }) => ({ id })),
      level: {
        score: {
          max: 100,
          aggregate: 'weighted_mean',
          weightTotal,
          children: groups.map((group, i) => ({ ...group, weight: weights[i] })),
        },
      },
    });
    const cells = Object.fromEntries(seven.map((value, i) => [`g${i}`, value]));
    expect(unitOf(resultOfRun(ruleSet, [{ code: 'a', ...cells }]), 'a').total).toBe('84.60');
  });

  it.each([
    ['P29 几何平均', 'geometric_mean', ['80', '90', '60'], '75.60', { weight: 1 }],
    ['P30 短板', 'lowest', ['88', '61.5', '90'], '61.50', {}],
  ] as const)('%s', (_, aggregate, values, total, weight) => {
    const children = values.map((__, i) => ({ ...passThrough(`g${i}`, 100), ...weight }));
    const weighted = aggregate === 'geometric_mean' ? { weightTotal: 3 } : {};
    const ruleSet = smallRuleSet({
      inputs: children.map(({ id }) => ({ id })),
      level: { score: { max: 100, aggregate, ...weighted, children } },
    });
    const cells = Object.fromEntries(values.map((value, i) => [`g${i}`, value]));
    expect(unitOf(resultOfRun(ruleSet, [{ code: 'a', ...cells }]), 'a').total).toBe(total);
  });
});

describe('a prefecture and its counties', () => {
  const register = {
    units: [
      { code: 'p', name: '某州', level: 'prefecture' },
      ...['c1', 'c2', 'c3'].map((code) => ({ code, name: code, level: 'county', parent: 'p' })),
    ],
  };
  const ruleSetWith = (rollup: object, score: object) =>
    smallRuleSet({
      inputs: [{ id: 'own' }, { id: 'x' }, { id: 'population', levels: ['county'] }],
      register,
      level: { score: { children: [passThrough('x', 100)] } },
      levels: [
        { id: 'county', title: '县', score: { children: [passThrough('x', 100)] } },
        {
          id: 'prefecture',
          title: '州市',
          score: {
            max: 100,
            ...score,
            children: [
              { ...passThrough('own', 100), ...('weightTotal' in score ? { weight: '40%' } : {}) },
              {
                id: 'counties',
                title: '县区',
                max: 100,
                ...('weightTotal' in score ? { weight: '60%' } : {}),
                rollup: { level: 'county', ...rollup },
              },
            ],
          },
        },
      ],
    });
  const rows = [
    { code: 'p', own: '86.35' },
    { code: 'c1', x: '80.12', population: 312_000 },
    { code: 'c2', x: '77.45', population: 145_000 },
    { code: 'c3', x: '91.08', population: 480_500 },
  ];

  it('P18 州市 = 本级 40% + 县区均值 60%', () => {
    const score = { aggregate: 'weighted_mean', weightTotal: '100%' };
    const result = resultOfRun(ruleSetWith({ method: 'mean' }, score), rows);
    expect(unitOf(result, 'p').total).toBe('84.27');
  });

  it('P19 人口加权均值', () => {
    const rollup = { method: 'weighted_mean', weight: 'population' };
    const ruleSet = ruleSetWith(rollup, { aggregate: 'lowest' });
    const result = resultOfRun(ruleSet, rows);
    // The mean itself, 85.324256…, is the lower of the two children.
    expect(unitOf(result, 'p').total).toBe('85.32');
  });
});

describe('ranks, grades and lists', () => {
  const totals = (level: object, extra: object = {}) =>
    smallRuleSet({
      inputs: [{ id: 'x' }],
      level: { score: { children: [passThrough('x', 100)] }, ...level },
      ...extra,
    });

  it('P20 分类考核：每类各有第 1 名和自己的榜单', () => {
    const ruleSet = totals({
      categories: [
        {
          id: 'a',
          title: '县级市、区',
          when: { in: [{ substr: [{ var: 'unit.name' }, -1] }, ['市', '区']] },
        },
        { id: 'b', title: '县' },
      ],
      lists: ['a', 'b'].map((category) => ({
        id: `lowest_${category}`,
        title: '末位',
        kind: 'lowest',
        category,
        direction: 'lowest',
        size: 1,
      })),
    });
    const result = resultOfRun(ruleSet, [
      { code: '1', name: '甲市', x: 90 },
      { code: '2', name: '乙区', x: 70 },
      { code: '3', name: '丙县', x: 80 },
      { code: '4', name: '丁县', x: 60 },
    ]);
    expect(result.units.map(({ code, category, rank }) => [code, category, rank])).toEqual([
      ['1', 'a', 1],
      ['3', 'b', 1],
      ['2', 'a', 2],
      ['4', 'b', 2],
    ]);
    expect(result.lists.map(({ id, units }) => [id, units])).toEqual([
      ['lowest_a', ['2']],
      ['lowest_b', ['4']],
    ]);
  });

  it('P21 等次与比例：16 个单位，6 个 ≥ 90，优秀至多 30%，得 4 个优秀，其次 2 个良好', () => {
    const ruleSet = totals({
      grades: [
        { id: 'excellent', title: '优秀', from: 90, quota: '30%' },
        { id: 'good', title: '良好', from: 80 },
        { id: 'pass', title: '合格', from: 60 },
        { id: 'fail', title: '不合格' },
      ],
    });
    const values = [99, 98, 97, 96, 95, 94, 79, 78, 77, 76, 75, 74, 73, 72, 71, 59];
    const grades = resultOfRun(ruleSet, unitsWith('x', values)).units.map(({ grade }) => grade);
    expect(grades).toEqual([
      ...Array.from({ length: 4 }, () => 'excellent'),
      ...Array.from({ length: 2 }, () => 'good'),
      ...Array.from({ length: 9 }, () => 'pass'),
      'fail',
    ]);
  });

  it('P23 连续末位：两个季度都在末 3 位', () => {
    const lists = [
      { id: 'lowest', title: '末位', kind: 'lowest', direction: 'lowest', size: 3 },
      { id: 'again', title: '连续末位', source: { successive: { list: 'lowest', periods: 2 } } },
    ];
    const ruleSet = totals({ lists });
    const first = resultOfRun(ruleSet, unitsWith('x', [50, 60, 70, 80, 90]), { period: '2021-Q1' });
    const earlier = [{ name: 'q1.json', json: JSON.parse(JSON.stringify(first)) }];
    const second = resultOfRun(ruleSet, unitsWith('x', [90, 60, 50, 80, 70]), {
      period: '2021-Q2',
      earlier,
    });
    expect(second.lists.map(({ id, units }) => [id, units])).toEqual([
      ['lowest', ['c', 'b', 'e']],
      ['again', ['c', 'b']],
    ]);
  });

  it('P22 进步幅度 from the result of the period before', () => {
    const change = { percent_change: [{ var: 'score.x' }, { var: 'last' }] };
    const ruleSet = smallRuleSet({
      inputs: [{ id: 'x' }, { id: 'last', earlier: 'total', missing: 'exclude' }],
      level: {
        score: { children: [passThrough('x', 100)] },
        bonuses: {
          items: [
            { id: 'progress', title: '进步', points: { clamp: [{ '*': [0.2, change] }, 0, 2] } },
          ],
        },
      },
    });
    const first = resultOfRun(ruleSet, unitsWith('x', [80, 80]), { period: '2021-H1' });
    const earlier = [{ name: 'h1.json', json: JSON.parse(JSON.stringify(first)) }];
    const options = { period: '2021-H2', earlier };
    const second = resultOfRun(ruleSet, unitsWith('x', [84, 78, 90]), options);
    const totalsOf = ['a', 'b', 'c'].map((code) => unitOf(second, code).total);
    expect(totalsOf).toEqual(['85.00', '78.00', '90.00']);
  });

  it.each([
    ['competition', [1, 2, 2, 4]],
    ['dense', [1, 2, 2, 3]],
  ] as const)('P28 并列：%s', (ties, ranks) => {
    const ruleSet = totals({ ranking: { ties } });
    const result = resultOfRun(ruleSet, unitsWith('x', [90, '88.5', '88.5', 80]));
    expect(result.units.map(({ rank }) => rank)).toEqual(ranks);
  });
});
