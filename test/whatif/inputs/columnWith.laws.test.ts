import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, formatExact } from '../../../src/decimal/index.ts';
import type { Value } from '../../../src/logic/index.ts';
import { readData, valueAt } from '../../../src/table/index.ts';
import { columnWith } from '../../../src/whatif/inputs/columnWith.ts';
import { totalsOf, unitsWith } from '../../assess/smallRules.ts';
import { csvOf, loaded } from '../../support/assessment.ts';

const ruleSet = loaded(totalsOf({}));

const tableOf = (values: readonly string[]) => {
  const content = csvOf(unitsWith(values));
  const [table] = readData(ruleSet, [{ name: 'data.csv', content }]).tables;
  const column = table?.inputs.get('x');
  if (column === undefined) throw new Error('no column');
  return column;
};

// Whole numbers, many decimals, and more digits than a scaled number has.
const decimal = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 99999 }))
    .map((a) => a.join('.')),
  fc.constantFrom('0.000000000000001', '12345678901234567890', '1234567890123456.78'),
);

const shown = (value: Value): string =>
  value instanceof Exact ? formatExact(value) : String(value);

describe('a column with other values', () => {
  it('is the column that the file would give', () => {
    fc.assert(
      fc.property(
        fc.array(decimal, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(5), decimal), { maxLength: 4 }),
        (before, changes) => {
          const rows = new Map(
            changes
              .filter(([row]) => row < before.length)
              .map(([row, text]) => [row, text] as const),
          );
          const after = before.map((text, row) => rows.get(row) ?? text);
          const values = new Map([...rows].map(([row, text]) => [row, Exact.ofDecimal(text)]));
          const found = columnWith(tableOf(before), values);
          const direct = tableOf(after);
          expect(after.map((_, row) => shown(valueAt(found.column, row)))).toEqual(
            after.map((_, row) => shown(valueAt(direct.column, row))),
          );
          expect([...found.state]).toEqual([...direct.state]);
        },
      ),
    );
  });
});
