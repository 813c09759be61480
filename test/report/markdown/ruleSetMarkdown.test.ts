import { describe, expect, it } from 'vitest';
import { formatRuleSetMarkdown } from '../../../src/report/index.ts';
import { plain } from '../../../src/report/markdown/markdown.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';
import { sampleRules } from '../sampleResult.ts';

const ruleSet = loaded(sampleRules);

/** Titles that would be something else than text: a cell, a heading, a tag, code, a link, a comment's end. */
const hostile = [
  'a|b',
  'a\n| --- |\n# b',
  '<script>alert(1)</script>',
  '`code` *bold* _em_ ~~del~~',
  '[link](javascript:alert(1))',
  '![img](x)',
  'https://example.com www.example.com a@example.com',
  '<!-- /rules -->',
  '$x$ &lt; \\',
  '\u202Egnp.exe',
];

describe('plain', () => {
  it('leaves a name as it is, where an underscore inside a word is no emphasis', () => {
    expect(plain('found_on')).toBe('found_on');
  });

  it.each(hostile)('makes nothing but text of %j', (text) => {
    const safe = plain(text);
    expect(safe).not.toMatch(/[\n\r\u202e]/);
    expect(safe.replace(/\\[\\`*_[\]<>|~#&$:.@]/g, '')).not.toMatch(
      /[\\`*_[\]<>|~#&$@]|:\/\/|www\./,
    );
  });
});

describe('formatRuleSetMarkdown', () => {
  const lines = formatRuleSetMarkdown(ruleSet).split('\n');

  it('makes no list of a description that starts like one', () => {
    const told = formatRuleSetMarkdown(loaded({ ...sampleRules, description: '1. 本细则' }));
    expect(told).toContain('\n1\\. 本细则\n');
  });

  it('has the columns of an official table', () => {
    expect(lines).toContain('| 序号 | 考核项目 | 考核内容 | 分值 | 评分标准 | 数据来源 |');
  });

  it('has a heading for all that the level has', () => {
    const headings = lines.filter((line) => line.startsWith('#'));
    expect(headings).toEqual([
      '# 示例细则',
      '## 县（100分）',
      '### 评分标准',
      '### 加分（合计最多2分）',
      '### 扣分',
      '### 一票否决',
      '### 总分和排名',
      '### 等次',
      '### 榜单',
      '## 说明',
      '## 附：数据项',
    ]);
  });

  it('begins as deep as it is asked, and in English has other headings and the same titles', () => {
    const text = formatRuleSetMarkdown(ruleSet, { heading: 2, language: 'en' });
    expect(text).toMatch(/^## 示例细则\n/);
    expect(text).toContain('| No. | Item | What is assessed | Points | Scoring standard | Data |');
  });

  it('every row has as many cells as its header, whatever titles are', () => {
    const document = smallRuleSet({
      inputs: hostile.map((title, i) => ({ id: `n${i}`, title: `${title}${i}`, measure: '|' })),
      level: {
        title: '县|\n# 乡',
        score: {
          children: hostile.map((title, i) => ({
            ...{ id: `c${i}`, title, description: title, max: 10 },
            points: { clamp: [{ '*': [0.1, { var: `n${i}` }] }, 0, 10] },
          })),
        },
      },
    });
    const text = formatRuleSetMarkdown(loaded(document));
    const tables = text
      .trimEnd()
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(1);
    for (const block of tables) {
      const widths = block.split('\n').map((row) => row.match(/(?<!\\)(?:\\\\)*\|/g)?.length);
      expect(new Set(widths).size, block).toBe(1);
    }
    expect(text).not.toMatch(/(?<!\\)<(script|!--)/);
  });

  it('tells figures, places within the unit above, the margin, ledgers and successions', () => {
    const told = formatRuleSetMarkdown(
      loaded(
        smallRuleSet({
          ledgers: [
            {
              id: 'forms',
              title: '评分表',
              fields: [
                { id: 'expert', title: '专家', type: 'text' },
                { id: 'score', title: '得分', type: 'number' },
              ],
              unique: ['expert'],
            },
          ],
          inputs: [
            {
              ...{ id: 'mean', title: '专家平均分', missing: 'exclude' },
              derived: {
                from: 'forms',
                take: { trimmed_mean: { var: 'score' }, from: 4, fewer: 'mean' },
              },
            },
            { id: 'paid', title: '已发金额', measure: '元', missing: 'exclude' },
          ],
          level: {
            title: '网格',
            score: { children: [{ id: 'a', title: '评分', max: 100, points: { var: 'mean' } }] },
            ranking: { within: 'parent', margin: 0.05 },
            lists: [
              {
                ...{ id: 'l', title: '末位', source: { score: 'total' } },
                ...{ direction: 'lowest', size: 3, within: 'parent' },
              },
            ],
            figures: [
              {
                ...{ id: 'f', title: '补助', measure: '元', total: 'sum' },
                ...{ value: { var: 'paid' }, round: { places: 2 } },
              },
            ],
          },
          successions: [{ level: 'county', from: ['a'], to: ['b'], since: '2021' }],
        }),
      ),
    );
    for (const text of [
      '网格按总分由高到低在同一上级单位内排名',
      '相差不足0.05分的，在结果中注明',
      '在每个上级单位内，按总分由低到高取后3名',
      '元 | 已发金额；保留两位小数；并列出全部单位合计。 | 已发金额 |',
      '去掉1个最高、1个最低后的平均值；不足4条的取全部记录的平均值',
      '同一单位的记录，专家不得相同。',
      '| 网格 | a | b | 2021 | 以前的得分取原单位的得分；原单位在以前榜单上的，视为在榜。 |',
    ]) {
      expect(told).toContain(text);
    }
  });

  it('says once what puts a unit on the list of a veto, and which other vetoes do', () => {
    const veto = (id: string) => ({
      ...{ id, title: `否决${id}`, when: { '>=': [{ var: 'x' }, 1] } },
      effects: [{ list: 'black' }],
    });
    const told = (...ids: readonly string[]): string =>
      formatRuleSetMarkdown(
        loaded(
          smallRuleSet({
            inputs: [{ id: 'x', range: [0, 9] }],
            level: {
              score: { children: [{ id: 'a', title: 'a', max: 9, points: { var: 'x' } }] },
              vetoes: ids.map(veto),
              lists: [{ id: 'black', title: '黑榜', kind: 'black', source: { veto: 'v' } }],
            },
          }),
        ),
      );
    expect(told('v')).toContain('| 因“否决v”被一票否决的。 |');
    expect(told('u', 'v', 'w')).toContain(
      '| 因“否决v”被一票否决的；因“否决u”、“否决w”被一票否决的也列入。 |',
    );
  });

  it('says that a level is not ranked', () => {
    const level = { ...{ title: '设施', ranking: { by: 'none' } } };
    const told = formatRuleSetMarkdown(
      loaded(
        smallRuleSet({
          inputs: [{ id: 'x' }],
          level: {
            ...level,
            score: {
              children: [{ id: 'a', title: 'a', max: 9, points: { min: [{ var: 'x' }, 9] } }],
            },
          },
        }),
      ),
    );
    expect(told).toContain('- 设施不排名，只计分、定等次。');
  });
});
