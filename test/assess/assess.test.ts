import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultJson } from '../../src/report/result.ts';
import { assessmentCase, rowsOf } from '../support/arbitrary/assessment.ts';
import { run } from '../support/assessment.ts';
import { type Answers, oracle } from '../support/oracle/oracle.ts';

/** What a result says of units and lists, as the oracle says it. */
const answersOf = ({ levels, units, lists }: ResultJson): Answers => ({
  sums: levels.map(({ figures }) =>
    Object.fromEntries(figures.map(({ id, total }) => [id, total])),
  ),
  units: units.map((unit) => ({
    code: unit.code,
    status: unit.status,
    category: unit.category,
    total: unit.total,
    rank: unit.rank,
    categoryRank: unit.categoryRank,
    grade: unit.grade,
    lists: unit.lists,
    vetoes: unit.vetoes.map(({ id }) => id),
    bonuses: unit.bonuses,
    deductions: unit.deductions,
    figures: unit.figures,
    nodes: Object.fromEntries(Object.entries(unit.nodes).map(([path, { score }]) => [path, score])),
  })),
  lists: lists.map(({ id, units: codes, byParent }) => ({
    id,
    units: codes,
    byParent: byParent.map((one) => [one.code, ...one.units]),
  })),
});

describe('a whole assessment', () => {
  it('is that of the oracle, digit for digit, for random rules and random data', () => {
    fc.assert(
      fc.property(assessmentCase(), ({ document, units }) => {
        const outcome = run(document, rowsOf(units));
        expect(outcome.ok ? answersOf(outcome.result) : null).toEqual(oracle(document, units));
      }),
      { numRuns: 200 },
    );
  });
});
