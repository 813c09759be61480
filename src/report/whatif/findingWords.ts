import type { Language } from '../../issue/index.ts';
import { quoted } from './answer/quoted.ts';

/** Some of the units of a list, with the least and the most of their shares. */
export type FoundUnits = {
  readonly names: readonly string[];
  readonly least: string;
  readonly most: string;
};

/** What may be said of a list, in words for a report: each clause of some units, and none stronger than its draws. */
export type FindingWords = {
  /** Before all clauses; `asked` where it was stopped early. */
  readonly drawn: (draws: string, asked: string | null, list: string) => string;
  readonly unchanged: (count: string, others: string) => string;
  readonly clauses: Readonly<
    Record<
      'onAlways' | 'onSometimes' | 'onNever' | 'offAlways' | 'offOften',
      (units: FoundUnits) => string
    >
  >;
  readonly offSeldom: (count: string) => string;
  readonly never: (count: string) => string;
  readonly nobody: string;
  /** Of whom no weights change that they are on it. */
  readonly sure: (names: readonly string[]) => string;
  readonly between: string;
  readonly end: string;
  /** What the draws do not say. */
  readonly caveat: Readonly<
    Record<'always' | 'never' | 'both' | 'neither', (none: string, isWalk: boolean) => string>
  >;
};

/** More names than these are counted: the table has them all. */
const mostNamed = 6;

function namesZh(names: readonly string[]): string {
  const named = names.slice(0, mostNamed).join('、');
  return names.length > mostNamed ? `${named}等${names.length}个单位` : named;
}

function namesEn(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0
    ? `${names.slice(0, mostNamed).join(', ')} and ${more} more`
    : names.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

const inZh = ({ names, least, most }: FoundUnits): string => {
  const range = least === most ? least : `${least}至${most}`;
  return `${names.length > 1 ? '分别' : ''}在${range}的组中`;
};

const inEn = ({ names, least, most }: FoundUnits): string =>
  least === most
    ? `${least} of draws${names.length > 1 ? ' each' : ''}`
    : `${least} to ${most} of draws`;

const likelyZh = (what: string, none: string, isWalk: boolean): string =>
  `${what}的比例很可能不超过约${none}${isWalk ? '；各组权重前后相关，实际可能略高' : ''}`;

const likelyEn = (what: string, none: string, isWalk: boolean): string =>
  `for each unit the share of ${what} is likely to be at most about ${none}${isWalk ? ', or somewhat more, for draws within bounds are not independent' : ''}`;

const isOne = ({ names }: FoundUnits): boolean => names.length === 1;
const are = (units: FoundUnits): string => (isOne(units) ? 'is' : 'are');

const zh: FindingWords = {
  drawn: (draws, asked, list) =>
    `在抽取的${draws}组权重${asked === null ? '' : `（提前停止，原定${asked}组）`}中，就${quoted(list)}而言：`,
  unchanged: (count, others) =>
    `名单没有变化，公布名单所列的${count}个单位每组都列入，其余${others}个单位一次也未列入`,
  clauses: {
    onAlways: ({ names }) => `公布名单所列的${namesZh(names)}，每组都列入`,
    onSometimes: (units) =>
      `公布名单所列的${namesZh(units.names)}，${inZh(units)}列入，其余组中未列入`,
    onNever: ({ names }) => `公布名单所列的${namesZh(names)}，一次也未列入`,
    offAlways: ({ names }) => `公布名单未列的${namesZh(names)}，每组都列入`,
    offOften: (units) => `公布名单未列的${namesZh(units.names)}，${inZh(units)}列入`,
  },
  offSeldom: (count) => `公布名单未列的单位中，另有${count}个列入过，比例均不到1%`,
  never: (count) => `其余${count}个单位一次也未列入`,
  nobody: '没有单位列入',
  sure: (names) => `${namesZh(names)}的列入与权重无关（因否决，或没有总分）。`,
  between: '；',
  end: '。',
  caveat: {
    always: (none, isWalk) =>
      `“每组都列入”只就抽取的各组而言，不等于在任何权重下都列入（${likelyZh('每个单位不列入', none, isWalk)}）。`,
    never: (none, isWalk) =>
      `“一次也未列入”只就抽取的各组而言，不等于不会列入（${likelyZh('每个单位列入', none, isWalk)}）。`,
    both: (none, isWalk) =>
      `“每组都列入”“一次也未列入”只就抽取的各组而言，不等于在任何权重下都列入或都不列入（${likelyZh('每个单位例外', none, isWalk)}）。`,
    neither: () => '',
  },
};

const en: FindingWords = {
  drawn: (draws, asked, list) =>
    `In the ${draws} weightings drawn${asked === null ? '' : ` (stopped early, of ${asked} asked for)`}, of "${list}": `,
  unchanged: (count, others) =>
    `the list does not change: the published ${count} are on it in all draws, the other ${others} in none`,
  clauses: {
    onAlways: (units) =>
      `${namesEn(units.names)}, of the published list, ${are(units)} on it in all draws`,
    onSometimes: (units) =>
      `${namesEn(units.names)}, of the published list, ${are(units)} on it in ${inEn(units)} and off it in the others`,
    onNever: (units) =>
      `${namesEn(units.names)}, of the published list, ${are(units)} on it in no draw`,
    offAlways: (units) =>
      `${namesEn(units.names)}, not of the published list, ${are(units)} on it in all draws`,
    offOften: (units) =>
      `${namesEn(units.names)}, not of the published list, ${are(units)} on it in ${inEn(units)}`,
  },
  offSeldom: (count) =>
    `units off the published list that are on it in less than 1% of draws: ${count}`,
  never: (count) =>
    count === '1' ? 'the other one is on it in no draw' : `the other ${count} are on it in no draw`,
  nobody: 'nobody is on it',
  sure: (names) =>
    ` ${namesEn(names)} ${names.length === 1 ? 'is' : 'are'} on it whatever the weights are (by a veto, or without a total).`,
  between: '; ',
  end: '.',
  caveat: {
    always: (none, isWalk) =>
      ` "In all draws" is not under every weighting: ${likelyEn('weightings without it', none, isWalk)}.`,
    never: (none, isWalk) =>
      ` "In no draw" is not never: ${likelyEn('weightings with it', none, isWalk)}.`,
    both: (none, isWalk) =>
      ` "In all draws" is not under every weighting, and "in no draw" is not never: ${likelyEn('exceptions', none, isWalk)}.`,
    neither: () => '',
  },
};

export const findingWords: Readonly<Record<Language, FindingWords>> = { zh, en };
