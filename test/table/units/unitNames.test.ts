import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisteredUnit } from '../../../src/ruleset/index.ts';
import { unitHeaderTest } from '../../../src/table/sheets/headers.ts';
import { levelHeaders } from '../../../src/table/sheets/levelHeaders.ts';
import { foldName, namesOf, withoutMarks } from '../../../src/table/units/unitNames.ts';
import { isIssue, unitFinder } from '../../../src/table/units/units.ts';
import { passThrough } from '../../assess/smallRules.ts';
import { bundled } from '../../rules/bundled.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';

const ruleSet = bundled();
const register: readonly RegisteredUnit[] = ruleSet.register ?? [];
const aboveOf = ({ parent }: RegisteredUnit) =>
  [...register, ...ruleSet.unitsAbove].find(({ code }) => code === parent);
const find = unitFinder(ruleSet);
const isUnitHeader = unitHeaderTest(levelHeaders(ruleSet));
const foundBy = (name: string, more: { code?: string; level?: string; parent?: string } = {}) => {
  const found = find({ code: '', name, level: '', parent: '', ...more }, {});
  return isIssue(found)
    ? `${found.code} ${String(found.data['candidates'] ?? '')}`.trim()
    : found.code;
};

describe('a unit of Yunnan', () => {
  it.each([
    ['祥云', '532923'],
    ['祥云县', '532923'],
    ['大理州', '532900'],
    ['大理白族自治州', '532900'],
    ['大理市', '532901'],
    ['石林', '530126'],
    ['石林县', '530126'],
    ['双江县', '530925'],
    ['双江', '530925'],
    ['昆明', '530100'],
    ['五华', '530102'],
    ['西双版纳', '532800'],
    ['德宏', '533100'],
    ['大理州祥云县', '532923'],
    ['大理白族自治州祥云县', '532923'],
    ['大理祥云', '532923'],
    ['昆明市 五华区', '530102'],
    ['昆明市/五华区', '530102'],
    ['昆明市－五华区', '530102'],
    ['祥　云　县', '532923'],
    ['祥云\u200b县', '532923'],
    ['昆明市｜五华区', '530102'],
    ['昆明市–五华区', '530102'],
  ])('is found by %s', (name, code) => {
    expect(foundBy(name)).toBe(code);
  });

  it('of a name that is that of two is ambiguous, unless the row says more', () => {
    expect(foundBy('大理')).toBe('ambiguous-unit 大理白族自治州 532900,大理市 532901');
    expect(foundBy('大理', { level: 'county' })).toBe('532901');
    expect(foundBy('大理', { parent: '大理州' })).toBe('532901');
    expect(foundBy('大理', { code: '532900' })).toBe('532900');
    expect(foundBy('大理', { parent: '532900000000' })).toBe('532901');
  });

  it('of which a row says what it is not is told', () => {
    expect(foundBy('祥云县', { level: 'prefecture' })).toBe('level-differs');
    expect(foundBy('祥云县', { parent: '昆明市' })).toBe('parent-differs');
    expect(foundBy('', { code: '532923', parent: '530100' })).toBe('parent-differs');
    expect(foundBy('祥云县', { level: 'county', parent: '大理' })).toBe('532923');
    expect(foundBy('大理', { parent: '昆明市' })).toMatch(/^ambiguous-unit/);
    // Of what the register does not know nothing can be said.
    expect(foundBy('大理州', { parent: '云南省' })).toBe('532900');
  });

  it.each([
    ['532923', '532923'],
    ['５３２９２３', '532923'],
    ['532923000', '532923'],
    ['532923000000', '532923'],
    ['532923100', 'unit-below'],
    ['532923100000', 'unit-below'],
    ['999999000', 'unknown-unit'],
    ['5329230', 'unknown-unit'],
  ])('is found by the code %s: %s', (code, found) => {
    expect(foundBy('', { code })).toBe(found);
  });

  it('is found with the province before its name, which is above both levels', () => {
    expect(foundBy('云南省昆明市')).toBe('530100');
    expect(foundBy('昆明市', { parent: '云南省' })).toBe('530100');
    expect(foundBy('祥云县', { parent: '云南省' })).toBe('532923');
  });

  it('of another register is not found by its name without the marks in it', () => {
    const units = [
      { code: 'g1', name: '12网格', level: 'county' },
      { code: 'g2', name: '1-3网格', level: 'county' },
    ];
    const own = unitFinder(
      loaded(
        smallRuleSet({
          inputs: [{ id: 'x' }],
          register: { units },
          level: { score: { children: [passThrough('x')] } },
        }),
      ),
    );
    const codeOf = (name: string) => {
      const found = own({ code: '', name, level: '', parent: '' }, {});
      return isIssue(found) ? found.code : found.code;
    };
    expect(['12网格', '1-2网格', '1-3网格', '13网格'].map(codeOf)).toEqual([
      'g1',
      'unknown-unit',
      'g2',
      'unknown-unit',
    ]);
  });

  it('has names that lead to it, or, where others have them too, name it as a candidate', () => {
    for (const unit of register) {
      const { official, short, whole } = namesOf(unit, aboveOf(unit));
      for (const name of [official, ...short, ...whole]) {
        const found = foundBy(name);
        expect(found === unit.code || found.includes(unit.code)).toBe(true);
      }
    }
  });

  it('is not found by anything else: another text is unknown, and nothing is thrown (law)', () => {
    const known = new Set(
      register.flatMap((unit) => {
        const { official, short, whole } = namesOf(unit, aboveOf(unit));
        return [official, ...short, ...whole];
      }),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(...'大理祥云昆明五华县市区州东西'), { maxLength: 6 })
        .map((c) => c.join('')),
    );
    fc.assert(
      fc.property(text, (name) => {
        const found = foundBy(name);
        if (known.has(foldName(name)) || known.has(withoutMarks(foldName(name)))) return;
        expect(found).toMatch(
          isUnitHeader(name) ? /^header-repeated$/ : /^(unknown-unit|unit-not-named)$/,
        );
      }),
    );
  });
});
