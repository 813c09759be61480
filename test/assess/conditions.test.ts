import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run, smallRuleSet } from '../support/assessment.ts';
import { errorsOf, listsOf, passThrough } from './smallRules.ts';

const at = (name: string) => ({ '>=': [{ var: name }, 1] });
const atScore = (name: string) => ({ '>=': [{ var: `score.${name}` }, 1] });

const ruleSetWith = (when: unknown) =>
  smallRuleSet({
    inputs: ['p', 'q', 'r'].map((id) => ({ id, missing: id === 'r' ? 'zero' : 'exclude' })),
    level: {
      score: { children: ['p', 'q', 'r'].map((id) => passThrough(id)) },
      vetoes: [{ id: 'v', title: 'v', when, effects: [{ list: 'black' }] }],
      lists: [{ id: 'black', title: 'black', kind: 'black', source: { veto: 'v' } }],
    },
  });

const verdictOf = (when: unknown, p: string, q: string, r = '1') => {
  const outcome = run(ruleSetWith(when), [{ code: 'a', p, q, r }]);
  const said = outcome.issues.map(({ severity, code }) => `${severity} ${code}`);
  return [listsOf(outcome)['black']?.length === 1, said.filter((text) => !text.includes('column'))];
};
const open = ['note condition-open'];

describe('a condition', () => {
  for (const [kind, atom] of [
    ['inputs', at],
    ['scores', atScore],
  ] as const) {
    it.each([
      ['or', '1', '/', true, []],
      ['or', '/', '1', true, []],
      ['or', '0', '/', false, open],
      ['or', '/', '0', false, open],
      ['or', '/', '/', false, open],
      ['or', '0', '0', false, []],
      ['and', '1', '/', false, open],
      ['and', '/', '1', false, open],
      ['and', '0', '/', false, []],
      ['and', '/', '0', false, []],
      ['and', '1', '1', true, []],
    ])(`of ${kind}: %s of %j and %j is %j`, (operator, p, q, fires, said) => {
      for (const parts of [
        [atom('p'), atom('q')],
        [atom('q'), atom('p')],
      ]) {
        expect(verdictOf({ [operator]: parts }, p, q)).toEqual([fires, said]);
        expect(verdictOf({ '!': { '!': { [operator]: parts } } }, p, q)).toEqual([fires, said]);
        expect(verdictOf({ '!!': { [operator]: parts } }, p, q)).toEqual([fires, said]);
      }
    });
  }

  it('that is not so stays open where it is open', () => {
    expect(verdictOf({ '!': at('p') }, '/', '1')).toEqual([false, open]);
    expect(verdictOf({ '!': at('p') }, '0', '1')).toEqual([true, []]);
  });

  it('warns of what is not reported and would have counted', () => {
    expect(verdictOf({ or: [at('p'), at('r')] }, '0', '0', '')).toEqual([
      false,
      ['warning missing-in-adjustment'],
    ]);
    expect(verdictOf({ or: [at('p'), at('r')] }, '1', '0', '')).toEqual([true, []]);
  });

  it('can guard a part by the part before it', () => {
    const share = { '>': [{ '/': [{ var: 'q' }, { var: 'p' }] }, 1] };
    expect(verdictOf({ and: [at('p'), share] }, '0', '5')).toEqual([false, []]);
    expect(
      errorsOf(run(ruleSetWith({ and: [share, at('p')] }), [{ code: 'a', p: 0, q: 5 }])),
    ).toEqual([['error', 'division-by-zero', 'a', 'v']]);
  });

  it('does not depend on the order of its parts (law)', () => {
    const cell = fc.constantFrom('0', '1', '/', '');
    const atom = fc.constantFrom(
      at('p'),
      at('q'),
      at('r'),
      atScore('p'),
      atScore('q'),
      true,
      false,
    );
    const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
      condition: fc.oneof(
        { depthSize: 'small' },
        atom,
        tie('condition').map((inner) => ({ '!': [inner] })),
        fc
          .tuple(
            fc.constantFrom('and', 'or'),
            fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
          )
          .map(([operator, parts]) => ({ [operator]: parts })),
      ),
    }));
    const reversed = (rule: unknown): unknown => {
      if (typeof rule !== 'object' || rule === null) return rule;
      const [[operator = '', args] = []] = Object.entries(rule);
      if (operator === '>=') return rule;
      return { [operator]: [...(args as readonly unknown[])].reverse().map(reversed) };
    };
    fc.assert(
      fc.property(condition, cell, cell, cell, (when, p, q, r) => {
        expect(verdictOf(reversed(when), p, q, r)).toEqual(verdictOf(when, p, q, r));
      }),
    );
  });
});
