import type { Language } from '../../../issue/index.ts';
import { quoted } from '../answer/quoted.ts';

/** The words of robust lists. */
export type RobustWords = {
  readonly title: (level: string) => string;
  readonly about: string;
  readonly list: (title: string) => string;
  readonly counts: (always: number, sometimes: number, never: number, unknown: number) => string;
  readonly verdict: Readonly<Record<'always' | 'sometimes' | 'never' | 'unknown', string>>;
  readonly proof: Readonly<Record<'witnesses' | 'rules' | 'bounds' | 'program', string>>;
  /** Of a list of which so many weightings were scored, and no more is known. */
  readonly scored: (scored: number, on: number, sometimes: number, off: number) => string;
  readonly onInAll: (names: string) => string;
  /** Of those that are on the published list: its weights are not admitted, or not in whole millionths. */
  readonly offInAll: (names: string) => string;
  readonly seen: Readonly<Record<'on' | 'off', string>>;
  readonly alwaysAre: (names: string) => string;
  readonly neverThough: (names: string) => string;
  readonly nobodyAlways: string;
  /** Before the units that are on it under some, and those of which it is not known. */
  readonly shown: string;
  /** @param weights  those that take it off, or put it on; empty: not known */
  readonly changed: (name: string, isOn: boolean, weights: readonly string[]) => string;
  readonly method: string;
  readonly columns: Readonly<Record<'isOn' | 'verdict' | 'proof' | 'on' | 'off', string>>;
  readonly onList: string;
  readonly offList: string;
};

const zh: RobustWords = {
  title: (level) => `${level}：换用任何允许的权重，榜单是否改变`,
  about:
    '“任何权重下都在”“任何权重下都不在”是对全部允许的权重而言，不是抽样；“有的权重下在”的，各有一组实际算出的权重为证。没有总分的单位，去留与权重无关，列在“都在”或“都不在”之内。',
  list: quoted,
  counts: (always, sometimes, never, unknown) =>
    `${[
      `任何权重下都在榜上的${always}个`,
      `有的权重下在、有的不在的${sometimes}个`,
      `任何权重下都不在的${never}个`,
      ...(unknown === 0 ? [] : [`未能判定的${unknown}个`]),
    ].join('，')}。`,
  verdict: {
    always: '任何权重下都在',
    sometimes: '有的权重下在',
    never: '任何权重下都不在',
    unknown: '未能判定',
  },
  proof: {
    witnesses: '实例',
    rules: '与权重无关',
    bounds: '分数界限',
    program: '整数规划',
  },
  scored: (scored, on, sometimes, off) =>
    `没有精确解，由逐组权重重新计分得出，共算${scored}组：各组都在榜上的${on}个，有的在、有的不在的${sometimes}个，各组都不在的${off}个。没有算过的权重下如何，没有证明。`,
  onInAll: (names) => `算过的各组权重下都在榜上：${names}。`,
  offInAll: (names) =>
    `公布的榜上有、而算过的各组权重下都不在：${names}（公布的权重不在算过的各组之列）。`,
  seen: { on: '算过的都在', off: '算过的都不在' },
  alwaysAre: (names) => `任何允许的权重下都在榜上：${names}。`,
  neverThough: (names) =>
    `公布的榜上有、而任何允许的权重下都不在：${names}（公布的权重不在允许之列）。`,
  nobodyAlways: '没有一个单位在任何允许的权重下都在榜上。',
  shown: '有的权重下在、有的不在的，各举一组使其去留改变的权重（没有写出的与公布的相同）：',
  changed: (name, isOn, weights) => {
    const unit = `${name}（公布${isOn ? '在' : '不在'}榜上）`;
    if (weights.length === 0) return `${unit}：未能判定`;
    return `${unit}：${weights.join('、')}时，${isOn ? '不在' : '在'}榜上`;
  },
  method:
    '所举的权重都按细则重新算过，修约、并列、否决都在内。“任何权重下都在”“任何权重下都不在”的，或与权重无关，或由总分之差的上下界推出，或由整数规划的求解器判定（容差为10的负9次方）；逐个单位的依据见 csv 或 json 格式。各单位在多大比例的权重下在榜上，见抽样结果（不加 --robust）。',
  columns: {
    isOn: '公布榜单',
    verdict: '结论',
    proof: '依据',
    on: '在榜上的一组权重',
    off: '不在榜上的一组权重',
  },
  onList: '在',
  offList: '不在',
};

const en: RobustWords = {
  title: (level) => `${level}: lists under any admitted weights`,
  about:
    '"Under every weighting" and "under none" are of all admitted weightings, not of a sample; of "under some" there is a weighting that was scored. Units without a total are counted too: no weights change where they stand.',
  list: (title) => `"${title}"`,
  counts: (always, sometimes, never, unknown) =>
    `${[
      `Units on it under every weighting: ${always}`,
      `under some: ${sometimes}`,
      `under none: ${never}`,
      ...(unknown === 0 ? [] : [`undecided: ${unknown}`]),
    ].join('; ')}.`,
  verdict: {
    always: 'under every weighting',
    sometimes: 'under some',
    never: 'under none',
    unknown: 'undecided',
  },
  proof: {
    witnesses: 'weightings',
    rules: 'not of the weights',
    bounds: 'bounds of totals',
    program: 'integer program',
  },
  scored: (scored, on, sometimes, off) =>
    `There is no exact answer: ${scored} weightings were scored one by one. Units on it under all of them: ${on}; under some of them: ${sometimes}; under none of them: ${off}. Of other weightings nothing is known.`,
  onInAll: (names) => `On it under all weightings that were scored: ${names}.`,
  offInAll: (names) =>
    `On the published list, and under none of the weightings that were scored: ${names} (the published weights are not among them).`,
  seen: { on: 'under all scored', off: 'under none scored' },
  alwaysAre: (names) => `On it under every admitted weighting: ${names}.`,
  neverThough: (names) =>
    `On the published list, and under no admitted weighting: ${names} (the published weights are not admitted).`,
  nobodyAlways: 'Nobody is on it under every admitted weighting.',
  shown:
    'On it under some and off it under others, each with weights that change it (those that are not named are as published):',
  changed: (name, isOn, weights) => {
    const unit = `${name} (published ${isOn ? 'on' : 'off'} it)`;
    if (weights.length === 0) return `${unit}: undecided`;
    return `${unit}: ${isOn ? 'off' : 'on'} it with ${weights.join(', ')}`;
  },
  method:
    'Every weighting shown was scored by the rules, with rounding, ties and vetoes. "Under every weighting" and "under none" do not hang on the weights at all, or follow from exact bounds of the differences of totals, or from an integer program, solved with a tolerance of 10^-9; csv and json say which, unit by unit. For the share of weightings see the draws (without --robust).',
  columns: {
    isOn: 'Published list',
    verdict: 'On the list',
    proof: 'Proof',
    on: 'Weights with it on',
    off: 'Weights with it off',
  },
  onList: 'on it',
  offList: 'off it',
};

export const robustWords: Readonly<Record<Language, RobustWords>> = { zh, en };
