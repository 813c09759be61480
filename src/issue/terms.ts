import type { Language } from './wording/Wording.ts';

type Term = Readonly<Record<Language, string>>;

/** What a reference refers to. */
const kind: Readonly<Record<string, Term>> = {
  bonus: { zh: '加分', en: 'bonus' },
  category: { zh: '类别', en: 'category' },
  clause: { zh: '条文', en: 'clause' },
  deduction: { zh: '扣分', en: 'deduction' },
  field: { zh: '台账字段', en: 'field' },
  figure: { zh: '统计数', en: 'figure' },
  grade: { zh: '等次', en: 'grade' },
  group: { zh: '维度', en: 'group' },
  input: { zh: '数据项', en: 'input' },
  ledger: { zh: '台账', en: 'ledger' },
  level: { zh: '层级', en: 'level' },
  list: { zh: '榜单', en: 'list' },
  unit: { zh: '单位', en: 'unit' },
  node: { zh: '指标或维度', en: 'indicator or group' },
  veto: { zh: '一票否决', en: 'veto' },
};

/** Kinds of values, and forms of texts that a rule file is made of. */
const type: Readonly<Record<string, Term>> = {
  anything: { zh: '任意值', en: 'anything' },
  array: { zh: '列表 […]', en: 'a list […]' },
  atLeast: { zh: '不小于 {limit} 的数', en: 'a number of at least {limit}' },
  atMost: { zh: '不大于 {limit} 的数', en: 'a number of at most {limit}' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  bytes: { zh: 'UTF-8 编码的字节', en: 'bytes in UTF-8' },
  date: { zh: '日期，如 "2021-03-01"', en: 'a date, like "2021-03-01"' },
  day: { zh: '日期', en: 'a date' },
  decimal: { zh: '数，或写成文本的数，如 98.5、"15%"', en: 'a number, also as text: 98.5, "15%"' },
  eitherOfRounding: { zh: '"places"、"multiple" 两者之一', en: 'either "places" or "multiple"' },
  eitherOfTieBreaker: { zh: '"score"、"input" 两者之一', en: 'either "score" or "input"' },
  id: {
    zh: '英文编号：小写字母开头，只有小写字母、数字和下划线，至多 64 个字符',
    en: 'an id: lower-case letters, digits and underscores, a letter first, at most 64',
  },
  integer: { zh: '整数', en: 'a whole number' },
  itemsAtLeast: { zh: '至少 {limit} 项的列表', en: 'a list of {limit} or more' },
  itemsAtMost: { zh: '至多 {limit} 项的列表', en: 'a list of at most {limit}' },
  list: { zh: '一列值', en: 'a list' },
  'list of names': { zh: '一列名称', en: 'a list of names' },
  name: { zh: '名称', en: 'a name' },
  'not applicable': { zh: '不适用', en: 'not applicable' },
  nothing: { zh: '空值', en: 'nothing' },
  null: { zh: 'null', en: 'null' },
  number: { zh: '数', en: 'a number' },
  'number above 0': { zh: '大于 0 的数', en: 'a number above 0' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  pair: { zh: '两个数：[界限, 分值]', en: 'two numbers: [bound, points]' },
  pairs: {
    zh: '{limit} 行的列表，每行是 [界限, 分值]',
    en: 'a list of {limit} rows, each [bound, points]',
  },
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
  share: { zh: '0% 到 100% 的百分比，如 "30%"', en: 'a share from 0% to 100%, like "30%"' },
  string: { zh: '文本', en: 'a text' },
  text: { zh: '文本', en: 'a text' },
  textNotEmpty: { zh: '文本，不能为空', en: 'a text that is not empty' },
  unitCode: {
    zh: '单位代码：字母、数字、连字符和下划线，至多 32 个字符',
    en: 'a code: letters, digits, hyphens and underscores, at most 32',
  },
  whole: { zh: '{limit} 的整数', en: 'a whole number, {limit}' },
};

/** How many there have to be. */
const count: Readonly<Record<string, Term>> = {
  atLeast: { zh: '至少 {limit}', en: 'at least {limit}' },
};

/** Where the names that rules read are declared. */
const declare: Readonly<Record<string, Term>> = {
  field: {
    zh: '在台账的 fields 中声明；台账规则只看本台账的字段、unit.* 和 as_of',
    en: 'declare it in the fields of the ledger; its rules read those, unit.* and as_of',
  },
  input: {
    zh: '在 inputs 中声明；本层级要用的，levels 中也要有本层级',
    en: 'declare it in inputs, for this level too',
  },
};

/** What somebody wants to be without. */
const part: Readonly<Record<string, Term>> = {
  cap: { zh: '上限', en: 'cap' },
  capOfBonuses: { zh: '加分合计上限', en: 'cap of all bonuses' },
  capOfDeductions: { zh: '扣分合计上限', en: 'cap of all deductions' },
  ceiling: { zh: '总分上限', en: 'ceiling of the total' },
  condition: { zh: '条件', en: 'condition' },
  floor: { zh: '总分下限', en: 'floor of the total' },
  tieBreakers: { zh: '同分区分规则', en: 'tie-breakers' },
};

/** What reads the score of a node. */
const reader: Readonly<Record<string, Term>> = {
  bonus: { zh: '加分', en: 'bonus' },
  condition: { zh: '榜单条件', en: 'condition of the list' },
  deduction: { zh: '扣分', en: 'deduction' },
  figure: { zh: '统计数', en: 'figure' },
  list: { zh: '榜单', en: 'list' },
  rollup: { zh: '汇总', en: 'roll-up' },
  tieBreaker: { zh: '同分区分规则', en: 'tie-breaker' },
  veto: { zh: '一票否决', en: 'veto' },
};

/** How bounds of a table follow each other. */
const order: Readonly<Record<string, Term>> = {
  above: { zh: '高于', en: 'above' },
  below: { zh: '低于', en: 'below' },
};

/** What to do where a rule may give something else than a number. */
const remedy: Readonly<Record<string, Term>> = {
  anything: { zh: '用运算符算出一个数', en: 'make a number of it with an operator' },
  boolean: {
    zh: '用 if 写明成立和不成立各得几分',
    en: 'say with if how many points true and false give',
  },
  day: {
    zh: '用 days_between 算出相差的天数',
    en: 'count days with days_between',
  },
  list: {
    zh: '用 sum、mean 等把一列值变成一个数',
    en: 'make it a number with sum, mean and the like',
  },
  nothing: { zh: '给 if 补上“否则”的一项', en: 'give every if an else' },
  record: { zh: '写成 {"运算符": [参数]}', en: 'write {"operator": [arguments]}' },
  text: {
    zh: '写成数，不加引号；数据项是文本的，用 if 写明各值得几分',
    en: 'write a number without quotes; for a text input say with if how many points each value gives',
  },
};

/** Why a JSON text could not be read: the codes of jsonc-parser. */
const json: Readonly<Record<string, Term>> = {
  CloseBraceExpected: { zh: '缺少 }', en: 'a } is missing' },
  CloseBracketExpected: { zh: '缺少 ]', en: 'a ] is missing' },
  ColonExpected: { zh: '缺少冒号', en: 'a colon is missing' },
  CommaExpected: { zh: '缺少逗号', en: 'a comma is missing' },
  EndOfFileExpected: { zh: '结尾之后还有内容', en: 'something follows the end' },
  InvalidCharacter: {
    zh: '文本中有不允许的字符',
    en: 'a text has a character that is not allowed',
  },
  InvalidCommentToken: { zh: '不允许注释', en: 'comments are not allowed' },
  InvalidEscapeCharacter: {
    zh: '反斜杠后的字符不对',
    en: 'a backslash stands before a wrong character',
  },
  InvalidNumberFormat: { zh: '数字的写法不对', en: 'a number is not written as JSON wants it' },
  InvalidSymbol: {
    zh: '有不认识的词，文本要加双引号',
    en: 'there is a word that JSON does not know; texts stand in double quotes',
  },
  InvalidUnicode: { zh: '\\u 后要有四位十六进制数字', en: '\\u needs four hexadecimal digits' },
  PropertyNameExpected: {
    zh: '缺少加双引号的键（逗号是否多余？）',
    en: 'a key in double quotes is missing (or a comma is too many)',
  },
  UnexpectedEndOfComment: { zh: '注释没有结束', en: 'a comment does not end' },
  UnexpectedEndOfNumber: { zh: '数字不完整', en: 'a number is not whole' },
  UnexpectedEndOfString: { zh: '文本没有结束的双引号', en: 'a text lacks its closing quote' },
  ValueExpected: {
    zh: '缺少值（逗号是否多余？）',
    en: 'a value is missing (or a comma is too many)',
  },
};

/** Why CSV could not be read: the codes of csv-parse. */
const csv: Readonly<Record<string, Term>> = {
  CSV_INVALID_CLOSING_QUOTE: {
    zh: '引号后面还有文字',
    en: 'text follows a closing quote',
  },
  CSV_QUOTE_NOT_CLOSED: { zh: '引号没有成对', en: 'a quote is not closed' },
  INVALID_OPENING_QUOTE: { zh: '引号出现在一格的中间', en: 'a quote stands inside a cell' },
};

/** What stands between cells instead of commas. */
const separator: Readonly<Record<string, Term>> = {
  ',': { zh: '逗号“,”', en: 'commas ","' },
  ';': { zh: '分号“;”', en: 'semicolons ";"' },
  '\t': { zh: '制表符', en: 'tabs' },
  '，': { zh: '中文逗号“，”', en: 'Chinese commas "，"' },
  '；': { zh: '中文分号“；”', en: 'Chinese semicolons "；"' },
  '|': { zh: '竖线“|”', en: 'bars "|"' },
};

/** Why a file could not be read or written: the codes of the system. */
const system: Readonly<Record<string, Term>> = {
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限', en: 'no permission' },
  EROFS: { zh: '只读', en: 'it is read-only' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is no folder' },
  ENOENT: { zh: '没有这个文件夹', en: 'there is no such folder' },
  ENAMETOOLONG: { zh: '名称太长', en: 'its name is too long' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件太大', en: 'it is too large' },
};

/** Why totals, or a list, do not follow from the weights by sums. */
const obstacle: Readonly<Record<string, Term>> = {
  adjustment: { zh: '加扣分要看总分：', en: 'a bonus or deduction reads the total: ' },
  aggregate: { zh: '维度按几何平均或取最低汇总', en: 'a geometric mean or a lowest of its groups' },
  condition: {
    zh: '条件对总分不止是与定数比较',
    en: 'a condition does more than compare the total',
  },
  gaps: {
    zh: '按未舍入的总分排名，而有维度不适用',
    en: 'unrounded totals rank, and groups do not apply',
  },
  grade: { zh: '按等次列入', en: 'it goes by a grade' },
  'inner-group': { zh: '变动的是一组内部的权重：', en: 'the weights are within a group: ' },
  'look-back': { zh: '要看以前的结果', en: 'it looks back to earlier results' },
  'other-list': { zh: '要看另一个没有精确结果的榜单', en: 'it depends on a list that has none' },
  'root-rounding': { zh: '加扣分之前先舍入', en: 'it is rounded before bonuses' },
  tie: { zh: '并列须由人裁定', en: 'a tie has to be decided by somebody' },
  veto: { zh: '一票否决要看总分：', en: 'a veto reads the total: ' },
  weightless: {
    zh: '权重为0、而有单位只适用这一项：',
    en: 'nothing else applies to a unit than a part without weight: ',
  },
};

/** What of an assessment has no title in the rule set. */
const whole: Readonly<Record<string, Term>> = {
  rank: { zh: '名次', en: 'rank' },
  ranking: { zh: '排名', en: 'ranking' },
  root: { zh: '各项得分合计', en: 'sum of the scores' },
  total: { zh: '总分', en: 'total' },
};

const tables: Readonly<Record<string, Readonly<Record<string, Term>>>> = {
  count,
  csv,
  declare,
  json,
  kind,
  obstacle,
  order,
  part,
  reader,
  remedy,
  separator,
  system,
  type,
  whole,
};

/**
 * Alternatives such as `number | list` in words; what the table has not stands as it is. A term with a
 * limit is written with it: `itemsAtLeast=1`.
 */
export function inTerms(table: string, alternatives: string, language: Language): string {
  const terms = tables[table] ?? {};
  return alternatives
    .split(' | ')
    .map((alternative) => {
      const [, name = '', limit = ''] = /^([^=]+)(?:=(.+))?$/.exec(alternative) ?? [];
      const term = Object.hasOwn(terms, name) ? terms[name]?.[language] : undefined;
      return term?.replace('{limit}', () => limit) ?? alternative;
    })
    .join(language === 'zh' ? '，或' : ', or ');
}
