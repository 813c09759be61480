import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sayCondition, sayPoints } from '../../../src/explain/words/index.ts';
import { condition, numbers, pointsUpTo, truth } from '../../support/arbitrary/rules.ts';
import { namesIn } from './namesIn.ts';
import { figuresOf, type Names, scopeWith } from './scopes.ts';

const names: Names = Object.fromEntries([
  ...numbers.map((name) => [name, { title: `〔${name}〕`, measure: name === 'n1' ? '%' : '处' }]),
  [truth, { title: `〔${truth}〕`, type: 'boolean' }],
]);
const score = { kind: 'score', max: null } as const;
const language = fc.constantFrom('zh' as const, 'en' as const);
const cell = fc.constantFrom(null, 'N/A', 0, 1, 2.5, 7, 10);
const row = fc.record({
  ...Object.fromEntries(numbers.map((name) => [name, cell])),
  [truth]: fc.constantFrom(null, true, false),
});

it('whatever is asked of a rule is said, always the same, and names all that the rule reads', () => {
  fc.assert(
    fc.property(pointsUpTo(10), condition, language, (points, when, spoken) => {
      const scope = scopeWith(names, null, spoken);
      const said = sayPoints(points, score, scope);
      const asked = sayCondition(when, scope);
      expect([sayPoints(points, score, scope), sayCondition(when, scope)]).toEqual([said, asked]);
      for (const name of namesIn(points)) expect(said).toContain(`〔${name}〕`);
      for (const name of namesIn(when)) expect(asked).toContain(`〔${name}〕`);
    }),
  );
});

it('a rule with the numbers of a unit is said, whatever the unit has', () => {
  fc.assert(
    fc.property(pointsUpTo(10), row, language, (points, cells, spoken) => {
      const figures = figuresOf(names, cells);
      const said = () => sayPoints(points, score, scopeWith(names, figures, spoken));
      expect(said()).toBe(said());
      expect(said()).not.toMatch(/undefined|NaN|\[object|^$/);
    }),
  );
});
