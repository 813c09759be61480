import type { Wording } from './Wording.ts';

/** Of units and the rows that are about them. */
export const units = {
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
  'footers-left-out': {
    zh: {
      what: '表末的注、说明、填表人等各行未使用：第 {rows} 行',
      fix: '是单位的，写上单位代码或名称',
    },
    en: {
      what: 'notes, names and dates below the table were not used: rows {rows}',
      fix: 'if one is a unit, give its code or name',
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
  'named-without-code': {
    zh: {
      what: '这里只有名称，别处同名的单位有代码 {code}：是否同一个单位，没有名录，无从知道',
      fix: '各文件都写单位代码，或都只写名称；也可在细则中写明单位名录（register）',
    },
    en: {
      what: 'here is a name alone, elsewhere a unit of that name has the code {code}: without a register nobody knows whether they are one',
      fix: 'write codes in all files, or names alone in all; or give the rule set a register',
    },
  },
  'units-not-in-data': {
    zh: {
      what: '名录中的 {count} 个{level}不在数据中：{units}',
      fix: '{misnamed}可能就是写错了名称的行，先改正；其余缺少的，补上',
      otherwise: '补上缺少的行',
    },
    en: {
      what: 'units of the level {level} in the register and not in the data ({count}): {units}',
      fix: 'rows whose unit is not known may mean {misnamed}: correct those first; then add the rows of others',
      otherwise: 'add the rows',
    },
  },
  'no-units': {
    zh: { what: '没有可以排名的单位', fix: '核对数据文件中的单位代码和名称' },
    en: { what: 'there is no unit to rank', fix: 'check codes and names of units in the data' },
  },
} as const satisfies Record<string, Wording>;
