import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExact, parseDecimal } from '../../src/decimal/index.ts';
import { canonicalLogic } from '../../src/logic/canonicalLogic.ts';
import { canonicalNumber } from '../../src/logic/canonicalNumber.ts';

describe('the one form of a number', () => {
  it.each([
    [100, '100'],
    ['100', '100'],
    ['100.0', '100'],
    ['-0', '0'],
    [-0, '0'],
    ['0.50', '0.5'],
    ['-0.5', '-0.5'],
    ['007', '7'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    ['15%', '0.15'],
    ['12345678901234567890.12345678901234567890', '12345678901234567890.1234567890123456789'],
  ])('%j is %s', (written, text) => {
    expect(canonicalNumber(written)).toEqual({ '#': text });
  });

  it.each(['', 'rate', '1 2', '%'])('%j is no number', (text) => {
    expect(canonicalNumber(text)).toBe(text);
  });

  it('is that of its value, however it is found', () => {
    const text = fc.stringMatching(/^-?\d{1,18}(\.\d{1,18})?$/);
    fc.assert(
      fc.property(text, (written) => {
        const value = parseDecimal(written);
        const wanted = value === null || value.sign === 0 ? '0' : formatExact(value);
        expect(canonicalNumber(written)).toEqual({ '#': wanted });
      }),
    );
  });
});

describe('the one form of a rule', () => {
  it.each<readonly [Parameters<typeof canonicalLogic>[0], unknown]>([
    [{ var: 'x' }, { var: ['x'] }],
    [{ '+': ['1.0', 2] }, { '+': [{ '#': '1' }, { '#': '2' }] }],
    // Compared as they are: a text is another value than the number.
    [{ '===': ['1.0', 1] }, { '===': ['1.0', { '#': '1' }] }],
    [{ round: [1.5, 0, 'up'] }, { round: [{ '#': '1.5' }, { '#': '0' }, 'up'] }],
    [{ missing: ['1'] }, { missing: ['1'] }],
    [
      { tiers: [{ var: 'x' }, [['90', 1]], 0] },
      { tiers: [{ var: ['x'] }, [[{ '#': '90' }, { '#': '1' }]], { '#': '0' }] },
    ],
    [
      { map: [[1], { '+': [{ var: '' }, '1'] }] },
      { map: [[{ '#': '1' }], { '+': [{ var: [''] }, { '#': '1' }] }] },
    ],
    [
      ['1', 1, null, true],
      ['1', { '#': '1' }, null, true],
    ],
  ])('%j is %j', (rule, form) => {
    expect(canonicalLogic(rule)).toEqual(form);
  });
});
