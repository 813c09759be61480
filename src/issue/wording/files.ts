import type { Wording } from './Wording.ts';

/** Of a data file and its columns. */
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
  'not-utf8': {
    zh: { what: '不是 UTF-8 编码的文本', fix: '在文本编辑器中以 UTF-8 编码保存' },
    en: { what: 'not text in UTF-8', fix: 'save it as UTF-8 in a text editor' },
  },
  'nul-character': {
    zh: {
      what: '有空字符（NUL）：文件是 UTF-16 编码，或已损坏',
      fix: '在 Excel 中“另存为”CSV UTF-8（逗号分隔），或删去这个字符',
    },
    en: {
      what: 'a NUL character: the file is in UTF-16, or damaged',
      fix: 'in Excel, "Save as" CSV UTF-8 (comma delimited); or delete the character',
    },
  },
  'not-text': {
    zh: { what: '不是文本文件，也不是 Excel 工作簿', fix: '核对文件；数据用 CSV 或 .xlsx' },
    en: {
      what: 'neither a text file nor an Excel workbook',
      fix: 'check the file; data come as CSV or .xlsx',
    },
  },
  'markup-file': {
    zh: {
      what: '是网页或 XML 文件（有的系统导出的“.xls”就是），不是能读取的表格',
      fix: '用 Excel 打开后另存为 .xlsx',
    },
    en: {
      what: 'a web page or XML (as some systems export with the name .xls), and no table that is read',
      fix: 'open it in Excel and save it as .xlsx',
    },
  },
  'unknown-encoding': {
    zh: {
      what: '不是 UTF-8，也不是 GB18030（GBK）编码的文本',
      fix: '在 Excel 中“另存为”CSV UTF-8（逗号分隔）；知道编码的，用 --encoding 指定',
    },
    en: {
      what: 'text neither in UTF-8 nor in GB18030 (GBK)',
      fix: 'in Excel, "Save as" CSV UTF-8 (comma delimited); or say the encoding with --encoding',
    },
  },
  'other-encoding': {
    zh: { what: '不是所指定的编码 {stated}', fix: '不写 --encoding，由程序识别；或改成实际的编码' },
    en: {
      what: 'not text in the encoding stated, {stated}',
      fix: 'leave out --encoding to have it found out, or state the right one',
    },
  },
  'unknown-encoding-name': {
    zh: {
      what: '不认识的编码名称“{found}”',
      wanted: '{wanted}',
      fix: '是否应为“{nearest}”？',
      otherwise: '改成其中之一；不写明的，由程序识别',
    },
    en: {
      what: '"{found}" is no encoding that is read',
      wanted: '{wanted}',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'state one of these, or none to have it found out',
    },
  },
  'utf16-without-mark': {
    zh: {
      what: '像是没有标记（BOM）的 UTF-16 编码（{likely}）',
      fix: '用 --encoding {likely} 指定编码，或在 Excel 中“另存为”CSV UTF-8（逗号分隔）',
    },
    en: {
      what: 'the text seems to be in UTF-16 ({likely}) without its byte order mark',
      fix: 'say so with --encoding {likely}; or in Excel, "Save as" CSV UTF-8 (comma delimited)',
    },
  },
  'cut-off': {
    zh: {
      what: '文件不完整：在一个字的中间断了，其后的内容没有了',
      fix: '重新复制或下载完整的文件',
    },
    en: {
      what: 'the file is not whole: it ends inside a character, and what came after that is lost',
      fix: 'copy or download the whole file again',
    },
  },
  'ambiguous-encoding': {
    zh: { what: '看不出是 UTF-8 还是 GB18030（GBK）编码', fix: '用 --encoding 指定编码' },
    en: {
      what: 'the text may be in UTF-8 or in GB18030 (GBK)',
      fix: 'say which with --encoding',
    },
  },
  'mixed-encodings': {
    zh: {
      what: '文件中混有 UTF-8 和 GB18030（GBK）两种编码，从本行起不同',
      fix: '统一成一种编码后再用',
    },
    en: {
      what: 'the file mixes UTF-8 and GB18030 (GBK): this row is in another than those before',
      fix: 'bring it into one encoding',
    },
  },
  'encoding-found': {
    zh: { what: '按 GB18030（GBK）编码读取', fix: '读错的，用 --encoding 指定编码' },
    en: {
      what: 'read as GB18030 (GBK)',
      fix: 'if that is wrong, say the encoding with --encoding',
    },
  },
  'ambiguous-separator': {
    zh: {
      what: '看不出各列之间用的是{found:separator}',
      fix: '只用一种，或在第一行写明，如 sep=;',
    },
    en: {
      what: 'the columns may be separated by {found:separator}',
      fix: 'use one alone, or say it in the first line, like sep=;',
    },
  },
  'wrong-separator': {
    zh: {
      what: '各列之间用的似乎是{found:separator}',
      wanted: '英文逗号“,”',
      fix: '在 Excel 中“另存为”CSV UTF-8（逗号分隔），或改成英文逗号',
    },
    en: {
      what: 'the columns seem to be separated by {found:separator}',
      wanted: 'commas ","',
      fix: 'in Excel, "Save as" CSV UTF-8 (comma delimited); or put commas in their place',
    },
  },
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
  'not-csv': {
    zh: { what: '不是完整的 CSV：{reason:csv}', fix: '检查该行的引号' },
    en: { what: 'not whole CSV: {reason:csv}', fix: 'check the quotes in that row' },
  },
  'row-too-long': {
    zh: {
      what: '这一行超过 {limit} 个字符，以下未读',
      fix: '核对是不是数据文件；少了换行的，在 Excel 中另存一份',
    },
    en: {
      what: 'the row has more than {limit} characters; nothing below it was read',
      fix: 'check that it is a data file; where line breaks are lost, save it again in Excel',
    },
  },
  'further-issues': {
    zh: { what: '另有 {count} 处问题未逐一列出', fix: '先改正上面列出的，再运行一次' },
    en: {
      what: '{count} further problems are not listed one by one',
      fix: 'correct those above, then run again',
    },
  },
  'reading-stopped': {
    zh: { what: '已有 {count} 行读不了，以下未读', fix: '先改正上面这些行，或核对是不是数据文件' },
    en: {
      what: '{count} rows could not be read; nothing below was looked at',
      fix: 'correct the rows above first, or check that it is a data file',
    },
  },
  'empty-file': {
    zh: { what: '文件是空的', wanted: '第一行为表头，其下每行一个单位' },
    en: { what: 'the file is empty', wanted: 'a header in the first row and a row for each unit' },
  },
  'unknown-field': {
    zh: {
      what: '这一列不是台账的字段，未使用',
      fix: '是否应为“{nearest}”？',
      otherwise: '不需要的，不必理会',
    },
    en: {
      what: 'this column is no field of the ledger and is not used',
      fix: 'did you mean "{nearest}"?',
      otherwise: 'nothing, if it is not needed',
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
    zh: { what: '分不清是哪种表：{options}', fix: '用 --as 写明，如 --as data.csv=wide' },
    en: { what: 'it may be any of {options}', fix: 'say which with --as, like --as data.csv=wide' },
  },
  'not-long': {
    zh: {
      what: '说是长表，而没有数据项和值两列',
      wanted: '“指标”和“值”两列，每行一个值',
      fix: '改正表头，或写 --as data.csv=wide',
    },
    en: {
      what: 'it is said to be long and has no columns for inputs and values',
      wanted: 'a column input and a column value',
      fix: 'correct the header, or say --as data.csv=wide',
    },
  },
  'not-of-shape': {
    zh: {
      what: '这一列是数据项，而文件按长表读，未使用',
      fix: '把这一列的值逐行写进“值”列，或写 --as data.csv=wide',
    },
    en: {
      what: 'this column is an input, but the file is read as long; it was not used',
      fix: 'write its values row by row into the column of values, or say --as data.csv=wide',
    },
  },
  'no-records': {
    zh: {
      what: '台账只有表头，没有记录，按没有报送这个台账处理',
      fix: '确实一条记录也没有的，在数据表中填报由它得出的数据项',
    },
    en: {
      what: 'the ledger has a header and no records: it counts as not handed in',
      fix: 'if there is no record at all, report the inputs taken from it in a table',
    },
  },
  'records-not-used': {
    zh: {
      what: '有 {count} 条记录的单位所在层级不从这个台账取数，未使用：{units}',
      fix: '核对这些记录的单位是否写对',
    },
    en: {
      what: 'records of units whose level takes nothing from this ledger were not used ({count}): {units}',
      fix: 'check that their units are right',
    },
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
  'long-table': {
    zh: { what: '按长表读取：每行一个单位的一个数据项', fix: '不是长表的，请改正表头' },
    en: {
      what: 'read as a long table: a row for each input of each unit',
      fix: 'if it is none, correct the header',
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
  'missing-field': {
    zh: {
      what: '台账缺少“{title}”一列，细则要用',
      wanted: '表头“{title}”或“{input}”',
      fix: '补上这一列',
    },
    en: {
      what: 'the ledger lacks the column "{title}", which the rules read',
      wanted: 'a header "{title}" or "{input}"',
      fix: 'add the column',
    },
  },
  'missing-ledger': {
    zh: {
      what: '没有台账“{ledger}”，也没有数据项“{title}”的一列',
      wanted: '台账文件，或表头“{title}”、“{input}”',
      fix: '加上台账文件，或补上这一列',
    },
    en: {
      what: 'there is neither a ledger "{ledger}" nor a column for the input "{title}"',
      wanted: 'the file of the ledger, or a header "{title}" or "{input}"',
      fix: 'add the ledger or the column',
    },
  },
  'wrong-field-count': {
    zh: {
      what: '这一行有 {found} 格，表头有 {wanted} 格',
      fix: '检查该行是否多或少了分隔符、引号',
    },
    en: {
      what: 'cells in the row: {found}; in the header: {wanted}',
      fix: 'check the row for separators and quotes too many or too few',
    },
  },
} as const satisfies Record<string, Wording>;
