import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/index.ts';
import { readData } from '../../../src/table/index.ts';
import { assessmentCase, rowsOf } from '../../support/arbitrary/assessment.ts';
import { csvOf, loaded } from '../../support/assessment.ts';
import { differences } from './sameAsEngine.ts';

describe('the model of weights', () => {
  it('gives the totals, ranks, grades and lists of the engine for random rules and weights', () => {
    const counts = { model: 0, none: 0 };
    const law = fc.property(
      assessmentCase(),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 12, maxLength: 12 }),
      ({ document, units }, numbers) => {
        const ruleSet = loaded(document);
        const data = readData(ruleSet, [{ name: 'data.csv', content: csvOf(rowsOf(units)) }]);
        const result = assess(ruleSet, data);
        fc.pre(result.ok);
        for (const assessed of result.value.levels) {
          const weights = assessed.level.root.children.map((_, i) => numbers[i] ?? 1);
          const found = differences(result.value, assessed, [weights]);
          counts[found === null ? 'none' : 'model'] += 1;
          expect(found ?? []).toEqual([]);
        }
      },
    );
    fc.assert(law, { numRuns: 150 });
    expect(counts.model).toBeGreaterThan(50);
  });
});
