import { describe, expect, it } from 'vitest';
import { formatRuleSet, formatRuleSetList } from '../../src/report/ruleSetText.ts';
import { widthOf } from '../../src/report/table.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';
import { sampleRules } from './sampleResult.ts';

const ruleSet = loaded(sampleRules);
const linesOf = (text: string): readonly string[] =>
  text.replace(/sha256:[0-9a-f]{64}/, '(hash)').split('\n');

describe('formatRuleSet', () => {
  it('shows figures, which are no points', () => {
    const rules = smallRuleSet({
      inputs: [{ id: 'x', title: '户数' }],
      level: {
        score: { children: [{ id: 'it', title: '得分', max: 10, points: 1 }] },
        figures: [
          { id: 'grant', title: '奖补资金', measure: '元', value: { '*': [{ var: 'x' }, 300] } },
        ],
      },
    });
    expect(linesOf(formatRuleSet(loaded(rules))).slice(-6)).toEqual([
      '统计数（不计分）',
      '名称      编号   单位',
      '--------  -----  ----',
      '奖补资金  grant  元',
      '      数据项：户数',
      '',
    ]);
  });

  it('says that a level is not ranked', () => {
    const rules = smallRuleSet({
      inputs: [{ id: 'x' }],
      level: {
        score: { children: [{ id: 'it', title: '得分', max: 10, points: { var: 'x' } }] },
        ranking: { by: 'none' },
      },
    });
    expect(linesOf(formatRuleSet(loaded(rules)))).toContain('县：10分，不排名');
    expect(linesOf(formatRuleSet(loaded(rules), { language: 'en' }))).toContain(
      '县: 10 points, not ranked',
    );
  });

  it('says what is compared within the units above', () => {
    const lines = linesOf(
      formatRuleSet(
        loaded(
          smallRuleSet({
            inputs: [{ id: 'x' }],
            level: {
              score: { children: [{ id: 'it', title: '得分', max: 10, points: { var: 'x' } }] },
              ranking: { within: 'parent' },
              lists: [{ id: 'l', title: '红榜', direction: 'highest', size: 1, within: 'parent' }],
            },
          }),
        ),
      ),
    );
    expect(lines).toContain('县：10分，按上级单位分别排名');
    expect(lines.slice(-3)).toEqual(['红榜  l', '      名额按上级单位分别计算。', '']);
  });

  it('shows all that counts towards a total, and what follows from it', () => {
    expect(linesOf(formatRuleSet(ruleSet))).toEqual([
      '示例细则',
      '',
      '编号    small',
      '版本    1',
      '考核期  2021',
      '校验码  (hash)',
      '依据    示例',
      '',
      '县：100分',
      '分值  指标    编号     条款',
      '----  ------  -------  ----',
      '  60  清垃圾  rubbish  1',
      '      第1条',
      '      数据项：清垃圾得分',
      '  40  扫厕所  toilets  2',
      '      第2条',
      '      数据项：扫厕所得分',
      '',
      '加分（合计最多2分）',
      '上限  名称    编号',
      '----  ------  --------',
      '   2  表彰    awards',
      '      数据项：表彰数',
      '   1  现场会  meetings',
      '      数据项：会议数',
      '',
      '扣分',
      '名称  编号',
      '----  ---------',
      '曝光  exposures',
      '      数据项：曝光数',
      '',
      '一票否决',
      '名称  编号',
      '----  -----',
      '作假  fraud',
      '      数据项：作假数',
      '',
      '等次',
      '分数线  名称    编号       名额',
      '------  ------  ---------  ---------',
      '    90  优秀    excellent  不超过50%',
      '    60  合格    pass',
      '        不合格  fail',
      '',
      '榜单',
      '名称        编号           条款',
      '----------  -------------  ----',
      '满分榜      vacant',
      '扫厕所末位  worst_toilets',
      '末位名单    lowest',
      '黑榜        black',
      '红榜        red            9',
      '      总分前2名；不足90分的不列入。',
      '',
    ]);
  });

  it('wraps descriptions to the terminal and says the same with colours', () => {
    const narrow = formatRuleSet(ruleSet, { width: 30, language: 'en' });
    const notes = narrow.split('\n').slice(-3, -1);
    expect(notes).toEqual(['      总分前2名；不足90分的不', '      列入。']);
    const mark = (text: string): string => `<${text}>`;
    const painted = formatRuleSet(ruleSet, { paint: { strong: mark, quiet: mark, alarm: mark } });
    expect(painted.replaceAll(/[<>]/g, '')).toBe(formatRuleSet(ruleSet));
  });

  it('lets no title act on the terminal', () => {
    const title = 'x\u001b[2J\u202ey';
    const bad = loaded({ ...sampleRules, title, levels: sampleLevels(title) });
    expect(formatRuleSet(bad)).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(formatRuleSetList([bad])).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });
});

