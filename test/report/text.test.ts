import { describe, expect, it } from 'vitest';
import type { ResultJson } from '../../src/report/result.ts';
import { selectList } from '../../src/report/selectList.ts';
import { widthOf } from '../../src/report/table.ts';
import { formatText, type TextOptions } from '../../src/report/text.ts';
import { type Json, totalsOf } from '../assess/smallRules.ts';
import { resultOfRun, smallRuleSet } from '../support/assessment.ts';
import { partialSample, sample, withName } from './sampleResult.ts';

/** The text with its hashes, which nobody can check by eye, made equal. */
function linesOf(result: ResultJson, options: TextOptions = {}): readonly string[] {
  return formatText(result, options)
    .replace(/\b[0-9a-f]{12}\b/g, '(hash)')
    .split('\n');
}

describe('formatText', () => {
  it('has the lists first, red, black, lowest and the others, then the ranking', () => {
    expect(linesOf(sample)).toEqual([
      '示例细则',
      '考核结果',
      '',
      '考核期  2021',
      '细则    small 第1版，校验码 (hash)',
      '数据    data.csv，校验码 (hash)',
      '单位    县5个',
      '',
      '红榜：1个',
      '总分前2名；不足90分的不列入。（细则第9条）',
      '名次  单位   总分  等次',
      '----  ----  -----  ----',
      '   1  甲县  98.50  优秀',
      '榜上最后一名甲县 98.50，榜外第一名乙县 87.00，相差11.5分，后者不符合入榜条件。',
      '',
      '黑榜：1个',
      '名次  单位         总分  等次    说明',
      '----  ----------  -----  ------  --------------',
      '   3  丙族自治县  59.99  不合格  一票否决：作假',
      '',
      '末位名单：2个',
      '名次  单位         总分  等次',
      '----  ----------  -----  ------',
      '   3  丙族自治县  59.99  不合格',
      '   3  丁市        59.99  不合格',
      '榜上最后一名丁市 59.99，榜外第一名乙县 87.00，相差27.01分。',
      '',
      '满分榜：0个',
      '（没有单位）',
      '',
      '扫厕所末位：1个',
      '名次  单位  扫厕所   总分  等次',
      '----  ----  ------  -----  ------',
      '   3  丁市   19.99  59.99  不合格',
      '榜上最后一名丁市 19.99，榜外第一名乙县 35.25，相差15.26分。',
      '',
      '县排名：4个',
      '名次  单位          总分  等次    清垃圾  扫厕所  说明',
      `----  ----------  ------  ------  ------  ------  ${'-'.repeat(57)}`,
      '      分值        100               60     40',
      '   1  甲县         98.50  优秀      58.5   39     表彰加1分',
      '   2  乙县         87.00  合格      50     35.25  表彰加1.5分，现场会加1分，加分合计按2分封顶，曝光扣0.25分',
      '   3  丙族自治县   59.99  不合格    60     40     一票否决：作假（总分不超过59.99分，列入黑榜）',
      '   3  丁市         59.99  不合格    40     19.99',
      '',
      '各项均不适用，不排名：戊区',
      '',
    ]);
  });

  it('puts remarks below a ranking that leaves no room for them, in English here', () => {
    const lines = linesOf(sample, { language: 'en', width: 80 });
    expect(lines.slice(lines.indexOf('县 ranking: 4'))).toEqual([
      '县 ranking: 4',
      'Rank  Unit          Total  Grade   清垃圾  扫厕所',
      '----  -----------  ------  ------  ------  ------',
      '      full points  100               60     40',
      '   1  甲县          98.50  优秀      58.5   39',
      '   2  乙县          87.00  合格      50     35.25',
      '   3  丙族自治县    59.99  不合格    60     40',
      '   3  丁市          59.99  不合格    40     19.99',
      '',
      'Remarks',
      '甲县: 表彰 +1',
      '乙县: 表彰 +1.5, 现场会 +1, bonuses capped at 2 together, 曝光 -0.25',
      '丙族自治县: veto: 作假 (total at most 59.99, on 黑榜)',
      '',
      'Not ranked, since nothing applies: 戊区',
      '',
    ]);
  });

  it('names the columns that a narrow terminal has no room for', () => {
    const lines = linesOf(sample, { width: 34 });
    const ranking = lines.slice(lines.indexOf('县排名：4个'));
    expect(ranking.slice(0, 11)).toEqual([
      '县排名：4个',
      '名次  单位          总分  等次',
      '----  ----------  ------  ------',
      '      分值        100',
      '   1  甲县         98.50  优秀',
      '   2  乙县         87.00  合格',
      '   3  丙族自治县   59.99  不合格',
      '   3  丁市         59.99  不合格',
      '（窗口宽度不够，没有列出：清垃圾、',
      '扫厕所。加宽窗口，或用 --output 写',
      '入文件。）',
    ]);
    expect(lines).toContain('丙族自治县：一票否决：作假');
  });

  it.each([34, 50, 80, 120])('has no line wider than a terminal of %i columns', (width) => {
    for (const result of [sample, partialSample]) {
      const widest = Math.max(...linesOf(result, { width }).map(widthOf));
      expect(widest).toBeLessThanOrEqual(width);
    }
  });

  it('says of a unit on a list that it has no rank, since nothing applies to it', () => {
    const source = { condition: { '==': [{ var: 'y' }, 0] } };
    const rules = totalsOf({ lists: [{ id: 'l', title: '未检名单', source }] });
    const result = resultOfRun(rules, [
      { code: 'a', name: '甲', x: '/', y: 0 },
      { code: 'b', name: '乙', x: 3, y: 0 },
    ]);
    const lines = linesOf(result);
    const start = lines.indexOf('未检名单：2个');
    expect(lines.slice(start, start + 5)).toEqual([
      '未检名单：2个',
      '名次  单位  总分  说明',
      '----  ----  ----  --------------------',
      '   1  乙    3.00',
      '      甲          各项均不适用，不排名',
    ]);
  });

  it('is the list alone where the result is an extract', () => {
    expect(linesOf(selectList(sample, 'vacant')).slice(3)).toEqual([
      '考核期  2021',
      '细则    small 第1版，校验码 (hash)',
      '数据    data.csv，校验码 (hash)',
      '',
      '满分榜：0个',
      '（没有单位）',
      '',
    ]);
  });

  it('tells a cap of bonuses only where it took something away', () => {
    const bonuses = { awards: '1', meetings: '1' };
    const units = sample.units.map((unit) => ({ ...unit, bonuses }));
    expect(formatText({ ...sample, units })).not.toContain('封顶');
  });

  it('has colours from its paint alone, and says nothing by colour alone', () => {
    const mark = (text: string): string => `<${text}>`;
    const painted = formatText(partialSample, {
      paint: { strong: mark, quiet: mark, alarm: mark },
    });
    expect(painted.replaceAll(/[<>]/g, '')).toBe(formatText(partialSample));
  });
});

