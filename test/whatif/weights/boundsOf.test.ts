import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/issue/index.ts';
import { type BoundOptions, boundsOf } from '../../../src/whatif/weights/boundsOf.ts';
import { aboutOf, groupOf, three } from './groups.ts';

const asked = (options: BoundOptions, group = three) => {
  const issues: Issue[] = [];
  return { bounds: boundsOf(group, options, issues), issues };
};
const most = 999_998;

describe('bounds of weights, in millionths', () => {
  it.each<readonly [string, BoundOptions, readonly number[], readonly number[]]>([
    ['no bounds', {}, [1, 1, 1], [most, most, most]],
    [
      'a number of the sum',
      { bounds: { toilets: ['40', '60'] } },
      [400_000, 1, 1],
      [600_000, 599_999, 599_999],
    ],
    [
      'per cent',
      { bounds: { toilets: ['40%', '60%'] } },
      [400_000, 1, 1],
      [600_000, 599_999, 599_999],
    ],
    ['a title', { bounds: { 厕所: ['40', '60'] } }, [400_000, 1, 1], [600_000, 599_999, 599_999]],
    [
      'the least alone',
      { bounds: { markets: ['90', null] } },
      [1, 1, 900_000],
      [99_999, 99_999, most],
    ],
    ['the most alone', { bounds: { markets: [null, '1%'] } }, [1, 1, 1], [most, most, 10_000]],
    [
      'the least 0: at least a millionth',
      { bounds: { markets: ['0', null] } },
      [1, 1, 1],
      [most, most, most],
    ],
    [
      'one weight only',
      { bounds: { markets: ['20', '20'] } },
      [1, 1, 200_000],
      [799_999, 799_999, 200_000],
    ],
    [
      'rounded inwards',
      { bounds: { markets: ['1.00001%', '1.00029%'] } },
      [1, 1, 10_001],
      [989_998, 989_998, 10_002],
    ],
    [
      'within a share of itself',
      { within: '10%' },
      [450_000, 270_000, 180_000],
      [550_000, 330_000, 220_000],
    ],
    [
      'within, as a number',
      { within: '0.1' },
      [450_000, 270_000, 180_000],
      [550_000, 330_000, 220_000],
    ],
    ['within all of itself', { within: '100%' }, [1, 1, 1], [most, 600_000, 400_000]],
    [
      'within, and bounds of one',
      { within: '10%', bounds: { toilets: ['52', null] } },
      [520_000, 270_000, 180_000],
      [550_000, 300_000, 210_000],
    ],
    [
      'in order',
      { order: [['markets', 'rubbish', '厕所']] },
      [1, 1, 333_334],
      [333_333, 499_999, most],
    ],
    [
      'in two orders',
      {
        order: [
          ['toilets', 'rubbish'],
          ['toilets', 'markets'],
        ],
      },
      [333_334, 1, 1],
      [most, 499_999, 499_999],
    ],
    [
      'in order, and bounds',
      { order: [['rubbish', 'toilets']], bounds: { toilets: ['40', null] } },
      [400_000, 400_000, 1],
      [499_999, 599_999, 200_000],
    ],
  ])('%s', (_, options, lower, upper) => {
    const { bounds, issues } = asked(options);
    expect(aboutOf(issues)).toEqual([]);
    expect([bounds?.lower, bounds?.upper]).toEqual([lower, upper]);
  });

  it('are of the sum that the rules have', () => {
    const group = groupOf([
      ['a', '甲', '1.5'],
      ['b', '乙', '4.5'],
    ]);
    const { bounds } = asked({ bounds: { a: ['1.2', '3'] } }, group);
    expect([bounds?.lower, bounds?.upper]).toEqual([
      [200_000, 500_000],
      [500_000, 800_000],
    ]);
  });
});

