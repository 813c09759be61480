import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issue/index.ts';
import { run, smallRuleSet } from '../support/assessment.ts';
import { type Json, type Row, unitsWith } from './smallRules.ts';

/** Code, path and title of what the issues are about. */
const titlesIn = (issues: readonly Issue[]) =>
  issues.flatMap(({ code, at }) =>
    at.rule === undefined ? [] : [[code, at.rule, at.ruleTitle] as const],
  );

const countRule = { '-': [{ var: 'x' }, 5] };

/** A level whose titles are no ids. */
const rulesWith = (level: Json, more: Json = {}): Json =>
  smallRuleSet({
    inputs: [{ id: 'x' }, { id: 'y', missing: 'zero' }, { id: 'z', missing: 'exclude' }],
    level: {
      score: {
        children: [
          {
            id: 'toilets',
            title: '厕所',
            children: [{ id: 'dry', title: '旱厕', max: 10, points: { var: 'x' } }],
          },
        ],
      },
      ...level,
    },
    ...more,
  });

const failing = { condition: { '>': [{ '/': [1, { '-': [{ var: 'x' }, { var: 'x' }] }] }, 1] } };

type Titled = readonly [code: Issue['code'], rule: string, title: string];

describe('what an issue is about has its title beside its path', () => {
  it.each<readonly [what: string, level: Json, rows: readonly Row[], wanted: Titled]>([
    ['an indicator', {}, unitsWith([11]), ['points-out-of-range', 'toilets.dry', '旱厕']],
    [
      'a bonus',
      { bonuses: { items: [{ id: 'award', title: '表彰', points: countRule }] } },
      unitsWith([1]),
      ['points-out-of-range', 'award', '表彰'],
    ],
    [
      'a gap in a deduction',
      { deductions: { items: [{ id: 'noted', title: '通报', points: { var: 'y' } }] } },
      [{ code: 'a', x: 1, y: '' }],
      ['missing-in-adjustment', 'noted', '通报'],
    ],
    [
      'a veto',
      {
        vetoes: [
          {
            id: 'burnt',
            title: '重大事故',
            when: { '>': [{ var: 'z' }, 1] },
            effects: [{ zero: 'total' }],
          },
        ],
      },
      [{ code: 'a', x: 1, z: '' }],
      ['condition-open', 'burnt', '重大事故'],
    ],
    [
      'a list that ties',
      { lists: [{ id: 'best', title: '红榜', direction: 'highest', size: 1, ties: 'error' }] },
      unitsWith([1, 1]),
      ['tie-across-edge', 'best', '红榜'],
    ],
    [
      'the condition of a list',
      { lists: [{ id: 'best', title: '红榜', direction: 'highest', size: 1, ...failing }] },
      unitsWith([1]),
      ['division-by-zero', 'best', '红榜'],
    ],
    [
      'a list that looks back',
      {
        lists: [
          { id: 'last', title: '末位', direction: 'lowest', size: 1 },
          { id: 'again', title: '连续', source: { successive: { list: 'last', periods: 2 } } },
        ],
      },
      unitsWith([1]),
      ['earlier-needed', 'again', '连续'],
    ],
    [
      'a grade',
      {
        grades: [
          { id: 'a', title: '优秀', from: 0, quota: '50%', ties: 'error' },
          { id: 'b', title: '其余' },
        ],
      },
      unitsWith([1, 1]),
      ['tie-across-edge', 'a', '优秀'],
    ],
    [
      'a figure',
      { figures: [{ id: 'rate', title: '比率', value: { '/': [1, { '-': [{ var: 'x' }, 1] }] } }] },
      unitsWith([1]),
      ['division-by-zero', 'rate', '比率'],
    ],
    [
      'a category',
      {
        categories: [
          { id: 'big', title: '大县', when: { '>': [{ var: 'z' }, 1] } },
          { id: 'small', title: '小县' },
        ],
      },
      [{ code: 'a', x: 1, z: '' }],
      ['condition-open', 'big', '大县'],
    ],
  ])('%s', (_, level, rows, wanted) => {
    expect(titlesIn(run(rulesWith(level), rows).issues)).toContainEqual(wanted);
  });

  it('a roll-up', () => {
    const levels = [
      {
        id: 'prefecture',
        title: '州市',
        score: {
          children: [
            {
              id: 'below',
              title: '县区得分',
              max: 10,
              rollup: { level: 'county', method: 'mean' },
            },
          ],
        },
      },
      {
        id: 'county',
        title: '县',
        score: { children: [{ id: 'dry', title: '旱厕', max: 10, points: { var: 'x' } }] },
      },
    ];
    const units = [
      { code: 'p', name: 'P', level: 'prefecture' },
      { code: 'c', name: 'C', level: 'county', parent: 'p' },
      { code: 'd', name: 'D', level: 'county', parent: 'p' },
    ];
    const { issues } = run(rulesWith({}, { levels, register: { units } }), [
      { code: 'p' },
      { code: 'c', x: 1 },
    ]);
    expect(titlesIn(issues)).toEqual([['roll-up-incomplete', 'below', '县区得分']]);
  });
});
