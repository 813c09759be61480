import type { Language } from '../issue/index.ts';
import type { CellUse } from '../table/index.ts';
import type { Completeness } from './dataReport.ts';

/** The words of a report of data; names from the rule set are as it has them. */
export type DataWords = {
  readonly report: string;
  readonly ruleSet: string;
  readonly data: string;
  readonly hash: (hash: string) => string;
  readonly workbook: string;
  readonly encoded: (encoding: string, separator: string) => string;
  readonly separators: Readonly<Record<string, string>>;
  readonly encodings: Readonly<Record<string, string>>;
  readonly header: (row: number, lines: number) => string;
  readonly shape: Readonly<Record<'wide' | 'long', string>>;
  readonly ledger: (title: string) => string;
  readonly unread: string;
  readonly rows: Readonly<Record<'wide' | 'long' | 'ledger', (count: string) => string>>;
  readonly totals: (count: string) => string;
  readonly cells: (all: string, used: string, leftOut: string, issues: string) => string;
  readonly uses: Readonly<Record<CellUse, string>>;
  readonly use: (name: string, count: string) => string;
  readonly columns: string;
  readonly position: string;
  readonly headerText: string;
  readonly readAs: string;
  readonly meanings: Readonly<Record<string, string>>;
  readonly completeness: (level: string, units: string, inputs: string) => string;
  readonly allReported: string;
  readonly input: string;
  readonly unit: string;
  readonly counts: Readonly<Record<keyof Completeness, string>>;
  readonly share: string;
  readonly further: (count: string) => string;
  readonly rest: (count: string) => string;
  readonly unusual: (count: string) => string;
  readonly unusualMeans: string;
  readonly noUnusual: string;
  readonly value: string;
  readonly usual: string;
  readonly between: (lower: string, upper: string) => string;
  readonly place: string;
  readonly separator: string;
  readonly colon: string;
  readonly summary: (parts: readonly string[]) => string;
  readonly summaryCells: (used: string, leftOut: string, issues: string) => string;
  readonly furtherFiles: (count: string) => string;
};

