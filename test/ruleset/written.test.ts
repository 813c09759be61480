import { expect, it } from 'vitest';
import { loaded, smallRuleSet } from '../support/assessment.ts';

const points = { tiers: [{ var: 'rate' }, [['95', 2]], 0] };
const where = { '==': [{ var: 'kind' }, 'A'] };

it('a rule, and what is taken from a ledger, keep what their author wrote', () => {
  const { levels, inputs } = loaded(
    smallRuleSet({
      ledgers: [{ id: 'l', title: '台账', fields: [{ id: 'kind', title: '种类', type: 'text' }] }],
      inputs: [{ id: 'rate', derived: { from: 'l', where, take: 'count' } }],
      level: { score: { children: [{ id: 'a', title: 'a', max: 2, points }] } },
    }),
  );
  const [node] = levels[0]?.root.children ?? [];
  expect(node?.kind === 'indicator' ? node.rule.written : null).toEqual(points);
  expect(inputs.get('rate')?.derived?.written).toEqual({ where, take: 'count' });
});