describe('a partial result as text', () => {
  it.each([
    ['zh', '结果不完整：'],
    ['en', 'PARTIAL RESULT: '],
  ] as const)('says so first and last (%s)', (language, words) => {
    const lines = linesOf(partialSample, { language }).filter((line) => line !== '');
    expect(lines[2]).toMatch(new RegExp(`^${words}`));
    expect(lines.at(-1)).toBe(lines[2]);
    expect(formatText(sample, { language })).not.toContain(words);
  });

  it('names who was not ranked, on top and below the ranking', () => {
    const lines = linesOf(partialSample);
    expect(lines).toContain('注意    结果不完整，未排名：乙县 B');
    expect(lines).toContain('数据有误，未排名：乙县');
    expect(lines).toContain('各项均不适用，不排名：戊区');
  });

  it('says so where it is an extract of one list', () => {
    const lines = linesOf(selectList(partialSample, 'vacant'));
    expect(lines.filter((line) => line.startsWith('结果不完整'))).toHaveLength(2);
    expect(lines).toContain('注意    结果不完整，未排名：乙县 B');
  });
});

describe('names from a file', () => {
  it.each([
    ['a colour', 'x\u001b[31my', 'x\\u{1b}[31my'],
    ['a title of the terminal', 'x\u001b]0;t\u0007y', 'x\\u{1b}]0;t\\u{7}y'],
    ['an eight-bit escape', 'x\u009b2Jy', 'x\\u{9b}2Jy'],
    ['a new line', 'x\ny', 'x\\u{a}y'],
    ['a carriage return', 'x\ry', 'x\\u{d}y'],
    ['a turn of direction', 'x\u202ey', 'x\\u{202e}y'],
    ['an isolate', 'x\u2066y', 'x\\u{2066}y'],
    ['nothing to see', 'x\u200by', 'x\\u{200b}y'],
    ['a line separator', 'x\u2028y', 'x\\u{2028}y'],
  ])('cannot act: %s', (_, name, shown) => {
    const text = formatText(withName(name));
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(text).toContain(shown);
    expect(text.split('\n')).toHaveLength(linesOf(sample).length);
  });

  it('are not the only texts: files, titles and clauses cannot act either', () => {
    const bad = '\u001b[2J';
    const result: ResultJson = {
      ...sample,
      period: bad,
      ruleSet: { ...sample.ruleSet, title: bad, version: bad },
      data: { ...sample.data, files: [bad] },
      levels: sample.levels.map((level) => ({
        ...level,
        title: bad,
        groups: level.groups.map((group) => ({ ...group, title: bad })),
        nodes: level.nodes.map((node) => ({ ...node, title: bad })),
        grades: level.grades.map((grade) => ({ ...grade, title: bad })),
        bonuses: level.bonuses.map((bonus) => ({ ...bonus, title: bad })),
        vetoes: level.vetoes.map((veto) => ({ ...veto, title: bad })),
      })),
      lists: sample.lists.map((list) => ({
        ...list,
        title: bad,
        description: bad,
        clause: bad,
      })),
    };
    expect(formatText(result)).not.toContain('\u001b');
    expect(formatText(result, { width: 40 })).not.toContain('\u001b');
  });
});

