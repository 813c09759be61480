import { describe, expect, it } from 'vitest';
import { findLists } from '../../../src/whatif/doubt/findLists.ts';
import { listsAsked } from '../../../src/whatif/exact/asked.ts';
import { assessmentOfCase } from '../../support/arbitrary/weighted.ts';

/** Lists whose titles are ids of others, and two of one title. */
const crossed = assessmentOfCase({
  document: {
    format: 1,
    id: 'crossed',
    title: '名称交错',
    year: 2021,
    version: '1',
    source: { title: '名称交错' },
    inputs: [{ id: 'x', title: 'x', type: 'number' }],
    levels: [
      {
        id: 'county',
        title: '县',
        score: {
          aggregate: 'sum',
          max: 10,
          children: [{ id: 'g', title: 'g', max: 10, points: { var: 'x' } }],
        },
        lists: [
          ['last', 'red'],
          ['red', 'last'],
          ['one', 'same'],
          ['two', 'same'],
        ].map(([id = '', title = '']) => ({
          id,
          title,
          source: { score: 'total' },
          direction: 'lowest' as const,
          size: 1,
        })),
      },
    ],
  },
  rows: [
    { code: 'a', x: 1 },
    { code: 'b', x: 2 },
  ],
});

describe('a list by id or title', () => {
  const [assessed] = crossed?.levels ?? [];
  const ask = (...names: readonly string[]) => {
    if (assessed === undefined) throw new Error('no level');
    const found = listsAsked(assessed, names);
    return found.ok ? found.value.map(({ id }) => id) : found.issues.map(({ code }) => code);
  };

  it.each([
    [['red'], ['red']],
    [
      ['last', 'red'],
      ['last', 'red'],
    ],
    [['red', 'red'], ['red']],
    [['same'], ['ambiguous-list']],
    [['one'], ['one']],
    [
      ['nowhere', 'same'],
      ['unknown-list', 'ambiguous-list'],
    ],
  ])('%j is %j: an id is not taken for the title of another', (names, expected) => {
    expect(ask(...names)).toEqual(expected);
  });

  it('is the same where it is looked for in all levels', () => {
    if (crossed === null) throw new Error('no assessment');
    const found = findLists(crossed, 'red');
    expect('severity' in found ? [] : found.map(({ made }) => made.list.id)).toEqual(['red']);
  });
});
