import type { Wording } from './Wording.ts';

/** Of rows, units and cells. */
export const cells = {
  'unit-not-named': {
    zh: { what: '这一行没有单位代码和名称', fix: '补上，或删去这一行' },
    en: {
      what: 'the row has neither the code nor the name of a unit',
      fix: 'add one, or delete the row',
    },
  },
  'header-repeated': {
    zh: {
      what: '这一行是重复的表头',
      fix: '与上面的表头相同的，删去这一行；不同的，其下是另一个表，分成两个文件或工作表',
    },
    en: {
      what: 'the row repeats the header',
      fix: 'delete it if it is the same; if it is not, what follows is another table: put it into a file or sheet of its own',
    },
  },
  'unknown-unit': {
    zh: {
      what: '名录中没有单位“{found}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '核对单位代码和名称',
    },
    en: {
      what: 'the register has no unit "{found}"',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'check the code and the name',
    },
  },
  'ambiguous-unit': {
    zh: { what: '“{found}”可以是：{candidates}', fix: '改写单位代码' },
    en: { what: '"{found}" can be: {candidates}', fix: 'write the code' },
  },
  'code-and-name-differ': {
    zh: { what: '代码 {found} 是“{wanted}”，名称写的是“{name}”', fix: '改正代码或名称' },
    en: {
      what: 'the code {found} is {wanted}, the name says {name}',
      fix: 'correct the code or the name',
    },
  },
  'level-differs': {
    zh: { what: '{unit} 的层级是“{wanted}”，这里写的是“{found}”', fix: '改正层级，或改正单位' },
    en: {
      what: 'the level of {unit} is "{wanted}", not "{found}"',
      fix: 'correct the level, or the unit',
    },
  },
  'parent-differs': {
    zh: { what: '{unit} 的上级是 {wanted}，这里写的是“{found}”', fix: '改正上级，或改正单位' },
    en: {
      what: 'the unit above {unit} is {wanted}, not "{found}"',
      fix: 'correct the unit above, or the unit',
    },
  },
  'duplicate-unit': {
    zh: {
      what: '该单位在 {first} 已有一行',
      fix: '这些列只留一处：{columns}',
      otherwise: '只留一行',
    },
    en: {
      what: 'the unit already has a row at {first}',
      fix: 'keep one value in each of these columns: {columns}',
      otherwise: 'keep one of them',
    },
  },
  'totals-left-out': {
    zh: { what: '合计、平均等汇总行未使用：第 {rows} 行', fix: '是单位的，写上单位代码' },
    en: {
      what: 'rows of totals and means were not used: {rows}',
      fix: 'if one is a unit, give its code',
    },
  },
  'unit-below': {
    zh: { what: '“{found}”是 {above} 以下的单位', fix: '只填报细则所列层级的单位' },
    en: {
      what: '"{found}" is a unit below {above}',
      fix: 'give units of the levels of the rules only',
    },
  },
  'unit-contradicted': {
    zh: { what: '该单位在 {first} 写的是“{before}”，这里是“{found}”', fix: '两处改成一致' },
    en: {
      what: 'the unit has "{before}" at {first} and "{found}" here',
      fix: 'make both the same',
    },
  },
  'parent-missing': {
    zh: {
      what: '没有写上级代码，不能汇总到上一层级（{level}）',
      fix: '在“上级代码”列写上级单位的代码',
    },
    en: {
      what: 'no unit above is given to roll up into ({level})',
      fix: 'give its code in a column 上级代码 (parent)',
    },
  },
  'unknown-parent': {
    zh: {
      what: '数据中没有上级单位“{found}”（{level}）',
      fix: '是否应为“{nearest}”？',
      otherwise: '核对上级代码，或补上该上级单位的一行',
    },
    en: {
      what: 'the data have no unit above "{found}" ({level})',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'check the code of the unit above, or add its row',
    },
  },
  'level-not-given': {
    zh: { what: '没有写明单位的层级', wanted: '{wanted}' },
    en: { what: 'the level of the unit is not given', wanted: '{wanted}' },
  },
  'unknown-level': {
    zh: { what: '没有层级“{found}”', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: 'there is no level "{found}"',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'not-a-number': {
    zh: { what: '“{found}”不是数', wanted: '{wanted}', fix: '{suggested}' },
    en: { what: '"{found}" is not a number', wanted: '{wanted}', fix: '{suggested}' },
  },
  'other-measure': {
    zh: {
      what: '“{found}”的单位是“{measure}”，不是这一项的计量单位',
      wanted: '{wanted}',
      fix: '{suggested}',
      otherwise: '换算成这一项的计量单位，只写数字',
    },
    en: {
      what: '"{found}" is in "{measure}", which is not the unit of measure of this input',
      wanted: '{wanted}',
      fix: '{suggested}',
      otherwise: 'convert it to the unit of this input and write the number alone',
    },
  },
  'unclear-multiplier': {
    zh: {
      what: '“{found}”有两种读法：{first}，或 {second}',
      wanted: '{wanted}',
      fix: '写明是 {first} 还是 {second}',
    },
    en: {
      what: '"{found}" can be read as {first} or as {second}',
      wanted: '{wanted}',
      fix: 'write {first} or {second}',
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
  'percent-mixed': {
    zh: {
      what: '同一列百分数的写法像是不一致：多数如“{usual}”，有 {count} 格相差约百倍：{cells}',
      fix: '95.3% 写 95.3，不写 0.953；确实如此的不必改',
    },
    en: {
      what: 'the percentages of a column seem to be written in two ways: most like "{usual}", others about a hundred times off ({count}): {cells}',
      fix: 'write 95.3% as 95.3, not as 0.953; leave what is really so',
    },
  },
  'not-an-integer': {
    zh: { what: '“{found}”不是整数', wanted: '{wanted}' },
    en: { what: '"{found}" is not a whole number', wanted: '{wanted}' },
  },
  'out-of-range': {
    zh: { what: '“{found}”超出范围', wanted: '{wanted}' },
    en: { what: '"{found}" is out of range', wanted: '{wanted}' },
  },
  'nothing-to-take': {
    zh: {
      what: '台账中没有可供计算“{input}”的记录',
      fix: '补报该单位的记录；没有记录也算数的，在细则的 derived 中写明 empty',
    },
    en: {
      what: 'the ledger has no record to take "{input}" from',
      fix: 'add the records of the unit; where having none means something, say so with "empty" in the rules',
    },
  },
  'record-twice': {
    zh: {
      what: '与 {first} 的记录重复：同一单位，{values}',
      fix: '核对两条记录：重复的删去一条，填错的改正',
    },
    en: {
      what: 'the record is that of {first} again: the same unit, {values}',
      fix: 'look at both: delete one, or correct what is wrong in it',
    },
  },
  'record-not-told-apart': {
    zh: {
      what: '未填“{field}”，无法与同一单位的其他记录区分（按{fields}区分）',
      fix: '补填；不适用的按“不适用”填写',
    },
    en: {
      what: '"{field}" is not reported, so the record cannot be told from others of its unit (by {fields})',
      fix: 'report it, or write that it does not apply',
    },
  },
  'latest-tied': {
    zh: {
      what: '“{input}”取最近一次，而 {day} 有 {first} 和 {second} 两个值',
      fix: '核对日期，同一天只留一条',
    },
    en: {
      what: '"{input}" is that of the latest record, and {day} has both {first} and {second}',
      fix: 'check the dates; leave one record for that day',
    },
  },
  'not-a-date': {
    zh: {
      what: '“{found}”不是能确认的日期',
      wanted: '{wanted}',
      fix: '{suggested}',
      otherwise: '写成年-月-日，如 2021-03-01',
    },
    en: {
      what: '"{found}" is no date beyond doubt',
      wanted: '{wanted}',
      fix: '{suggested}',
      otherwise: 'write year-month-day, like 2021-03-01',
    },
  },
  'not-a-boolean': {
    zh: { what: '“{found}”不是“是”或“否”', wanted: '是、否（或 1、0、true、false）' },
    en: { what: '"{found}" is neither yes nor no', wanted: '是, 否 (or 1, 0, true, false)' },
  },
  'not-a-listed-value': {
    zh: { what: '“{found}”不在可填的值中', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: '"{found}" is not one of the values',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'missing-value': {
    zh: { what: '未报', wanted: '{wanted}', fix: '补报；确实不适用的写“{notApplicable}”' },
    en: {
      what: 'not reported',
      wanted: '{wanted}',
      fix: 'report it; where it does not apply write "{notApplicable}"',
    },
  },
  'cell-not-used': {
    zh: { what: '有 {count} 格填了本层级不用的数据项，未使用：{units}', fix: '留空' },
    en: {
      what: 'the level does not use this input; filled cells that were not used ({count}): {units}',
      fix: 'leave them empty',
    },
  },
  'units-not-in-data': {
    zh: { what: '名录中的 {count} 个{level}不在数据中：{units}', fix: '补上缺少的行' },
    en: {
      what: 'units of the level {level} in the register and not in the data ({count}): {units}',
      fix: 'add the rows',
    },
  },
  'no-units': {
    zh: { what: '没有可以排名的单位', fix: '核对数据文件中的单位代码和名称' },
    en: { what: 'there is no unit to rank', fix: 'check codes and names of units in the data' },
  },
} as const satisfies Record<string, Wording>;
