import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assess/index.ts';
import { type Switch, type SwitchOptions, switchesOff } from '../../../src/whatif/doubt/index.ts';
import { type Json, passThrough, smallRuleSet } from '../../assess/smallRules.ts';
import { assessmentOfRows } from '../../explain/explained.ts';
import { assessmentOf } from '../../support/systems.ts';

const answer = (assessment: Assessment, options?: SwitchOptions): readonly Switch[] => {
  const found = switchesOff(assessment, options);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value.switches;
};

const rules = (level: Json = {}): Json =>
  smallRuleSet({
    inputs: ['x', 'y', 'extra', 'fault'].map((id) => ({ id })),
    level: {
      score: { children: [passThrough('x', 50), passThrough('y', 50)] },
      bonuses: {
        cap: 3,
        items: [{ id: 'extra', title: '加分', points: { var: 'extra' }, cap: 2 }],
      },
      deductions: { items: [{ id: 'fault', title: '扣分', points: { var: 'fault' } }] },
      vetoes: [
        { id: 'v', title: 'v', when: { '>': [{ var: 'fault' }, 5] }, effects: [{ cap_total: 10 }] },
      ],
      total: { floor: 0 },
      lists: [{ id: 'last', title: '末位', direction: 'lowest', size: 1 }],
      ...level,
    },
  });

const rows = [
  { code: 'a', x: 40, y: 40, extra: 5, fault: 6 },
  { code: 'b', x: 35, y: 45, extra: 0, fault: 0 },
  { code: 'c', x: 30, y: 10, extra: 0, fault: 0 },
];

const shown = ({ kind, id, listed, moved, farthest }: Switch): readonly unknown[] => [
  kind,
  id,
  listed,
  moved,
  farthest,
];

describe('what each part of the rules decides', () => {
  it('is told with the largest first', () => {
    // a is capped to 10 by the veto: without it, it has 76, and b and c are where they were.
    const found = answer(assessmentOfRows(rules(), rows));
    expect(found.map(shown)).toEqual([
      ['veto', 'v', 2, 2, 1],
      // Without them the veto still fires; b is still the first, and c before a.
      ['indicator', 'x', 0, 0, 0],
      ['indicator', 'y', 0, 0, 0],
      ['bonus', 'extra', 0, 0, 0],
      ['cap-of-bonus', 'extra', 0, 0, 0],
      ['cap-of-bonuses', null, 0, 0, 0],
      ['deduction', 'fault', 0, 0, 0],
      ['floor', null, 0, 0, 0],
    ]);
    expect(found[0]?.changes?.lists[0]).toMatchObject({
      id: 'last',
      joined: [{ code: 'c' }],
      left: [{ code: 'a' }],
    });
  });

  it('does not tell totals that change alone', () => {
    const found = answer(assessmentOfRows(rules(), rows), { kinds: ['bonus'] });
    expect(found.map(({ changes }) => changes)).toEqual([{ units: [], lists: [] }]);
  });

  it('is not known of an indicator that something else reads', () => {
    const breaking = rules({ ranking: { tieBreakers: [{ score: 'x', better: 'higher' }] } });
    const found = answer(assessmentOfRows(breaking, rows), { kinds: ['indicator'] });
    expect(found.map(({ id, changes, readBy }) => [id, changes === null, readBy])).toEqual(
      [
        ['y', false, []],
        ['x', true, [{ id: 'x', title: 'x' }]],
      ].sort(),
    );
  });

  it('of an unknown level is refused', () => {
    const found = switchesOff(assessmentOfRows(rules(), rows), { levels: ['town'] });
    expect(found.issues.map(({ code }) => code)).toEqual(['unknown-level']);
  });

  it('in Yunnan: eleven units come on lists or leave them without one inspection', () => {
    const yunnan = assessmentOf({ rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] });
    const found = answer(yunnan, { levels: ['county'] });
    expect(found.slice(0, 2).map(shown)).toEqual([
      ['indicator', 'disinfection.checks', 11, 69, 5],
      ['indicator', 'toilets.household', 9, 65, 9],
    ]);
    expect(found.find(({ id }) => id === 'national_criticism')).toMatchObject({
      kind: 'veto',
      listed: 7,
      farthest: 41,
    });
    expect(found.every(({ changes }) => changes !== null)).toBe(true);
  });
});