describe('where units are compared within the units above', () => {
  const rules = smallRuleSet({
    inputs: [{ id: 'x' }],
    level: {
      score: { children: [{ id: 'it', title: '得分', max: 10, points: { var: 'x' } }] },
      ranking: { within: 'parent' },
      lists: [
        { id: 'best', title: '红榜', direction: 'highest', size: 1, within: 'parent' },
        { id: 'low', title: '末位', direction: 'lowest', size: 2 },
      ],
    },
  });
  const result = resultOfRun(rules, [
    { code: 'a', name: '甲', parent: '乙州', x: 9 },
    { code: 'b', name: '丙', parent: '丁州', x: 8 },
    { code: 'c', name: '戊', parent: '乙州', x: 7 },
  ]);

  it('has a ranking for each, and says of the other lists whose units they have', () => {
    expect(linesOf(result).slice(8)).toEqual([
      '红榜：2个',
      '名次  单位  总分',
      '----  ----  ----',
      '丁州：1个',
      '   1  丙    8.00',
      '乙州：1个',
      '   1  甲    9.00',
      '乙州：榜上最后一名甲 9.00，榜外第一名戊 7.00，相差2分。',
      '',
      '末位：2个',
      '名次  单位  总分',
      '----  ----  ----',
      '   2  戊    7.00',
      '   1  丙    8.00',
      '按上级单位列：丁州（1个）：丙；乙州（1个）：戊。',
      '榜上最后一名丙 8.00，榜外第一名甲 9.00，相差1分。',
      '',
      '县（丁州）排名：1个',
      '名次  单位   总分  得分',
      '----  ----  -----  ----',
      '      分值  10       10',
      '   1  丙     8.00     8',
      '',
      '县（乙州）排名：2个',
      '名次  单位   总分  得分',
      '----  ----  -----  ----',
      '      分值  10       10',
      '   1  甲     9.00     9',
      '   2  戊     7.00     7',
      '',
    ]);
  });

  it('says so in English', () => {
    const lines = linesOf(result, { language: 'en' });
    expect(lines).toContain('By unit above: 丁州 (1): 丙; 乙州 (1): 戊.');
    expect(lines).toContain('丁州: 1');
  });
});

