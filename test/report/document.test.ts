import { describe, expect, it } from 'vitest';
import { type Block, heading, item, paragraph, table } from '../../src/report/document/Block.ts';
import { blocksMarkdown } from '../../src/report/document/blocksMarkdown.ts';
import { blocksText } from '../../src/report/document/blocksText.ts';
import { markdownText } from '../../src/report/document/markdownText.ts';

describe('markdownText', () => {
  it.each<[string, string, string]>([
    ['plain words', '公厕密度 1.3 (a)', '公厕密度 1.3 (a)'],
    ['a column', 'a|b', 'a\\|b'],
    ['code', '`x`', '\\`x\\`'],
    ['a tag', '<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['an entity', '&amp;', '\\&amp;'],
    ['emphasis', '*x* _y_ ~~z~~', '\\*x\\* \\_y\\_ \\~\\~z\\~\\~'],
    ['a link', '[a](b)', '\\[a\\](b)'],
    ['an address', 'https://a.cn www.a.cn', 'https\\://a.cn www\\.a.cn'],
    ['a formula', '$x$', '\\$x\\$'],
    ['a backslash', 'a\\*b', 'a\\\\\\*b'],
    ['a quotation', '> x', '\\> x'],
    ['a heading', '# x', '\\# x'],
    ['a heading of two', '## x', '\\#\\# x'],
    ['an item', '- x', '\\- x'],
    ['another item', '+ x', '\\+ x'],
    ['a number', '-0.5', '\\-0.5'],
    ['a rule', '---', '\\---'],
    ['the rule of a heading', '===', '\\==='],
    ['a numbered start', '1. x', '1\\. x'],
    ['a numbered start with a bracket', '12) x', '12\\) x'],
    ['a number alone', '3.', '3\\.'],
    ['a decimal', '1.5 x', '1.5 x'],
    ['the code of an indented line', '    x', 'x'],
    ['an indented heading', '  # x', '\\# x'],
    ['lines', 'a\r\n  # b\n\n- c', 'a \\# b - c'],
    ['other ends of lines', 'a\u2028- b\u2029c', 'a - b c'],
    ['a character of control', 'a\u0007b', 'a\\\\u{7}b'],
    ['another direction of writing', 'a\u202eb', 'a\\\\u{202e}b'],
  ])('keeps %s text: %j', (_, text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });
});

const hostile = 'a|b\n# c';
const rows = [{ title: hostile, points: '1' }];
const blocks: readonly Block[] = [
  heading(2, hostile),
  paragraph('1. x'),
  ...table(rows, [
    { title: '项目|', align: 'left', cell: ({ title }) => title },
    { title: '分值', align: 'right', cell: ({ points }) => points },
  ]),
  { kind: 'items', items: [item('- x', [item('<i>')])] },
];

describe('blocksMarkdown', () => {
  it('makes markup of blocks, and none of their texts', () => {
    expect(blocksMarkdown(blocks).split('\n')).toEqual([
      '## a\\|b \\# c',
      '',
      '1\\. x',
      '',
      '| 项目\\| | 分值 |',
      '| --- | ---: |',
      '| a\\|b \\# c | 1 |',
      '',
      '- \\- x',
      '  - \\<i\\>',
      '',
    ]);
  });

  it('leaves out a table without rows', () => {
    expect(table([], [{ title: 'a', align: 'left', cell: () => 'x' }])).toEqual([]);
  });
});

describe('blocksText', () => {
  it('wraps paragraphs and items to the width, what belongs to an item indented', () => {
    const long = '甲乙丙丁戊己庚辛壬癸'.repeat(3);
    const lines = blocksText(
      [paragraph(long), { kind: 'items', items: [item(long, [item(long)])] }],
      { width: 40 },
    ).split('\n');
    expect(lines).toEqual([
      long.slice(0, 20),
      long.slice(20),
      '',
      long.slice(0, 20),
      long.slice(20),
      `  ${long.slice(0, 19)}`,
      `  ${long.slice(19)}`,
      '',
    ]);
  });

  it('does not wrap where no width is known', () => {
    const long = 'x '.repeat(500).trim();
    expect(blocksText([paragraph(long)])).toBe(`${long}\n`);
  });

  it('lets no text move the cursor or break a line', () => {
    expect(blocksText(blocks)).not.toMatch(/\n# c/);
    const text = blocksText([heading(1, 'a\u001b[31m'), paragraph('b\u0007'), ...blocks]);
    expect([...text].filter((letter) => letter < ' ' && letter !== '\n')).toEqual([]);
  });
});
