import type { ConditionPhrases } from '../phrases/ConditionPhrases.ts';

const are = (names: readonly string[]): string => (names.length > 1 ? 'are' : 'is');

export const conditions: ConditionPhrases = {
  said: (subject, predicate) => `${subject} ${predicate}`,
  same: (predicate) => `it ${predicate}`,
  compared: {
    '>=': (bound) => `is at least ${bound}`,
    '>': (bound) => `is above ${bound}`,
    '<': (bound) => `is below ${bound}`,
    '<=': (bound) => `is at most ${bound}`,
    '==': (bound) => `is ${bound}`,
    '!=': (bound) => `is not ${bound}`,
  },
  notBelow: (bound) => `is at least ${bound}`,
  dated: {
    '>=': (bound) => `is not before ${bound}`,
    '>': (bound) => `is after ${bound}`,
    '<': (bound) => `is before ${bound}`,
    '<=': (bound) => `is not after ${bound}`,
    '==': (bound) => `is ${bound}`,
    '!=': (bound) => `is not ${bound}`,
  },
  between: (low, high) => `is above ${low} and below ${high}`,
  within: (low, high) => `is from ${low} to ${high}`,
  allZero: (names) => `all of ${names} are 0`,
  noneReported: (names) => `none of ${names} is reported`,
  reportedOf: (names) => `the number reported of ${names}`,
  fewer: (count) => `is below ${count}`,
  items: '',
  isMissing: (names) =>
    names.length > 1
      ? `any of ${names.join(', ')} is not reported`
      : `${names.join()} is not reported`,
  isReported: (names) => `${names.join(', ')} ${are(names)} reported`,
  isTrue: 'is yes',
  isFalse: 'is no',
  isNotZero: 'is not 0',
  isNotEmpty: 'is not empty',
  isEmpty: 'is empty',
  isOneOf: (items) => `is ${items.join(' or ')}`,
  isNoneOf: (items) => `is not ${items.join(' or ')}`,
  contains: (part) => `contains ${part}`,
  and: ' and ',
  or: ' or ',
  not: (condition) => `it is not so that “${condition}”`,
  holds: (condition) => `“${condition}”`,
  all: (of, body) => `for each of ${of}, ${body}`,
  some: (of, body) => `for one of ${of}, ${body}`,
  none: (of, body) => `for none of ${of}, ${body}`,
  always: 'in any case',
  never: 'in no case',
};
