import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assess/index.ts';
import {
  type ReversalOptions,
  type ReversalReport,
  reversals,
} from '../../../src/whatif/doubt/index.ts';
import {
  indicator,
  type Json,
  passThrough,
  type Row,
  smallRuleSet,
} from '../../assess/smallRules.ts';
import { assessmentOfRows } from '../../explain/explained.ts';
import { assessmentOf } from '../../support/systems.ts';

const x: Json = { var: 'x' };
const pooled = smallRuleSet({
  inputs: [{ id: 'x' }, { id: 'y' }],
  level: {
    score: {
      children: [
        indicator('p', { proportion: [x, { pool_max: x }, 10] }, 10),
        passThrough('y', 10),
      ],
    },
    lists: [{ id: 'best', title: 'best', direction: 'highest', size: 1 }],
  },
});
const plain = smallRuleSet({
  inputs: [{ id: 'x' }],
  level: { score: { children: [passThrough('x')] } },
});

const answer = (assessment: Assessment, options?: ReversalOptions): ReversalReport => {
  const found = reversals(assessment, options);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};

/** Of each two others in order: the codes, and whether the first is before, level with or behind. */
function ordersOf(assessment: Assessment, without: string): ReadonlyMap<string, number> {
  const [level] = assessment.levels;
  if (level === undefined) throw new Error('no level');
  const { units } = level.table;
  const orders = new Map<string, number>();
  units.forEach((a, i) => {
    units.forEach((b, j) => {
      if (i === j || [a.code, b.code].includes(without)) return;
      const order = (level.ranks[j] ?? 0) - (level.ranks[i] ?? 0);
      orders.set(`${a.code} ${b.code}`, Math.sign(order));
    });
  });
  return orders;
}

describe('rank reversal', () => {
  it('names every pair whose order is another in a file without the unit, and no other', () => {
    const value = fc.integer({ min: 1, max: 9 });
    const rowsArbitrary = fc.array(fc.record({ x: value, y: value }), {
      minLength: 3,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rowsArbitrary, (given) => {
        const rows: readonly Row[] = given.map((row, i) => ({ code: 'abcdef'[i] ?? '', ...row }));
        const before = assessmentOfRows(pooled, rows);
        const [level] = answer(before).levels;
        for (const { code } of rows) {
          const found = level?.reversals.find(({ unit }) => unit.code === code)?.pairs ?? [];
          const without = assessmentOfRows(
            pooled,
            rows.filter((row) => row['code'] !== code),
          );
          const [old, now] = [before, without].map((one) => ordersOf(one, String(code)));
          const changed = [...(old ?? [])].filter(([pair, order]) => now?.get(pair) !== order);
          // Each pair stands there twice, once in each order.
          expect(found.length * 2).toBe(changed.length);
          for (const { first, second } of found) {
            expect(changed.map(([pair]) => pair)).toContain(`${first.code} ${second.code}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  // c is far ahead in x; without it a tenth of b's lead in x is worth more.
  const rows = [
    { code: 'a', x: 10, y: 6 },
    { code: 'b', x: 20, y: 5 },
    { code: 'c', x: 100, y: 0 },
  ];

  it('is named with totals and lists', () => {
    const tight = rows.map((row) => (row.code === 'a' ? { ...row, y: 7 } : row));
    const [level] = answer(assessmentOfRows(pooled, tight)).levels;
    expect(level?.because).toEqual([{ id: 'p', title: 'p' }]);
    expect(level?.reversals).toEqual([
      {
        how: 'removed',
        unit: { code: 'c', name: 'c', level: { id: 'county', title: '县' } },
        pairs: [
          {
            first: { code: 'a', name: 'a', before: '8.00', after: '12.00' },
            second: { code: 'b', name: 'b', before: '7.00', after: '15.00' },
            change: 'reversed',
          },
        ],
        lists: [{ id: 'best', title: 'best', joined: [{ code: 'b', name: 'b' }], left: [] }],
      },
    ]);
  });

  it('is none of a unit that is there twice, where nothing counts how many there are', () => {
    const [level] = answer(assessmentOfRows(pooled, rows), { how: ['copied'] }).levels;
    expect([level?.tried, level?.reversals]).toEqual([3, []]);
  });

  it('is not looked for where no rule looks at the pool', () => {
    const [level] = answer(assessmentOfRows(plain, [{ code: 'a', x: 1 }])).levels;
    expect(level).toEqual({
      level: { id: 'county', title: '县' },
      because: [],
      reversals: [],
      tried: 0,
      impossible: [],
    });
  });

  it('of an unknown level is refused', () => {
    const found = reversals(assessmentOfRows(pooled, rows), { levels: ['town'] });
    expect(found.issues.map(({ code }) => code)).toEqual(['unknown-level']);
  });

  it('in Yunnan hangs on three indicators, and of prefectures on their counties', () => {
    const yunnan = assessmentOf({ rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] });
    const { levels } = answer(yunnan, { levels: ['prefecture'] });
    expect(levels[0]?.because.map(({ id }) => id)).toEqual([
      'own.organisation.publicity',
      'counties',
    ]);
    const [first] = levels[0]?.reversals ?? [];
    expect([first?.unit.name, first?.unit.level.id, first?.pairs.length]).toEqual([
      '维西傈僳族自治县',
      'county',
      5,
    ]);
  });
});
