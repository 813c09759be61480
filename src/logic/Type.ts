/** A set of kinds that a value can be, as bits: what is known of an expression before there are data. */
export type Type = number;

export const NUMBER = 1;
export const BOOLEAN = 2;
export const TEXT = 4;
export const NULL = 8;
export const LIST = 16;
export const RECORD = 32;
/** A text that is a day of the calendar, such as 2021-03-01; TEXT is any other. */
export const DATE = 64;
/** Nothing is known: an element of a list, or data of the compatibility mode. */
export const ANY = 127;
/** No value at all: an expression that is always not applicable. */
export const NEVER = 0;

/** Whether every value of the type is among the accepted kinds; what is unknown passes until it is read. */
export function isWithin(type: Type, accepted: Type): boolean {
  return type === ANY || (type & ~accepted) === 0;
}

const names: ReadonlyArray<readonly [Type, string]> = [
  [NUMBER, 'number'],
  [BOOLEAN, 'boolean'],
  [DATE, 'day'],
  [TEXT, 'text'],
  [NULL, 'nothing'],
  [LIST, 'list'],
  [RECORD, 'record'],
];

export function describeType(type: Type): string {
  if (type === ANY) return 'anything';
  const parts = names.filter(([bit]) => (type & bit) !== 0).map(([, name]) => name);
  return parts.length === 0 ? 'not applicable' : parts.join(' | ');
}
