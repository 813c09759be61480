import type { Language } from '../../../issue/index.ts';
import type { Impossible } from '../../../whatif/stability/index.ts';
import { quoted } from '../answer/quoted.ts';

/** The words of the least change of all weights. */
export type LeastChangeWords = {
  readonly title: (unit: string, list: string, isOn: boolean) => string;
  readonly now: (unit: string, list: string, isOn: boolean) => string;
  readonly sum: string;
  readonly largest: string;
  /** @param isAny  whether all weights are admitted */
  readonly least: (bound: string, sum: string, isAny: boolean) => string;
  /** The same where it is not proven. */
  readonly about: (bound: string, sum: string) => string;
  readonly witness: (change: string, from: string, to: string) => string;
  readonly noWitness: string;
  /** Where so many weightings were scored, and the least of those that do it follows. */
  readonly found: (scored: number) => string;
  readonly noneFound: (scored: number) => string;
  readonly scoredMethod: string;
  readonly impossible: string;
  readonly reason: (reason: Impossible) => string;
  readonly because: (reason: string) => string;
  readonly unknown: string;
  /** The same answers in the cell of a table. */
  readonly result: Readonly<Record<'found' | 'bounded' | 'unknown' | 'impossible', string>>;
  readonly method: string;
  readonly columns: Readonly<
    Record<
      | 'weight'
      | 'published'
      | 'changed'
      | 'by'
      | 'result'
      | 'reason'
      | 'answer'
      | 'bound'
      | 'isProven',
      string
    >
  >;
};

const zh: LeastChangeWords = {
  title: (unit, list, isOn) =>
    `权重至少变多少，${unit}${isOn ? '才退出' : '才列入'}${quoted(list)}`,
  now: (unit, list, isOn) => `按公布的权重，${unit}${isOn ? '在' : '不在'}${quoted(list)}上。`,
  sum: '各项变动之和最小',
  largest: '变动最大的一项最小',
  least: (bound, sum, isAny) =>
    `至少要变动${bound}（权重合计${sum}）；变动再小，任何${isAny ? '' : '允许的'}改法都不行。`,
  about: (bound, sum) => `已知至少约${bound}（权重合计${sum}），但没有证明。`,
  witness: (change, from, to) =>
    `以下改法共变动${change}，已按细则重新算过：总分由${from}变为${to}。`,
  noWitness: '没有找到与这一界限相近的实际改法。',
  found: (scored) =>
    `没有精确解，由逐组权重重新计分寻找，共算${scored}组，以下是其中变动最小的；是否还有更小的变动，没有证明。`,
  noneFound: (scored) =>
    `没有精确解，由逐组权重重新计分寻找，共算${scored}组，没有一组使其改变；没有证明不存在。`,
  scoredMethod: '所示权重均由计分引擎从数据起重新核算过。',
  impossible: '任何允许的权重都不能使其改变。',
  reason: (reason) => {
    switch (reason.kind) {
      case 'veto':
        return `因${quoted(reason.veto.title)}被一票否决，与权重无关。`;
      case 'not-eligible':
        return '不论总分多少，该单位都不符合榜单的条件。';
      case 'fixed-list':
        return '榜单与权重无关。';
      case 'fixed-unit':
        return '该单位是否在榜与权重无关。';
      case 'bounds':
        return '在允许的权重范围内，总分的高低次序不能变到那一步。';
    }
  },
  because: (reason) => `原因：${reason}`,
  unknown: '没有找到这样的权重，也没有证明不存在。',
  result: {
    found: '能改变',
    bounded: '没有找到与界限相近的改法',
    unknown: '没有找到，也没有证明不存在',
    impossible: '任何允许的权重都不能改变',
  },
  method:
    '最小变动由混合整数规划求出，容差为10的负9次方；所示权重均已精确计算，并由计分引擎复核。修约到公布的位数后再比较，所以界限与实例之间可能略有差距。',
  columns: {
    weight: '权重',
    published: '公布',
    changed: '改为',
    by: '变动',
    result: '结论',
    reason: '原因',
    answer: '求法',
    bound: '变动至少',
    isProven: '至少多少已有证明',
  },
};

const en: LeastChangeWords = {
  title: (unit, list, isOn) =>
    `The least change of weights that ${isOn ? 'takes' : 'puts'} ${unit} ${isOn ? 'off' : 'on'} "${list}"`,
  now: (unit, list, isOn) =>
    `With the published weights ${unit} is ${isOn ? 'on' : 'off'} "${list}".`,
  sum: 'Least sum of all changes',
  largest: 'Least change of the weight that changes most',
  least: (bound, sum, isAny) =>
    isAny
      ? `It takes at least ${bound} of ${sum}; no smaller change does it, whichever weights change.`
      : `It takes at least ${bound} of ${sum}; no smaller change to admitted weights does it.`,
  about: (bound, sum) => `It takes at least about ${bound} of ${sum}, which is not proven.`,
  witness: (change, from, to) =>
    `These weights change by ${change}, and were scored by the rules: the total goes from ${from} to ${to}.`,
  noWitness: 'No weighting was found that comes near this bound.',
  found: (scored) =>
    `There is no exact answer. Of ${scored} weightings that were scored one by one this is the least change that does it; whether a smaller one does is not known.`,
  noneFound: (scored) =>
    `There is no exact answer. None of ${scored} weightings that were scored one by one does it; that there is none is not known.`,
  scoredMethod: 'The weights shown were scored once more by the engine, from the data up.',
  impossible: 'No admitted weighting does it.',
  reason: (reason) => {
    switch (reason.kind) {
      case 'veto':
        return `Because of the veto "${reason.veto.title}", which does not depend on weights.`;
      case 'not-eligible':
        return 'Because the list is not for the unit, whatever its total is.';
      case 'fixed-list':
        return 'Because the list does not depend on weights.';
      case 'fixed-unit':
        return 'Because whether the unit is on it does not depend on weights.';
      case 'bounds':
        return 'Because the order of totals cannot change so far within the admitted weights.';
    }
  },
  because: (reason) => reason,
  unknown: 'No such weighting was found, and none was excluded.',
  result: {
    found: 'can be changed',
    bounded: 'no weights found near the bound',
    unknown: 'no weights found, none excluded',
    impossible: 'cannot be changed by admitted weights',
  },
  method:
    'Least changes are found by mixed-integer programs, with a tolerance of 10^-9; the weights shown are scored exactly, and once more by the engine. Totals are compared as rounded, so that bound and weights may be a little apart.',
  columns: {
    weight: 'Weight',
    published: 'Published',
    changed: 'Changed to',
    by: 'By',
    result: 'Result',
    reason: 'Reason',
    answer: 'Measure',
    bound: 'It takes at least',
    isProven: 'That is proven',
  },
};

export const leastChangeWords: Readonly<Record<Language, LeastChangeWords>> = { zh, en };
