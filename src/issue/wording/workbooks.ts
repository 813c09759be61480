import type { Wording } from './Wording.ts';

/** Of a workbook and its sheets. */
export const workbooks = {
  'not-a-workbook': {
    zh: {
      what: '不是完好的 Excel 工作簿（.xlsx）',
      fix: '用 Excel 打开后另存为 .xlsx，或另存为 CSV',
    },
    en: {
      what: 'not a whole Excel workbook (.xlsx)',
      fix: 'open it in Excel and save it as .xlsx, or as CSV',
    },
  },
  'old-workbook': {
    zh: { what: '是旧版 Excel 工作簿（.xls）', fix: '用 Excel 打开后另存为 .xlsx' },
    en: {
      what: 'an Excel workbook of the old kind (.xls)',
      fix: 'open it in Excel and save it as .xlsx',
    },
  },
  'workbook-encrypted': {
    zh: { what: '工作簿设有密码，读不了', fix: '在 Excel 中取消密码后另存' },
    en: { what: 'the workbook has a password', fix: 'save it without a password in Excel' },
  },
  'unknown-sheet': {
    zh: { what: '工作簿中没有工作表“{found}”', wanted: '{wanted}' },
    en: { what: 'the workbook has no sheet "{found}"', wanted: '{wanted}' },
  },
  'sheet-left-out': {
    zh: { what: '工作表中没有单位列，未使用', fix: '表中有数据的，补上单位代码或单位名称列' },
    en: {
      what: 'the sheet names no units and was not used',
      fix: 'if it has data, add a column with the code or the name of the unit',
    },
  },
  'hidden-sheet-left-out': {
    zh: { what: '隐藏的工作表未使用：{sheets}', fix: '要用的，取消隐藏，或用 --sheet 指定' },
    en: {
      what: 'hidden sheets were not used: {sheets}',
      fix: 'to use one, show it, or name it with --sheet',
    },
  },
  'workbook-too-large': {
    zh: {
      what: '工作簿解压后超过 {limit}',
      fix: '删去图片和表格以外的内容后另存；来历不明的不要打开',
    },
    en: {
      what: 'the workbook unpacks to more than {limit}',
      fix: 'save it without pictures and what else is not the table; do not open one from strangers',
    },
  },
  'sheet-too-large': {
    zh: {
      what: '有工作表范围太大：离表格很远处还有内容或格式',
      fix: '在 Excel 中删去表格右边和下边的空列、空行（按 Ctrl+End 可以找到）后另存',
    },
    en: {
      what: 'a sheet is too large: far from the table there are more cells with text or a format',
      fix: 'in Excel, delete the empty columns and rows right of the table and below (Ctrl+End finds them), and save it',
    },
  },
  'all-sheets-hidden': {
    zh: { what: '工作表都是隐藏的，没有读取：{sheets}', fix: '取消隐藏，或用 --sheet 指定' },
    en: {
      what: 'all sheets are hidden, and none was read: {sheets}',
      fix: 'show the sheet, or name it with --sheet',
    },
  },
  'merged-records': {
    zh: {
      what: '几条记录的格合并成一格（{range}），不知道是哪一条的，还是每条都是',
      fix: '取消合并，每条记录各填一格',
    },
    en: {
      what: 'cells of several records are merged into one ({range}): nobody knows whose value it is, or whether it is that of each',
      fix: 'unmerge them, and give each record its own',
    },
  },
  'merged-cells': {
    zh: {
      what: '几个单位的格合并成一格（{range}），不知道是谁的数据',
      fix: '取消合并，每个单位各填一格',
    },
    en: {
      what: 'cells of several units are merged into one ({range}): nobody knows whose value it is',
      fix: 'unmerge them, and give each unit its own',
    },
  },
  'formula-not-computed': {
    zh: {
      what: '“{found}”是公式，没有计算结果',
      wanted: '{wanted}',
      fix: '用 Excel 打开，算出结果后保存，或直接填写数值',
    },
    en: {
      what: '"{found}" is a formula without a result',
      wanted: '{wanted}',
      fix: 'open it in Excel to have it computed and save it, or write the value itself',
    },
  },
  'external-formula': {
    zh: {
      what: '“{found}”是引用其他工作簿的公式，存下的结果可能已经过时',
      wanted: '{wanted}',
      fix: '在 Excel 中复制这一格，选择性粘贴为“数值”，再保存',
    },
    en: {
      what: '"{found}" takes its value from another workbook; what is stored of it may be out of date',
      wanted: '{wanted}',
      fix: 'in Excel, copy the cell, paste it as values, and save',
    },
  },
  'date-for-number': {
    zh: {
      what: '“{found}”是日期，不是数',
      wanted: '{wanted}',
      fix: '多半是 Excel 把填写的内容当成了日期：把这一格的格式改为“数值”，重新填写',
    },
    en: {
      what: '"{found}" is a date, not a number',
      wanted: '{wanted}',
      fix: 'Excel has probably taken what was typed for one: format the cell as a number and write it again',
    },
  },
  'formula-error': {
    zh: {
      what: '“{found}”是表格公式出错的标记，不是填报的值',
      wanted: '{wanted}',
      fix: '在表格中改正公式，或直接填写数值',
    },
    en: {
      what: '"{found}" marks a formula that failed, and is no value',
      wanted: '{wanted}',
      fix: 'correct the formula in the spreadsheet, or write the value itself',
    },
  },
} as const satisfies Record<string, Wording>;
