import type { Language } from '../../../issue/index.ts';
import { quoted } from '../answer/quoted.ts';

/** The words of how far one weight can change. */
export type StabilityWords = {
  readonly title: (level: string) => string;
  readonly about: string;
  readonly ranks: string;
  readonly ranksAbout: string;
  readonly list: (title: string) => string;
  readonly below: (weight: string) => string;
  readonly above: (weight: string) => string;
  readonly unbounded: string;
  readonly whole: (weight: string) => string;
  readonly rank: (name: string, from: number, to: number) => string;
  readonly entered: (names: string) => string;
  readonly left: (names: string) => string;
  readonly undecided: string;
  /** @param isOfAll  whether no table was found by scoring */
  readonly method: (isOfAll: boolean) => string;
  /** Of a table whose ranges were found by scoring so many weightings. */
  readonly scored: (count: number) => string;
  /** In place of `about`, where all ranges were found so. */
  readonly aboutScored: (count: number) => string;
  readonly unchanged: string;
  readonly columns: Readonly<
    Record<
      | 'weight'
      | 'published'
      | 'lower'
      | 'upper'
      | 'below'
      | 'above'
      | 'end'
      | 'weightAtEnd'
      | 'holds'
      | 'change',
      string
    >
  >;
  readonly ends: readonly [lower: string, upper: string];
};

const zh: StabilityWords = {
  title: (level) => `${level}：权重变动到多少，结果才变`,
  about:
    '逐项权重试算：只变这一项，其余各项按原来的比例分摊，合计不变。在“最低”和“最高”之间，名次或榜单与公布的完全一致；到了或刚过两端就有变化，写明“不变”的一端除外。',
  ranks: '名次全部不变',
  ranksAbout: '两端写明首先变动的名次。',
  list: (title) => `${quoted(title)}不变`,
  below: (weight) => `低于${weight}`,
  above: (weight) => `高于${weight}`,
  unbounded: '不变',
  whole: (weight) => `${weight}：任何取值都不变`,
  rank: (name, from, to) => (from === to ? name : `${name}由第${from}名变为第${to}名`),
  entered: (names) => `${names}列入`,
  left: (names) => `${names}退出`,
  undecided: '并列跨越名额，须人工裁定',
  method: (isOfAll) =>
    `${isOfAll ? '' : '除写明没有精确解的各表外，'}两端按总分、修约、并列、否决和名额的全部规则精确求出，不是按间隔试算的；超过六位小数的向公布的权重一侧截断。几项权重同时变动的，见 --change 和 --robust。`,
  aboutScored: (count) =>
    `逐项权重试算：只变这一项，其余各项按原来的比例分摊，合计不变。总分或榜单没有精确解，所以逐组权重重新计分，共算${count}组：从公布的权重向两侧逐处试算，再在变与不变之间逐次折半，两端精确到合计的百万分之一。在“最低”和“最高”之间，算过的各处名次或榜单与公布的完全一致；没有算过的各处有没有变化，没有证明。`,
  scored: (count) =>
    `本表没有精确解，由逐组权重重新计分得出（共算${count}组）；没有算过的各处有没有变化，没有证明。`,
  unchanged: '算过的都不变',
  columns: {
    weight: '权重',
    published: '公布',
    lower: '最低',
    upper: '最高',
    below: '再低',
    above: '再高',
    end: '一端',
    weightAtEnd: '端点权重',
    holds: '恰在端点是否仍不变',
    change: '到了或刚过端点的变化',
  },
  ends: ['最低', '最高'],
};

const en: StabilityWords = {
  title: (level) => `${level}: how far a weight can change before the result does`,
  about:
    'Each weight by itself: the others share out the rest in proportion, and the sum stays. Between the least and the most, ranks or lists are exactly as published; at the ends, or just beyond them, something changes, but where it says "no change".',
  ranks: 'No rank changes',
  ranksAbout: 'The ends say which ranks change first.',
  list: (title) => `"${title}" stays the same`,
  below: (weight) => `below ${weight}`,
  above: (weight) => `above ${weight}`,
  unbounded: 'no change',
  whole: (weight) => `${weight}: the same at every value`,
  rank: (name, from, to) => (from === to ? name : `${name} from rank ${from} to ${to}`),
  entered: (names) => `${names} on`,
  left: (names) => `${names} off`,
  undecided: 'a tie across the edge would have to be decided by somebody',
  method: (isOfAll) =>
    `${isOfAll ? 'The' : 'But for the tables that have no exact answer, the'} ends are exact, with rounding, ties, vetoes and quotas as the rules have them, and not found by trying values on a grid; with more than six decimals they are cut towards the published weight. For several weights at once see --change and --robust.`,
  aboutScored: (count) =>
    `Each weight by itself: the others share out the rest in proportion, and the sum stays. There is no exact answer, so weightings were scored one by one, ${count} in all: outwards from the published weight, then by halves between the last that was the same and the first that was not, down to a millionth of the sum. Between the least and the most, ranks or lists are as published in all that were scored; whether anything changes between those is not known.`,
  scored: (count) =>
    `This table has no exact answer: weightings were scored one by one, ${count} in all. Whether anything changes between those is not known.`,
  unchanged: 'no change in those scored',
  columns: {
    weight: 'Weight',
    published: 'Published',
    lower: 'Least',
    upper: 'Most',
    below: 'Below',
    above: 'Above',
    end: 'End',
    weightAtEnd: 'Weight at the end',
    holds: 'Holds at the exact end',
    change: 'Change at the end or beyond it',
  },
  ends: ['least', 'most'],
};

export const stabilityWords: Readonly<Record<Language, StabilityWords>> = { zh, en };
