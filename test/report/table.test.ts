import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatTable,
  type TextColumn,
  widthOf,
  wrapIndented,
  wrapText,
} from '../../src/report/table.ts';

const column = (
  title: string,
  align: TextColumn['align'],
  cells: readonly string[],
  leaveOut = 0,
): TextColumn => ({ title, align, cells, leaveOut });

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['rank 1', 6],
    ['名次', 4],
    ['（细则）', 8],
    ['a名b', 4],
    ['é', 1],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('formatTable', () => {
  it('keeps columns straight, Chinese characters being two wide', () => {
    const table = formatTable(
      [
        column('名次', 'right', ['1', '12']),
        column('单位', 'left', ['个旧市', 'X县']),
        column('总分', 'decimal', ['95.19', '100']),
        column('等次', 'left', ['优秀', '']),
      ],
      null,
    );
    expect(table.lines).toEqual([
      '名次  单位      总分  等次',
      '----  ------  ------  ----',
      '   1  个旧市   95.19  优秀',
      '  12  X县     100',
    ]);
  });

  it('sets numbers by their points, and other texts of such a column at its right end', () => {
    const cells = ['1', '-2.50', '10.125', '不适用', ''];
    const { lines } = formatTable(
      [column('x', 'decimal', cells), column('y', 'left', ['', '', '', '', '|'])],
      null,
    );
    expect(lines).toEqual([
      '     x  y',
      '------  -',
      ' 1',
      '-2.50',
      '10.125',
      '不适用',
      '        |',
    ]);
  });

  const columns = [
    column('a', 'left', ['12345']),
    column('b', 'left', ['12345'], 1),
    column('c', 'left', ['12345'], 2),
    column('d', 'left', ['12345'], 2),
    column('e', 'left', ['1'], 3),
  ];
  it.each([
    [null, []],
    [29, []],
    [28, ['e']],
    [26, ['e']],
    [25, ['c', 'd', 'e']],
    [12, ['c', 'd', 'e']],
    [11, ['b', 'c', 'd', 'e']],
    [1, ['b', 'c', 'd', 'e']],
  ])('in %j columns leaves out %j: the weakest first, those of a kind together', (width, out) => {
    expect(formatTable(columns, width).leftOut).toEqual(out);
  });

  it('gives every line but its trailing spaces the same width', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '县', '（', 'é', '9', '.'), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom('left', 'right', 'decimal'),
        (rows, align) => {
          const first = rows.map(([text]) => text);
          // A mark behind every cell stands in one place only if the cells are equally wide.
          const marks = column('|', 'left', [...rows.map(() => '|')]);
          const { lines } = formatTable([column('标题', align, first), marks], null);
          expect(new Set(lines.map((line) => widthOf(line)))).toHaveProperty('size', 1);
        },
      ),
    );
  });
});

describe('wrapText', () => {
  it.each([
    ['总分前10名，并列的一并列入。', 12, ['总分前10名，', '并列的一并列', '入。']],
    ['one two three', 7, ['one two', 'three']],
    ['总分（细则）', 7, ['总分（', '细则）']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['见 abcdefgh 页', 4, ['见 a', 'bcde', 'fgh', '页']],
    ['短', 2, ['短']],
    ['', 5, ['']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  it('leaves a text alone where there is no width', () => {
    expect(wrapText('长'.repeat(500), null)).toEqual(['长'.repeat(500)]);
  });

  const text = fc.string({
    unit: fc.constantFrom('a', 'Z', '9', ' ', '-', '县', '，', '。', '）', '（', '“', '…'),
    maxLength: 80,
  });

  it('makes no line wider than the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, width) => {
        const widest = Math.max(...wrapText(whole.trimEnd(), width).map(widthOf));
        expect(widest).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, width) => {
        const lines = wrapText(whole, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
      }),
    );
  });
});

describe('wrapIndented', () => {
  it('indents the lines after the first, and all are within the width', () => {
    const lines = wrapIndented('应为：一二三四五六七八九十甲乙丙丁戊己庚辛', 24, 4);
    expect(lines).toEqual(['应为：一二三四五六七八九', '    十甲乙丙丁戊己庚辛']);
  });

  it('loses nothing but spaces, in lines no wider than the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '县', ' ', '，'), minLength: 1, maxLength: 90 }),
        fc.integer({ min: 24, max: 40 }),
        (whole, width) => {
          const lines = wrapIndented(whole.trimEnd(), width, 4);
          expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
        },
      ),
    );
  });
});
