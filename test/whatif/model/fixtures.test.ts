import { describe, expect, it } from 'vitest';
import { assessmentOf, runs } from '../../support/systems.ts';
import { differences } from './sameAsEngine.ts';

const all = [
  { id: 'yunnan-2021', rules: 'yunnan-2021', data: ['yunnan-2021/simulated-data.csv'] },
  ...runs,
].map((run) => [run.id, run] as const);

const isLookingBack = [
  'disinfection 2021-H1',
  ...['W20', 'W21', 'W22', 'W23'].map((week) => `yanjin 2021-${week}`),
];

describe.each(all)('the model of weights for %s', (_, run) => {
  it('gives the totals, ranks and lists of the engine, at any weights', () => {
    const assessment = assessmentOf(run);
    for (const assessed of assessment.levels) {
      const { children } = assessed.level.root;
      const weightings = [7, 1_000_003, 99_991].map((seed) =>
        children.map((_, i) => 1 + ((seed * (i + 1) * (i + 3)) % 1_009)),
      );
      const found = differences(assessment, assessed, weightings);
      // Lists of these look back to earlier results, which only the engine does.
      expect(found === null).toBe(isLookingBack.includes(run.id));
      expect(found ?? []).toEqual([]);
    }
  });
});
