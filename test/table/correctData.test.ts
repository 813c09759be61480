import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Correction, correctData } from '../../src/table/correctData.ts';
import { type Data, type DataFile, readData } from '../../src/table/index.ts';
import { indicator, passThrough } from '../assess/smallRules.ts';
import { decimalText } from '../decimal/arbitraries.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';
import { codesAndPlaces, errorsOf, read, unreadableOf, valuesOf } from './tableView.ts';

const ruleSet = loaded(
  smallRuleSet({
    ledgers: [
      { id: 'visits', title: '走访台账', fields: [{ id: 'score', title: '得分', type: 'number' }] },
    ],
    inputs: [
      { id: 'x', title: '旱厕消除率', measure: '%', range: [-1000, 1000] },
      { id: 'n', title: '件数', type: 'integer', missing: 'exclude' },
      { id: 'b', title: '达标', type: 'boolean', missing: 'zero' },
      { id: 't', title: '等级', type: 'text', values: ['高', '低'], missing: 'exclude' },
      {
        id: 'sum',
        missing: 'exclude',
        derived: { from: 'visits', take: { sum: { var: 'score' } } },
      },
      { id: 'last', earlier: 'total', missing: 'exclude' },
    ],
    level: {
      score: {
        children: [
          passThrough('x'),
          passThrough('n'),
          indicator('yes', { if: [{ var: 'b' }, 1, 0] }),
          indicator('high', { if: [{ '==': [{ var: 't' }, '高'] }, 1, 0] }),
          passThrough('sum'),
          passThrough('last'),
        ],
      },
    },
  }),
);
const header = ['代码', '单位', 'x', 'n', 'b', 't'];
const csv = (...lines: ReadonlyArray<readonly string[]>): string =>
  [header, ...lines].map((cells) => cells.join(',')).join('\n');
const small = csv(['A', '甲县', '95', '3', '是', '高'], ['B', '乙县', '90', '', '否', '']);

const corrected = (data: Data, ...corrections: readonly Correction[]): Data => {
  const result = correctData(ruleSet, data, corrections);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const contentOf = (data: Data) => ({
  hash: data.hash,
  values: valuesOf(data),
  unreadable: unreadableOf(data),
  units: data.tables.map(({ units }) => units),
});

describe('a corrected cell', () => {
  it('is that of a unit by its code, its name or its usual short name', () => {
    const registered = {
      ...ruleSet,
      register: [
        { code: 'A', name: '甲县', shortName: '甲', level: 'county', parent: null },
        { code: 'B', name: '乙县', shortName: null, level: 'county', parent: null },
      ],
    };
    const data = read(registered, small);
    const changedFor = (unit: string) => {
      const result = correctData(registered, data, [{ unit, input: 'x', value: '1' }]);
      return result.ok ? valuesOf(result.value)['A']?.['x'] : result.issues.map(({ code }) => code);
    };
    expect(['A', '甲县', '甲'].map(changedFor)).toEqual(['1', '1', '1']);
    expect(changedFor('丙')).toEqual(['correction-of-unknown-unit']);
  });

  it('takes the place of what the file says, and tells where it comes from', () => {
    const data = read(ruleSet, small);
    const changed = corrected(data, { unit: '甲县', input: 'x', value: '９７.5%' });
    expect(valuesOf(changed)['A']?.['x']).toBe('97.5');
    expect(valuesOf(data)['A']?.['x']).toBe('95');
    expect(changed.tables[0]?.placeOf(0, 'x')).toEqual({
      file: 'correction',
      column: '旱厕消除率',
    });
    expect(changed.tables[0]?.placeOf(1, 'x')).toMatchObject({ file: '1.csv', row: 3 });
  });

  it('takes the place of what was missing, and of what a ledger says', () => {
    const data = read(ruleSet, small, '单位,得分\nA,5\nA,6\nB,1'.replace('单位', '代码'));
    expect(valuesOf(data)['A']?.['sum']).toBe('11');
    const changed = corrected(
      data,
      { unit: 'A', input: 'sum', value: '20' },
      { unit: 'B', input: 'n', value: '7' },
    );
    expect(valuesOf(changed)).toMatchObject({ A: { sum: '20' }, B: { sum: '1', n: '7' } });
    expect(changed.tables[0]?.recordsOf(0, 'sum')).toBeNull();
    expect(changed.tables[0]?.recordsOf(1, 'sum')).toEqual([{ file: '2.csv', rows: [4] }]);
  });

  it('mends one that could not be read, and its unit', () => {
    const data = read(ruleSet, small.replace('95', '九五'));
    expect([errorsOf(data).length, unreadableOf(data)]).toEqual([1, ['A']]);
    const changed = corrected(data, { unit: 'A', input: 'x', value: '95' });
    expect([errorsOf(changed), unreadableOf(changed)]).toEqual([[], []]);
    expect(changed.hash).toBe(read(ruleSet, small).hash);
  });

  it.each([
    ['九五', 'not-a-number'],
    ['1001', 'out-of-range'],
    ['', 'missing-value'],
  ])('%j is refused as it would be in a file', (value, code) => {
    const changed = corrected(read(ruleSet, small), { unit: 'A', input: 'x', value });
    expect(errorsOf(changed)).toEqual([[code, 'correction', undefined, '旱厕消除率', 'A']]);
    expect(unreadableOf(changed)).toEqual(['A']);
  });

  it('can be of an input that no file has a column for', () => {
    const data = read(ruleSet, '代码,x,b\nA,1,是\nB,2,否');
    const changed = corrected(data, { unit: 'A', input: 'n', value: '4' });
    expect(contentOf(changed)).toEqual(contentOf(read(ruleSet, '代码,x,b,n\nA,1,是,4\nB,2,否,')));
  });

  it('can be corrected again', () => {
    const once = corrected(read(ruleSet, small), { unit: 'A', input: 'x', value: '1' });
    const twice = corrected(once, { unit: 'B', input: 'x', value: '2' });
    expect(valuesOf(twice)).toMatchObject({ A: { x: '1' }, B: { x: '2' } });
    expect(corrected(twice, { unit: 'A', input: 'x', value: '3' }).tables[0]?.inputs).toBeDefined();
  });
});

describe('a correction that is none', () => {
  const data = read(ruleSet, small);
  it('is answered with the nearest names, all at once', () => {
    const result = correctData(ruleSet, data, [
      { unit: '甲洲县', input: 'x', value: '1' },
      { unit: 'A', input: '旱厕消除', value: '1' },
      { unit: 'A', input: 'last', value: '1' },
      { unit: 'B', input: 'n', value: '1' },
      { unit: '乙县', input: 'n', value: '2' },
    ]);
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, data: said }) => [code, said['nearest']])).toEqual([
      ['correction-of-unknown-unit', 'A 甲县'],
      ['correction-of-unknown-input', 'x 旱厕消除率'],
      ['correction-of-unknown-input', undefined],
      ['correction-twice', undefined],
    ]);
  });

  it('is answered with all units of a name', () => {
    const two = read(
      ruleSet,
      csv(['A', '甲县', '1', '', '是', ''], ['B', '甲县', '1', '', '是', '']),
    );
    const result = correctData(ruleSet, two, [{ unit: '甲县', input: 'x', value: '1' }]);
    expect(result.issues.map(({ code, data: said }) => [code, said['candidates']])).toEqual([
      ['ambiguous-unit', ['甲县 A', '甲县 B']],
    ]);
  });
});