describe('bounds that cannot be kept', () => {
  it.each<readonly [string, BoundOptions, ReturnType<typeof aboutOf>]>([
    [
      'below 0',
      { bounds: { toilets: ['-1', null] } },
      [['weight-below-zero', { title: '厕所', found: '-1' }]],
    ],
    [
      'both below 0',
      { bounds: { toilets: ['-5%', '-1%'] } },
      [
        ['weight-below-zero', { title: '厕所', found: '-5%' }],
        ['weight-below-zero', { title: '厕所', found: '-1%' }],
      ],
    ],
    [
      'of one weight, by its id and by its title',
      { bounds: { toilets: ['10', null], 厕所: ['12', null] } },
      [['bounds-twice', { title: '厕所' }]],
    ],
    [
      'no number',
      { bounds: { toilets: ['many', '10 %'] } },
      [
        ['not-a-weight', { title: '厕所', found: 'many', sum: '100' }],
        ['not-a-weight', { title: '厕所', found: '10 %', sum: '100' }],
      ],
    ],
    [
      'nothing',
      { bounds: { toilets: ['', null] } },
      [['not-a-weight', { title: '厕所', found: '', sum: '100' }]],
    ],
    [
      'an unknown group',
      { bounds: { toilet: ['1', null] } },
      [
        [
          'unknown-weight',
          {
            found: 'toilet',
            wanted: ['toilets 厕所', 'rubbish 垃圾', 'markets 市场'],
            nearest: 'toilets',
          },
        ],
      ],
    ],
    [
      'an unknown group like none',
      { bounds: { schools: ['1', null] } },
      [
        [
          'unknown-weight',
          { found: 'schools', wanted: ['toilets 厕所', 'rubbish 垃圾', 'markets 市场'] },
        ],
      ],
    ],
    [
      'no millionth between',
      { bounds: { markets: ['1.00001%', '1.00009%'] } },
      [['weight-between-bounds', { title: '市场', low: '1.0001', high: '1' }]],
    ],
    [
      'crossed',
      { bounds: { toilets: ['60', '40%'] } },
      [['bounds-crossed', { title: '厕所', low: '60', high: '40%' }]],
    ],
    [
      'the most 0',
      { bounds: { toilets: [null, '0'] } },
      [['weight-without-room', { title: '厕所', found: '0' }]],
    ],
    [
      'the most nearly 0',
      { bounds: { toilets: [null, '0.00001%'] } },
      [['weight-without-room', { title: '厕所', found: '0.00001%' }]],
    ],
    [
      'the least too high together',
      { bounds: { toilets: ['60', null], rubbish: ['50', null] } },
      [['bounds-infeasible', { least: '110.0001', most: '299.9994', sum: '100' }]],
    ],
    [
      'the most too low together',
      { bounds: { toilets: [null, '10'], rubbish: [null, '10'], markets: [null, '10'] } },
      [['bounds-infeasible', { least: '0.0003', most: '30', sum: '100' }]],
    ],
    [
      'more than the sum',
      { bounds: { toilets: ['200', null] } },
      [['not-a-weight', { title: '厕所', found: '200', sum: '100' }]],
    ],
    [
      'at most more than the sum: it was meant on another scale',
      { bounds: { toilets: ['20', '200'], rubbish: [null, '101%'] } },
      [
        ['not-a-weight', { title: '厕所', found: '200', sum: '100' }],
        ['not-a-weight', { title: '垃圾', found: '101%', sum: '100' }],
      ],
    ],
    [
      'against the order',
      { bounds: { toilets: [null, '10'], rubbish: ['20', null] }, order: [['toilets', 'rubbish']] },
      [['weight-between-bounds', { title: '厕所', low: '20', high: '10' }]],
    ],
    [
      'too high together by the order',
      { bounds: { markets: ['40', null] }, order: [['toilets', 'rubbish', 'markets']] },
      [['bounds-infeasible', { least: '120', most: '299.9994', sum: '100' }]],
    ],
    [
      'against what they are within',
      { bounds: { toilets: ['70', null] }, within: '10%' },
      [['weight-between-bounds', { title: '厕所', low: '70', high: '55' }]],
    ],
    ...['0%', '-5%', '101%', '25', 'some', ''].map(
      (within): readonly [string, BoundOptions, ReturnType<typeof aboutOf>] => [
        `within ${within}`,
        { within },
        [['wrong-option-value', { option: 'within', found: within, wanted: '25%' }]],
      ],
    ),
    [
      'an order of one',
      { order: [['toilets']] },
      [['order-too-short', { found: 'toilets', example: 'toilets>rubbish' }]],
    ],
    [
      'an order of none',
      { order: [[]] },
      [['order-too-short', { found: '', example: 'toilets>rubbish' }]],
    ],
    [
      'an order of an unknown group',
      { order: [['toilets', 'rubish']] },
      [
        [
          'unknown-weight',
          {
            found: 'rubish',
            wanted: ['toilets 厕所', 'rubbish 垃圾', 'markets 市场'],
            nearest: 'rubbish',
          },
        ],
      ],
    ],
    [
      'a circle',
      {
        order: [
          ['toilets', 'rubbish'],
          ['rubbish', 'markets', 'toilets'],
        ],
      },
      [['order-in-a-circle', { found: '厕所＞垃圾＞市场＞厕所' }]],
    ],
    [
      'a circle behind a way into it',
      { order: [['toilets', 'rubbish', 'markets', 'rubbish']] },
      [['order-in-a-circle', { found: '垃圾＞市场＞垃圾' }]],
    ],
    [
      'a group above itself',
      { order: [['toilets', '厕所']] },
      [['order-in-a-circle', { found: '厕所＞厕所' }]],
    ],
    [
      'all at once',
      { bounds: { toilets: ['-1', null], school: [null, '1'] }, within: 'x', order: [['markets']] },
      [
        ['wrong-option-value', { option: 'within', found: 'x', wanted: '25%' }],
        ['weight-below-zero', { title: '厕所', found: '-1' }],
        [
          'unknown-weight',
          { found: 'school', wanted: ['toilets 厕所', 'rubbish 垃圾', 'markets 市场'] },
        ],
        ['order-too-short', { found: 'markets', example: 'toilets>rubbish' }],
      ],
    ],
  ])('%s', (_, options, expected) => {
    const { bounds, issues } = asked(options);
    expect(bounds).toBeNull();
    expect(aboutOf(issues)).toEqual(expected);
  });
});

