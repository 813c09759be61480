import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/table/text/csv.ts';
import { freeText } from '../../support/writtenCells.ts';
import { textForm, writtenText } from '../../support/writtenText.ts';

const gridOf = (content: string) => {
  const read = readCsv({ name: 'a.csv', content });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
};

type Strict = {
  readonly rows: ReadonlyArray<{ readonly row: number; readonly cells: readonly string[] }>;
  /** The line on which the first row begins whose quotes do not match. */
  readonly problem: number | null;
};

/** RFC 4180 character by character, without regard for speed: as a judge of the parser in use. */
function strictly(text: string): Strict {
  const rows: { row: number; cells: string[] }[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        at += 1;
        while (text[at] !== '"' || text[at + 1] === '"') {
          if (at >= text.length) return { rows, problem: row };
          if (text[at] === '\n') line += 1;
          cell += text[at];
          at += text[at] === '"' ? 2 : 1;
        }
        at += 1;
        if (at < text.length && text[at] !== ',' && text[at] !== '\n') {
          return { rows, problem: row };
        }
      }
      while (at < text.length && text[at] !== ',' && text[at] !== '\n') {
        if (text[at] === '"') return { rows, problem: row };
        cell += text[at];
        at += 1;
      }
      cells.push(cell);
      if (text[at] !== ',') break;
      at += 1;
    }
    at += 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells });
  }
  return { rows, problem: null };
}

describe('the cells of text with separators', () => {
  it('are what was written, and what another parser finds', () => {
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(freeText, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, textForm, (cells, some) => {
        const form = { ...some, titles: [], emptyCells: 0, saysSeparator: true };
        const { text } = writtenText(cells, form);
        const { rows: read, issues } = gridOf(text);
        const written = cells
          .map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')))
          .filter((row) => row.some((cell) => cell.trim() !== ''));
        expect(issues).toEqual([]);
        expect(read.map((row) => row.cells)).toEqual(written);
        const rest = text.replace(/\r\n?/g, '\n').replace(/^sep=.\n?/, '');
        const other = parseCsv(rest, { delimiter: some.separator, skipEmptyRows: true });
        const filled = other.filter((row) => row.some((cell) => String(cell).trim() !== ''));
        expect(read.map((row) => row.cells)).toEqual(filled);
      }),
      { numRuns: 500 },
    );
  });

  it('are those of the standard up to the first row whose quotes do not match, which is told', () => {
    const piece = fc.constantFrom(
      'a',
      'b c',
      ',',
      ',',
      '\n',
      '\n',
      '"',
      '""',
      '",',
      ',"',
      '"\n',
      ' ',
    );
    let wrong = 0;
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 20 }), (text) => {
        const { rows, problem } = strictly(text);
        const { rows: all, issues } = gridOf(text);
        // Of a row that is told only the number of its cells is known.
        const read = all.filter(({ state }) => state !== 'broken');
        const whole = read.filter(({ state }) => state === 'whole');
        expect(whole.map(({ row, cells }) => ({ row, cells }))).toEqual(rows);
        expect(
          read.every(({ state }, i) => state === (i < rows.length ? 'whole' : 'doubtful')),
        ).toBe(true);
        expect(issues[0]?.at.row ?? null).toBe(problem);
        expect(issues.every(({ code }) => code === 'not-csv')).toBe(true);
        if (problem !== null) wrong += 1;
      }),
      { numRuns: 2000 },
    );
    expect(wrong).toBeGreaterThan(200);
    expect(wrong).toBeLessThan(1800);
  });
});