describe('a unit of a register', () => {
  const unit = (code: string, name: string, parent: string): Json => ({
    code,
    name,
    level: 'county',
    parent,
  });
  const textOf = (units: readonly Json[], list: Json, more: Json = {}): readonly string[] => {
    const lists = [{ id: 'l', title: '榜', direction: 'highest', size: 9, ...list }];
    const rules = {
      ...totalsOf({ lists, ...more }),
      register: { units, above: { bundled: 'yunnan-divisions' } },
    };
    const rows = units.map(({ code }, i) => ({ code: String(code), x: 9 - i, y: 0 }));
    const lines = linesOf(resultOfRun(rules, rows));
    const start = lines.indexOf(`榜：${units.length}个`) + 3;
    return lines.slice(start, lines.indexOf('', start));
  };
  const grids = [unit('g1', '宁州第一网格', '530424'), unit('g2', '秀山第一网格', '530423')];

  it('has before it the name of the unit above, which no level assesses', () => {
    expect(textOf(grids, {})).toEqual([
      '   1  华宁县宁州第一网格  9.00',
      '   2  通海县秀山第一网格  8.00',
      '按上级单位列：通海县（1个）：秀山第一网格；华宁县（1个）：宁州第一网格。',
    ]);
  });

  it('stands below that name where the list is read by units above', () => {
    expect(textOf(grids, { within: 'parent' })).toEqual([
      '通海县：1个',
      '   2  秀山第一网格  8.00',
      '华宁县：1个',
      '   1  宁州第一网格  9.00',
    ]);
  });

  it('stands alone where all of its level belong to one', () => {
    const ofOne = grids.map((grid) => ({ ...grid, parent: '530424' }));
    expect(textOf(ofOne, {})).toEqual(['   1  宁州第一网格  9.00', '   2  秀山第一网格  8.00']);
  });

  it.each([
    ['五华01号', '530102', '五华01号'],
    ['五华区01号', '530102', '五华区01号'],
    ['华山01号', '530102', '五华区华山01号'],
    ['玉溪01号', '530400', '玉溪01号'],
    ['大理01号', '532900', '大理01号'],
    ['大理市01号', '532900', '大理州大理市01号'],
    ['大理州01号', '532900', '大理州01号'],
    ['石林01号', '530126', '石林01号'],
  ])('%s, of %s, is %s: what a name begins with is not said twice', (name, parent, said) => {
    const [line] = textOf([unit('s', name, parent), unit('t', '别处', '530111')], {});
    expect(line?.trim().split(/ +/)).toEqual(['1', said, '9.00']);
  });
});

it('shows the scores of a level that is not ranked, without a column of ranks', () => {
  const rules = smallRuleSet({
    inputs: [{ id: 'x' }],
    level: {
      score: { children: [{ id: 'it', title: '得分', max: 10, points: { var: 'x' } }] },
      ranking: { by: 'none' },
      lists: [{ id: 'best', title: '优秀单位', direction: 'highest', size: 1 }],
    },
  });
  const result = resultOfRun(rules, [
    { code: 'a', name: '甲', x: 9 },
    { code: 'b', name: '乙', x: '/' },
    { code: 'c', name: '丙', x: 9.5 },
  ]);
  expect(linesOf(result).slice(8)).toEqual([
    '优秀单位：1个',
    '单位  总分',
    '----  ----',
    '丙    9.50',
    '榜上最后一名丙 9.50，榜外第一名甲 9.00，相差0.5分。',
    '',
    '县得分：2个',
    '单位   总分  得分',
    '----  -----  ----',
    '分值  10     10',
    '丙     9.50   9.5',
    '甲     9.00   9',
    '',
    '各项均不适用，不排名：乙',
    '',
  ]);
});

describe('figures', () => {
  const rules = smallRuleSet({
    inputs: [{ id: 'x' }, { id: 'money' }],
    level: {
      score: { children: [{ id: 'it', title: '得分', max: 10, points: { var: 'x' } }] },
      figures: [
        {
          id: 'grant',
          title: '奖补资金',
          measure: '元',
          value: { var: 'money' },
          round: { places: 2 },
          total: 'sum',
        },
      ],
    },
  });
  const result = resultOfRun(rules, [
    { code: 'a', name: '甲', x: 9, money: 1234.5 },
    { code: 'b', name: '乙', x: '/', money: 0.05 },
    { code: 'c', name: '丙', x: 8, money: '/' },
  ]);

  it('stand behind the scores, with what all units have together below', () => {
    expect(linesOf(result).slice(8)).toEqual([
      '县排名：2个',
      '名次  单位   总分  得分  奖补资金（元）',
      '----  ----  -----  ----  --------------',
      '      分值  10       10',
      '   1  甲     9.00     9         1234.50',
      '   2  丙     8.00     8          不适用',
      '',
      '全部单位合计：奖补资金1234.55元。',
      '',
      '各项均不适用，不排名：乙（奖补资金0.05元）',
      '',
    ]);
  });
});
