import { describe, expect, it } from 'vitest';
import { findLists } from '../../../src/whatif/doubt/findLists.ts';
import { listsAsked, weighedAsked } from '../../../src/whatif/exact/asked.ts';
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

describe('a group that two levels have', () => {
  const parts = ['x', 'y'].map((id) => ({ id, title: id, max: 5, points: { var: 'x' } }));
  const level = (id: string, group: string) => ({
    id,
    title: id,
    score: {
      aggregate: 'sum' as const,
      max: 10,
      children: [{ id: group, title: '组', aggregate: 'sum' as const, max: 10, children: parts }],
    },
  });
  const both = assessmentOfCase({
    document: {
      format: 1,
      id: 'both',
      title: '两级',
      year: 2021,
      version: '1',
      source: { title: '两级' },
      inputs: [{ id: 'x', title: 'x', type: 'number' }],
      levels: [level('county', 'g'), level('town', 'g'), level('village', 'h')],
      register: {
        units: ['county', 'town', 'village'].map((id) => ({ code: id, name: id, level: id })),
      },
    },
    rows: ['county', 'town', 'village'].map((code) => ({ code, x: 1 })),
  });
  const ask = (options: Parameters<typeof weighedAsked>[1]) => {
    if (both === null) throw new Error('no assessment');
    const found = weighedAsked(both, options);
    return 'code' in found ? [found.code, found.data['wanted']] : found.assessed.level.id;
  };

  it('is not asked about without saying which level is meant', () => {
    expect(ask({ node: 'g' })).toEqual(['ambiguous-level', ['county county', 'town town']]);
    expect(ask({ node: 'g', level: 'town' })).toBe('town');
    expect(ask({ node: 'h' })).toBe('village');
  });
});