describe('an order of many weights, said many times', () => {
  const ids = Array.from({ length: 30 }, (_, i) => `w${i}`);
  const many = groupOf(ids.map((id) => [id, id, '1']));
  const order = new Array<readonly string[]>(3).fill(ids);

  it('is looked through once', () => {
    const { bounds, issues } = asked({ order }, many);
    expect([issues, bounds?.order.length]).toEqual([[], 3 * 29]);
  });

  it('has its circle found', () => {
    const { issues } = asked({ order: [...order, ['w29', 'w27']] }, many);
    expect(aboutOf(issues)).toEqual([['order-in-a-circle', { found: 'w27＞w28＞w29＞w27' }]]);
  });
});

describe('a weight', () => {
  const crossed = groupOf([
    ['a', 'b', '60'],
    ['b', 'c', '30'],
    ['d', 'c', '10'],
  ]);

  it('is called by its id, whatever titles others have', () => {
    const { bounds } = asked({ bounds: { b: ['39', '41'] } }, crossed);
    expect([bounds?.lower[1], bounds?.upper[1]]).toEqual([390_000, 410_000]);
  });

  it('is not called by a title that another has too', () => {
    const { issues } = asked({ bounds: { c: ['39', '41'] } }, crossed);
    expect(aboutOf(issues)).toEqual([['ambiguous-weight', { found: 'c', wanted: ['b', 'd'] }]]);
  });
});
