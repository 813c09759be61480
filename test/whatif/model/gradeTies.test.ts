import { expect, it } from 'vitest';
import { sitesOf } from '../../../src/whatif/exact/siteOf.ts';
import { assessmentOfCase } from '../../support/arbitrary/weighted.ts';
import { lowest } from '../../support/innerGroup.ts';

/** A level with a grade whose ties somebody decides, and lists that look at it, or do not. */
const level = assessmentOfCase({
  document: {
    format: 1,
    id: 'graded',
    title: '等次',
    year: 2021,
    version: '1',
    source: { title: '等次' },
    inputs: ['x', 'y'].map((id) => ({ id, title: id, type: 'number' as const })),
    levels: [
      {
        id: 'county',
        title: '县',
        score: {
          aggregate: 'sum',
          max: 10,
          children: ['x', 'y'].map((id) => ({ id, title: id, max: 5, points: { var: id } })),
        },
        grades: [
          { id: 'good', title: '好', from: 8 },
          { id: 'fair', title: '中', from: 2, quota: '50%', ties: 'error' },
          { id: 'poor', title: '差' },
        ],
        lists: [
          lowest,
          { id: 'best', title: '好的', source: { grade: 'good' } },
          { id: 'middle', title: '中等的', source: { grade: 'fair' } },
        ],
      },
    ],
  },
  rows: [
    { code: 'a', x: 1, y: 2 },
    { code: 'b', x: 5, y: 4 },
  ],
});

it.each([
  [['last'], [], []],
  [['best'], [], []],
  [['middle'], ['middle'], [['list-not-linear', '中等的', 'tie']]],
  [['last', 'best', 'middle'], ['middle'], [['list-not-linear', '中等的', 'tie']]],
])(
  'of %j those are scored by the engine that a tie of grades may change: %j',
  (lists, left, told) => {
    if (level === null) throw new Error('no assessment');
    const sites = sitesOf(level, { lists });
    if (!sites.ok) throw new Error(JSON.stringify(sites.issues));
    expect(sites.value.scored?.lists.map(({ list }) => list.id) ?? []).toEqual(left);
    expect(sites.issues.map(({ code, data }) => [code, data['list'], data['reason']])).toEqual(
      told,
    );
  },
);
