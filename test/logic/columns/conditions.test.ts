import fc from 'fast-check';
import { test } from 'vitest';
import { caseOf, columnsOf, expectSameTruths } from './law.ts';
import { conditionRule } from './ruleArbitrary.ts';

test('columns of conditions are true where the reference evaluator finds them true', () => {
  fc.assert(
    fc.property(conditionRule, caseOf(40), (rule, given) => {
      expectSameTruths(rule, columnsOf(given, 40));
    }),
    { numRuns: 1_500 },
  );
});
