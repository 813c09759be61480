/**
 * The words of every issue, in both languages.
 *
 * `{name}` is filled from the issue's data, `{name:type}` with the terms of a table in `terms.ts`.
 * `wanted` and `fix` are left out where a name in them has no data. The codes are stable; the words
 * may change.
 */
export type Words = {
  readonly what: string;
  readonly wanted?: string;
  readonly fix?: string;
  /** What to try where the fix lacks its data: nothing is near enough to suggest. */
  readonly otherwise?: string;
};

/** The languages of messages and reports. */
export type Language = 'zh' | 'en';

type Wording = { readonly zh: Words; readonly en: Words };

export const documents = {
  'not-json': {
    zh: { what: '不是有效的 JSON：{reason}', fix: '用带 JSON 检查的编辑器打开，改正所指位置' },
    en: {
      what: 'not valid JSON: {reason}',
      fix: 'open it in an editor that checks JSON and mend the place named',
    },
  },
  'duplicate-key': {
    zh: { what: '同一对象里键“{key}”出现两次', fix: '删去其中一个' },
    en: { what: 'the key "{key}" stands twice in one object', fix: 'delete one of the two' },
  },
  'forbidden-key': {
    zh: { what: '键“{key}”不允许使用', fix: '改用别的名称' },
    en: { what: 'the key "{key}" is not allowed', fix: 'use another name' },
  },
  'document-too-deep': {
    zh: { what: '嵌套超过 {limit} 层', fix: '减少嵌套' },
    en: { what: 'nested deeper than {limit} levels', fix: 'nest less' },
  },
  'document-too-large': {
    zh: { what: '文件超过 {limit}', fix: '拆分或精简文件' },
    en: { what: 'larger than {limit}', fix: 'split or shorten the file' },
  },
  'literal-too-precise': {
    zh: {
      what: '数字 {found} 的有效位数超过 15 位或超出范围，按 JSON 数字读取会失真',
      wanted: '至多 15 位有效数字，整数和小数部分各不超过 64 位',
      fix: '写成文本，如 "0.1234567890123456789"',
    },
    en: {
      what: 'the number {found} has more than 15 significant digits or is out of bounds, and would be changed when read as a JSON number',
      wanted: 'at most 15 significant digits, and at most 64 before and after the point',
      fix: 'write it as text, like "0.1234567890123456789"',
    },
  },
  'wrong-type': {
    zh: { what: '{found} 的类型不对', wanted: '{wanted:type}' },
    en: { what: '{found} is of the wrong type', wanted: '{wanted:type}' },
  },
  'missing-key': {
    zh: { what: '缺少“{key}”', fix: '补上“{key}”' },
    en: { what: '"{key}" is missing', fix: 'add "{key}"' },
  },
  'unknown-key': {
    zh: { what: '这里没有“{key}”这个键', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: { what: '"{key}" is not a key here', wanted: '{wanted}', fix: 'did you mean "{nearest}"?' },
  },
  'not-allowed': {
    zh: { what: '{found} 不在允许的值中', wanted: '{wanted}', fix: '是否应为“{nearest}”？' },
    en: {
      what: '{found} is not one of the values allowed',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
    },
  },
  'wrong-shape': {
    zh: { what: '{found} 不合格式', wanted: '{wanted:type}' },
    en: { what: '{found} does not fit the format', wanted: '{wanted:type}' },
  },
} as const satisfies Record<string, Wording>;

export const logic = {
  'unknown-operator': {
    zh: {
      what: '没有运算符“{operator}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '运算符见 docs/operators.md',
    },
    en: {
      what: 'there is no operator "{operator}"',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'docs/operators.md has all operators',
    },
  },
  'wrong-argument-count': {
    zh: { what: '运算符“{operator}”有 {found} 个参数', wanted: '{wanted} 个' },
    en: { what: 'the operator "{operator}" has {found} arguments', wanted: '{wanted}' },
  },
  'wrong-argument-kind': {
    zh: { what: '“{operator}”的第 {position} 个参数是 {found:type}', wanted: '{wanted:type}' },
    en: { what: 'argument {position} of "{operator}" is {found:type}', wanted: '{wanted:type}' },
  },
  'unknown-variable': {
    zh: {
      what: '没有数据项“{name}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '在 inputs 中声明；本层级要用的，levels 中也要有本层级',
    },
    en: {
      what: 'there is no input "{name}"',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'declare it in inputs, for this level too',
    },
  },
  'not-one-operator': {
    zh: { what: '规则对象要恰有一个运算符，这里的键是：{found}', wanted: '{"运算符": [参数]}' },
    en: {
      what: 'a rule has exactly one operator; this object has the keys: {found}',
      wanted: '{"operator": [arguments]}',
    },
  },
  'not-json-value': {
    zh: { what: '{found} 不是 JSON 值', fix: '只用 null、true、false、数、文本、列表和对象' },
    en: {
      what: '{found} is not a JSON value',
      fix: 'use null, true, false, numbers, texts, lists and objects',
    },
  },
  'tiers-out-of-order': {
    zh: { what: '分档表次序不对：{found} 在 {before} 之后', wanted: '每档界限 {wanted} 前一档' },
    en: {
      what: 'the table is out of order: {found} behind {before}',
      wanted: 'each bound {wanted} the one before',
    },
  },
  'rule-too-deep': {
    zh: { what: '规则嵌套超过 {limit} 层', fix: '拆成几条，或改用分档等运算符' },
    en: {
      what: 'the rule nests deeper than {limit} levels',
      fix: 'split it, or use an operator such as tiers',
    },
  },
  'rule-too-large': {
    zh: { what: '规则超过 {limit} 个表达式', fix: '拆成几条' },
    en: { what: 'the rule has more than {limit} expressions', fix: 'split it' },
  },
  'rule-may-lack-number': {
    zh: {
      what: '规则的结果可能是{found:type}，不一定是数',
      wanted: '在任何情况下都得出数',
      fix: '给 if 补上“否则”的一项',
    },
    en: {
      what: 'the rule may give {found:type}, not always a number',
      wanted: 'a number in every case',
      fix: 'give every if an else',
    },
  },
} as const satisfies Record<string, Wording>;

export const ruleSets = {
  'duplicate-id': {
    zh: { what: '编号“{id}”重复', fix: '改成不同的编号' },
    en: { what: 'the id "{id}" stands twice', fix: 'give one of them another id' },
  },
  'column-name-twice': {
    zh: {
      what: '数据项“{second}”和“{first}”的表头都可以写作“{name}”，无法区分',
      fix: '改用不同的名称或别名',
    },
    en: {
      what: 'the inputs "{second}" and "{first}" can both have the header "{name}"',
      fix: 'give one of them another title or alias',
    },
  },
  'unknown-reference': {
    zh: {
      what: '没有{kind:kind}“{id}”',
      fix: '是否应为“{nearest}”？',
      otherwise: '核对编号，或补上这个{kind:kind}',
    },
    en: {
      what: 'there is no {kind:kind} "{id}"',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'check the id, or add the {kind:kind}',
    },
  },
  'reserved-id': {
    zh: { what: '编号“{id}”已作他用', fix: '改用别的编号' },
    en: { what: 'the id "{id}" is reserved', fix: 'use another id' },
  },
  'weights-do-not-add-up': {
    zh: { what: '权重之和是 {found}', wanted: '{wanted}（weightTotal）' },
    en: { what: 'the weights add up to {found}', wanted: '{wanted} (weightTotal)' },
  },
  'max-does-not-add-up': {
    zh: { what: '下级分值之和是 {found}，本级写的是 {wanted}', fix: '改正分值，使两者相等' },
    en: {
      what: 'the children have {found} points, the group says {wanted}',
      fix: 'correct the points so that both are equal',
    },
  },
  'missing-weight': {
    zh: { what: '上级按权重汇总，这里没有权重', fix: '补上 weight' },
    en: { what: 'the group above uses weights and this has none', fix: 'add weight' },
  },
  'unused-weight': {
    zh: {
      what: '上级不按权重汇总，权重不起作用',
      fix: '删去 weight，或把上级的 aggregate 改为 weighted_mean',
    },
    en: {
      what: 'the group above does not use weights',
      fix: 'delete weight, or make its aggregate weighted_mean',
    },
  },
  'missing-max': {
    zh: { what: '按平均或最低汇总的维度要写分值', fix: '补上 max' },
    en: { what: 'a group that takes a mean or the lowest needs its full points', fix: 'add max' },
  },
  'not-positive': {
    zh: { what: '{key} 是 {found}', wanted: '大于 0' },
    en: { what: '{key} is {found}', wanted: 'above 0' },
  },
  'range-reversed': {
    zh: { what: '取值范围 {found} 上下颠倒', fix: '小的在前' },
    en: { what: 'the range {found} is upside down', fix: 'the lower bound comes first' },
  },
  'grades-out-of-order': {
    zh: {
      what: '等次界限 {found} 不低于前一等次的 {before}',
      wanted: '从高到低，最后一等不写 from',
    },
    en: {
      what: 'the bound {found} is not below that of the grade before, {before}',
      wanted: 'grades best first, the last without from',
    },
  },
  'size-missing': {
    zh: {
      what: '按得分取的榜单没有写 size 或 direction',
      fix: '补上，如 "size": 10, "direction": "lowest"',
    },
    en: {
      what: 'a list by score says no size or no direction',
      fix: 'add them, like "size": 10, "direction": "lowest"',
    },
  },
  'roll-up-max-differs': {
    zh: {
      what: '分值写的是 {found}，所汇总得分的分值是 {wanted}',
      fix: '改为 {wanted}；要按比例折算的，放入按权重汇总的维度',
    },
    en: {
      what: 'it has {found} points, and what it rolls up has {wanted}',
      fix: 'write {wanted}; to scale it, put it into a group with weights',
    },
  },
  'max-not-rounded': {
    zh: {
      what: '分值 {wanted} 按本项的取整方式成为 {found}，得分会超过或达不到分值',
      fix: '改分值，或改 round',
    },
    en: {
      what: 'rounded as the scores are, the full points {wanted} become {found}: scores could pass them, or never reach them',
      fix: 'change max, or round',
    },
  },
  'own-parent': {
    zh: { what: '单位 {code} 的上级是它自己', fix: '改正 parent，或删去' },
    en: { what: 'the unit {code} is its own parent', fix: 'correct parent, or delete it' },
  },
  'roll-up-circle': {
    zh: { what: '层级“{id}”经汇总又回到自身', fix: '汇总只能取自下级' },
    en: { what: 'the level "{id}" rolls up itself', fix: 'roll up from a level below only' },
  },
  'input-not-used': {
    zh: { what: '数据项“{id}”没有规则用到', fix: '删去，或在规则中使用' },
    en: { what: 'no rule uses the input "{id}"', fix: 'delete it, or use it in a rule' },
  },
  'wrong-missing-value': {
    zh: { what: '缺报时的取值“{found}”不是该数据项可取的值', wanted: '{wanted:type}' },
    en: {
      what: 'the value for a gap, "{found}", is not one that the input can have',
      wanted: '{wanted:type}',
    },
  },
  'example-fails': {
    zh: { what: '第 {position} 个样例得 {found} 分，写的是 {wanted} 分', fix: '核对规则和样例' },
    en: {
      what: 'worked example {position} gives {found}, not {wanted}',
      fix: 'check the rule and the example',
    },
  },
  'example-lacks-input': {
    zh: { what: '第 {position} 个样例没有给出规则用到的数据项“{input}”', fix: '补上；未报写 null' },
    en: {
      what: 'worked example {position} does not give the input "{input}" that the rule reads',
      fix: 'add it; null says that it is missing',
    },
  },
} as const satisfies Record<string, Wording>;

const files = {
  'cannot-read-file': {
    zh: { what: '读不了文件：{reason}', fix: '核对路径和权限' },
    en: { what: 'the file cannot be read: {reason}', fix: 'check the path and the permissions' },
  },
  'cannot-write-file': {
    zh: { what: '写不了文件：{reason}', fix: '核对文件夹和权限；没有留下写了一半的文件' },
    en: {
      what: 'the file cannot be written: {reason}',
      fix: 'check the folder and the permissions; nothing half-written was left',
    },
  },
  'not-utf8': {
    zh: { what: '不是 UTF-8 编码的文本', fix: '在 Excel 中“另存为”CSV UTF-8（逗号分隔）' },
    en: { what: 'not text in UTF-8', fix: 'in Excel, "Save as" CSV UTF-8 (comma delimited)' },
  },
  'not-csv': {
    zh: { what: '不是完整的 CSV：{reason}', fix: '检查该行的引号' },
    en: { what: 'not whole CSV: {reason}', fix: 'check the quotes in that row' },
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
  'no-unit-column': {
    zh: { what: '没有单位代码或单位名称列', wanted: '表头中有“单位代码”或“单位名称”' },
    en: {
      what: 'there is no column with the code or the name of the unit',
      wanted: 'a header 单位代码 (code) or 单位名称 (name)',
    },
  },
  'duplicate-header': {
    zh: { what: '第 {first} 列和第 {second} 列都对应“{input}”', fix: '只留一列' },
    en: { what: 'columns {first} and {second} are both "{input}"', fix: 'keep one of them' },
  },
  'unknown-column': {
    zh: {
      what: '这一列不是任何数据项，未使用',
      fix: '是否应为“{nearest}”？',
      otherwise: '不需要的，可删去这一列',
    },
    en: {
      what: 'the column is no input and was not used',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'delete it if it is not needed',
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
  'wrong-field-count': {
    zh: {
      what: '这一行有 {found} 格，表头有 {wanted} 格',
      fix: '检查该行是否多或少了分隔符、引号',
    },
    en: {
      what: 'the row has {found} cells, the header {wanted}',
      fix: 'check the row for separators and quotes too many or too few',
    },
  },
} as const satisfies Record<string, Wording>;

const cells = {
  'unit-not-named': {
    zh: { what: '这一行没有单位代码和名称', fix: '补上，或删去这一行' },
    en: {
      what: 'the row has neither the code nor the name of a unit',
      fix: 'add one, or delete the row',
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
  'duplicate-unit': {
    zh: { what: '该单位在 {first} 已有一行', fix: '只留一行' },
    en: { what: 'the unit already has a row at {first}', fix: 'keep one of them' },
  },
  'unit-contradicted': {
    zh: { what: '该单位在 {first} 写的是“{before}”，这里是“{found}”', fix: '两处改成一致' },
    en: {
      what: 'the unit has "{before}" at {first} and "{found}" here',
      fix: 'make both the same',
    },
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
  'not-an-integer': {
    zh: { what: '“{found}”不是整数', wanted: '{wanted}' },
    en: { what: '"{found}" is not a whole number', wanted: '{wanted}' },
  },
  'out-of-range': {
    zh: { what: '“{found}”超出范围', wanted: '{wanted}' },
    en: { what: '"{found}" is out of range', wanted: '{wanted}' },
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
      what: '{count} cells hold an input that their level does not use and were not used: {units}',
      fix: 'leave them empty',
    },
  },
  'units-not-in-data': {
    zh: { what: '名录中的 {count} 个{level}不在数据中：{units}', fix: '补上缺少的行' },
    en: {
      what: '{count} units of the level {level} are in the register and not in the data: {units}',
      fix: 'add the rows',
    },
  },
  'no-units': {
    zh: { what: '没有可以排名的单位', fix: '核对数据文件中的单位代码和名称' },
    en: { what: 'there is no unit to rank', fix: 'check codes and names of units in the data' },
  },
} as const satisfies Record<string, Wording>;

const scoring = {
  'division-by-zero': {
    zh: { what: '除数为 0', fix: '在规则中用 divide 写明除数为 0 时怎么算' },
    en: { what: 'division by zero', fix: 'say in the rule what it is then, with divide' },
  },
  'number-too-long': {
    zh: { what: '计算结果的位数过多', fix: '在规则中用 round 取整，或减少连乘' },
    en: { what: 'a number has grown too long', fix: 'round it in the rule, or multiply less' },
  },
  'no-real-result': {
    zh: { what: '根、幂或对数没有实数结果', fix: '在规则中写明负数和 0 怎么算，或限定取值范围' },
    en: {
      what: 'a root, power or logarithm has no real result',
      fix: 'say in the rule what negative numbers and 0 give, or give the input a range',
    },
  },
  'text-not-a-number': {
    zh: { what: '需要数的地方是文本“{found}”', fix: '在规则中改用数，或把数据项的类型改为 number' },
    en: {
      what: 'the text "{found}" stands where a number is needed',
      fix: 'use a number in the rule, or make the input a number',
    },
  },
  'nothing-not-a-number': {
    zh: { what: '需要数的地方没有值', fix: '给 if 补上“否则”的一项，或给 var 写上缺省值' },
    en: {
      what: 'nothing stands where a number is needed',
      fix: 'give every if an else, and var a default',
    },
  },
  'list-not-a-number': {
    zh: { what: '需要数的地方是一列值“{found}”', fix: '用 sum、mean 等把一列值变成一个数' },
    en: {
      what: 'the list "{found}" stands where a number is needed',
      fix: 'make it a number with sum, mean and the like',
    },
  },
  'not-comparable': {
    zh: { what: '“{found}”不能这样用', wanted: '一列值' },
    en: { what: '"{found}" cannot be used so', wanted: 'a list' },
  },
  'no-values': {
    zh: { what: '没有可以汇总的值', fix: '在规则中写明没有值时怎么算' },
    en: { what: 'there are no values to combine', fix: 'say in the rule what it is then' },
  },
  'rule-too-long': {
    zh: { what: '规则计算步数过多', fix: '拆成几条，或缩短所用的列表' },
    en: { what: 'the rule takes too many steps', fix: 'split it, or shorten its lists' },
  },
  'not-reported': {
    zh: { what: '“{found}”未报', fix: '补报，或由数据项的 missing 规定未报时怎么算' },
    en: {
      what: '"{found}" is not reported',
      fix: 'report it, or say with missing what a gap does',
    },
  },
  'result-not-a-number': {
    zh: { what: '规则的结果不是数', wanted: '在任何情况下都得出数' },
    en: { what: 'the rule does not give a number', wanted: 'a number in every case' },
  },
  'rule-not-applicable': {
    zh: { what: '规则不适用', fix: '在规则中写明不适用时怎么算，或不对这个单位计算' },
    en: {
      what: 'the rule is not applicable',
      fix: 'say in the rule what it is then, or leave the unit out',
    },
  },
  'points-out-of-range': {
    zh: { what: '得 {found} 分，超出 0 到 {max}', fix: '在规则中封顶或扣完为止（clamp、deduct）' },
    en: {
      what: 'the points are {found}, outside 0 to {max}',
      fix: 'cap them in the rule (clamp, deduct)',
    },
  },
  'no-category': {
    zh: { what: '不属于任何类别', fix: '给最后一个类别去掉条件，使其包括其余单位' },
    en: {
      what: 'belongs to no category',
      fix: 'leave the condition off the last category, for all the rest',
    },
  },
  'roll-up-incomplete': {
    zh: { what: '下级单位不齐，无法汇总：{units}', fix: '补齐下级数据' },
    en: {
      what: 'units below are not there to roll up: {units}',
      fix: 'complete the data of the level below',
    },
  },
  'roll-up-empty': {
    zh: { what: '没有下级单位可以汇总', fix: '补上下级数据，或只排下级' },
    en: {
      what: 'there are no units below to roll up',
      fix: 'add the data of the level below, or rank that level alone',
    },
  },
  'missing-in-adjustment': {
    zh: { what: '“{input}”未报，按规则设定本项不计', fix: '核实是否确无此事' },
    en: {
      what: '"{input}" is not reported; as the rule set says, this does not count',
      fix: 'make sure that there was none',
    },
  },
  'tie-across-edge': {
    zh: {
      what: '{count} 个单位在界线上并列：{units}',
      wanted: '细则规定此时须另行裁定',
      fix: '补充并列时的规定',
    },
    en: {
      what: '{count} units tie across the edge: {units}',
      wanted: 'the rules ask for a decision here',
      fix: 'state a policy for ties',
    },
  },
  'partial-result': {
    zh: { what: '结果不完整，未排名：{units}', fix: '改正这些单位的数据后重新计算' },
    en: {
      what: 'the result is partial; not ranked: {units}',
      fix: 'correct the data of these units and rank again',
    },
  },
} as const satisfies Record<string, Wording>;

const earlier = {
  'earlier-not-a-result': {
    zh: { what: '不是以前的结果文件：{reason}', wanted: '由 rank --format json 写出的文件' },
    en: {
      what: 'not the result of an earlier period: {reason}',
      wanted: 'a file written by rank --format json',
    },
  },
  'earlier-of-other-rules': {
    zh: { what: '以前的结果出自细则“{found}”', wanted: '{wanted}' },
    en: { what: 'the earlier result is from the rule set "{found}"', wanted: '{wanted}' },
  },
  'earlier-period-not-before': {
    zh: { what: '以前结果的考核期 {found} 不早于本期 {wanted}', fix: '换用以前考核期的结果' },
    en: {
      what: 'the period {found} of the earlier result is not before {wanted}',
      fix: 'give the result of a period before',
    },
  },
  'earlier-period-twice': {
    zh: { what: '考核期 {found} 的结果给了两次', fix: '只给一次' },
    en: { what: 'the result of period {found} is given twice', fix: 'give it once' },
  },
  'earlier-period-of-other-kind': {
    zh: {
      what: '以前结果的考核期 {found} 与本期 {wanted} 不是同一种（年、半年、季、周、月、日）',
      fix: '换用同一种考核期的结果，或用 --period 写明本期',
    },
    en: {
      what: 'the period {found} of the earlier result is of another kind than {wanted} (year, half, quarter, week, month, day)',
      fix: 'give the result of a period of the same kind, or say the period of this one with --period',
    },
  },
  'earlier-not-whole': {
    zh: {
      what: '以前的结果不完整，或只是一个榜单的摘录',
      wanted: '全部单位都已排名的完整结果',
      fix: '改正当时的数据后重新运行，不加 --partial 和 --list',
    },
    en: {
      what: 'the earlier result is partial, or an extract of one list',
      wanted: 'a whole result, with all its units ranked',
      fix: 'mend the data of then and run it again, without --partial and --list',
    },
  },
  'earlier-period-left-out': {
    zh: {
      what: '没有考核期 {wanted} 的结果，“{inputs}”按未报处理',
      fix: '用 --earlier 给出该期的结果文件',
    },
    en: {
      what: 'there is no result of the period {wanted}: "{inputs}" are as not reported',
      fix: 'give the result of that period with --earlier',
    },
  },
  'earlier-needed': {
    zh: {
      what: '榜单“{list}”要看以前的结果，缺少考核期 {wanted} 的结果，榜单为空',
      fix: '用 --earlier 给出该期的结果文件',
    },
    en: {
      what: 'the list "{list}" looks back and is empty: there is no result of the period {wanted}',
      fix: 'give the result of that period with --earlier',
    },
  },
  'evaluators-disagree': {
    zh: {
      what: '两套计算结果不一致：{found} 与 {wanted}',
      fix: '这是程序的错误，请连同细则和数据一并报告',
    },
    en: {
      what: 'the two evaluators disagree: {found} and {wanted}',
      fix: 'this is a bug of the program; please report it with the rules and the data',
    },
  },
} as const satisfies Record<string, Wording>;

const usage = {
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
  'unclear-format': {
    zh: { what: '从文件名“{found}”看不出格式', fix: '用 --format 写明：text、json 或 csv' },
    en: {
      what: 'the name "{found}" does not tell the format',
      fix: 'say it with --format: text, json or csv',
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

export const wording = {
  ...documents,
  ...logic,
  ...ruleSets,
  ...files,
  ...cells,
  ...scoring,
  ...earlier,
  ...usage,
};

/** The stable name of a kind of issue. */
export type IssueCode = keyof typeof wording;
