import { describe, expect, it } from 'vitest';
import {
  ANY,
  BOOLEAN,
  DATE,
  describeType,
  isWithin,
  LIST,
  NUMBER,
  TEXT,
} from '../../src/logic/index.ts';
import { NEVER, NULL, RECORD } from '../../src/logic/Type.ts';

describe('a type', () => {
  it.each([
    [NUMBER, NUMBER, true],
    [NUMBER, NUMBER | BOOLEAN, true],
    [NUMBER | TEXT, NUMBER, false],
    [NULL, NUMBER, false],
    [NUMBER | NULL, NUMBER | TEXT, false],
    [NEVER, NUMBER, true],
    [ANY, NUMBER, true],
    [NUMBER, ANY, true],
  ])('%i is within %i: %j', (type, accepted, wanted) => {
    expect(isWithin(type, accepted)).toBe(wanted);
  });

  it('is a set of kinds of its own', () => {
    const kinds = [NUMBER, BOOLEAN, TEXT, DATE, NULL, LIST, RECORD];
    expect(kinds.reduce((all, kind) => all | kind)).toBe(ANY);
    expect(kinds.reduce((all, kind) => all + kind)).toBe(ANY);
  });

  it.each([
    [NUMBER, 'number'],
    [NUMBER | NULL, 'number | nothing'],
    [TEXT | LIST | RECORD, 'text | list | record'],
    [BOOLEAN, 'boolean'],
    [DATE | TEXT, 'day | text'],
    [NEVER, 'not applicable'],
    [ANY, 'anything'],
  ])('%i is called %s', (type, words) => {
    expect(describeType(type)).toBe(words);
  });
});
