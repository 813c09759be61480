import { describe, expect, it } from 'vitest';
import { type Changes, changesBetween } from '../../src/explain/index.ts';
import { type Row, totalsOf, unitsWith } from '../assess/smallRules.ts';
import { assessmentOfRows } from './explained.ts';

const ruleSet = totalsOf({
  grades: [
    { id: 'good', title: '好', from: 80 },
    { id: 'rest', title: '其余' },
  ],
  lists: [
    { id: 'best', title: '前两名', direction: 'highest', size: 2 },
    { id: 'last', title: '末位', direction: 'lowest', size: 1 },
  ],
});

const changes = (before: readonly Row[], after: readonly Row[]): Changes =>
  changesBetween(assessmentOfRows(ruleSet, before), assessmentOfRows(ruleSet, after));

describe('what a correction changes', () => {
  // c goes from 70 to 95: before all others.
  const found = changes(unitsWith([90, 85, 70, 60]), unitsWith([90, 85, 95, 60]));

  it('is told of everyone whose rank, grade or lists change, and of nobody else', () => {
    expect(found.units.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
    const [, b, c] = found.units;
    expect([b?.before?.rank, b?.after?.rank]).toEqual([2, 3]);
    expect(b?.before?.lists.map(({ id }) => id)).toEqual(['best']);
    expect(b?.after?.lists).toEqual([]);
    expect([c?.before?.total, c?.after?.total]).toEqual(['70.00', '95.00']);
    expect([c?.before?.grade?.id, c?.after?.grade?.id]).toEqual(['rest', 'good']);
  });

  it('is told of every list that changes', () => {
    expect(found.lists.map(({ id, joined, left }) => [id, joined, left])).toEqual([
      ['best', [{ code: 'c', name: 'c' }], [{ code: 'b', name: 'b' }]],
    ]);
  });

  it('is nothing where the results are the same', () => {
    const rows = unitsWith([90, 85, 70]);
    expect(changes(rows, rows)).toEqual({ units: [], lists: [] });
  });

  it('is a total alone where no rank moves', () => {
    const { units, lists } = changes(unitsWith([90, 85, 70]), unitsWith([90, 85, '70.01']));
    expect(units.map(({ code, before, after }) => [code, before?.rank, after?.rank])).toEqual([
      ['c', 3, 3],
    ]);
    expect(lists).toEqual([]);
  });

  it('may be a unit that came or went', () => {
    const { units, lists } = changes(unitsWith([90, 85]), unitsWith([90, 85, 70]));
    expect(units.map(({ code, before, after }) => [code, before, after?.rank])).toEqual([
      ['b', expect.anything(), 2],
      ['c', null, 3],
    ]);
    expect(lists.map(({ id, joined, left }) => [id, joined[0]?.code, left[0]?.code])).toEqual([
      ['last', 'c', 'b'],
    ]);
  });
});
