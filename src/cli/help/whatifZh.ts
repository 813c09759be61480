import type { HelpText } from './HelpText.ts';

export const whatifZh: HelpText = {
  usage: 'rank whatif [选项] <数据文件...>',
  description:
    '数据照旧，换一个条件，名次和榜单会怎样。一次只问一问：不写问题的，随机抽取权重，看每个单位有多大比例列入各榜单；--weight、--change、--robust 问权重动多少结果才变；--improve 问怎样改进才达到目标；--tolerance、--doubt 问数据有误差时结果靠不靠得住；--without、--scorers、--reversal 问去掉一项、一名评分人、一个单位会怎样。只用于另一问的选项，写了算错。不改动任何文件。',
  items: {
    '--draws': '抽取多少组权重（默认 100000）；与 --doubt 一起用，是模拟多少次（默认 500）',
    '--seed': '随机种子：相同的种子得到相同的结果（默认 1）',
    '--around':
      '围绕细则权重抽取，集中度为此数，越大离细则越近；默认不偏向细则，符合条件的权重机会均等',
    '--within': '每项权重只在细则权重的上下此幅度以内，如 25%',
    '--bound': '一项权重的上下限，可重复：toilets=10..20、toilets=..20、toilets=5%..',
    '--order': '重要性次序，重要的在前，可重复：toilets,markets',
    '--node':
      '只变动这一组内部各项的权重（编号或名称），不变动最上一层的；用于抽取、--weight、--change、--robust',
    '--pairs': '另算每两个单位之间，一个排在另一个前面的比例（在 json 中，取前32768组）',
    '--threads': '用几个线程抽取，1至256（默认与处理器核数相同）；几个线程，结果都一样',
    '--plots': '另把图（SVG）写入这个文件夹',
    '--weight': '这项权重（编号，或 all：逐项）在什么范围内变动，名次和榜单不变',
    '--change': '权重至少动多少，这个单位（代码、全称或简称）才会列入或退出榜单；要 --list',
    '--robust': '权重在给定范围内怎样取，榜单都不变的单位，和会变的单位；可加 --list',
    '--improve': '怎样改进，这个单位（代码、全称或简称）才能达到 --to 的目标：单独一项，或几项一起',
    '--to':
      '--improve 的目标：off:榜单（不在榜上）、rank:名次（到此名次或更靠前）、grade:等次（到此等次或更高）',
    '--cost':
      '--improve 的代价，可重复：数据项=每改进一个计量单位的代价，如 satisfaction=2.5；不写的，按变动占取值范围的比例',
    '--tolerance': '榜上每个单位的每项数据，单独错到什么程度就会退出；不加 --list 的，逐个榜单试算',
    '--without': '逐一去掉指标、一票否决、加分、扣分、限额，谁的名次变动，榜单谁进谁出',
    '--reversal': '逐一去掉一个单位，或增加一个相同的，其余单位两两之间的先后变不变',
    '--doubt':
      '数据有误差时每个单位列入榜单的比例，可重复：数据项=rounding（修约误差）、数据项=sites:20（抽查20个点位的误差）、数据项=sites:另一数据项（点位数见该项）',
    '--scorers': '逐一去掉一名评分人：台账.字段，如 forms.expert；或各人的数据项，用逗号隔开',
    '--list':
      '只看这个榜单（编号或名称）：用于抽取权重、--weight、--change、--robust、--tolerance、--doubt',
    '--format': '格式：text、json、csv、md（默认按 --output 的文件名，否则为 text）',
    '--period': '考核期，如 2021-Q2（默认按细则）',
    '--partial': '数据有误时，只就数据无误的单位回答；退出码仍为 1',
    '--strict': '有警告就不回答，退出码为 1',
  },
  examples: [
    ['rank whatif d.csv --level county', '换用其他权重，名单还是这些吗'],
    ['rank whatif d.csv --within 25% --list lowest', '权重只动四分之一以内'],
    ['rank whatif d.csv --weight all', '每项权重动到哪里，结果不变'],
    ['rank whatif d.csv --improve 祥云县 --to rank:10', '怎样进入前10名'],
    ['rank whatif d.csv --tolerance --list lowest', '数据错多少会退出末位'],
    ['rank whatif d.csv --without --output w.csv', '去掉一项，写成表格'],
    ['rank whatif d.csv --doubt satisfaction=sites:600', '抽样误差够不够改变名单'],
    ['rank whatif f.csv --scorers forms.expert', '去掉一名专家'],
  ],
};
