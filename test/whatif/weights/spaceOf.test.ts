import { describe, expect, it } from 'vitest';
import { describeIssue, type Issue } from '../../../src/issue/index.ts';
import { type SpaceOptions, spaceOf } from '../../../src/whatif/weights/spaceOf.ts';
import { aboutOf, groupOf, three } from './groups.ts';

const asked = (options: SpaceOptions, group = three) => {
  const issues: Issue[] = [];
  return { space: spaceOf(group, options, issues), issues };
};

describe('the space that weightings are drawn from', () => {
  it.each<readonly [string, SpaceOptions]>([
    ['nothing', {}],
    ['an empty order', { order: [] }],
    ['no bounds', { bounds: {} }],
  ])('is all weightings with %s', (_, options) => {
    expect(asked(options)).toEqual({ space: { kind: 'simplex', count: 3 }, issues: [] });
  });

  it.each<readonly [string, SpaceOptions]>([
    ['within a share', { within: '25%' }],
    ['bounds', { bounds: { toilets: ['10', null] } }],
    ['an order', { order: [['toilets', 'rubbish']] }],
  ])('has bounds with %s', (_, options) => {
    expect(asked(options).space?.kind).toBe('bounded');
  });

  it.each([
    ['10', [5, 3, 2]],
    ['100', [50, 30, 20]],
    ['100.0', [50, 30, 20]],
    ['10000', [5_000, 3_000, 2_000]],
  ])('is around the given weights with a concentration of %s', (around, concentrations) => {
    const space = { kind: 'dirichlet', concentrations };
    expect(asked({ around })).toEqual({ space, issues: [] });
  });

  it('is around weights that add up to anything', () => {
    const group = groupOf([
      ['a', '甲', '1.5'],
      ['b', '乙', '4.5'],
    ]);
    expect(asked({ around: '8' }, group).space).toEqual({
      kind: 'dirichlet',
      concentrations: [2, 6],
    });
  });
});

describe('a concentration that cannot be drawn', () => {
  const notWhole = (found: string, title: string, fits: string) => [
    ['concentration-not-whole', { found, title, most: '10000', fits }],
  ];
  const wrong = (found: string, more = {}) => [
    ['wrong-option-value', { option: 'around', found, wanted: '1..10000', ...more }],
  ];
  it.each([
    ['15', notWhole('15', '厕所', '20')],
    ['14', notWhole('14', '垃圾', '10')],
    ['1', notWhole('1', '厕所', '10')],
    ['0.5', notWhole('0.5', '厕所', '10')],
    ['9999', notWhole('9999', '厕所', '10000')],
    ['10010', wrong('10010', { nearest: '10000' })],
    ['1e60', wrong('1e60', { nearest: '10000' })],
    ['0', wrong('0')],
    ['-100', wrong('-100')],
    ['close', wrong('close')],
    ['100%', wrong('100%')],
  ])('%s', (around, expected) => {
    const { space, issues } = asked({ around });
    expect(space).toBeNull();
    expect(aboutOf(issues)).toEqual(expected);
  });

  it('is any, where a part has no weight that could be drawn around', () => {
    const group = groupOf([
      ['a', '甲', '0'],
      ['b', '乙', '1'],
      ['c', '丙', '1'],
    ]);
    const { space, issues } = asked({ around: '20' }, group);
    expect(space).toBeNull();
    expect(aboutOf(issues)).toEqual([['weight-to-draw-around-zero', { title: '甲' }]]);
  });

  it('suggests what fits, and that is right', () => {
    for (const around of ['15', '14', '1', '0.5', '9999', '10010']) {
      const [issue] = asked({ around }).issues;
      const fits = issue?.data['fits'] ?? issue?.data['nearest'];
      expect(asked({ around: String(fits) }).issues).toEqual([]);
    }
  });

  it('suggests something else where none up to the most fits', () => {
    const group = groupOf([
      ['a', '甲', '33.33333'],
      ['b', '乙', '66.66667'],
    ]);
    const { space, issues } = asked({ around: '100' }, group);
    expect(space).toBeNull();
    const data = { found: '100', title: '甲', most: '10000' };
    expect(aboutOf(issues)).toEqual([['concentration-not-whole', data]]);
    const [fix] = issues.map((issue) => describeIssue(issue, 'en').fix);
    expect(fix).toBe('draw within bounds instead, such as 25% of each weight');
    expect(aboutOf(asked({ around: '20000' }, group).issues)).toEqual(wrong('20000'));
  });

  it.each<readonly [string, SpaceOptions]>([
    ['bounds', { bounds: { toilets: ['1', null] } }],
    ['a share that they are within', { within: '5%' }],
    ['an order', { order: [['toilets', 'markets']] }],
  ])('has no %s besides', (_, options) => {
    const { space, issues } = asked({ around: '100', ...options });
    expect(space).toBeNull();
    expect(aboutOf(issues)).toEqual([['draws-exclude', {}]]);
  });

  it('is told together with what excludes it', () => {
    const { issues } = asked({ around: '15', within: '5%' });
    expect(issues.map(({ code }) => code)).toEqual(['draws-exclude', 'concentration-not-whole']);
  });
});
