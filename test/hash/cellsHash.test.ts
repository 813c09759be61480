import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsHash } from '../../src/hash/cellsHash.ts';

const rows = fc.array(fc.string({ maxLength: 4 }), { maxLength: 5 });

describe('the hash of a row of cells', () => {
  it('is a whole number of 53 bits, the same for the same cells', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const hash = cellsHash(cells);
        expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
        expect(cellsHash([...cells, '', ''])).toBe(hash);
      }),
    );
  });

  it('tells many rows apart that are nearly the same', () => {
    const many = Array.from({ length: 200_000 }, (_, i) =>
      cellsHash([`${i % 100}`, `2021-0${i % 9}`, `${i}`]),
    );
    expect(new Set(many).size).toBe(many.length);
  });

  it.each([
    [
      ['ab', ''],
      ['a', 'b'],
    ],
    [['', 'a'], ['a']],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  ])('is another for %j than for %j', (one, other) => {
    expect(cellsHash(one)).not.toBe(cellsHash(other));
  });

  it('leaves out a column that does not count', () => {
    expect(cellsHash(['1', 'a'], 0)).toBe(cellsHash(['2', 'a'], 0));
  });
});
