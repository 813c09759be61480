import type { ResultJson } from '../../src/report/result.ts';
import { resultOfRun, smallRuleSet } from '../support/assessment.ts';

type Row = Readonly<Record<string, string | number>>;

/** Two indicators, adjustments under a cap, a veto, grades, and a list of each kind. */
export const sampleRules = smallRuleSet({
  title: '示例细则',
  source: {
    title: '示例',
    clauses: ['1', '2', '9'].map((id) => ({ id, text: `第${id}条` })),
  },
  inputs: [
    { id: 'rubbish', title: '清垃圾得分' },
    { id: 'toilets', title: '扫厕所得分' },
    { id: 'awards', title: '表彰数' },
    { id: 'meetings', title: '会议数' },
    { id: 'exposures', title: '曝光数' },
    { id: 'fraud', title: '作假数' },
  ],
  level: {
    score: {
      children: [
        { id: 'rubbish', title: '清垃圾', clause: '1', max: 60, points: { var: 'rubbish' } },
        { id: 'toilets', title: '扫厕所', clause: '2', max: 40, points: { var: 'toilets' } },
      ],
    },
    bonuses: {
      cap: 2,
      items: [
        { id: 'awards', title: '表彰', points: { var: 'awards' }, cap: 2 },
        { id: 'meetings', title: '现场会', points: { var: 'meetings' }, cap: 1 },
      ],
    },
    deductions: { items: [{ id: 'exposures', title: '曝光', points: { var: 'exposures' } }] },
    vetoes: [
      {
        id: 'fraud',
        title: '作假',
        when: { '>=': [{ var: 'fraud' }, 1] },
        effects: [{ cap_total: 59.99 }, { list: 'black' }],
      },
    ],
    grades: [
      { id: 'excellent', title: '优秀', from: 90, quota: '50%' },
      { id: 'pass', title: '合格', from: 60 },
      { id: 'fail', title: '不合格' },
    ],
    lists: [
      {
        id: 'vacant',
        title: '满分榜',
        source: { score: 'total' },
        direction: 'highest',
        size: 1,
        condition: { '>=': [{ var: 'score.total' }, 100] },
      },
      {
        id: 'worst_toilets',
        title: '扫厕所末位',
        source: { score: 'toilets' },
        direction: 'lowest',
        size: 1,
      },
      { id: 'lowest', title: '末位名单', kind: 'lowest', direction: 'lowest', size: 1 },
      { id: 'black', title: '黑榜', kind: 'black', source: { veto: 'fraud' } },
      {
        id: 'red',
        title: '红榜',
        kind: 'red',
        clause: '9',
        description: '总分前2名；不足90分的不列入。',
        direction: 'highest',
        size: 2,
        condition: { '>=': [{ var: 'score.total' }, 90] },
      },
    ],
  },
});

const row = (
  name: string,
  rubbish: string | number,
  toilets: string | number,
  more: Row = {},
): Row => ({
  code: { 甲县: 'A', 乙县: 'B', 丙族自治县: 'C', 丁市: 'D', 戊区: 'E' }[name] ?? name,
  name,
  rubbish,
  toilets,
  awards: 0,
  meetings: 0,
  exposures: 0,
  fraud: 0,
  ...more,
});

/**
 * By hand: 58.5 + 39 + 1 = 98.50; 50 + 35.25 + 1.5 + 1, of which 2 count, - 0.25 = 87.00; 60 + 40,
 * capped at 59.99; 40 + 19.99 = 59.99; nothing applies.
 */
export const sampleRows: readonly Row[] = [
  row('戊区', '/', '/'),
  row('丁市', 40, 19.99),
  row('丙族自治县', 60, 40, { fraud: 1 }),
  row('乙县', 50, 35.25, { awards: 1.5, meetings: 1, exposures: 0.25 }),
  row('甲县', 58.5, 39, { awards: 1 }),
];

export const sample: ResultJson = resultOfRun(sampleRules, sampleRows);

/** 乙县 has a text for a number, and is left out. */
export const partialSample: ResultJson = resultOfRun(
  sampleRules,
  sampleRows.map((cells) => (cells['code'] === 'B' ? { ...cells, rubbish: '约50' } : cells)),
  { partial: true },
);

/** The sample with another name for 甲县, which no register has looked at. */
export function withName(name: string): ResultJson {
  const units = sample.units.map((unit) => (unit.code === 'A' ? { ...unit, name } : unit));
  return { ...sample, units };
}
