import type { Wording } from './Wording.ts';

/** Of corrections (更正) to data. */
export const corrections = {
  'correction-of-unknown-unit': {
    zh: {
      what: '数据中没有要更正的单位“{found}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '写数据中有的单位代码或全称',
    },
    en: {
      what: 'the data have no unit "{found}" to correct',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'name a unit of the data by its code or its whole name',
    },
  },
  'correction-of-unknown-input': {
    zh: {
      what: '“{level}”没有可更正的数据项“{found}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '写该层级的数据项编号',
    },
    en: {
      what: 'the level "{level}" has no input "{found}" to correct',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'write the id of an input of the level',
    },
  },
  'correction-twice': {
    zh: { what: '同一处更正了两次', fix: '只写一次' },
    en: { what: 'one place is corrected twice', fix: 'correct it once' },
  },
  'correction-of-unknown-file': {
    zh: {
      what: '没有要更正的文件“{found}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '写数据文件的名称',
    },
    en: {
      what: 'there is no file "{found}" to correct',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'name a file of the data',
    },
  },
  'correction-of-no-ledger': {
    zh: { what: '要更正的文件不是台账', fix: '表中的数据按单位和数据项更正' },
    en: {
      what: 'the file to correct is no ledger',
      fix: 'correct the cells of a table by unit and input',
    },
  },
  'correction-of-unknown-field': {
    zh: {
      what: '台账没有“{found}”一栏可更正',
      fix: '是否应为“{nearest}”？',
      otherwise: '写台账字段的编号，文件中要有这一列',
    },
    en: {
      what: 'the ledger has no field "{found}" to correct',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'write the id of a field that the file has a column for',
    },
  },
  'correction-without-record': {
    zh: { what: '这一行没有可更正的记录', fix: '写记录所在的行号，表头是第一行的，从 2 数起' },
    en: {
      what: 'there is no record to correct in this row',
      fix: 'give the row of a record; where the header is row 1, they begin with 2',
    },
  },
  'correction-of-two-sheets': {
    zh: { what: '工作簿中几张表的这一行都有记录：{sheets}', fix: '写明是哪一张表' },
    en: {
      what: 'several sheets of the workbook have a record in this row: {sheets}',
      fix: 'say which sheet',
    },
  },
} as const satisfies Record<string, Wording>;
