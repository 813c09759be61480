import type { RuleSet } from '../../src/ruleset/index.ts';
import { indicator, type Json, passThrough } from '../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';

/** Rules that read a percentage x, a whole number n, a truth b and a text t, of which one text scores. */
export function rulesOfFourKinds(x: Json, t: Json, scores: string, more: Json = {}): RuleSet {
  return loaded(
    smallRuleSet({
      inputs: [
        { id: 'x', measure: '%', ...x },
        { id: 'n', title: '某数', type: 'integer', missing: 'exclude' },
        { id: 'b', title: '是否达标', type: 'boolean', missing: 'zero' },
        { id: 't', title: '说明', type: 'text', ...t },
      ],
      level: {
        score: {
          children: [
            passThrough('x'),
            passThrough('n'),
            indicator('yes', { if: [{ var: 'b' }, 1, 0] }),
            indicator('text', { if: [{ '==': [{ var: 't' }, scores] }, 1, 0] }),
          ],
        },
      },
      ...more,
    }),
  );
}
