import type { Language } from './wording/Wording.ts';

/** What an input takes, for the words of an issue. Numbers as they are written in decimals. */
export type ValueWanted = {
  readonly type: 'number' | 'integer' | 'boolean' | 'text' | 'date';
  readonly low: string | null;
  readonly high: string | null;
  /** Unit of measure. */
  readonly measure: string | null;
  /** The only values allowed. */
  readonly values: readonly string[] | null;
  /** A number that would do. */
  readonly like: string | null;
};

/** An enumeration as it is written in a language. */
export function enumerate(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ');
}

/** In words: `a percentage from 0 to 100, like 98.5`. */
export function describeValue(wanted: ValueWanted, language: Language): string {
  const { type, values, like } = wanted;
  const words = language === 'zh' ? zh : en;
  if (values !== null) return words.oneOf(enumerate(values, language));
  if (type === 'boolean' || type === 'text' || type === 'date') return words[type];
  return `${words.number(wanted)}${like === null ? '' : words.like(like)}`;
}

type ValueWords = {
  readonly oneOf: (values: string) => string;
  readonly boolean: string;
  readonly text: string;
  readonly date: string;
  readonly number: (wanted: ValueWanted) => string;
  readonly like: (number: string) => string;
};

const zh: ValueWords = {
  oneOf: (values) => `下列之一：${values}`,
  boolean: '“是”或“否”',
  text: '文本',
  date: '日期，如 2021-03-01',
  number: ({ type, low, high, measure }) => {
    const kind = type === 'integer' ? '整数' : '数';
    const noun = measure === '%' ? (type === 'integer' ? '整数百分数' : '百分数') : kind;
    const unit = measure === null || measure === '%' ? '' : `，单位${measure}`;
    return `${rangeInChinese(low, high)}${noun}${unit}`;
  },
  like: (number) => `，如 ${number}`,
};

function rangeInChinese(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return `${low} 到 ${high} 的`;
  if (low !== null) return `不小于 ${low} 的`;
  return high === null ? '' : `不大于 ${high} 的`;
}

const en: ValueWords = {
  oneOf: (values) => `one of ${values}`,
  boolean: '是 (yes) or 否 (no)',
  text: 'a text',
  date: 'a date, like 2021-03-01',
  number: ({ type, low, high, measure }) => {
    const whole = type === 'integer' ? 'whole ' : '';
    const noun = measure === '%' ? 'percentage' : 'number';
    const unit = measure === null || measure === '%' ? '' : `, in ${measure}`;
    return `a ${whole}${noun}${rangeInEnglish(low, high)}${unit}`;
  },
  like: (number) => `, like ${number}`,
};

function rangeInEnglish(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return ` from ${low} to ${high}`;
  if (low !== null) return ` of at least ${low}`;
  return high === null ? '' : ` of at most ${high}`;
}
