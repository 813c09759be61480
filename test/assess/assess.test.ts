import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import type { ResultJson } from '../../src/report/result.ts';
import { readData } from '../../src/table/index.ts';
import { assessmentCase, rowsOf } from '../support/arbitrary/assessment.ts';
import { loaded, run } from '../support/assessment.ts';
import { type Answers, oracle } from '../support/oracle/oracle.ts';
import { csvOf, totalsOf, unitsWith } from './smallRules.ts';

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

describe('a level that the rule set does not have', () => {
  const document = totalsOf({});
  const rows = unitsWith([1]);

  it('is told with the levels that it has', () => {
    for (const partial of [false, true]) {
      const outcome = run(document, rows, { levels: ['contry'], partial });
      expect(outcome.ok).toBe(false);
      expect(outcome.issues).toMatchObject([
        { code: 'unknown-level', data: { found: 'contry', wanted: ['county'], nearest: 'county' } },
      ]);
    }
  });

  it('is told once where the data were read for it too', () => {
    const levels = ['nope'];
    const ruleSet = loaded(document);
    const data = readData(ruleSet, [{ name: '1.csv', content: csvOf(rows) }], { levels });
    const { issues } = assess(ruleSet, data, { levels });
    expect(issues.map(({ code }) => code)).toEqual(['unknown-level']);
  });
});