it('data with corrections are those of the file with these cells', () => {
  const cell = fc.oneof(
    decimalText(3, 20),
    fc.integer().map(String),
    fc.constantFrom('', '—', '/', '是', '否', '高', '低', '0.5', '95%', '九', '1e999999'),
  );
  const line = fc.tuple(cell, cell, cell, cell);
  const change = fc.record({ unit: fc.nat(), input: fc.constantFrom(2, 3, 4, 5), value: cell });
  const asLong = (lines: ReadonlyArray<readonly string[]>): string =>
    [
      '代码,单位,指标,值',
      ...lines.flatMap(([code, name, ...cells]) =>
        cells.map((text, i) => [code, name, header[i + 2], text].join(',')),
      ),
    ].join('\n');
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(change, {
        maxLength: 5,
        selector: ({ unit, input }) => `${unit % 6} ${input}`,
      }),
      fc.constantFrom(csv, (...lines: ReadonlyArray<readonly string[]>) => asLong(lines)),
      (cells, changes, write) => {
        const lines = cells.map((texts, i) => [`U${i}`, `${i}县`, ...texts]);
        const own = changes.filter(({ unit }) => unit % 6 < lines.length);
        const changedLines = lines.map((texts, i) =>
          texts.map(
            (text, k) =>
              own.find(({ unit, input }) => unit % 6 === i && input === k)?.value ?? text,
          ),
        );
        const corrections = own.map(({ unit, input, value }) => ({
          unit: `U${unit % 6}`,
          input: header[input] ?? '',
          value,
        }));
        const found = corrected(read(ruleSet, write(...lines)), ...corrections);
        const wanted = read(ruleSet, write(...changedLines));
        expect(contentOf(found)).toEqual(contentOf(wanted));
        const codes = (data: Data) => codesAndPlaces(data.issues).map(([code]) => code);
        expect(codes(found).toSorted()).toEqual(codes(wanted).toSorted());
      },
    ),
    { numRuns: 300 },
  );
});

it('data that were not read from files cannot be corrected', () => {
  const data = { ...read(ruleSet, small), gathered: null };
  expect(() => correctData(ruleSet, data, [])).toThrow(RangeError);
});

it('what is read is what it was: files do not change', () => {
  const files: readonly DataFile[] = [{ name: '1.csv', content: small }];
  const data = readData(ruleSet, files);
  corrected(data, { unit: 'A', input: 'x', value: '1' });
  expect(contentOf(data)).toEqual(contentOf(readData(ruleSet, files)));
});
