import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowNumbers } from '../../../src/table/ledger/RowNumbers.ts';

it('gives back the rows that it was given', () => {
  const distance = fc.oneof(
    fc.constantFrom(1, 127, 128, 129, 16_383, 16_384, 2_097_152),
    fc.integer({ min: 1, max: 3_000_000 }),
  );
  fc.assert(
    fc.property(fc.array(distance, { maxLength: 100 }), (distances) => {
      let row = 0;
      const rows = distances.map((by) => {
        row += by;
        return row;
      });
      const numbers = rowNumbers();
      for (const one of rows) numbers.add(one);
      expect(numbers.all()).toEqual(rows);
      expect(numbers.count()).toBe(rows.length);
    }),
  );
});
