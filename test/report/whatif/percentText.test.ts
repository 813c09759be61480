import { describe, expect, it } from 'vitest';
import {
  boundOfAll,
  boundOfNone,
  counted,
  percentText,
  pointsText,
} from '../../../src/report/whatif/percentText.ts';

it.each([
  ['0.475000', '47.5%'],
  ['0.000000', '0%'],
  ['1.000000', '100%'],
  ['0.999800', '99.98%'],
  ['0.000449', '0.04%'],
  ['0.999997', '99.9997%'],
  ['0.000500', '0.1%'],
])('a share of %s is %s', (share, text) => {
  expect(percentText(share)).toBe(text);
});

it.each([
  ['0.005000', '0.5'],
  ['0.000900', '0.09'],
  ['0.000997', '0.1'],
  ['0.000001', '<0.01'],
  ['0.000000', '0.00'],
])('an error of %s is %s points', (error, text) => {
  expect(pointsText(error)).toBe(text);
});

describe('the rule of three', () => {
  it.each([
    [100_000, '0.003%', '99.997%'],
    [34_000, '0.0089%', '99.9911%'],
    [1_000, '0.3%', '99.7%'],
    [2, '100%', '0%'],
  ])('of %i draws', (draws, none, all) => {
    expect([boundOfNone(draws), boundOfAll(draws)]).toEqual([none, all]);
  });
});

it('numbers have separators', () => {
  expect([7, 1_000, 100_000, 1_234_567].map(counted)).toEqual([
    '7',
    '1,000',
    '100,000',
    '1,234,567',
  ]);
});
