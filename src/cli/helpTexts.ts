import type { Language } from '../issue/index.ts';

/** A command's help: what it does, each argument and option, and what to read after them. */
export type HelpText = {
  readonly description: string;
  /** Behind the word for usage. */
  readonly usage: string;
  /** By name of the argument, or long name of the option. */
  readonly items: Readonly<Record<string, string>>;
  readonly examples: ReadonlyArray<readonly [command: string, meaning: string]>;
};

/** By the words that lead to the command. */
export type HelpTexts = {
  readonly commands: Readonly<Record<string, HelpText>>;
  /** Of every command. */
  readonly common: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly examples: string;
  readonly exitCodes: string;
  readonly exitCode: ReadonlyArray<readonly [string, string]>;
};

const zh: HelpTexts = {
  commands: {
    rank: {
      usage: 'rank [选项] <数据文件...>',
      description: '按考核细则给被考核单位计分、排名、定等次、出榜单。所有数字按十进制精确计算。',
      items: {
        '--rules': '细则：内置细则的编号，或细则文件的路径（默认 yunnan-2021）',
        '--level': '只排这些层级，如 county；可重复，也可用逗号隔开',
        '--list': '只列这个榜单，如 lowest',
        '--sheet': '只读 Excel 文件中的这个工作表（可重复）；默认读全部未隐藏的工作表',
        '--encoding':
          '数据文件的编码：utf-8、gb18030（gbk、gb2312）、utf-16le、utf-16be；默认自动识别',
        '--as':
          '文件的种类，如 data.csv=long：wide（每行一个单位）、long（每行一个值）或台账的编号；默认自动识别',
        '--format': '结果格式：text、json、csv（默认按 --output 的文件名，否则为 text）',
        '--output': '结果写入文件，写不全时不留下文件；- 表示标准输出',
        '--earlier': '以前考核期的结果文件（用 --format json 写出的）；可重复',
        '--period': '考核期，如 2021、2021-H1、2021-Q2、2021-07（默认按细则）',
        '--partial': '数据有误时，先排数据无误的单位；结果注明不完整，退出码仍为 1',
        '--strict': '有警告就不排名，退出码为 1',
        rules: '列出、查看、检查细则',
        data: '查看数据读成了什么、报得全不全',
        explain: '说明得分、差距、榜单的由来，试算更正',
        template: '写出空白的填报表',
        help: '显示命令的帮助',
      },
      examples: [
        ['rank data.csv', '在终端查看榜单和排名'],
        ['rank data.csv --output result.csv', '写成 Excel 可打开的表格'],
        ['rank data.csv --level county --list lowest', '只看县（市、区）末位名单'],
        ['rank q2.csv --period 2021-Q2 --earlier q1.json', '与以前的考核期对照'],
        ['cat data.csv | rank - --rules my-rules.json', '读标准输入，用自己的细则'],
      ],
    },
    'rank rules': {
      usage: 'rank rules [选项] [命令]',
      description: '列出内置细则：编号、考核期、版本、名称，各层级的指标数。',
      items: { show: '查看一份细则', check: '检查细则文件', help: '显示命令的帮助' },
      examples: [
        ['rank rules', '有哪些内置细则'],
        ['rank rules show yunnan-2021', '逐条查看'],
        ['rank rules check my-rules.json', '检查自己写的细则'],
      ],
    },
    'rank rules show': {
      usage: 'rank rules show [选项] <编号|文件>',
      description: '查看一份细则：层级、维度、指标的分值和评分标准、加扣分、一票否决、等次、榜单。',
      items: {
        'id|file': '内置细则的编号，或细则文件的路径',
        '--format': '格式：text，或 md（公文式表格：评分标准由规则写成文字；默认 text）',
      },
      examples: [
        ['rank rules show yunnan-2021', '逐条查看内置细则'],
        ['rank rules show yunnan-2021 --format md', '公文式的考核表'],
      ],
    },
    'rank rules check': {
      usage: 'rank rules check [选项] <文件|编号>',
      description: '检查一份细则：格式、引用、权重和分值之和，并把样例逐个算一遍。',
      items: { 'file|id': '细则文件的路径，或内置细则的编号' },
      examples: [['rank rules check my-rules.json', '指出每处错误的位置和改法']],
    },
    'rank data': {
      usage: 'rank data [选项] <数据文件...>',
      description:
        '查看数据文件读成了什么：编码、表头、各列的含义、每个单元格的去向，各数据项和单位报得全不全，哪些值与同组差异很大。不排名。',
      items: {
        data: '数据文件（CSV 或 Excel 工作簿），一个或多个；- 表示标准输入',
        '--rules': '细则：内置细则的编号，或细则文件的路径（默认 yunnan-2021）',
        '--level': '只看这些层级，如 county；可重复，也可用逗号隔开',
        '--sheet': '只读 Excel 文件中的这个工作表（可重复）；默认读全部未隐藏的工作表',
        '--encoding':
          '数据文件的编码：utf-8、gb18030（gbk、gb2312）、utf-16le、utf-16be；默认自动识别',
        '--as':
          '文件的种类，如 data.csv=long：wide（每行一个单位）、long（每行一个值）或台账的编号；默认自动识别',
        '--format': '格式：text、json（默认按 --output 的文件名，否则为 text）',
        '--output': '写入文件，写不全时不留下文件；- 表示标准输出',
        '--period': '考核期，如 2021-Q2：台账计算到该期最后一天（默认按细则）',
        '--strict': '警告也算错误，退出码为 1',
      },
      examples: [
        ['rank data data.csv', '查看数据情况'],
        ['rank data data.csv --output data.json', '写成供程序读的文件'],
        ['rank data 县区.xlsx --strict', '报送前检查，不容许有警告'],
      ],
    },
    'rank explain': {
      usage: 'rank explain [选项] <数据文件...>',
      description:
        '说明得分的由来：一个单位的总分怎样一步步得出，直到各个单元格、台账记录和条款；两个单位差在哪里；榜单怎样产生；更正某个数据会有什么影响。不改动任何文件。',
      items: {
        data: '数据文件（CSV 或 Excel 工作簿），一个或多个；- 表示标准输入',
        '--unit': '说明这个单位：代码、全称或常用简称',
        '--node': '只说明这一项：编号（如 toilets.dry）或名称',
        '--against': '与这个单位对比，逐项列出差距',
        '--list': '说明这个榜单：编号或名称',
        '--set':
          '更正试算，可重复：单位.数据项=值，如 532923.satisfaction=90；或 台账文件:行号.字段=值',
        '--rules': '细则：内置细则的编号，或细则文件的路径（默认 yunnan-2021）',
        '--level': '只看这些层级，如 county；可重复，也可用逗号隔开',
        '--sheet': '只读 Excel 文件中的这个工作表（可重复）；默认读全部未隐藏的工作表',
        '--encoding': '数据文件的编码：utf-8、gb18030（gbk）、utf-16le、utf-16be；默认自动识别',
        '--as':
          '文件的种类，如 data.csv=long：wide（每行一个单位）、long（每行一个值）或台账的编号；默认自动识别',
        '--format': '格式：text、json、md（默认按 --output 的文件名，否则为 text）',
        '--output': '写入文件，写不全时不留下文件；- 表示标准输出',
        '--earlier': '以前考核期的结果文件（用 --format json 写出的）；可重复',
        '--period': '考核期，如 2021-Q2（默认按细则）',
        '--partial': '数据有误时，只说明数据无误的单位',
        '--strict': '有警告就不说明，退出码为 1',
      },
      examples: [
        ['rank explain data.csv --unit 祥云县', '总分的由来，直到各个单元格'],
        ['rank explain data.csv --unit 祥云县 --node toilets', '只看“扫厕所”'],
        ['rank explain data.csv --unit 祥云县 --against 弥渡县', '差距在哪里'],
        ['rank explain data.csv --list lowest', '榜上各单位的原因，榜外最近的单位'],
        ['rank explain data.csv --set 532923.satisfaction=90', '更正后的名次和榜单'],
        ['rank explain data.csv --unit 532923 --output a.md', '写成 Markdown'],
      ],
    },
    'rank template': {
      usage: 'rank template [选项]',
      description:
        '按细则写出空白的填报表：每个单位一行，每个数据项一列；细则有台账的，另有台账的表，每条记录一行。Excel 表格有下拉和校验，另附填表说明。',
      items: {
        '--rules': '细则：内置细则的编号，或细则文件的路径（默认 yunnan-2021）',
        '--level': '只写这些层级的和它们的台账，如 county；写成 CSV 的，一次一个层级，不含台账',
        '--ledger': '只写这些台账的（编号）；写成 CSV 的，一次一个台账',
        '--output': '文件名，以 .xlsx 或 .csv 结尾；不写的，按 CSV 输出到终端',
      },
      examples: [
        ['rank template --output form.xlsx', '各层级、各台账一个工作表'],
        ['rank template --level county --output form.csv', '县（市、区）的 CSV 表格'],
        ['rank template --ledger problems', '一个台账的 CSV 表格'],
      ],
    },
  },
  common: {
    '--lang': '语言：zh、en（默认按系统语言；json、csv 默认 zh）',
    '--color': '颜色：auto（只在终端显示，遵守 NO_COLOR）、never',
    '--version': '显示版本',
    '--help': '显示帮助',
  },
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  },
  examples: '示例：',
  exitCodes: '退出码：',
  exitCode: [
    ['0', '正常'],
    ['1', '数据或细则有误，或文件读不了、写不了'],
    ['2', '用法不对'],
  ],
};

