import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, assessAgain, type LevelAssessment, reassessor } from '../../src/assess/index.ts';
import { columnOf, Exact } from '../../src/decimal/index.ts';
import { readData } from '../../src/table/index.ts';
import { assessmentOfRows } from '../explain/explained.ts';
import { csvOf } from '../support/assessment.ts';
import { indicator, type Json, passThrough, type Row, smallRuleSet } from './smallRules.ts';

/** Points of each kind: of an input alone, of the pool, in groups, with what follows the total. */
const ruleSet = smallRuleSet({
  inputs: ['x', 'y', 'z', 'w'].map((id) => ({ id })),
  level: {
    score: {
      children: [
        { id: 'g', title: 'g', children: [passThrough('x', 10), passThrough('y', 10)] },
        indicator('p', { proportion: [{ var: 'z' }, { pool_max: { var: 'z' } }, 10] }, 10),
      ],
    },
    deductions: { items: [{ id: 'd', title: 'd', points: { var: 'w' } }] },
    vetoes: [{ id: 'v', title: 'v', when: { '<': [{ var: 'x' }, 2] }, effects: [{ zero: 'g' }] }],
    lists: [{ id: 'last', title: 'last', direction: 'lowest', size: 2 }],
  } satisfies Json,
});

const rowsArbitrary = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 10 }),
    y: fc.integer({ min: 0, max: 10 }),
    z: fc.integer({ min: 1, max: 9 }),
    w: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 2, maxLength: 6 },
);

const withCodes = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, i) => ({ code: 'abcdef'[i] ?? '', ...row }));

const standing = ({ total, ranks, lists, table }: LevelAssessment): unknown => [
  table.units.map((_, row) => total.column.exactAt(row).toApproximate()),
  [...ranks],
  lists.map(({ rows }) => rows),
];

describe('assessing again', () => {
  it('with other columns gives what all of it gives anew', () => {
    fc.assert(
      fc.property(
        rowsArbitrary,
        fc.constantFrom('x', 'y', 'z', 'w'),
        fc.nat(),
        (rows, id, seed) => {
          const before = assessmentOfRows(ruleSet, withCodes(rows));
          const [level] = before.levels;
          if (level === undefined) throw new Error('no level');
          const values = rows.map((row, i) => (row[id] + seed + i) % 9);
          const changed = rows.map((row, i) => ({ ...row, [id]: Math.max(values[i] ?? 0, 1) }));
          const column = columnOf(changed.map((row) => Exact.ofInteger(row[id])));
          const state = new Uint8Array(rows.length);
          const found = reassessor(before, level)(new Map([[id, { column, state }]]));
          const anew = assessmentOfRows(ruleSet, withCodes(changed)).levels[0];
          expect(found && standing(found)).toEqual(anew && standing(anew));
        },
      ),
    );
  });

  it('gives nothing where the values have an error', () => {
    const before = assessmentOfRows(ruleSet, withCodes([{ x: 5, y: 5, z: 5, w: 0 }]));
    const [level] = before.levels;
    if (level === undefined) throw new Error('no level');
    // Of 10 points at most.
    const column = columnOf([Exact.ofInteger(11)]);
    const columns = new Map([['x', { column, state: new Uint8Array(1) }]]);
    expect(reassessor(before, level)(columns)).toBeNull();
  });

  it('of other data is as they would be assessed at first, for the same period', () => {
    const first = withCodes([{ x: 5, y: 5, z: 5, w: 0 }]);
    const second = withCodes([{ x: 6, y: 5, z: 5, w: 1 }]);
    const before = assessmentOfRows(ruleSet, first);
    const data = readData(before.ruleSet, [{ name: 'data.csv', content: csvOf(second) }]);
    const again = assessAgain(before, { data });
    const direct = assess(before.ruleSet, data);
    expect(again.ok && again.value.levels.map(standing)).toEqual(
      direct.ok && direct.value.levels.map(standing),
    );
    expect(again.ok && again.value.period).toBe(before.period);
  });
});
