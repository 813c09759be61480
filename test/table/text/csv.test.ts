import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/issue/index.ts';
import { columnLimit, layOut } from '../../../src/table/sheets/layout.ts';
import type { Sheet } from '../../../src/table/sheets/Sheet.ts';
import { readCsv } from '../../../src/table/text/csv.ts';
import { codesAndPlaces } from '../tableView.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (content: string | Uint8Array): Result<Sheet> => {
  const grid = readCsv({ name: 'a.csv', content });
  return grid.ok ? layOut(grid.value, null) : grid;
};

const sheetOf = (content: string | Uint8Array): Sheet => {
  const result = read(content);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const rowsOf = (content: string | Uint8Array) =>
  sheetOf(content).rows.map(({ row, cells }) => [row, ...cells]);

const problemsOf = (content: string | Uint8Array) => {
  const result = read(content);
  return codesAndPlaces(result.ok ? result.value.issues : result.issues);
};

describe('what a file is read as', () => {
  it.each([
    ['line feeds', 'code,x\na,1\nb,2\n'],
    ['carriage returns and line feeds', 'code,x\r\na,1\r\nb,2\r\n'],
    ['carriage returns', 'code,x\ra,1\rb,2\r'],
    ['all three', 'code,x\r\na,1\rb,2\n'],
    ['no break at the end', 'code,x\na,1\nb,2'],
    ['a byte order mark', '\uFEFFcode,x\na,1\nb,2\n'],
    ['quotes around every cell', '"code","x"\n"a","1"\n"b","2"\n'],
    ['a quoted first header behind a byte order mark', '\uFEFF"code",x\na,1\nb,2\n'],
    ['separators behind the last cell', 'code,x,,\na,1,,\nb,2,\n'],
    ['separators behind some rows only', 'code,x\na,1,,,\nb,2\n'],
  ])('%s make no difference, as text or as bytes', (_, text) => {
    for (const content of [text, utf8(text)]) {
      expect(sheetOf(content).header).toEqual(['code', 'x']);
      expect(rowsOf(content)).toEqual([
        [2, 'a', '1'],
        [3, 'b', '2'],
      ]);
      expect(problemsOf(content)).toEqual([]);
    }
  });

  it.each([
    ['a separator', '"a,b",1', 'a,b'],
    ['quotes', '"a""b",1', 'a"b'],
    ['a break', '"a\nb",1', 'a\nb'],
    ['a break of another system', '"a\r\nb",1', 'a\nb'],
    ['nothing', '"",1', ''],
    ['blanks, which stay for whoever reads the cell', '  a ,1', '  a '],
    ['a character outside the basic plane', '𠮷,1', '𠮷'],
    ['the replacement character, when the file really has it', '\uFFFD,1', '\uFFFD'],
  ])('a cell can hold %s', (_, line, cell) => {
    expect(rowsOf(utf8(`code,x\n${line}\n`))).toEqual([[2, cell, '1']]);
  });

  it('a row has the number of the line it begins on, behind cells with breaks too', () => {
    const text = 'code,x\n"a\n\nb","1\n"\nc,2\n"\nd",3\ne,4\n';
    expect(rowsOf(text).map(([row]) => row)).toEqual([2, 6, 7, 9]);
  });

  it('a header with a break pushes its rows down', () => {
    expect(rowsOf('code,"x\n（%）"\r\na,1\r\n')).toEqual([[3, 'a', '1']]);
  });

  it('blank lines and lines of separators are no rows, and are counted', () => {
    const sheet = sheetOf('\n,,\ncode,x\n\n,\n  , \na,1\n\n');
    expect(sheet.headerRow).toBe(3);
    expect(rowsOf('\n,,\ncode,x\n\n,\n  , \na,1\n\n')).toEqual([[7, 'a', '1']]);
  });

  it('what was written with quotes where needed is read back, with its rows (law)', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', ' ', '大', ';'),
      maxLength: 6,
    });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const written = fc
      .tuple(cell, fc.boolean())
      .map(
        ([text, always]) => [text, always || /[",\n]/.test(text) ? quoted(text) : text] as const,
      );
    const rows = fc.array(fc.tuple(written, written), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (cells, lineBreak) => {
        const lines = cells.map(([a, b]) => `k,${a[1]},${b[1]}`);
        let row = 2;
        const expected = cells.map(([[a], [b]], i) => {
          const own = row;
          row += (lines[i] ?? '').split('\n').length;
          return [own, 'k', a, b];
        });
        expect(rowsOf(['code,x,y', ...lines].join('\n').replaceAll('\n', lineBreak))).toEqual(
          expected,
        );
      }),
    );
  });
});