const en: HelpTexts = {
  commands: {
    rank: {
      usage: 'rank [options] <data...>',
      description:
        'Scores, ranks, grades and lists units of assessment by a rule set, in exact decimals.',
      items: {
        '--rules':
          'rules: the id of a bundled rule set, or the path of a rule file (default yunnan-2021)',
        '--level': 'these levels only, like county; may be repeated, or separated by commas',
        '--list': 'this list only, like lowest',
        '--sheet': 'this sheet of Excel files only (repeatable); default: all that are not hidden',
        '--encoding':
          'of data files: utf-8, gb18030 (gbk, gb2312), utf-16le, utf-16be; default: found out',
        '--as':
          'what a file is, like data.csv=long: wide (a row for each unit), long (a row for each value) or the id of a ledger; default: found out',
        '--format': 'text, json or csv (default: as the name of --output says, else text)',
        '--output': 'write to a file, whole or not at all; - is standard output',
        '--earlier': 'the result of an earlier period, as --format json wrote it; may be repeated',
        '--period': 'the period, like 2021, 2021-H1, 2021-Q2, 2021-07 (default: as the rules say)',
        '--partial':
          'where data have errors, rank the units without; the result says it is partial, exit code 1 all the same',
        '--strict': 'warnings count as errors: nothing is ranked, exit code 1',
        rules: 'list, show and check rule sets',
        data: 'show what was understood of data, and how complete they are',
        explain: 'explain a score, a gap, a list, or what a correction changes',
        template: 'write an empty form for data',
        help: 'show the help of a command',
      },
      examples: [
        ['rank data.csv', 'lists and ranking to read'],
        ['rank data.csv --output result.csv', 'a table that Excel opens'],
        ['rank data.csv --level county --list lowest', 'one list of one level'],
        ['rank q2.csv --period 2021-Q2 --earlier q1.json', 'with a look back'],
        ['cat data.csv | rank - --rules my-rules.json', 'rules of your own'],
      ],
    },
    'rank rules': {
      usage: 'rank rules [options] [command]',
      description:
        'Lists the bundled rule sets: id, period, version, title, levels and indicators.',
      items: {
        show: 'show a rule set',
        check: 'check a rule file',
        help: 'show the help of a command',
      },
      examples: [
        ['rank rules', 'which rule sets there are'],
        ['rank rules show yunnan-2021', 'read one'],
        ['rank rules check my-rules.json', 'check your own'],
      ],
    },
    'rank rules show': {
      usage: 'rank rules show [options] <id|file>',
      description:
        'Shows a rule set: levels, groups, the points and text of each indicator, bonuses, deductions, vetoes, grades and lists.',
      items: {
        'id|file': 'the id of a bundled rule set, or the path of a rule file',
        '--format':
          'text, or md: the tables of an official document, scoring standards put into words from the rules (default: text)',
      },
      examples: [
        ['rank rules show yunnan-2021', 'read a bundled rule set'],
        ['rank rules show yunnan-2021 --format md', 'as the tables of a document'],
      ],
    },
    'rank rules check': {
      usage: 'rank rules check [options] <file|id>',
      description:
        'Checks a rule set: its form, references, sums of weights and points, and each worked example.',
      items: { 'file|id': 'the path of a rule file, or the id of a bundled rule set' },
      examples: [['rank rules check my-rules.json', 'every error, where it is and what to do']],
    },
    'rank data': {
      usage: 'rank data [options] <data...>',
      description:
        'Shows what data files were taken for: encoding, header, what each column is, what became of every cell, how complete inputs and units are, and which values are far from the rest of their pool. Ranks nothing.',
      items: {
        data: 'data files (CSV or Excel workbooks), one or several; - is standard input',
        '--rules':
          'rules: the id of a bundled rule set, or the path of a rule file (default yunnan-2021)',
        '--level': 'these levels only, like county; may be repeated, or separated by commas',
        '--sheet': 'this sheet of Excel files only (repeatable); default: all that are not hidden',
        '--encoding':
          'of data files: utf-8, gb18030 (gbk, gb2312), utf-16le, utf-16be; default: found out',
        '--as':
          'what a file is, like data.csv=long: wide (a row for each unit), long (a row for each value) or the id of a ledger; default: found out',
        '--format': 'text or json (default: as the name of --output says, else text)',
        '--output': 'write to a file, whole or not at all; - is standard output',
        '--period':
          'the period, like 2021-Q2: ledgers count as of its last day (default: as the rules say)',
        '--strict': 'warnings count as errors: exit code 1',
      },
      examples: [
        ['rank data data.csv', 'what was understood of it'],
        ['rank data data.csv --output data.json', 'for a program to read'],
        ['rank data counties.xlsx --strict', 'before handing it in: not even a warning'],
      ],
    },
    'rank explain': {
      usage: 'rank explain [options] <data...>',
      description:
        'Explains scores: how the total of a unit was made, down to the cells, the records of ledgers and the clauses; why one unit is below another; who is on a list and why; what correcting a value would change. Writes to none of the data.',
      items: {
        data: 'data files (CSV or Excel workbooks), one or several; - is standard input',
        '--unit': 'explain this unit: its code, its name or its usual short name',
        '--node': 'this part of it only: its id, like toilets.dry, or its title',
        '--against': 'the gap between it and this unit, item by item',
        '--list': 'explain this list: its id or its title',
        '--set':
          'what a correction would change; may be repeated: UNIT.INPUT=VALUE, like 532923.satisfaction=90, or LEDGER-FILE:ROW.FIELD=VALUE',
        '--rules':
          'rules: the id of a bundled rule set, or the path of a rule file (default yunnan-2021)',
        '--level': 'these levels only, like county; may be repeated, or separated by commas',
        '--sheet': 'this sheet of Excel files only (repeatable); default: all that are not hidden',
        '--encoding': 'of data files: utf-8, gb18030 (gbk), utf-16le, utf-16be; default: found out',
        '--as':
          'what a file is, like data.csv=long: wide (a row for each unit), long (a row for each value) or the id of a ledger; default: found out',
        '--format': 'text, json or md (default: as the name of --output says, else text)',
        '--output': 'write to a file, whole or not at all; - is standard output',
        '--earlier': 'the result of an earlier period, as --format json wrote it; may be repeated',
        '--period': 'the period, like 2021-Q2 (default: as the rules say)',
        '--partial': 'where data have errors, explain the units without',
        '--strict': 'warnings count as errors: nothing is explained, exit code 1',
      },
      examples: [
        ['rank explain data.csv --unit 532923', 'its total, down to the cells'],
        ['rank explain data.csv --unit 532923 --node toilets', 'one group'],
        ['rank explain data.csv --unit 532923 --against 532925', 'the gap, item by item'],
        ['rank explain data.csv --list lowest', 'who is on it, and who nearly'],
        ['rank explain data.csv --set 532923.satisfaction=90', 'what a correction changes'],
        ['rank explain data.csv --unit 532923 --output a.md', 'as Markdown'],
      ],
    },
    'rank template': {
      usage: 'rank template [options]',
      description:
        'Writes an empty form for the data that a rule set reads: a row for each unit, a column for each input; where it has ledgers, one for each of them too, a row for each record. In Excel with drop-downs, checks, and a sheet of explanations.',
      items: {
        '--rules': 'id of a bundled rule set, or path of a rule file (default: yunnan-2021)',
        '--level':
          'these levels and their ledgers only, like county; a CSV file takes one level and no ledger',
        '--ledger': 'these ledgers only (ids); a CSV file takes one',
        '--output': 'file, ending in .xlsx or .csv; without it CSV is printed',
      },
      examples: [
        ['rank template --output form.xlsx', 'a sheet for each of them'],
        ['rank template --level county --output form.csv', 'the counties as CSV'],
        ['rank template --ledger problems', 'a ledger as CSV'],
      ],
    },
  },
  common: {
    '--lang': 'language: zh, en (default: as the system says; zh for json and csv)',
    '--color': 'colour: auto (on a terminal only, and never under NO_COLOR), never',
    '--version': 'show the version',
    '--help': 'show this help',
  },
  titles: {},
  examples: 'Examples:',
  exitCodes: 'Exit codes:',
  exitCode: [
    ['0', 'fine'],
    ['1', 'errors in data or rules, or a file that cannot be read or written'],
    ['2', 'wrong usage'],
  ],
};

export const helpTexts: Readonly<Record<Language, HelpTexts>> = { zh, en };
