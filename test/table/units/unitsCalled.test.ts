import { describe, expect, it } from 'vitest';
import { unitsCalled } from '../../../src/table/units/unitsCalled.ts';
import { passThrough } from '../../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { rulesOf } from '../../support/systems.ts';

const yunnan = rulesOf('yunnan-2021');
const all = (yunnan.register ?? []).map(({ code, name, level }) => ({ code, name, level }));
const called = (text: string, units = all) =>
  unitsCalled(yunnan)(text, units).map(({ code }) => code);

describe('what somebody calls a unit', () => {
  it.each([
    ['532923', ['532923']],
    ['532923000000', ['532923']],
    ['祥云县', ['532923']],
    ['祥云', ['532923']],
    ['大理州', ['532900']],
    ['大理市', ['532901']],
    ['大理', ['532900', '532901']],
    ['天府', []],
  ])('%s is what it is in a data file', (text, codes) => {
    expect([...called(text)].sort()).toEqual(codes);
  });

  it('is looked for among the units at hand', () => {
    const counties = all.filter(({ level }) => level === 'county');
    expect(called('大理', counties)).toEqual(['532901']);
  });

  it('is a code or a name where there is no register', () => {
    const free = loaded(
      smallRuleSet({ inputs: [{ id: 'x' }], level: { score: { children: [passThrough('x')] } } }),
    );
    const units = [
      { code: 'a', name: '甲县' },
      { code: 'b', name: '乙县' },
    ];
    const find = unitsCalled(free);
    expect(['a', '乙县', '乙'].map((text) => find(text, units).map(({ code }) => code))).toEqual([
      ['a'],
      ['b'],
      [],
    ]);
  });
});
