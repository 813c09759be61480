import type { Wording } from './Wording.ts';

/** Of the header of a data file and its columns. */
export const headers = {
  'no-unit-column': {
    zh: {
      what: '没有单位代码或单位名称列',
      wanted: '表头中有“单位代码”或“单位名称”',
      fix: '补上这一列；表头须在前 20 行之内',
    },
    en: {
      what: 'there is no column with the code or the name of the unit',
      wanted: 'a header 单位代码 (code) or 单位名称 (name)',
      fix: 'add the column; the header must be among the first 20 rows',
    },
  },
  'two-headers': {
    zh: {
      what: '第 {first} 行和第 {second} 行都像表头，不知道数据从哪里开始',
      fix: '两个表分成两个文件或工作表；重复的表头，删去一个',
    },
    en: {
      what: 'rows {first} and {second} both look like the header: it is not clear where the data begin',
      fix: 'put two tables into two files or sheets; delete a header that is repeated',
    },
  },
  'rows-above-header': {
    zh: {
      what: '以本行为表头，其上各行（第 {rows} 行）未使用',
      fix: '表头不是本行的，请改正表头的写法',
    },
    en: {
      what: 'this row was taken for the header; rows above it were not used: {rows}',
      fix: 'if it is not the header, correct what the header says',
    },
  },
  'two-line-header': {
    zh: { what: '表头按两行读取', fix: '第二行不是表头的，请补上该行的单位' },
    en: {
      what: 'the header was read as two lines',
      fix: 'if the second is none, name the unit of that row',
    },
  },
  'row-of-no-input': {
    zh: {
      what: '“{found}”不是任何数据项，这样的 {count} 行未使用',
      fix: '是否应为“{nearest}”？',
      otherwise: '不需要的，可删去这些行',
    },
    en: {
      what: '"{found}" is no input; rows of it that were not used: {count}',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'delete them if they are not needed',
    },
  },
  'no-level-column': {
    zh: {
      what: '细则有几个层级，没有一列写明单位的层级',
      wanted: '表头“层级”，其下写：{levels}',
      fix: '补上这一列；要汇总到上级的，再加一列“上级代码”',
    },
    en: {
      what: 'the rules have several levels, and no column says the level of a unit',
      wanted: 'a header "level", with one of these below: {levels}',
      fix: 'add the column, and one "parent" where units are rolled up',
    },
  },
  'duplicate-header': {
    zh: { what: '第 {first} 列和第 {second} 列都对应“{input}”', fix: '只留一列' },
    en: { what: 'columns {first} and {second} are both "{input}"', fix: 'keep one of them' },
  },
  'column-without-header': {
    zh: {
      what: '第 {position} 列没有表头，其中 {count} 格有内容，未使用',
      fix: '写上表头，或清空这一列',
    },
    en: {
      what: 'column {position} has no header; filled cells below that were not used: {count}',
      fix: 'give it a header, or empty it',
    },
  },
  'unknown-column': {
    zh: {
      what: '这一列不是任何数据项，未使用',
      wanted: '“{title}”，数据中还没有这一列',
      fix: '是否应为“{nearest}”？',
      otherwise: '不需要的，可删去这一列',
    },
    en: {
      what: 'the column is no input and was not used',
      wanted: '"{title}", which no file has a column for',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'delete it if it is not needed',
    },
  },
  'missing-columns': {
    zh: {
      what: '缺少 {count} 个数据项的列：{titles}',
      fix: '是数据表的，补上这些列，也可以分在几个文件中一起给；用 rank data 查看读到了什么，用 rank template 生成空表',
    },
    en: {
      what: 'there are no columns for {count} inputs: {titles}',
      fix: 'add the columns, or give the other files of the data as well; rank data shows what was read, rank template writes an empty form',
    },
  },
  'missing-column': {
    zh: {
      what: '缺少数据项“{title}”的一列',
      wanted: '表头“{title}”或“{input}”',
      fix: '补上这一列',
    },
    en: {
      what: 'there is no column for the input "{title}"',
      wanted: 'a header "{title}" or "{input}"',
      fix: 'add the column',
    },
  },
} as const satisfies Record<string, Wording>;
