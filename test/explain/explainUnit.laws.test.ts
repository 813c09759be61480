import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../src/assess/index.ts';
import { comparer, explainer } from '../../src/explain/index.ts';
import { readData } from '../../src/table/index.ts';
import { assessmentCase, type Case, rowsOf } from '../support/arbitrary/assessment.ts';
import { csvOf, loaded } from '../support/assessment.ts';
import { wrongGap, wrongSums } from './addsUp.ts';

function assessmentOf({ document, units }: Case): Assessment | null {
  const ruleSet = loaded(document);
  const data = readData(ruleSet, [{ name: 'data.csv', content: csvOf(rowsOf(units)) }]);
  const assessed = assess(ruleSet, data);
  return assessed.ok ? assessed.value : null;
}

function holds(law: (assessment: Assessment) => void): void {
  const property = fc.property(assessmentCase(), (given) => {
    const assessment = assessmentOf(given);
    fc.pre(assessment !== null);
    law(assessment);
  });
  fc.assert(property, { numRuns: 60 });
}

describe('of any rules and data', () => {
  it('the reference evaluator explains what the columns scored, and all adds up', () => {
    holds((assessment) => {
      const explain = explainer(assessment);
      for (const { table } of assessment.levels) {
        for (const { code } of table.units) {
          const found = explain({ unit: code });
          expect(found.issues).toEqual([]);
          expect(found.ok && wrongSums(found.value)).toEqual([]);
        }
      }
    });
  });

  it('the gap between neighbours is the sum of its parts', () => {
    holds((assessment) => {
      const compare = comparer(assessment);
      for (const { table, ranks } of assessment.levels) {
        const ranked = [...table.units.keys()].filter((row) => ranks[row] !== 0);
        const sorted = ranked.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
        sorted.slice(1).forEach((row, i) => {
          const [unit = '', against = ''] = [row, sorted[i] ?? 0].map(
            (one) => table.units[one]?.code,
          );
          const found = compare({ unit, against });
          expect(found.issues).toEqual([]);
          expect(found.ok && wrongGap(found.value)).toEqual([]);
        });
      }
    });
  });
});