export const dataWords: Readonly<Record<Language, DataWords>> = {
  zh: {
    report: '数据情况',
    ruleSet: '细则',
    data: '数据',
    hash: (hash) => `校验码 ${hash}`,
    workbook: 'Excel 工作簿',
    encoded: (encoding, separator) => `${encoding}，${separator}分隔`,
    separators: { ',': '逗号', ';': '分号', '\t': '制表符' },
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      gb18030: 'GB18030',
    },
    header: (row, lines) => (lines === 1 ? `表头在第${row}行` : `表头在第${row}、${row + 1}行`),
    shape: { wide: '宽表', long: '长表' },
    ledger: (title) => `台账“${title}”`,
    unread: '未能读取',
    rows: {
      wide: (count) => `${count}个单位`,
      long: (count) => `${count}个值`,
      ledger: (count) => `${count}条记录`,
    },
    totals: (count) => `合计行${count}行未计`,
    cells: (all, used, leftOut, issues) =>
      `单元格${all}个：已用${used}个，未用${leftOut}个，有问题${issues}个`,
    uses: {
      header: '表头',
      unit: '单位',
      value: '数值',
      missing: '未报',
      'not-applicable': '不适用',
      'above-header': '表头以上',
      'other-sheet': '不含单位的工作表',
      total: '合计行',
      footer: '表末的说明',
      'unknown-column': '不认识的列',
      'no-header': '没有表头的列',
      'other-level': '不考核的层级',
      'unused-input': '该层级不用的数据项',
      'unread-field': '规则不用的字段',
      'row-of-no-input': '不认识的数据项',
      'not-of-shape': '长表以外的列',
      'behind-last': '最后一列之后',
      refused: '读不了的值',
      'broken-row': '不完整的行',
      'unknown-unit': '不认识的单位',
      duplicate: '重复',
      'not-a-table': '未能读取的表',
    },
    use: (name, count) => `${name}${count}`,
    columns: '各列的含义',
    position: '列',
    headerText: '表头',
    readAs: '读作',
    meanings: {
      code: '单位代码',
      name: '单位名称',
      level: '层级',
      parent: '上级',
      'input-name': '数据项名称',
      value: '值',
      unknown: '（未用）',
    },
    completeness: (level, units, inputs) => `${level}：${units}个单位，${inputs}个数据项`,
    allReported: '全部已报。',
    input: '数据项',
    unit: '单位',
    counts: { reported: '已报', missing: '未报', notApplicable: '不适用', refused: '有误' },
    share: '完整率',
    further: (count) => `……另有${count}个没有报全；全部见 --format json`,
    rest: (count) => `其余${count}个全部已报。`,
    unusual: (count) => `与同组差异很大的值：${count}个`,
    unusualMeans: '同组半数的值在“通常”的两数之间，这些值超出两端各三倍间距；请核对，不一定有误。',
    noUnusual: '没有与同组差异很大的值。',
    value: '值',
    usual: '通常',
    between: (lower, upper) => `${lower} 至 ${upper}`,
    place: '位置',
    separator: '；',
    colon: '：',
    summary: (parts) => parts.join('；'),
    summaryCells: (used, leftOut, issues) => `单元格已用${used}、未用${leftOut}、有问题${issues}`,
    furtherFiles: (count) => `……另有${count}个文件或工作表；全部情况见 rank data`,
  },
  en: {
    report: 'The data',
    ruleSet: 'Rules',
    data: 'Data',
    hash: (hash) => `hash ${hash}`,
    workbook: 'Excel workbook',
    encoded: (encoding, separator) => `${encoding}, separated by ${separator}`,
    separators: { ',': 'commas', ';': 'semicolons', '\t': 'tabs' },
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      gb18030: 'GB18030',
    },
    header: (row, lines) =>
      lines === 1 ? `header in row ${row}` : `header in rows ${row} and ${row + 1}`,
    shape: { wide: 'wide', long: 'long' },
    ledger: (title) => `ledger "${title}"`,
    unread: 'could not be read',
    rows: {
      wide: (count) => `units: ${count}`,
      long: (count) => `values: ${count}`,
      ledger: (count) => `records: ${count}`,
    },
    totals: (count) => `rows of totals left out: ${count}`,
    cells: (all, used, leftOut, issues) =>
      `cells: ${all}, of which used ${used}, left out ${leftOut}, with issues ${issues}`,
    uses: {
      header: 'header',
      unit: 'units',
      value: 'values',
      missing: 'missing',
      'not-applicable': 'not applicable',
      'above-header': 'above the header',
      'other-sheet': 'in sheets without units',
      total: 'in rows of totals',
      footer: 'in notes below the table',
      'unknown-column': 'in unknown columns',
      'no-header': 'in columns without a header',
      'other-level': 'of levels not assessed',
      'unused-input': 'of inputs that the level does not use',
      'unread-field': 'of fields that no rule reads',
      'row-of-no-input': 'of unknown inputs',
      'not-of-shape': 'in columns beside the long table',
      'behind-last': 'behind the last column',
      refused: 'values that cannot be read',
      'broken-row': 'in broken rows',
      'unknown-unit': 'of unknown units',
      duplicate: 'twice',
      'not-a-table': 'in tables that cannot be read',
    },
    use: (name, count) => `${name} ${count}`,
    columns: 'What the columns are',
    position: '#',
    headerText: 'Header',
    readAs: 'Read as',
    meanings: {
      code: 'code of the unit',
      name: 'name of the unit',
      level: 'level',
      parent: 'unit above',
      'input-name': 'name of the input',
      value: 'value',
      unknown: '(not used)',
    },
    completeness: (level, units, inputs) => `${level}: units ${units}, inputs ${inputs}`,
    allReported: 'Everything is reported.',
    input: 'Input',
    unit: 'Unit',
    counts: {
      reported: 'Reported',
      missing: 'Missing',
      notApplicable: 'Not applicable',
      refused: 'Wrong',
    },
    share: 'Complete',
    further: (count) => `... and ${count} more that are not complete; see --format json for all`,
    rest: (count) => `The other ${count} are reported in full.`,
    unusual: (count) => `Values far from the rest of their pool: ${count}`,
    unusualMeans:
      'Half of the pool lies between the two usual values; these are three times their distance beyond. Check them; they need not be wrong.',
    noUnusual: 'No value is far from the rest of its pool.',
    value: 'Value',
    usual: 'Usual',
    between: (lower, upper) => `${lower} to ${upper}`,
    place: 'Place',
    separator: '; ',
    colon: ': ',
    summary: (parts) => parts.join('; '),
    summaryCells: (used, leftOut, issues) =>
      `cells used ${used}, left out ${leftOut}, with issues ${issues}`,
    furtherFiles: (count) => `... and ${count} more files or sheets; see rank data for all`,
  },
};
