import type { HelpTexts } from './HelpText.ts';
import { whatifZh } from './whatifZh.ts';

export const zh: HelpTexts = {
  commands: {
    rank: {
      usage: 'rank [选项] <数据文件...>',
      description: '按考核细则给被考核单位计分、排名、定等次、出榜单。所有数字按十进制精确计算。',
      items: {
        '--level': '只排这些层级，如 county；可重复，也可用逗号隔开',
        '--list': '只列这个榜单，如 lowest',
        '--format': '结果格式：text、json、csv（默认按 --output 的文件名，否则为 text）',
        '--output': '结果写入文件，写不全时不留下文件；- 表示标准输出',
        '--period': '考核期，如 2021、2021-H1、2021-Q2、2021-07（默认按细则）',
        '--partial': '数据有误时，先排数据无误的单位；结果注明不完整，退出码仍为 1',
        '--strict': '有警告就不排名，退出码为 1',
        rules: '列出、查看、检查细则',
        data: '查看数据读成了什么、报得全不全',
        explain: '说明得分、差距、榜单的由来，试算更正',
        compare: '换一种权重或规则，名次和榜单会怎样',
        whatif: '改变一个条件，结果会怎样',
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
        '<id|file>': '内置细则的编号，或细则文件的路径',
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
      items: { '<file|id>': '细则文件的路径，或内置细则的编号' },
      examples: [['rank rules check my-rules.json', '指出每处错误的位置和改法']],
    },
    'rank data': {
      usage: 'rank data [选项] <数据文件...>',
      description:
        '查看数据文件读成了什么：编码、表头、各列的含义、每个单元格的去向，各数据项和单位报得全不全，哪些值与同组差异很大。不排名。',
      items: {
        '--format': '格式：text、json（默认按 --output 的文件名，否则为 text）',
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
        '--unit': '说明这个单位：代码、全称或常用简称',
        '--node': '只说明这一项：编号（如 toilets.dry）或名称',
        '--against': '与这个单位对比，逐项列出差距',
        '--list': '说明这个榜单：编号或名称',
        '--set':
          '更正试算，可重复：单位.数据项=值，如 532923.satisfaction=90；或 台账文件:行号.字段=值',
        '--encoding': '数据文件的编码：utf-8、gb18030（gbk）、utf-16le、utf-16be；默认自动识别',
        '--format': '格式：text、json、md（默认按 --output 的文件名，否则为 text）',
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
    'rank compare': {
      usage: 'rank compare [选项] <数据文件...>',
      description:
        '用同一份数据，按方案文件中的其他权重、汇总方法和开关重新计算，与公布的细则并列比较：谁的名次变动，榜单上谁进谁出，次序的相关系数。不改动任何文件。',
      items: {
        '--scenarios': '方案文件（JSON），格式见 rules/scenarios.schema.json',
        '--scenario':
          '方案的编号，可重复，也可用逗号隔开；一个与公布的细则比较，几个与第一个比较，不写的比较全部，一次至多100个；published 是公布的细则',
        '--format': '格式：text、json、csv、md（默认按 --output 的文件名，否则为 text）',
        '--period': '考核期，如 2021-Q2（默认按细则）',
        '--partial': '数据有误时，只比较数据无误的单位；退出码仍为 1',
        '--strict': '有警告就不比较，退出码为 1',
      },
      examples: [
        ['rank compare d.csv --scenarios s.json', '全部方案与细则比较'],
        ['rank compare d.csv --scenarios s.json --scenario equal', '只看一个方案'],
        ['rank compare d.csv --scenarios s.json --scenario a,b', '两个方案互相比较'],
        ['rank compare d.csv --scenarios s.json --level county', '只看县（市、区）'],
        ['rank compare d.csv --scenarios s.json --output c.csv', '写成 Excel 表格'],
      ],
    },
    'rank whatif': whatifZh,
    'rank template': {
      usage: 'rank template [选项]',
      description:
        '按细则写出空白的填报表：每个单位一行，每个数据项一列；细则有台账的，另有台账的表，每条记录一行。Excel 表格有下拉和校验，另附填表说明。',
      items: {
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
    '--as':
      '文件的种类，如 data.csv=long：wide（每行一个单位）、long（每行一个值）或台账的编号；默认自动识别',
    '--earlier': '以前考核期的结果文件（用 --format json 写出的）；可重复',
    '--encoding': '数据文件的编码：utf-8、gb18030（gbk、gb2312）、utf-16le、utf-16be；默认自动识别',
    '--level': '只看这些层级，如 county；可重复，也可用逗号隔开',
    '--output': '写入文件，写不全时不留下文件；- 表示标准输出',
    '--rules': '细则：内置细则的编号，或细则文件的路径（默认 yunnan-2021）',
    '--sheet': '只读 Excel 文件中的这个工作表（可重复）；默认读全部未隐藏的工作表',
    '<data>': '数据文件（CSV 或 Excel 工作簿），一个或多个；- 表示标准输入',
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
