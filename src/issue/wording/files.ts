import type { Wording } from './Wording.ts';

/** Of a data file as a whole, and what it is taken for. */
export const files = {
  'cannot-read-file': {
    zh: { what: '读不了文件：{reason:system}', fix: '核对路径和权限' },
    en: {
      what: 'the file cannot be read: {reason:system}',
      fix: 'check the path and the permissions',
    },
  },
  'cannot-write-file': {
    zh: {
      what: '写不了文件：{reason:system}',
      fix: '核对文件夹“{folder}”及其权限；没有留下写了一半的文件',
      otherwise: '已写出的部分不完整，改正后重新运行',
    },
    en: {
      what: 'the file cannot be written: {reason:system}',
      fix: 'check the folder "{folder}" and its permissions; nothing half-written was left',
      otherwise: 'what was written is not whole: mend this and run it again',
    },
  },
  'same-content': {
    zh: { what: '与 {first} 的内容完全相同：同样的数据给了两次', fix: '只给其中一个' },
    en: {
      what: 'has the same rows as {first}: the same data are given twice',
      fix: 'give one of them',
    },
  },
  'empty-file': {
    zh: { what: '文件是空的', wanted: '第一行为表头，其下每行一个单位' },
    en: { what: 'the file is empty', wanted: 'a header in the first row and a row for each unit' },
  },
  'no-rows': {
    zh: { what: '只有表头，没有数据行', wanted: '每行一个单位' },
    en: { what: 'there is a header and no rows', wanted: 'a row for each unit' },
  },
  'too-many-columns': {
    zh: { what: '有 {found} 列', wanted: '至多 {wanted} 列' },
    en: { what: 'there are {found} columns', wanted: 'at most {wanted}' },
  },
  'further-issues': {
    zh: { what: '另有 {count} 处问题未逐一列出', fix: '先改正上面列出的，再运行一次' },
    en: {
      what: '{count} further problems are not listed one by one',
      fix: 'correct those above, then run again',
    },
  },
  'unknown-shape': {
    zh: {
      what: '不认识文件的种类“{found}”',
      wanted: '下列之一：{wanted}',
      fix: '是否应为“{nearest}”？',
      otherwise: '写 wide（每行一个单位）、long（每行一个值）或台账的编号',
    },
    en: {
      what: 'there is no kind of file "{found}"',
      wanted: 'one of {wanted}',
      fix: 'did you mean "{nearest}"?',
      otherwise:
        'write wide (a row for each unit), long (a row for each value) or the id of a ledger',
    },
  },
  'unclear-shape': {
    zh: {
      what: '分不清是哪种表：{options}',
      fix: '用 --as 写明，如 --as {file}=wide',
      otherwise: '用 --as 写明',
    },
    en: {
      what: 'it may be any of {options}',
      fix: 'say which with --as, like --as {file}=wide',
      otherwise: 'say which with --as',
    },
  },
  'not-long': {
    zh: {
      what: '说是长表，而没有数据项和值两列',
      wanted: '“指标”和“值”两列，每行一个值',
      fix: '改正表头，或写 --as {file}=wide',
    },
    en: {
      what: 'it is said to be long and has no columns for inputs and values',
      wanted: 'a column input and a column value',
      fix: 'correct the header, or say --as {file}=wide',
    },
  },
  'not-of-shape': {
    zh: {
      what: '这一列是数据项，而文件按长表读，未使用',
      fix: '把这一列的值逐行写进“值”列，或写 --as {file}=wide',
      otherwise: '把这一列的值逐行写进“值”列',
    },
    en: {
      what: 'this column is an input, but the file is read as long; it was not used',
      fix: 'write its values row by row into the column of values, or say --as {file}=wide',
      otherwise: 'write its values row by row into the column of values',
    },
  },
  'long-table': {
    zh: { what: '按长表读取：每行一个单位的一个数据项', fix: '不是长表的，请改正表头' },
    en: {
      what: 'read as a long table: a row for each input of each unit',
      fix: 'if it is none, correct the header',
    },
  },
} as const satisfies Record<string, Wording>;
