import { describe, expect, it } from 'vitest';
import { footerTest, isFooterText } from '../../../src/table/units/footerRows.ts';

describe('a text below a table', () => {
  it.each([
    '注：数据截至年底',
    '注:',
    '注1：旱厕',
    '*注：',
    '（注：',
    '备 注：无',
    '说明：',
    '填表说明：',
    '填表人：张某',
    '填 表 人 ： 张某',
    '填报单位（盖章）：',
    '单位负责人（签字）：',
    '审核人：',
    '联系电话：0872-1234567',
    '制表日期:2022-01-05',
    '数据来源：统计局',
    'Note: as of the end of the year',
    'Prepared by: Zhang',
  ])('%s is a footer', (text) => expect(isFooterText(text)).toBe(true));

  it.each([
    '注册县',
    '说明',
    '审核',
    '联系人数',
    '95',
    '',
    '大理市',
    '电话村',
    '来源县：1',
    'Noted',
  ])('%s is none', (text) => expect(isFooterText(text)).toBe(false));
});

describe('a row', () => {
  const binding = { code: 1, name: 2, level: null, parent: null, long: null };
  const inputs = new Map([['x', 3]]);
  const are = (...rows: ReadonlyArray<readonly string[]>) => {
    const isFooter = footerTest({ ...binding, inputs });
    return rows.map((cells) => isFooter({ cells }));
  };

  it.each<[string, readonly string[], boolean]>([
    ['a note', ['注：一', '', '', '', ''], true],
    ['a note in the column of names', ['', '', '注：一', '', ''], true],
    ['the same text in merged cells', ['注：一', '注：一', '注：一', '注：一', '注：一'], true],
    ['several of them', ['填表人：', '', '审核人：', '联系电话：1', '李某'], true],
    ['one with a value', ['注：一', '', '', '95', ''], false],
    ['one with a code', ['注：一', '1', '', '', ''], false],
    ['one with a name', ['注：一', '', '甲县', '', ''], false],
    ['a row of nothing', ['', '', '', '', ''], false],
  ])('%s', (_, cells, wanted) => expect(are(cells)).toEqual([wanted]));

  it('with a number before its text goes on with a note, right below it alone', () => {
    const note = ['注：1.一', '', '', '', ''];
    const further = ['2.二', '', '', '', ''];
    const unit = ['', '1', '甲', '2', ''];
    expect(are(further, note, further, further, unit, further)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(are(note, ['2.5', '', '', '', ''])).toEqual([true, false]);
  });
});
