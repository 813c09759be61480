import type { Wording } from './Wording.ts';

/** Of the text of a data file: its encoding, its separators, its quotes. */
export const encodings = {
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
  'reading-stopped': {
    zh: { what: '已有 {count} 行读不了，以下未读', fix: '先改正上面这些行，或核对是不是数据文件' },
    en: {
      what: '{count} rows could not be read; nothing below was looked at',
      fix: 'correct the rows above first, or check that it is a data file',
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
