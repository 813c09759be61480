import type { Language } from '../../../issue/index.ts';
import type { Reversal, ReversedPair } from '../../../whatif/doubt/index.ts';

/** The words of order that hangs on others. */
export type ReversalWords = {
  readonly title: string;
  readonly about: string;
  readonly independent: string;
  readonly because: (names: string) => string;
  /** @param reversed  those in which one of two comes before the other, and not only ties are made or broken */
  readonly counts: (tried: number, changing: number, reversed: number, pairs: number) => string;
  readonly none: (tried: number) => string;
  readonly impossible: (names: string) => string;
  readonly pairsHeading: string;
  readonly trialsHeading: string;
  readonly trial: (how: Reversal['how'], unit: string) => string;
  readonly pair: (pair: ReversedPair) => string;
  readonly pairsMore: (count: number) => string;
  readonly trialsMore: (count: number) => string;
  readonly first: string;
  readonly second: string;
  readonly times: string;
  /** Of CSV. */
  readonly how: string;
  readonly hows: Readonly<Record<Reversal['how'], string>>;
  readonly levelOfUnit: string;
  readonly codeOf: (which: string) => string;
  readonly totalBefore: (which: string) => string;
  readonly totalAfter: (which: string) => string;
  readonly change: string;
  readonly changes: Readonly<Record<ReversedPair['change'], string>>;
};

const zh: ReversalWords = {
  title: '增减一个单位，其他单位的先后会不会变',
  about:
    '逐个去掉一个单位，或增加一个数据与之相同的单位，其他数据不变，重新考核；看其余单位两两之间的先后有没有改变。',
  independent:
    '没有哪条规则参照同层级其他单位，也没有下级汇总：其余单位的总分与增减谁无关，先后不会因此改变，不需要试算。',
  because: (names) => `先后可能受其他单位影响，是因为这些规则参照其他单位，或汇总下级：${names}。`,
  counts: (tried, changing, reversed, pairs) => {
    const ties = changing - reversed;
    const kinds = [
      ...(reversed === 0 ? [] : [`有先后颠倒的${reversed}次`]),
      ...(ties === 0 ? [] : [`只是并列与不并列之间变化的${ties}次`]),
    ];
    return `共试算${tried}次，其中${changing}次有单位的先后改变（${kinds.join('，')}），涉及${pairs}对单位。`;
  },
  none: (tried) => `共试算${tried}次，都没有改变其余单位的先后。`,
  impossible: (names) => `下列单位去掉或增加一个相同的以后，数据不成立，没有结果：${names}。`,
  pairsHeading: '最常改变先后的几对单位',
  trialsHeading: '改变最多的几次',
  trial: (how, unit) => (how === 'removed' ? `去掉${unit}` : `增加一个与${unit}相同的单位`),
  pair: ({ first, second, change }) => {
    const scores = `${first.name}（${first.before}→${first.after}）与${second.name}（${second.before}→${second.after}）`;
    return {
      reversed: `${scores}：原来前者在前，改为后者在前`,
      parted: `${scores}：原来并列，改为分出先后`,
      met: `${scores}：原来前者在前，改为并列`,
    }[change];
  },
  pairsMore: (count) => `另有${count}对`,
  trialsMore: (count) => `另有${count}次也改变先后，见 csv 或 json 格式。`,
  first: '原来在前（或并列）',
  second: '原来在后（或并列）',
  times: '改变的次数',
  how: '做法',
  hows: { removed: '去掉', copied: '增加相同的' },
  levelOfUnit: '增减单位的层级',
  codeOf: (which) => `代码/${which}`,
  totalBefore: (which) => `公布总分/${which}`,
  totalAfter: (which) => `试算总分/${which}`,
  change: '变化',
  changes: { reversed: '先后颠倒', parted: '并列变为不并列', met: '变为并列' },
};

const en: ReversalWords = {
  title: 'Whether the order of others hangs on one unit',
  about:
    'Each unit is taken away in turn, or another with the same data added, all other data held, and all is assessed anew: is the order of any two others another?',
  independent:
    'No rule looks at other units of the level, and nothing below is rolled up: the totals of the others do not depend on who is there, and neither does their order. Nothing had to be tried.',
  because: (names) => `Rules that look at other units, or roll up what is below: ${names}.`,
  counts: (tried, changing, reversed, pairs) =>
    `Tried: ${tried}. Those that change the order of others: ${changing}, with ${pairs} different pairs. In ${reversed} of them two change places; in ${changing - reversed} ties are made or broken, and no more.`,
  none: (tried) => `Tried: ${tried}. None changes the order of others.`,
  impossible: (names) =>
    `Without one of these, or with another like it, the data do not hold and there is no result: ${names}.`,
  pairsHeading: 'The pairs that change most often',
  trialsHeading: 'What changes most pairs',
  trial: (how, unit) => (how === 'removed' ? `without ${unit}` : `with another like ${unit}`),
  pair: ({ first, second, change }) => {
    const scores = `${first.name} (${first.before} → ${first.after}) and ${second.name} (${second.before} → ${second.after})`;
    return {
      reversed: `${scores}: the second is now before the first`,
      parted: `${scores}: equal before, and not any more`,
      met: `${scores}: now equal`,
    }[change];
  },
  pairsMore: (count) => `and ${count} more pairs`,
  trialsMore: (count) => `Others that change some order: ${count}; csv and json have them.`,
  first: 'Was before (or equal)',
  second: 'Was behind (or equal)',
  times: 'Times',
  how: 'How',
  hows: { removed: 'removed', copied: 'copied' },
  levelOfUnit: 'Level of that unit',
  codeOf: (which) => `Code/${which}`,
  totalBefore: (which) => `Published total/${which}`,
  totalAfter: (which) => `Total then/${which}`,
  change: 'Change',
  changes: { reversed: 'reversed', parted: 'equal no more', met: 'now equal' },
};

export const reversalWords: Readonly<Record<Language, ReversalWords>> = { zh, en };
