import type { ListMember, ListOther, ListPartExplanation } from '../../explain/index.ts';
import type { Language } from '../../issue/index.ts';

type Decided = NonNullable<ListPartExplanation['edge']>['decidedBy'];

/** The words of explained lists and of what a correction changes. */
export type ListWords = {
  readonly title: (level: string, list: string, period: string) => string;
  readonly standard: (text: string) => string;
  readonly clause: (id: string, text: string | null) => string;
  readonly places: (parent: string | null, places: number, taken: number) => string;
  readonly edge: (last: string, next: string, gap: string) => string;
  readonly scored: (name: string, score: string) => string;
  readonly decided: Readonly<Record<Decided, string>>;
  readonly noEdge: string;
  readonly empty: string;
  readonly onHeading: (count: number) => string;
  /** Before the units on it that are below one unit. */
  readonly belowHeading: (parent: string, count: number) => string;
  readonly offHeading: string;
  readonly rank: string;
  readonly unit: string;
  readonly score: string;
  readonly why: string;
  readonly gap: string;
  readonly because: Readonly<Record<ListMember['because'], string>>;
  readonly byVetoes: (titles: readonly string[]) => string;
  readonly notBecause: Readonly<Record<ListOther['because'], string>>;
  readonly onLists: (titles: readonly string[]) => string;
};

export const listWords: Readonly<Record<Language, ListWords>> = {
  zh: {
    title: (level, list, period) => `${level}“${list}”说明（考核期${period}）`,
    standard: (text) => `入榜办法：${text}`,
    clause: (id, text) => `第${id}条${text === null ? '' : `：${text}`}`,
    places: (parent, places, taken) =>
      `${parent === null ? '' : `${parent}：`}名额${places}个，按得分入榜${taken}个。`,
    edge: (last, next, gap) => `榜上最后一名${last}，榜外第一名${next}，相差${gap}分，`,
    scored: (name, score) => `${name}（${score}分）`,
    decided: {
      score: '由得分决定。',
      'tie-breaker': '得分相同，由同分排序依据决定。',
      'tie-policy': '后者与名额以外的单位得分相同，按细则都不列入。',
      condition: '后者不符合入榜条件。',
    },
    noEdge: '没有其他单位可以入榜。',
    empty: '（没有单位）',
    onHeading: (count) => `榜上单位：${count}个`,
    belowHeading: (parent, count) => `${parent}：${count}个`,
    offHeading: '榜外最近的单位',
    rank: '名次',
    unit: '单位',
    score: '得分',
    why: '原因',
    gap: '与榜上最后一名相差',
    because: {
      place: '得分在名额以内',
      tie: '与最后一个名额得分相同，一并列入',
      veto: '一票否决',
      grade: '等次符合',
      condition: '符合条件',
      successive: '连续几期在榜',
      returned: '退出后又列入',
    },
    byVetoes: (titles) => `一票否决：${titles.join('、')}`,
    notBecause: {
      beyond: '得分在名额以外',
      tie: '得分相同而名额不够，按细则都不列入',
      condition: '不符合入榜条件',
      precedence: '已列入优先的榜单',
    },
    onLists: (titles) => `已列入${titles.join('、')}`,
  },
  en: {
    title: (level, list, period) => `${level}: ${list}, ${period}`,
    standard: (text) => `How it is made: ${text}`,
    clause: (id, text) => `clause ${id}${text === null ? '' : `: ${text}`}`,
    places: (parent, places, taken) =>
      `${parent === null ? '' : `${parent}: `}${places} places, ${taken} taken by score.`,
    edge: (last, next, gap) => ` Last on it ${last}, first off it ${next}, ${gap} apart: `,
    scored: (name, score) => `${name} (${score})`,
    decided: {
      score: 'decided by the score.',
      'tie-breaker': 'equal scores, decided by a tie-breaker.',
      'tie-policy': 'the second is equal to one beyond the places, and the rules leave out both.',
      condition: 'the second does not fulfil the condition.',
    },
    noEdge: ' Nobody else could be on it.',
    empty: '(no unit)',
    onHeading: (count) => `On it: ${count}`,
    belowHeading: (parent, count) => `${parent}: ${count}`,
    offHeading: 'The nearest off it',
    rank: 'Rank',
    unit: 'Unit',
    score: 'Score',
    why: 'Why',
    gap: 'From the last on it',
    because: {
      place: 'among the first by score',
      tie: 'equal to the last place, included',
      veto: 'a veto',
      grade: 'its grade',
      condition: 'the condition',
      successive: 'on it for periods in a row',
      returned: 'off it and on again',
    },
    byVetoes: (titles) => `veto: ${titles.join(', ')}`,
    notBecause: {
      beyond: 'beyond the places',
      tie: 'equal, too many for the places, left out by the rules',
      condition: 'does not fulfil the condition',
      precedence: 'on a list that goes before',
    },
    onLists: (titles) => `on ${titles.join(', ')}`,
  },
};