describe('formatRuleSetList', () => {
  it('has a row for each rule set, with its title and levels below', () => {
    expect(linesOf(formatRuleSetList([ruleSet, ruleSet]))).toEqual([
      '编号   考核期  版本',
      '-----  ------  ----',
      ...Array.from({ length: 2 }, () => [
        'small  2021    1',
        '  示例细则',
        '  县：2个指标（编号 county）',
      ]).flat(),
      '',
    ]);
  });

  it('keeps within the terminal', () => {
    const long = loaded({ ...sampleRules, title: '很长的细则名称'.repeat(9) });
    const lines = linesOf(formatRuleSetList([long], { width: 40, language: 'en' }));
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(40);
  });
});

function sampleLevels(title: string): readonly unknown[] {
  const levels = sampleRules['levels'];
  return Array.isArray(levels) ? levels.map((level) => Object.assign({}, level, { title })) : [];
}

it('shows the ledgers, and what is taken from them', () => {
  const withLedger = loaded(
    smallRuleSet({
      ledgers: [
        {
          id: 'visits',
          title: '走访台账',
          description: '每次走访一行。',
          asOf: '2021-06-30',
          fields: [
            { id: 'grade', title: '等级', type: 'text', values: ['甲', '乙'] },
            { id: 'day', title: '日期', type: 'date' },
          ],
          unique: ['day', 'grade'],
        },
      ],
      inputs: [
        { id: 'n', derived: { from: 'visits', take: 'count', empty: 0 } },
        {
          id: 'm',
          missing: 'exclude',
          derived: {
            from: 'visits',
            where: { '==': [{ var: 'grade' }, '甲'] },
            take: { share: true },
            empty: 'not_applicable',
          },
        },
        {
          id: 't',
          missing: 'exclude',
          derived: {
            from: 'visits',
            take: { trimmed_mean: 1, drop: [1, 2], from: 6, fewer: 'mean' },
          },
        },
      ],
      level: {
        score: {
          children: [
            {
              id: 'a',
              title: 'a',
              max: 1,
              points: { '*': [0, { var: 'n' }, { var: 'm' }, { var: 't' }] },
            },
          ],
        },
      },
    }),
  );
  const lines = linesOf(formatRuleSet(withLedger));
  expect(lines.slice(lines.indexOf('台账：走访台账'))).toEqual([
    '台账：走访台账',
    '字段  编号   填什么',
    '----  -----  ------',
    '等级  grade  甲、乙',
    '日期  day    日期',
    '      每次走访一行。',
    '      计算到 2021-06-30。',
    '      同一单位的记录，日期、等级不得全部相同。',
    '',
    '取自台账的数据项（也可直接填报，但不能两样都报）',
    '名称  编号  台账      取法                                                   没有记录时',
    '----  ----  --------  -----------------------------------------------------  ----------',
    'n     n     走访台账  条数                                                   0',
    'm     m     走访台账  符合条件的记录的占比                                   不适用',
    't     t     走访台账  去掉1个最低、2个最高后的平均值（不足6条的取全部平均）  未报',
    '',
  ]);
});

it('shows what became of units', () => {
  const since = '2021-07-01';
  const level = 'county';
  const successions = [
    { level, from: ['A1'], to: ['B1'], since, names: ['旧县'] },
    { level, from: ['A2', 'A3'], to: ['B2'], since, score: 'mean', listed: 'all' },
    { level, from: ['A4'], to: ['A4', 'B4'], since, score: 'missing' },
  ];
  const children = [{ id: 'a', title: 'a', max: 1, points: { var: 'a' } }];
  const ruleSet = loaded(
    smallRuleSet({ inputs: [{ id: 'a' }], level: { score: { children } }, successions }),
  );
  const lines = linesOf(formatRuleSet(ruleSet));
  expect(lines.slice(lines.indexOf('沿革（对照以前考核期的结果时用）') + 1)).toEqual([
    '层级  原单位   现单位  自考核期',
    '----  -------  ------  ----------',
    '县    旧县 A1  B1      2021-07-01',
    '      以前的得分取原单位的得分；原单位在以前榜单上的，视为在榜。',
    '县    A2、A3   B2      2021-07-01',
    '      以前的得分取各原单位的平均；各原单位都在以前榜单上的，视为在榜。',
    '县    A4       A4、B4  2021-07-01',
    '      以前的得分按未报；原单位在以前榜单上的，视为在榜。',
    '',
  ]);
});
