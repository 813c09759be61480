import type { Language } from '../../../issue/index.ts';
import type { SwitchKind } from '../../../whatif/doubt/index.ts';
import { quoted } from '../answer/quoted.ts';

/** How many parts change what. */
export type SwitchCounts = {
  readonly all: number;
  readonly listed: number;
  readonly moved: number;
  readonly same: number;
  readonly impossible: number;
};

/** The words of parts that are left out. */
export type WithoutWords = {
  readonly title: string;
  readonly about: string;
  readonly counts: (counts: SwitchCounts) => string;
  readonly kinds: Readonly<Record<SwitchKind, string>>;
  /** A part, behind its kind: a cap of one bonus bears its title. */
  readonly named: (kind: string, title: string | null) => string;
  readonly withId: (name: string, id: string) => string;
  readonly largest: string;
  readonly part: string;
  readonly listed: string;
  readonly moved: string;
  readonly farthest: string;
  readonly more: (count: number) => string;
  readonly changesHeading: (count: number) => string;
  readonly move: (name: string, from: number, to: number) => string;
  readonly moves: (moves: string, count: number) => string;
  readonly noMoves: string;
  readonly same: (names: string) => string;
  readonly impossibleHeading: string;
  readonly impossible: string;
  readonly readBy: (names: string) => string;
  readonly method: string;
  /** Of CSV. */
  readonly id: string;
  readonly kind: string;
  readonly before: Readonly<Record<'total' | 'rank' | 'grade' | 'lists', string>>;
  readonly after: Readonly<Record<'total' | 'rank' | 'grade' | 'lists', string>>;
  readonly result: string;
  readonly results: Readonly<Record<'changed' | 'same' | 'impossible', string>>;
};

const zh: WithoutWords = {
  title: '去掉一项会怎样',
  about:
    '同一份数据，逐一去掉一个指标、汇总项、一票否决、加分、扣分或限额，重新考核，与公布结果比较。',
  counts: ({ all, listed, moved, same, impossible }) =>
    `共试算${all}项：去掉后榜单有进出的${listed}项，榜单不变而有单位名次或等次变动的${moved}项，名次、等次、榜单都不变的${same}项${impossible === 0 ? '' : `，不能去掉的${impossible}项`}。`,
  kinds: {
    indicator: '指标',
    rollup: '汇总项',
    veto: '一票否决',
    bonus: '加分',
    deduction: '扣分',
    'cap-of-bonus': '加分限额',
    'cap-of-deduction': '扣分限额',
    'cap-of-bonuses': '加分总限额',
    'cap-of-deductions': '扣分总限额',
    floor: '总分下限',
    ceiling: '总分上限',
  },
  named: (kind, title) => (title === null ? kind : `${kind}${quoted(title)}`),
  withId: (name, id) => `${name}（${id}）`,
  largest: '影响大的在前',
  part: '去掉的项',
  listed: '榜单进出',
  moved: '名次变动',
  farthest: '最大变动',
  more: (count) => `另有${count}项的影响更小，见 csv 或 json 格式。`,
  changesHeading: (count) => `影响最大的${count}项：谁进谁出`,
  move: (name, from, to) => `${name}第${from}名→第${to}名`,
  moves: (moves, count) => `名次变动${count}个单位，变动最大的：${moves}`,
  noMoves: '没有单位名次变动',
  same: (names) =>
    `去掉后名次、等次和榜单都不变的：${names}。这只就本期数据而言，不等于该项不起作用。`,
  impossibleHeading: '不能单独去掉的项',
  impossible: '去掉后规则或数据不成立，没有结果',
  readBy: (names) => `以下各项要用它：${names}`,
  method:
    '“榜单进出”是列入和退出的单位数，每个榜单分别计；“名次变动”是名次改变的单位数。去掉一个指标后，同组其余各项按原有比例折算，组的满分不变（与“不适用”相同）。只有总分改变的，不计为变动。',
  id: '编号',
  kind: '种类',
  before: { total: '公布总分', rank: '公布名次', grade: '公布等次', lists: '公布榜单' },
  after: { total: '去掉后总分', rank: '去掉后名次', grade: '去掉后等次', lists: '去掉后榜单' },
  result: '结果',
  results: { changed: '有变动', same: '不变', impossible: '不能去掉' },
};

const en: WithoutWords = {
  title: 'What if a part were left out',
  about:
    'The same data, assessed without one indicator, roll-up, veto, bonus, deduction or cap at a time, against the published result.',
  counts: ({ all, listed, moved, same, impossible }) =>
    `Parts tried: ${all}. With units coming on lists or leaving them: ${listed}; with other ranks or grades alone: ${moved}; with neither: ${same}${impossible === 0 ? '' : `; that cannot be left out: ${impossible}`}.`,
  kinds: {
    indicator: 'indicator',
    rollup: 'roll-up',
    veto: 'veto',
    bonus: 'bonus',
    deduction: 'deduction',
    'cap-of-bonus': 'cap of the bonus',
    'cap-of-deduction': 'cap of the deduction',
    'cap-of-bonuses': 'cap of all bonuses',
    'cap-of-deductions': 'cap of all deductions',
    floor: 'floor of the total',
    ceiling: 'ceiling of the total',
  },
  named: (kind, title) => (title === null ? kind : `${kind} "${title}"`),
  withId: (name, id) => `${name} (${id})`,
  largest: 'The largest changes first',
  part: 'Without',
  listed: 'On/off lists',
  moved: 'Moved',
  farthest: 'Farthest',
  more: (count) => `With smaller changes: ${count} more; csv and json have them.`,
  changesHeading: (count) => `The first ${count}: who comes and goes`,
  move: (name, from, to) => `${name} ${from} → ${to}`,
  moves: (moves, count) => `other ranks: ${count}, the farthest ${moves}`,
  noMoves: 'no other ranks',
  same: (names) =>
    `Without which no rank, grade or list is another: ${names}. That is so with these data, and does not say that they have no effect.`,
  impossibleHeading: 'What cannot be left out by itself',
  impossible: 'without it the rules or the data do not hold, and there is no result',
  readBy: (names) => `read by ${names}`,
  method:
    '"On/off lists" counts units that come on lists or leave them, once for each list; "Moved" those with another rank. Without an indicator the rest of its group keeps its proportions and its full points, as where it does not apply. Totals that change alone do not count.',
  id: 'Id',
  kind: 'Kind',
  before: {
    total: 'Published total',
    rank: 'Published rank',
    grade: 'Published grade',
    lists: 'Published lists',
  },
  after: {
    total: 'Total without',
    rank: 'Rank without',
    grade: 'Grade without',
    lists: 'Lists without',
  },
  result: 'Result',
  results: { changed: 'changed', same: 'the same', impossible: 'cannot be left out' },
};

export const withoutWords: Readonly<Record<Language, WithoutWords>> = { zh, en };
