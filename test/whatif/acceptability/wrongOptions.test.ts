import { describe, expect, it } from 'vitest';
import {
  type AcceptabilityOptions,
  acceptabilityOf,
} from '../../../src/whatif/acceptability/index.ts';
import { group, passThrough } from '../../assess/smallRules.ts';
import { assessmentOf as systemOf } from '../../support/systems.ts';
import { aboutOf } from '../weights/groups.ts';
import { assessmentOf } from './smallDraws.ts';

const assessment = assessmentOf([
  [10, 20],
  [30, 10],
]);
const told = (options: AcceptabilityOptions, of = assessment) => {
  const result = acceptabilityOf(of, options);
  return result.ok ? 'no issue' : aboutOf(result.issues);
};

describe('what cannot be drawn', () => {
  it.each<readonly [string, AcceptabilityOptions, ReturnType<typeof aboutOf>]>([
    ...[0, -1, 1.5, 2 ** 31 + 1, Number.NaN, Number.POSITIVE_INFINITY].map(
      (draws): readonly [string, AcceptabilityOptions, ReturnType<typeof aboutOf>] => [
        `${draws} draws`,
        { draws },
        [['no-draws', { found: String(draws) }]],
      ],
    ),
    ...[-1, 0.5, 2 ** 32, Number.NaN].map(
      (seed): readonly [string, AcceptabilityOptions, ReturnType<typeof aboutOf>] => [
        `the seed ${seed}`,
        { seed },
        [['wrong-seed', { found: String(seed) }]],
      ],
    ),
    [
      'a level',
      { level: 'contry' },
      [['unknown-level', { found: 'contry', wanted: ['county'], nearest: 'county' }]],
    ],
    ['a level like none', { level: 'x' }, [['unknown-level', { found: 'x', wanted: ['county'] }]]],
    [
      'a list',
      { lists: ['lowst', 'lowest'] },
      [['unknown-list', { found: 'lowst', wanted: ['lowest 末位名单'], nearest: 'lowest' }]],
    ],
    [
      'a weight',
      { bounds: { g3: ['1', null] } },
      [['unknown-weight', { found: 'g3', wanted: ['g1 g1', 'g2 g2'], nearest: 'g1' }]],
    ],
    [
      'all at once',
      { draws: 0, seed: -1, lists: ['x'], within: '0%' },
      [
        ['no-draws', { found: '0' }],
        ['wrong-seed', { found: '-1' }],
        ['wrong-option-value', { option: 'within', found: '0%', wanted: '25%' }],
        ['unknown-list', { found: 'x', wanted: ['lowest 末位名单'] }],
      ],
    ],
  ])('%s', (_, options, expected) => {
    expect(told(options)).toEqual(expected);
  });

  it.each([
    [
      'the lowest of some',
      { max: 100, aggregate: 'lowest', children: ['g1', 'g2'].map((id) => passThrough(id)) },
    ],
    [
      'one part',
      {
        children: [
          group(
            'g',
            ['g1', 'g2'].map((id) => passThrough(id)),
          ),
        ],
      },
    ],
  ])('a total that is %s', (_, score) => {
    const other = assessmentOf([[10, 20]], { level: { score } });
    expect(told({}, other)).toEqual([['nothing-to-weigh', { level: '县' }]]);
    expect(told({ level: 'county' }, other)).toEqual([['nothing-to-weigh', { level: '县' }]]);
  });

  it('the first and the last seed are none of it', () => {
    for (const seed of [0, 2 ** 32 - 1]) expect(told({ seed, draws: 1 })).toBe('no issue');
  });
});

it('the level is the one that is asked for, else the first that has weights', () => {
  const yunnan = systemOf({ rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] });
  const levelOf = (options: AcceptabilityOptions) => {
    const result = acceptabilityOf(yunnan, { draws: 2, ranks: false, ...options });
    return result.ok ? result.value.level.id : null;
  };
  expect(levelOf({ level: 'prefecture' })).toBe('prefecture');
  expect(levelOf({ level: 'county' })).toBe('county');
  expect(levelOf({})).toBe(yunnan.levels[0]?.level.id);
});
