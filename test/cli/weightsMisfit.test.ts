import { describe, expect, it } from 'vitest';
import { weightsMisfit } from '../../src/cli/whatif/weightsMisfit.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';

const parts = ['a', 'b'].map((id) => ({ id, title: `${id}项`, max: 10, points: { var: id } }));

/** Prefectures have all in one group, so that their root weighs nothing; counties have two parts. */
const small = smallRuleSet({
  inputs: [{ id: 'a' }, { id: 'b' }],
  level: { score: { children: parts } },
});
const ruleSet = loaded({
  ...small,
  levels: [
    {
      id: 'prefecture',
      title: '州',
      score: { children: [{ id: 'only', title: '唯一', children: parts }] },
    },
    ...(small['levels'] as readonly unknown[]),
  ],
});

describe('weights that are asked for before the data are read', () => {
  it.each([
    ['of a group that only another level has', { node: 'only' }, []],
    ['of a group of the level of a unit', { node: 'only', change: '昆明市' }, []],
    ['of a group that no level has', { node: 'none' }, ['unknown-node']],
    ['of a group that the level has not', { node: 'only', level: ['county'] }, ['unknown-node']],
    ['within the level that weighs something', { weight: 'c' }, ['unknown-weight']],
    ['within a group', { node: 'only', weight: 'a' }, []],
  ])('fit or do not: %s', (_, options, codes) => {
    const found = weightsMisfit({ rules: 'small', ...options }, ruleSet);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it('are asked for by a path, which an id within a group is told', () => {
    const options = { rules: 'small', level: ['prefecture'], node: 'a' };
    const [issue] = weightsMisfit(options, ruleSet);
    expect(issue).toMatchObject({ code: 'unknown-node', data: { near: ['only.a a项'] } });
  });
});
