import type { Wording } from './Wording.ts';

/** Of the command. */
export const usage = {
  'unknown-option': {
    zh: {
      what: '没有选项“{found}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '用 --help 查看全部选项',
    },
    en: {
      what: 'there is no option "{found}"',
      fix: 'did you mean "{nearest}"?',
      otherwise: '--help shows all options',
    },
  },
  'option-without-value': {
    zh: { what: '选项“{found}”后面缺少取值', fix: '补上，或用 --help 查看用法' },
    en: { what: 'the option "{found}" lacks its value', fix: 'add it; --help shows how' },
  },
  'wrong-option-value': {
    zh: {
      what: '选项“{option}”的取值“{found}”不对',
      wanted: '{wanted}',
      fix: '是否应为“{nearest}”？',
    },
    en: {
      what: 'the option "{option}" cannot be "{found}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'no-argument': {
    zh: { what: '没有给出{found}', wanted: '{wanted}' },
    en: { what: '{found} is missing', wanted: '{wanted}' },
  },
  'too-many-arguments': {
    zh: { what: '多出来的参数：{found}', fix: '删去；名称中有空格的，加上引号' },
    en: { what: 'too many arguments: {found}', fix: 'leave them out; quote a name with spaces' },
  },
  'unknown-command': {
    zh: { what: '没有命令“{found}”', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: 'there is no command "{found}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'unknown-rule-set': {
    zh: {
      what: '没有细则“{found}”',
      wanted: '{wanted}，或细则文件的路径',
      fix: '是否应为“{nearest}”？',
    },
    en: {
      what: 'there is no rule set "{found}"',
      wanted: '{wanted}, or the path of a rule file',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'unknown-list': {
    zh: { what: '没有榜单“{found}”', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: 'there is no list "{found}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'strict-and-partial': {
    zh: {
      what: '--strict 和 --partial 不能同时使用：一个要求没有警告，一个容许有错误',
      fix: '去掉其中一个',
    },
    en: {
      what: '--strict and --partial exclude each other: one allows no warnings, the other allows errors',
      fix: 'leave out one of them',
    },
  },
  'nothing-to-explain': {
    zh: {
      what: '没有说明要解释什么',
      wanted: '--unit 单位、--list 榜单或 --set 更正',
      fix: '如 rank explain data.csv --unit 祥云县',
    },
    en: {
      what: 'it is not said what to explain',
      wanted: '--unit NAME, --list ID or --set CORRECTION',
      fix: 'like rank explain data.csv --unit 532923',
    },
  },
  'option-needs-unit': {
    zh: { what: '{found} 要和 --unit 一起用', fix: '加上 --unit 单位' },
    en: { what: '{found} needs --unit', fix: 'add --unit NAME' },
  },
  'wrong-correction': {
    zh: {
      what: '更正“{found}”看不懂',
      wanted: '单位.数据项=值，或 台账文件:行号.字段=值',
      fix: '如 --set 532923.dry_toilet_removal_rate=97.5',
    },
    en: {
      what: 'the correction "{found}" is not understood',
      wanted: 'UNIT.INPUT=VALUE, or LEDGER-FILE:ROW.FIELD=VALUE',
      fix: 'like --set 532923.dry_toilet_removal_rate=97.5',
    },
  },
  'read-twice': {
    zh: { what: '更正台账记录要读两遍数据，标准输入只能读一遍', fix: '先存成文件' },
    en: {
      what: 'to correct a record the data are read twice, and standard input can be read once',
      fix: 'save it as a file first',
    },
  },
  'options-exclude': {
    zh: { what: '{found} 和 {other} 不能同时使用', fix: '去掉其中一个' },
    en: { what: '{found} and {other} exclude each other', fix: 'leave out one of them' },
  },
  'no-csv-report': {
    zh: {
      what: '数据情况不能写成 csv',
      wanted: 'text 或 json',
      fix: '用 --format json 或 .json、.txt 文件名',
    },
    en: {
      what: 'the report of data cannot be written as csv',
      wanted: 'text or json',
      fix: 'use --format json, or a file name ending in .json or .txt',
    },
  },
  'file-not-given': {
    zh: {
      what: '--as 说的“{found}”不在数据文件之中',
      fix: '是否应为“{nearest}”？',
      otherwise: '与命令中的文件名写得一样，如 rank data.csv --as data.csv=long',
    },
    en: {
      what: '--as speaks of "{found}", which is none of the data files',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'name it as among the data, like rank data.csv --as data.csv=long',
    },
  },
  'file-given-twice': {
    zh: { what: '文件“{found}”给了两次', fix: '只给一次' },
    en: { what: 'the file "{found}" is given twice', fix: 'give it once' },
  },
  'output-is-input': {
    zh: { what: '输出文件“{found}”也是输入文件，没有写入', fix: '换一个文件名' },
    en: {
      what: 'the output "{found}" is one of the input files; nothing was written',
      fix: 'give it another name',
    },
  },
  'option-given-twice': {
    zh: { what: '选项“{found}”给了两次', fix: '只给一次；要几种结果，分几次运行' },
    en: { what: 'the option "{found}" is given twice', fix: 'give it once, and run once for each' },
  },
  'format-contradicted': {
    zh: {
      what: '输出文件“{found}”按名称是 {told}，--format 写的是 {format}',
      fix: '改文件名，或去掉 --format',
    },
    en: {
      what: 'the output "{found}" is {told} by its name, and --format says {format}',
      fix: 'give it another name, or leave --format out',
    },
  },
  'unclear-form': {
    zh: { what: '从文件名“{found}”看不出表格的格式', fix: '文件名以 .csv 或 .xlsx 结尾' },
    en: {
      what: 'the name "{found}" does not tell the format of the form',
      fix: 'let it end in .csv or .xlsx',
    },
  },
  'one-form-wanted': {
    zh: {
      what: '一个 CSV 文件只放一张表',
      wanted: '{wanted}',
      fix: '用 --level 或 --ledger 选一个，或写成 .xlsx',
    },
    en: {
      what: 'a CSV file takes one form',
      wanted: '{wanted}',
      fix: 'choose one with --level or --ledger, or write an .xlsx',
    },
  },
  'level-and-ledger': {
    zh: {
      what: '--level 和 --ledger 不能同时使用',
      fix: '去掉其中一个；写成 .xlsx 的，--level 已含该层级的台账',
    },
    en: {
      what: '--level and --ledger exclude each other',
      fix: 'leave one out; in an .xlsx, --level has the ledgers of the level too',
    },
  },
  'unknown-ledger': {
    zh: { what: '没有台账“{found}”', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: 'there is no ledger "{found}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'no-ledgers': {
    zh: { what: '没有台账“{found}”：这份细则没有台账', fix: '去掉 --ledger，或核对 --rules' },
    en: {
      what: 'there is no ledger "{found}": the rule set has none',
      fix: 'leave out --ledger, or check --rules',
    },
  },
  'no-workbook-output': {
    zh: {
      what: '结果不写成工作簿：“{found}”',
      wanted: '以 .csv、.json 或 .txt 结尾的文件名；rank data 不写 .csv',
      fix: '要用 Excel 打开的，写成 .csv',
    },
    en: {
      what: 'results are not written as workbooks: "{found}"',
      wanted: 'a file name ending in .csv, .json or .txt; .csv not for rank data',
      fix: 'for Excel, write a .csv',
    },
  },
  'unclear-format': {
    zh: { what: '从文件名“{found}”看不出格式', wanted: '{formats}', fix: '用 --format 写明' },
    en: {
      what: 'the name "{found}" does not tell the format',
      wanted: '{formats}',
      fix: 'say it with --format',
    },
  },
  'no-such-file': {
    zh: { what: '没有这个文件', fix: '是否应为“{nearest}”？', otherwise: '核对路径' },
    en: {
      what: 'there is no such file',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'check the path',
    },
  },
  'internal-error': {
    zh: {
      what: '程序内部错误，请报告：{reason}',
      fix: '设环境变量 DEBUG=1 再运行，可看到出错位置',
    },
    en: {
      what: 'internal error, please report it: {reason}',
      fix: 'run it again with DEBUG=1 in the environment to see where',
    },
  },
} as const satisfies Record<string, Wording>;
