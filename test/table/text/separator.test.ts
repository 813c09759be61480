import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/table/text/csv.ts';
import { separatorOf } from '../../../src/table/text/separator.ts';

const rowsOf = (content: string) => {
  const grid = readCsv({ name: 'a.csv', content });
  if (!grid.ok) throw new Error(JSON.stringify(grid.issues));
  return grid.value.rows.map(({ row, cells }) => [row, ...cells]);
};

describe('what separates cells', () => {
  it.each([
    ['commas', 'code,x\na,1\n', ','],
    ['semicolons', '单位代码;x\na;1,5\nb;2,5\n', ';'],
    ['semicolons and quotes', '"code";"x"\n"a,b,c";"1"\n', ';'],
    ['tabs', '\n\ncode\tx\n\na\t1,234\n', '\t'],
    ['commas below a title', '考核表;第一季度\ncode,x\na,1\n', ','],
    ['commas, with semicolons in remarks', '单位,备注\n甲,a;b;c\n乙,d;e;f\n', ','],
    ['semicolons, with commas in numbers', 'code;x\na;1,234,567\nb;2,345,678\n', ';'],
    ['commas, with as many lines of semicolons', 'a,b;c\n1,2;3\n4,5;6;7\n', ','],
    ['nothing, in one column', 'code\na\n', ','],
  ])('is found: %s', (_, text, separator) => {
    expect(separatorOf(text)).toEqual({ kind: 'separator', separator, text });
  });

  it.each(['sep=;', '"sep=;"', 'SEP=;'])(
    'can be said in the first line, as Excel does, and rows keep their numbers: %s',
    (line) => {
      expect(rowsOf(`${line}\ncode;x\na;1,5\n`)).toEqual([
        [2, 'code', 'x'],
        [3, 'a', '1,5'],
      ]);
    },
  );

  it.each([
    ['Chinese commas', 'code，x\na，1\n', 'wrong'],
    ['bars', 'code|x\na|1\n', 'wrong'],
    ['two that are as many', 'a;b,c\n1;2,3\n', 'ambiguous'],
  ])('is not guessed: %s', (_, text, kind) => {
    expect(separatorOf(text).kind).toBe(kind);
  });

  it('a table in any of them is read back, whatever its cells are (law)', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '大', '1', ' ', ',', ';', '\t', '"', '\n'),
    });
    const tables = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(tables, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const filled = rows.map((row) => [...row.map((text) => `${text}x`)]);
        const text = filled
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
          .join('\n');
        expect(rowsOf(`sep=${separator}\n${text}\n`).map(([, ...cells]) => cells)).toEqual(filled);
        expect(rowsOf(`${text}\n`).map(([, ...cells]) => cells)).toEqual(filled);
      }),
    );
  });
});
