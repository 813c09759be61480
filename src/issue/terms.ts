import type { Language } from './wording.ts';

type Term = Readonly<Record<Language, string>>;

/** What a reference refers to. */
const kind: Readonly<Record<string, Term>> = {
  category: { zh: '类别', en: 'category' },
  clause: { zh: '条文', en: 'clause' },
  grade: { zh: '等次', en: 'grade' },
  input: { zh: '数据项', en: 'input' },
  level: { zh: '层级', en: 'level' },
  list: { zh: '榜单', en: 'list' },
  node: { zh: '指标或维度', en: 'indicator or group' },
  veto: { zh: '一票否决', en: 'veto' },
};

/** Kinds of values, and forms of texts that a rule file is made of. */
const type: Readonly<Record<string, Term>> = {
  anything: { zh: '任意值', en: 'anything' },
  array: { zh: '列表 […]', en: 'a list […]' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  date: { zh: '日期，如 "2021-03-01"', en: 'a date, like "2021-03-01"' },
  decimal: { zh: '数，或写成文本的数，如 98.5、"15%"', en: 'a number, also as text: 98.5, "15%"' },
  id: {
    zh: '英文编号：小写字母开头，只有小写字母、数字和下划线，至多 64 个字符',
    en: 'an id: lower-case letters, digits and underscores, a letter first, at most 64',
  },
  integer: { zh: '整数', en: 'a whole number' },
  list: { zh: '一列值', en: 'a list' },
  name: { zh: '名称', en: 'a name' },
  'not applicable': { zh: '不适用', en: 'not applicable' },
  nothing: { zh: '空值', en: 'nothing' },
  null: { zh: 'null', en: 'null' },
  number: { zh: '数', en: 'a number' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  period: {
    zh: '考核期，如 "2021"、"2021-H1"、"2021-Q2"、"2021-07"、"2021-W07"',
    en: 'a period, like "2021", "2021-H1", "2021-Q2", "2021-07", "2021-W07"',
  },
  positiveDecimal: {
    zh: '大于 0 的数，或写成文本的数，如 15、"0.5"',
    en: 'a number above 0, also as text: 15, "0.5"',
  },
  record: { zh: '对象', en: 'an object' },
  ruleSetId: {
    zh: '细则编号：小写字母、数字和连字符，如 "yunnan-2021"',
    en: 'the id of a rule set: lower-case letters, digits and hyphens, like "yunnan-2021"',
  },
  share: { zh: '百分比，如 "30%"', en: 'a share, like "30%"' },
  string: { zh: '文本', en: 'a text' },
  text: { zh: '文本', en: 'a text' },
  unitCode: {
    zh: '单位代码：字母、数字、连字符和下划线，至多 32 个字符',
    en: 'a code: letters, digits, hyphens and underscores, at most 32',
  },
};

const tables: Readonly<Record<string, Readonly<Record<string, Term>>>> = { kind, type };

/** Alternatives such as `number | list` in words; what the table has not stands as it is. */
export function inTerms(table: string, alternatives: string, language: Language): string {
  const terms = tables[table] ?? {};
  return alternatives
    .split(' | ')
    .map((name) => (Object.hasOwn(terms, name) ? (terms[name]?.[language] ?? name) : name))
    .join(language === 'zh' ? '，或' : ', or ');
}
