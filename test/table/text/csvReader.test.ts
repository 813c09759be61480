import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../src/table/Grid.ts';
import { csvReader, rowLimit } from '../../../src/table/text/csvReader.ts';

const readIn = (pieces: readonly string[]) => {
  const rows: GridRow[] = [];
  const problems: unknown[] = [];
  const reader = csvReader(
    ',',
    (row) => rows.push(row),
    (code, row, data) => problems.push([code, row, data['reason'] ?? '']),
  );
  for (const piece of pieces) reader.push(piece);
  reader.finish();
  return { rows, problems };
};

const cut = (text: string, lengths: readonly number[]): readonly string[] => {
  const pieces: string[] = [];
  let at = 0;
  for (const length of lengths) {
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return [...pieces, text.slice(at)];
};

describe('text that comes in pieces', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 });

  it('is read as the whole is, whatever stands in it (law)', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '字', ' ', '\0') });
    fc.assert(
      fc.property(text, lengths, (whole, cuts) => {
        expect(readIn(cut(whole, cuts))).toEqual(readIn([whole]));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is looked at no more often than need be where a row is long and the pieces are short', () => {
    for (const cell of ['字'.repeat(4_000_000), `"${'字\n'.repeat(2_000_000)}"`]) {
      const pieces = cut(`单位,x\n甲,${cell}\n乙,1\n`, Array(400_000).fill(10));
      const { rows, problems } = readIn(pieces);
      expect(rows.map(({ cells }) => cells[0])).toEqual(['单位', '甲', '乙']);
      expect(problems).toEqual([]);
    }
  });

  it('gives back the cells that were written, with the line on which each row begins (law)', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '字') });
    const table = fc.array(
      fc.array(
        cell.map((text) => `x${text}`),
        { minLength: 1 },
      ),
    );
    fc.assert(
      fc.property(table, lengths, (cells, cuts) => {
        const lines = cells.map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        );
        let row = 1;
        const wanted = cells.map((texts, i) => {
          const begin = row;
          row += (lines[i] ?? '').split('\n').length;
          return { row: begin, cells: texts, state: 'whole' };
        });
        const found = readIn(cut(lines.map((line) => `${line}\n`).join(''), cuts));
        expect(found).toEqual({ rows: wanted, problems: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('blank lines', () => {
  it('are left out, and the rows behind them keep their numbers (law)', () => {
    const line = fc.constantFrom('', ' ', ',', 'a', 'a,b', '"a\n\nb",c', '"",d');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        let row = 1;
        const wanted = lines.flatMap((text) => {
          const begin = row;
          row += text.split('\n').length;
          return /[a-d]/.test(text) ? [begin] : [];
        });
        const { rows, problems } = readIn([lines.map((text) => `${text}\n`).join('')]);
        expect([rows.map((record) => record.row), problems]).toEqual([wanted, []]);
      }),
      { numRuns: 500 },
    );
  });

  it('cost next to nothing', { timeout: 5_000 }, () => {
    const { rows } = readIn([`a,b\n${'\n'.repeat(990_000)}`, `${'\n'.repeat(990_000)}c,d`]);
    expect(rows.map(({ row }) => row)).toEqual([1, 1_980_002]);
  });
});

describe('what no table has', () => {
  it('a row without end is refused, and reading ends there', () => {
    const { rows, problems } = readIn(['a,b\n', 'x'.repeat(rowLimit + 1), '\nc,d\n']);
    expect(rows.map(({ cells }) => cells)).toEqual([['a', 'b']]);
    expect(problems).toEqual([['row-too-long', 2, '']]);
  });

  it('a quote that is never closed is told where it stands, and the rest is read', () => {
    const line = `${'e'.repeat(999)}\n`;
    const { rows, problems } = readIn(['a,b\n', 'c,"d\n', line.repeat(rowLimit / 1000 + 10)]);
    expect(problems).toEqual([['not-csv', 2, 'CSV_QUOTE_NOT_CLOSED']]);
    expect(rows.slice(0, 3).map(({ row, state, cells }) => [row, state, cells.length])).toEqual([
      [1, 'whole', 2],
      [2, 'broken', 2],
      [3, 'doubtful', 1],
    ]);
    expect(rows).toHaveLength(rowLimit / 1000 + 12);
  });

  it.each([
    ['unmatched quotes', 'a"b\n', 'not-csv'],
    ['NUL characters', 'a\0b\n', 'nul-character'],
  ])('after twenty rows with %s the rest is not looked at, and that is said', (_, line, code) => {
    const { problems } = readIn([line.repeat(1_000)]);
    expect(problems).toHaveLength(21);
    expect(problems.at(0)).toEqual([code, 1, expect.any(String)]);
    expect(problems.at(-1)).toEqual(['reading-stopped', 20, '']);
  });
});