describe('what is refused as a whole', () => {
  it.each([
    ['nothing', '', [['empty-file']]],
    ['a byte order mark alone', '\uFEFF', [['empty-file']]],
    ['blank lines', '\n\r\n  \n', [['empty-file']]],
    ['separators alone', ',,,\n,,\n', [['empty-file']]],
    ['a header alone', 'code,x\n', [['no-rows']]],
    ['a header and blank lines', 'code,x\n\n,\n', [['no-rows']]],
    ['a NUL in the header', 'co\0de,x\na,1\n', [['nul-character', 1]]],
    ['NUL alone', '\0\0\0', [['nul-character', 1]]],
    ['as many semicolons as commas', 'a;b,c\n1;2,3\n', [['ambiguous-separator']]],
    ['Chinese commas', 'code，x\na，1\n', [['wrong-separator']]],
    ['Chinese semicolons', 'code；x\na；1\n', [['wrong-separator']]],
    ['bars', '|code|x|\n|a|1|\n', [['wrong-separator']]],
    ['a quote that the header does not close', 'code,"x\na,1\n', [['not-csv', 1]]],
  ])('%s', (_, text, problems) => {
    const wanted = problems.map(([code, ...row]) => [code, 'a.csv', ...row]);
    for (const content of [text, utf8(text)]) {
      expect(read(content).ok).toBe(false);
      expect(problemsOf(content)).toEqual(wanted);
    }
  });

  it('more bytes than a text can have', () => {
    const issues = problemsOf(new Uint8Array(500_000_001));
    expect(issues).toEqual([['document-too-large', 'a.csv']]);
  });

  it.each([
    ['a title above the header', '公厕考核；2021年\ncode,x\na,1\n'],
    ['commas in the header', 'code,甲；乙\n1,a；b\n'],
    ['one column', 'a;b\n1\n2\n'],
  ])('but not %s for another separator', (_, text) => {
    expect(problemsOf(text).map(([code]) => code)).not.toContain('wrong-separator');
  });

  it.each([
    ['a lone continuation byte', [0x80]],
    ['a character cut off', [0xe5, 0xa4, 0xa7, 0xe7, 0x90]],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
  ])('%s is in no encoding, in the row where it stands', (_, bytes) => {
    const content = Uint8Array.from([...utf8('code,x\r\na,1\r\n'), ...bytes, ...utf8(',2\nc,3\n')]);
    expect(problemsOf(content)).toEqual([['unknown-encoding', 'a.csv', 3]]);
  });

  it('one column more than allowed', () => {
    const header = Array.from({ length: columnLimit + 1 }, (_, i) => `c${i}`).join(',');
    expect(problemsOf(`${header}\na,1\n`)).toEqual([['too-many-columns', 'a.csv', 1]]);
    const last = header.slice(0, header.lastIndexOf(','));
    expect(problemsOf(`${last},,,\n${'1,'.repeat(columnLimit)}\n`)).toEqual([]);
  });
});

describe('a NUL', () => {
  it('breaks its row, and the others are read', () => {
    const sheet = sheetOf('code,x\r\na,1\r\nb,\0\r\n"c\n\n\0",1\nd,1,2\n');
    expect(codesAndPlaces(sheet.issues)).toEqual([
      ['nul-character', 'a.csv', 3],
      ['nul-character', 'a.csv', 4],
      ['wrong-field-count', 'a.csv', 7],
    ]);
    const states = sheet.rows.map(({ row, state }) => [row, state]);
    expect(states.slice(0, 3)).toEqual([
      [2, 'whole'],
      [3, 'broken'],
      [4, 'broken'],
    ]);
  });
});

describe('rows that are not as wide as the header', () => {
  it('are all told, and the others are read', () => {
    const sheet = sheetOf('code,x,y\na,1\nb,1,2\nc,1,2,3\nd,1,2,,\n');
    expect(codesAndPlaces(sheet.issues)).toEqual([
      ['wrong-field-count', 'a.csv', 2],
      ['wrong-field-count', 'a.csv', 4],
    ]);
    expect(sheet.issues.map(({ data }) => data)).toEqual([
      { found: '2', wanted: '3' },
      { found: '4', wanted: '3' },
    ]);
    expect(sheet.rows.map(({ row, state }) => [row, state])).toEqual([
      [2, 'broken'],
      [3, 'whole'],
      [4, 'broken'],
      [5, 'whole'],
    ]);
  });

  it('a cell behind a column without a header is one too many', () => {
    expect(problemsOf('code,x,\na,1,2\n')).toEqual([['wrong-field-count', 'a.csv', 2]]);
  });
});

describe('quotes that do not match', () => {
  it.each([
    ['a quote that is never closed', 'code,x\na,"1\nb,2\n', [2]],
    ['a quote in the middle of a cell', 'code,x\na,1"\nb,2\n', [2]],
    ['text behind a closing quote', 'code,x\n"a"a,1\nb,2\n', [2]],
    ['several rows', 'code,x\na,1"\nb,2\n\nc,"3"3\nd,4\ne,"5\n', [2, 5, 7]],
    ['a row behind a cell with breaks', 'code,x\n"a\n\n",1\nb,2"\n', [5]],
  ])('%s: every row is named in one pass', (_, text, rows) => {
    expect(problemsOf(text)).toEqual(rows.map((row) => ['not-csv', 'a.csv', row]));
  });

  it('leave the rows before them whole, and make those behind them doubtful', () => {
    const sheet = sheetOf('code,x\na,1\nb,"2\nc,3\nd,4,5\n');
    expect(sheet.rows.map(({ row, state }) => [row, state])).toEqual([
      [2, 'whole'],
      [3, 'broken'],
      [4, 'doubtful'],
      [5, 'broken'],
    ]);
    expect(codesAndPlaces(sheet.issues)).toEqual([
      ['not-csv', 'a.csv', 3],
      ['wrong-field-count', 'a.csv', 5],
    ]);
  });

  it('are told of the first rows only where every row has them', () => {
    const text = `code,x\n${'a,1"\n'.repeat(1000)}`;
    const problems = problemsOf(text);
    expect(problems.slice(0, 2)).toEqual([
      ['not-csv', 'a.csv', 2],
      ['not-csv', 'a.csv', 3],
    ]);
    expect(problems.length).toBeLessThan(1000);
  });
});
