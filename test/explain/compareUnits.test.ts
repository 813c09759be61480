import { describe, expect, it } from 'vitest';
import { type Comparison, compareUnits } from '../../src/explain/index.ts';
import { group, type Json, passThrough, type Row } from '../assess/smallRules.ts';
import { smallRuleSet } from '../support/assessment.ts';
import { wrongGap } from './addsUp.ts';
import { assessmentOfRows } from './explained.ts';

const rulesWith = (level: Json = {}): Json =>
  smallRuleSet({
    inputs: ['x', 'y', 'z', 'd', 'p'].map((id) => ({ id, missing: { value: 0 } })),
    level: {
      score: {
        children: [
          group('g', [{ ...passThrough('x', 60), clause: '1' }], { title: '一组' }),
          group('gh', [passThrough('y', 30), passThrough('z', 10)]),
        ],
      },
      deductions: { items: [{ id: 'd', title: '扣分', points: { var: 'd' } }] },
      ...level,
    },
    source: { title: '示例', clauses: [{ id: '1', text: '第一条' }] },
  });

function compared(json: Json, own: Row, other: Row): Comparison {
  const assessed = assessmentOfRows(json, [
    { code: 'a', ...own },
    { code: 'b', ...other },
  ]);
  const found = compareUnits(assessed, { unit: 'a', against: 'b' });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  expect(wrongGap(found.value)).toEqual([]);
  return found.value;
}

const partsIn = ({ parts }: Comparison): ReadonlyArray<readonly unknown[]> =>
  parts.map(({ kind, id, points, own, other }) => [kind, id, points, own, other]);

describe('the gap between two units', () => {
  const found = compared(rulesWith(), { x: 40, y: 20, z: 5, d: 3 }, { x: 50, y: 12, z: 5, d: 1 });

  it('is split over what they differ in, the greatest first', () => {
    expect([found.gap, ...partsIn(found)]).toEqual([
      '-4',
      ['indicator', 'g.x', '-10', '40', '50'],
      ['indicator', 'gh.y', '8', '20', '12'],
      ['deduction', 'd', '-2', '3', '1'],
    ]);
  });

  it('is split over groups, and what is beyond them', () => {
    expect(found.groups.map(({ id, points }) => [id, points])).toEqual([
      ['g', '-10'],
      ['gh', '8'],
    ]);
    expect(found.beyondGroups).toBe('-2');
  });

  it('shows clause and cells of both', () => {
    const [part] = found.parts;
    expect(part?.clause).toEqual({ id: '1', text: '第一条' });
    const read = part?.inputs.map(({ own, other }) => [
      own.value,
      own.at?.row,
      other.value,
      other.at?.row,
    ]);
    expect(read).toEqual([['40', 2, '50', 3]]);
  });

  it('turns round with the units', () => {
    const turned = compared(
      rulesWith(),
      { x: 50, y: 12, z: 5, d: 1 },
      { x: 40, y: 20, z: 5, d: 3 },
    );
    expect([turned.gap, turned.beyondGroups]).toEqual(['4', '2']);
    expect(turned.parts.map(({ points }) => points)).toEqual(['10', '-8', '2']);
  });

  it('tells the cap of a veto apart from points', () => {
    const veto = {
      id: 'v',
      title: '否决',
      when: { '>': [{ var: 'p' }, 0] },
      effects: [{ zero: 'g' }, { cap_total: 20 }],
    };
    const capped = compared(
      rulesWith({ vetoes: [veto] }),
      { x: 40, y: 25, p: 1 },
      { x: 40, y: 25 },
    );
    // 40 in the group, and 5 of the 25 that are left.
    expect(capped.gap).toBe('-45');
    expect(capped.parts.map(({ kind, id, points }) => [kind, id, points])).toEqual([
      ['veto', 'v', '-40'],
      ['veto', 'v', '-5'],
    ]);
  });
});

describe('what put one before the other', () => {
  const byY = {
    tieBreakers: [
      { input: 'p', better: 'lower' },
      { score: 'g', better: 'higher' },
    ],
  };
  const same = { x: 40, y: 20 };

  it.each<[string, Json, Row, Row, readonly unknown[]]>([
    ['the total', {}, { x: 40 }, { x: 41 }, ['total', null, 2, 1]],
    ['nothing', {}, same, same, ['tie', null, 1, 1]],
    ['nothing, though tie-breakers are stated', { ranking: byY }, same, same, ['tie', null, 1, 1]],
    [
      'a tie-breaker',
      { ranking: byY },
      { ...same, p: 2 },
      { ...same, p: 1 },
      ['tie-breaker', ['p', '2', '1'], 2, 1],
    ],
    [
      'the second tie-breaker where the first is equal',
      { ranking: byY },
      { x: 42, y: 20, p: 1 },
      { x: 40, y: 22, p: 1 },
      ['tie-breaker', ['g', '42', '40'], 1, 2],
    ],
    [
      'nothing where totals are published the same',
      {},
      { x: '40.004' },
      { x: '40.003' },
      ['tie', null, 1, 1],
    ],
    [
      'the exact total where that counts',
      { ranking: { by: 'exact' } },
      { x: '40.003' },
      { x: '40.004' },
      ['exact-total', null, 2, 1],
    ],
  ])('%s', (_, level, own, other, expected) => {
    const { decidedBy, tieBreaker, unit, other: against } = compared(rulesWith(level), own, other);
    const breaker = tieBreaker === null ? null : [tieBreaker.id, tieBreaker.own, tieBreaker.other];
    expect([decidedBy, breaker, unit.rank, against.rank]).toEqual(expected);
  });
});

describe('what cannot be compared', () => {
  const levels = smallRuleSet({
    inputs: [{ id: 'x', missing: 'exclude' }],
    level: {},
    levels: ['prefecture', 'county'].map((id) => ({
      id,
      title: id,
      score: { children: [passThrough('x')] },
    })),
  });
  const assessed = assessmentOfRows(levels, [
    { code: 'p', level: 'prefecture', x: 40 },
    { code: 'c', level: 'county', x: 50 },
    { code: 'e', level: 'county', x: '/' },
  ]);

  it.each([
    ['units of two levels', 'p', 'c', 'units-of-two-levels'],
    ['a unit without a total', 'c', 'e', 'unit-without-total'],
    ['a unit without a total, asked for first', 'e', 'c', 'unit-without-total'],
    ['an unknown unit', 'c', 'k', 'unit-not-assessed'],
  ])('%s', (_, unit, against, code) => {
    const { ok, issues } = compareUnits(assessed, { unit, against });
    expect([ok, issues.map((issue) => issue.code)]).toEqual([false, [code]]);
  });
});
