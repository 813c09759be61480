import { expect, it } from 'vitest';
import { engineIssues } from '../../../src/whatif/exact/engineIssues.ts';
import { sitesOf } from '../../../src/whatif/exact/siteOf.ts';
import { lowest, ofParts } from '../../support/innerGroup.ts';

/** Both are the lowest with a fifth of x: nobody could say which. */
const level = ofParts(
  [
    { code: 'a', x: 4, y: 5 },
    { code: 'b', x: 8, y: 4 },
  ],
  [{ ...lowest, ties: 'error' }],
);

it.each([
  [500_000, true, []],
  [500_000, false, ['witness-differs']],
  [200_000, true, ['witness-differs']],
  [200_000, false, ['witness-differs']],
  [100_000, false, []],
])(
  'a list that is said to have a unit, with %i millionths on x (%j), is told by %j',
  (x, isOn, codes) => {
    const sites = sitesOf(level, {});
    const [list] = level.levels[0]?.level.lists ?? [];
    if (!sites.ok || list === undefined) throw new Error('no site');
    const answers = [{ list, weights: [x, 1_000_000 - x], unit: 0, isOn }];
    expect(engineIssues(sites.value.site, answers).map(({ code }) => code)).toEqual(codes);
  },
);

it('a tie on another list does not matter', () => {
  const other = { ...lowest, id: 'other', title: '另一个', size: 2 };
  const both = ofParts(
    [
      { code: 'a', x: 4, y: 5 },
      { code: 'b', x: 8, y: 4 },
      { code: 'c', x: 9, y: 9 },
    ],
    [{ ...lowest, ties: 'error' }, other],
  );
  const sites = sitesOf(both, {});
  const list = both.levels[0]?.level.lists[1];
  if (!sites.ok || list === undefined) throw new Error('no site');
  const answers = [{ list, weights: [200_000, 800_000], unit: 0, isOn: true }];
  expect(engineIssues(sites.value.site, answers)).toEqual([]);
});
