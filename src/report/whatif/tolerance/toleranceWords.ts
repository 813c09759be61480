import type { Language } from '../../../issue/index.ts';

/** The words of how far data may be wrong. */
export type ToleranceWords = {
  readonly title: string;
  readonly about: string;
  readonly list: (level: string, list: string) => string;
  readonly empty: string;
  readonly counts: (all: number, sensitive: number) => string;
  readonly safeUnits: (names: string) => string;
  readonly noInputs: (names: string) => string;
  readonly more: string;
  readonly method: string;
  readonly columns: Readonly<Record<'value' | 'by' | 'share' | 'others', string>>;
  /** Of CSV. */
  readonly up: string;
  readonly down: string;
  readonly other: string;
  readonly byUp: string;
  readonly byDown: string;
  readonly found: string;
  readonly leaves: string;
  readonly stays: string;
};

const zh: ToleranceWords = {
  title: '数据错多少才会退出榜单',
  about:
    '逐个单位、逐项数据试算：假定其他数据都没有错，只有这一项报得不准，实际数到哪里，该单位就不在榜单上。',
  list: (level, list) => `${level} ${list}`,
  empty: '榜单上没有单位。',
  counts: (all, sensitive) =>
    `榜上${all}个单位：${sensitive}个有单独错到一定程度就会退出的数据项，${all - sensitive}个在试算范围内没有。`,
  safeUnits: (names) => `试算中没有一项单独有误会使其退出的：${names}。`,
  noInputs: (names) => `没有自己的数据项可以试算的：${names}。`,
  more: '每个单位只列最敏感的几项（占取值范围的比例最小的），“其余”是另外还有几项；全部见 csv 或 json 格式。',
  method:
    '试算的是数据项允许的取值，按其小数位数；没有上限的，试到各单位数值的10倍为止。得分随数据时升时降的，可能有更近的值没有试到。几项同时有误，不在试算之内。',
  columns: { value: '实为', by: '相差', share: '占范围', others: '其余' },
  up: '高到此值退出',
  down: '低到此值退出',
  other: '改为此值退出',
  byUp: '高出',
  byDown: '低出',
  found: '试算结果',
  leaves: '会退出',
  stays: '试算中不退出',
};

const en: ToleranceWords = {
  title: 'How wrong data must be before a unit leaves a list',
  about:
    'Unit by unit and input by input: with all other inputs held and right, from which value on would the unit be off the list?',
  list: (level, list) => `${level}: ${list}`,
  empty: 'Nobody is on the list.',
  counts: (all, sensitive) =>
    `Units on it: ${all}. With an input that takes it off when wrong alone: ${sensitive}; without any, within what was tried: ${all - sensitive}.`,
  safeUnits: (names) => `No single input that was tried takes these off: ${names}.`,
  noInputs: (names) => `Without inputs of their own to try: ${names}.`,
  more: 'Of each unit only the most sensitive inputs are told (the smallest share of the range); "More" counts the others. All are in csv and json.',
  method:
    'Values that the input may have were tried, in its places; an open range is followed ten times as far as the values of all units go. Where points rise and fall along the way, a nearer value may have been passed over. Several inputs wrong at once were not tried.',
  columns: { value: 'If it is', by: 'Off by', share: 'Of range', others: 'More' },
  up: 'Off the list from (up)',
  down: 'Off the list from (down)',
  other: 'Off the list with',
  byUp: 'Up by',
  byDown: 'Down by',
  found: 'Result',
  leaves: 'leaves',
  stays: 'stays, as far as tried',
};

export const toleranceWords: Readonly<Record<Language, ToleranceWords>> = { zh, en };
