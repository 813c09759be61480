import type { Issue } from '../../src/issue/index.ts';
import { loadRuleSet } from '../../src/ruleset/loadRuleSet.ts';

/** A sound rule set with one of everything, and ways to break it. */

export type Json = Record<string, unknown>;

export const sound: Json = {
  $schema: 'rule-set.schema.json',
  format: 1,
  id: 'sound',
  title: '示例',
  description: '示例',
  year: 2021,
  period: '2021',
  version: '1',
  source: {
    title: '示例',
    issuer: '示例',
    date: '2021-03-01',
    note: '示例',
    clauses: [
      { id: '1', text: '第一条' },
      { id: '2', text: '第二条' },
    ],
  },
  register: {
    units: [
      { code: 'p', name: '州', level: 'prefecture' },
      { code: 'c', name: '县', shortName: '县', level: 'county', parent: 'p' },
    ],
  },
  cells: { missing: ['', '—'], notApplicable: ['/'] },
  inputs: [
    { id: 'rate', title: '率', type: 'number', measure: '%', range: [0, '100'], aliases: ['比率'] },
    { id: 'cases', title: '件数', type: 'integer', range: [0, null], missing: { value: 0 } },
    { id: 'class', title: '等级', type: 'text', values: ['甲', '乙'], missing: { value: '乙' } },
    { id: 'kept', title: '达标', type: 'boolean', missing: { value: false }, levels: ['county'] },
    { id: 'last', title: '上期得分', type: 'number', missing: 'exclude', earlier: 'work' },
    { id: 'people', title: '人口', type: 'number', levels: ['county'] },
  ],
  levels: [
    {
      id: 'county',
      title: '县',
      categories: [
        { id: 'city', title: '市', when: { '==': [{ var: 'class' }, '甲'] } },
        { id: 'rural', title: '县' },
      ],
      pool: 'category',
      score: {
        max: 30,
        children: [
          {
            id: 'work',
            title: '工作',
            clause: '1',
            max: 20,
            aggregate: 'weighted_mean',
            weightTotal: '100%',
            round: { places: 2, mode: 'half-even' },
            children: [
              {
                id: 'rate',
                title: '率',
                max: 10,
                weight: '60%',
                points: {
                  tiers: [
                    { var: 'rate' },
                    [
                      [90, 10],
                      [80, '5.5'],
                    ],
                    0,
                  ],
                },
                round: { multiple: 0.5 },
                examples: [{ given: { rate: 90 }, points: 10, note: '恰好' }],
              },
              {
                id: 'kept',
                title: '达标',
                max: 10,
                weight: '40%',
                points: { if: [{ var: 'kept' }, 10, 0] },
              },
            ],
          },
          {
            id: 'better',
            title: '进步',
            max: 10,
            points: { clamp: [{ '-': [{ var: 'rate' }, { var: 'last' }] }, 0, 10] },
          },
        ],
      },
      bonuses: {
        cap: 3,
        items: [{ id: 'award', title: '表彰', clause: '2', points: { var: 'cases' }, cap: 2 }],
      },
      deductions: {
        items: [{ id: 'late', title: '逾期', points: 0, examples: [{ given: {}, points: 0 }] }],
      },
      vetoes: [
        {
          id: 'fraud',
          title: '弄虚作假',
          when: { '>': [{ var: 'cases' }, 5] },
          effects: [
            { zero: 'work.rate' },
            { cap_total: 19.99 },
            { cap_grade: 'good' },
            { list: 'black' },
          ],
        },
      ],
      total: { round: { places: 2 }, floor: 0, ceiling: 100 },
      ranking: {
        by: 'exact',
        within: 'category',
        ties: 'dense',
        margin: '0.05',
        tieBreakers: [
          { score: 'work', better: 'higher' },
          { input: 'cases', better: 'lower' },
        ],
      },
      figures: [
        {
          id: 'award',
          title: '奖补资金',
          clause: '1',
          description: '每个百分点1.5万元。',
          value: { '*': [{ var: 'rate' }, '1.50'] },
          measure: '万元',
          round: { places: 2 },
          total: 'sum',
          examples: [{ given: { rate: 2 }, value: 3, note: '两点' }],
        },
      ],
      grades: [
        { id: 'best', title: '优秀', from: 27, quota: '30%', ties: 'exclude' },
        { id: 'good', title: '良好', from: 18 },
        { id: 'poor', title: '不合格' },
      ],
      lists: [
        {
          id: 'red',
          title: '红榜',
          kind: 'red',
          category: 'city',
          direction: 'highest',
          size: '10%',
          ties: 'error',
          condition: { '>=': [{ var: 'score.total' }, 27] },
        },
        {
          id: 'black',
          title: '黑榜',
          kind: 'black',
          source: { score: 'work' },
          direction: 'lowest',
          size: 5,
          within: 'parent',
        },
        { id: 'graded', title: '优秀', source: { grade: 'best' } },
        { id: 'vetoed', title: '否决', source: { veto: 'fraud' } },
        { id: 'many', title: '多', source: { condition: { '>': [{ var: 'cases' }, 9] } } },
        { id: 'again', title: '连续', source: { successive: { list: 'black', periods: 2 } } },
        { id: 'back', title: '再次', source: { returned: { list: 'black' } } },
      ],
      listPrecedence: ['black', 'red'],
    },
    {
      id: 'prefecture',
      title: '州',
      score: {
        children: [
          {
            id: 'counties',
            title: '所辖县',
            max: 30,
            rollup: {
              level: 'county',
              score: 'total',
              method: 'weighted_mean',
              weight: 'people',
              incomplete: 'warning',
            },
          },
        ],
      },
    },
  ],
};

/** The value at a pointer is replaced; undefined deletes it. Only the way there is copied. */
export function put(json: unknown, pointer: string, value: unknown): unknown {
  const [, step, ...rest] = pointer.split('/');
  if (step === undefined) return value;
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  const below = rest.map((more) => `/${more}`).join('');
  if (Array.isArray(json)) {
    const at = Number(key);
    if (value === undefined && below === '') return json.filter((_, i) => i !== at);
    return Object.assign([...json], { [at]: put(json[at], below, value) });
  }
  const record: Json = typeof json === 'object' && json !== null ? { ...json } : {};
  if (value === undefined && below === '') {
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  }
  return { ...record, [key]: put(record[key], below, value) };
}

/** A rule set with these values put at these pointers, one after the other. */
export const broken = (changes: Json, rules: unknown = sound): unknown =>
  Object.entries(changes).reduce((json, [pointer, value]) => put(json, pointer, value), rules);

/** Code and pointer of each issue: what is wrong and where, without its words. */
export const aboutOf = (issues: readonly Issue[]): ReadonlyArray<readonly [string, string]> =>
  issues.map(({ code, at }) => [code, at.pointer ?? '']);

export const issuesOf = (json: unknown): readonly Issue[] => loadRuleSet(json).issues;
