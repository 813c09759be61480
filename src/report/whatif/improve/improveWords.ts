import type { Language } from '../../../issue/index.ts';
import type { AimFound } from '../../../whatif/improve/index.ts';
import { quoted } from '../answer/quoted.ts';

/** The words of improvements. */
export type ImproveWords = {
  readonly title: (unit: string, code: string) => string;
  readonly now: (standing: string) => string;
  readonly aim: (aim: AimFound) => string;
  readonly held: string;
  readonly aloneHeading: string;
  readonly noneAlone: string;
  readonly moreAlone: (count: number) => string;
  readonly notAlone: (names: string) => string;
  readonly togetherHeading: string;
  readonly together: (count: number, cost: string, isLeast: boolean) => string;
  readonly after: (standing: string) => string;
  /** Of proposals that do not raise the total. */
  readonly othersFall: string;
  readonly outOfReach: string;
  readonly keptBy: (names: string) => string;
  /** Before a way out all the same. */
  readonly keptAtBest: (names: string) => string;
  readonly best: (standing: string) => string;
  readonly noBest: string;
  readonly method: string;
  readonly columns: Readonly<
    Record<'value' | 'by' | 'cost' | 'total' | 'rank' | 'grade' | 'lists', string>
  >;
  /** Of CSV. */
  readonly proposal: string;
  readonly kinds: Readonly<Record<'alone' | 'together', string>>;
  readonly number: string;
  readonly costOfAll: string;
  readonly isLeast: string;
};

const zh: ImproveWords = {
  title: (unit, code) => `改进测算：${unit}（${code}）`,
  now: (standing) => `现状：${standing}。`,
  aim: (aim) => {
    if (aim.kind === 'rank') return `目标：第${aim.rank}名或更靠前。`;
    return aim.kind === 'grade'
      ? `目标：等次${quoted(aim.title)}或更高。`
      : `目标：不在${quoted(aim.title)}上。`;
  },
  held: '以下都假定其他单位的数据不变、本单位其余数据不变；每个方案都已按细则重新考核。测算只说明实际工作要达到什么水平，不能作为改动上报数据的依据。',
  aloneHeading: '只改进一项',
  noneAlone: '在试算的取值范围内，没有一项单独改进就能达到目标。',
  moreAlone: (count) => `以上代价小的在前；另有${count}项也能单独达到目标，见 csv 或 json 格式。`,
  notAlone: (names) => `可以改进、但试算中单独改进达不到目标的：${names}。`,
  togetherHeading: '几项一起改进',
  together: (count, cost, isLeast) =>
    isLeast
      ? `代价最小的方案改进${count}项，代价合计${cost}：`
      : `找到的方案改进${count}项，代价合计${cost}；未能证明代价最小：`,
  after: (standing) => `改进后：${standing}。`,
  othersFall:
    '上面有的方案没有提高本单位总分，达到目标另有缘故：如规则参照各单位的数据，其他单位因此失分；或榜单、并列看的是分项。',
  outOfReach: '试算中，得分可以提高的数据项全部达到最好，仍达不到目标。',
  keptBy: (names) => `达不到是由于一票否决：${names}；假如没有，各项都达到最好时可以达到目标。`,
  keptAtBest: (names) => `各项得分全部达到最好，仍因一票否决达不到目标：${names}。`,
  best: (standing) => `得分可以提高的数据项全部达到最好、其余不变时：${standing}。`,
  noBest: '可以改进的数据项全部达到最好时的名次算不出。',
  method:
    '“达到”是按数据项的小数位数试算出的最近的值；得分随数据时升时降的，可能还有更近的。没有上限的数据项，试到各单位数值的10倍为止。代价：用 --cost 写明的，按每一计量单位的代价计；没有写明的，按变动占取值范围的比例计（整个范围为1）。缺报、不适用的数据项、日期，只用作计算基数的数据项（如点位数），以及只用于分类、榜单条件或同分比较的数据项，不在改进之列。',
  columns: {
    value: '达到',
    by: '变动',
    cost: '代价',
    total: '改进后总分',
    rank: '名次',
    grade: '等次',
    lists: '榜单',
  },
  proposal: '方案',
  kinds: { alone: '只改进一项', together: '几项一起' },
  number: '方案序号',
  costOfAll: '方案代价',
  isLeast: '代价最小',
};

const en: ImproveWords = {
  title: (unit, code) => `What would improve ${unit} (${code})`,
  now: (standing) => `Now: ${standing}.`,
  aim: (aim) => {
    if (aim.kind === 'rank') return `Aim: rank ${aim.rank} or better.`;
    return aim.kind === 'grade'
      ? `Aim: the grade "${aim.title}" or better.`
      : `Aim: not to be on "${aim.title}".`;
  },
  held: 'With the data of all other units held, and all other inputs of this one; each proposal was assessed anew by the rules. It tells what would have to be achieved, and is no reason to change what was reported.',
  aloneHeading: 'One input alone',
  noneAlone: 'No input reaches the aim alone, within the values that were tried.',
  moreAlone: (count) =>
    `The cheapest come first. Others that reach it alone: ${count}; csv and json have them.`,
  notAlone: (names) =>
    `Inputs that could be better, and were not found to reach the aim alone: ${names}.`,
  togetherHeading: 'Several together',
  together: (count, cost, isLeast) => {
    const inputs = count === 1 ? 'one input' : `${count} inputs`;
    return isLeast
      ? `The least cost is ${cost}, with ${inputs}:`
      : `Found at a cost of ${cost}, with ${inputs}; it is not known to be the least:`;
  },
  after: (standing) => `Then: ${standing}.`,
  othersFall:
    'Not all of these raise the total of the unit. They reach the aim otherwise: where rules look at all units others may lose points by it, and a list or a tie may go by a part.',
  outOfReach:
    'Not even with every input that gives points at the best that was tried is the aim reached.',
  keptBy: (names) =>
    `What keeps it from there is a veto: ${names}. Were it not for that, all inputs at their best would reach the aim.`,
  keptAtBest: (names) => `All points at their best do not reach it, because of a veto: ${names}.`,
  best: (standing) =>
    `With every input that gives points at its best, and the others as they are: ${standing}.`,
  noBest: 'Where it would be with every input at its best cannot be told.',
  method:
    'Values are the nearest that were found, in the places of the input; where points rise and fall along the way there may be nearer ones. An open range is followed ten times as far as the values of all units go. Costs are those of --cost for each unit of measure; of other inputs the share of the range by which they go (1 is all of it). Left alone are gaps, what does not apply, dates, inputs that others are only measured by, such as the sites inspected, and those that only categories, conditions of lists or ties are decided by.',
  columns: {
    value: 'To',
    by: 'By',
    cost: 'Cost',
    total: 'Then total',
    rank: 'Rank',
    grade: 'Grade',
    lists: 'Lists',
  },
  proposal: 'Proposal',
  kinds: { alone: 'alone', together: 'together' },
  number: 'Number',
  costOfAll: 'Cost of all',
  isLeast: 'Known to be the least',
};

export const improveWords: Readonly<Record<Language, ImproveWords>> = { zh, en };
