import jsonLogic from 'json-logic-js';
import { afterEach, describe, expect, it } from 'vitest';
import { Exact, formatExact } from '../../../src/decimal/index.ts';
import {
  evaluateLogic,
  type Outcome,
  type RuleRow,
  referenceEvaluator,
} from '../../../src/logic/index.ts';
import { parsed, scopeOf } from '../columns/ruleColumns.ts';
import { answerOf } from '../plainJson.ts';

/** What an application has added to its own copy of json-logic-js. */
const host: Readonly<Record<string, unknown>> = {
  twice: (n: number) => 2 * n,
  '+': (...values: number[]) => `host ${values.length}`,
  number: { parse: (text: string) => Number(text) },
};

/** What the host's copy says to rules with its own operators, changed ones, standard ones and ours. */
function hostAnswers(): readonly unknown[] {
  const rules = [
    { twice: 21 },
    { '+': [1, 2, 3] },
    { 'number.parse': '7' },
    { '-': [0.3, 0.1] },
    { '/': [1, 0] },
    { tiers: [1, [[1, 2]], 0] },
    { 'kaohe-exact.+': [1, 2] },
    { power: [2, 3] },
  ];
  return rules.map((rule) => {
    try {
      return jsonLogic.apply(rule);
    } catch (thrown) {
      return thrown instanceof Error ? thrown.message : thrown;
    }
  });
}

const asFound = hostAnswers();

afterEach(() => {
  for (const name of Object.keys(host)) jsonLogic.rm_operation(name);
  // json-logic-js has no way to get an operator of its own back.
  jsonLogic.add_operation('+', sum);
});

function sum(...values: readonly unknown[]): number {
  return values.reduce<number>((total, value) => total + Number.parseFloat(String(value)), 0);
}

function addHostOperations(): void {
  for (const [name, operation] of Object.entries(host)) {
    if (isObjectOrFunction(operation)) jsonLogic.add_operation(name, operation);
  }
}

function isObjectOrFunction(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

/** An outcome that can be compared: Exact keeps its number where toEqual does not look. */
function shown(outcome: Outcome): unknown {
  if (outcome.kind !== 'value') return outcome;
  return outcome.value instanceof Exact ? formatExact(outcome.value) : outcome.value;
}

const x = { var: 'x' };
const scope = scopeOf({ x: 'number', y: 'number' });

const rowOf = (read: RuleRow['read']): RuleRow => ({
  read,
  pool: () => ({ kind: 'value', value: Exact.ofInteger(0) }),
});

describe("a host's own json-logic-js", () => {
  it('without operators of its own answers as before', () => {
    answerOf({ '+': [1, { tiers: [5, [[1, 2]], 0] }] });
    expect(hostAnswers()).toEqual(asFound);
  });

  it('with its own operators answers as before, and changes none of our answers', () => {
    addHostOperations();
    const before = hostAnswers();
    expect(before.slice(0, 3)).toEqual([42, 'host 3', 7]);
    expect(answerOf({ '+': [0.1, { '-': [0.3, 0.1] }] })).toBe(0.3);
    expect(answerOf({ twice: 21 })).toEqual({ issues: ['unknown-operator'] });
    expect(hostAnswers()).toEqual(before);
  });

  it.each<readonly [string, unknown]>([
    ['a problem', { '/': [1, 0] }],
    ['what is not applicable', { not_applicable: [] }],
    ['a number that is too long', { power: ['1e60', 100] }],
    ['an unknown operator', { fubar: 1 }],
    [
      'loops that are too long',
      { map: [Array(1_001).fill(1), { map: [Array(1_001).fill(1), 1] }] },
    ],
  ])('answers as before after %s', (_, rule) => {
    addHostOperations();
    const before = hostAnswers();
    expect(evaluateLogic(rule).ok).toBe(false);
    expect(hostAnswers()).toEqual(before);
  });

  it('answers as before after an exception in what a row is asked for, which goes through', () => {
    addHostOperations();
    const before = hostAnswers();
    const broken = rowOf(() => {
      throw new RangeError('broken row');
    });
    expect(() => referenceEvaluator(parsed({ '+': [x, 1] }, scope))(broken)).toThrow('broken row');
    expect(hostAnswers()).toEqual(before);
  });

  it('answers with its own operators even while a row is being asked', () => {
    addHostOperations();
    const seen: unknown[] = [];
    const row = rowOf(() => {
      seen.push(jsonLogic.apply({ twice: 21 }), jsonLogic.apply({ '+': [1, 2] }));
      return { kind: 'value', value: Exact.ofInteger(4) };
    });
    const outcome = referenceEvaluator(parsed({ '+': [x, 1] }, scope))(row);
    expect(seen).toEqual([42, 'host 2']);
    expect(shown(outcome)).toBe('5');
  });
});

describe('an evaluation within an evaluation', () => {
  const inner = referenceEvaluator(parsed({ '*': [{ var: 'y' }, 2] }, scope));
  const outer = referenceEvaluator(parsed({ '+': [x, { '-': [x, 1] }] }, scope));

  it('leaves the outer one its operations', () => {
    const bottom = rowOf(() => ({ kind: 'value', value: Exact.ofInteger(3) }));
    const top = rowOf(() => {
      const outcome = inner(bottom);
      if (outcome.kind !== 'value') throw new Error(outcome.kind);
      return outcome;
    });
    // x is 6 each time: 6 + (6 - 1).
    expect(shown(outer(top))).toBe('11');
  });

  it('whose inner rule has a problem goes on', () => {
    const gap = rowOf(() => ({ kind: 'missing', assumed: null }));
    const top = rowOf(() => {
      expect(inner(gap)).toEqual({ kind: 'problem', code: 'not-reported', found: 'y' });
      return { kind: 'value', value: Exact.ofInteger(2) };
    });
    expect(shown(outer(top))).toBe('3');
  });

  it('counts the items of lists for each on its own', () => {
    const list = Array(800).fill(1);
    const evaluate = referenceEvaluator(
      parsed({ count: { map: [list, { map: [list, 1] }] } }, { kind: 'open' }),
    );
    expect(shown(evaluate(null))).toBe('800');
    expect(shown(evaluate(null))).toBe('800');
  });
});

describe('a row', () => {
  const evaluate = (rule: unknown, read: RuleRow['read']) =>
    referenceEvaluator(parsed(rule, scope))(rowOf(read));

  it.each<readonly [unknown, ReturnType<RuleRow['read']>, unknown]>([
    [x, { kind: 'missing', assumed: null }, { kind: 'problem', code: 'not-reported', found: 'x' }],
    [x, { kind: 'missing', assumed: Exact.ofInteger(5) }, '5'],
    [{ var: ['x', 8] }, { kind: 'missing', assumed: Exact.ofInteger(5) }, '8'],
    [x, { kind: 'not-applicable' }, { kind: 'not-applicable' }],
    [{ var: ['x', 8] }, { kind: 'not-applicable' }, { kind: 'not-applicable' }],
    [{ missing: ['x'] }, { kind: 'missing', assumed: null }, ['x']],
    [{ missing: ['x'] }, { kind: 'not-applicable' }, []],
    [{ present: ['x', 'y'] }, { kind: 'not-applicable' }, []],
    [
      { mean: { present: ['x'] } },
      { kind: 'missing', assumed: null },
      { kind: 'problem', code: 'no-values', found: '' },
    ],
    [{ if: [false, x, 1] }, { kind: 'not-applicable' }, '1'],
  ])('%j where x is %j', (rule, reading, outcome) => {
    expect(shown(evaluate(rule, () => reading))).toEqual(outcome);
  });
});
