import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRuleSet } from '../../src/check/checkRuleSet.ts';
import { aboutOf, broken, type Json, sound } from '../ruleset/brokenRules.ts';

const county = '/levels/0';
const work = `${county}/score/children/0`;
const rate = `${work}/children/0`;
const kept = `${work}/children/1`;
const failing = { [`${rate}/examples/0/points`]: 9 };
const place = ['example-fails', `${rate}/examples/0`];

const check = (changes: Json) =>
  checkRuleSet(JSON.stringify(broken(changes), null, 1), 'rules.json');

it('a sound rule set is given back', () => {
  expect(check({})).toMatchObject({ ok: true, value: { id: 'sound' }, issues: [] });
});

it('an example that fails has its row', () => {
  const result = check(failing);
  expect([result.ok, aboutOf(result.issues)]).toEqual([false, [place]]);
  const lines = JSON.stringify(broken(failing), null, 1).split('\n');
  const row = lines.findIndex((line) => line.includes('"examples"')) + 2;
  expect(result.issues[0]?.at).toMatchObject({ file: 'rules.json', row });
});

describe('the examples of a sound rule are run', () => {
  it.each<readonly [string, Json]>([
    ['beside an unknown key', { '/titel': 1 }],
    ['beside a rule that is none', { [`${kept}/points`]: { powr: 1 } }],
    ['beside an indicator that has not the shape', { [kept]: 5 }],
    ['beside an input that has not the shape', { '/inputs/1/type': 'x' }],
    ['behind lists that are left out', { [`${county}/lists/0`]: 1 }],
    ['beside a failing example', { [`${rate}/examples/1`]: { given: { rate: 200 }, points: 1 } }],
  ])('%s', (_, changes) => {
    const { ok, issues } = check({ ...changes, ...failing });
    expect(ok).toBe(false);
    expect(aboutOf(issues)).toContainEqual(place);
    expect(issues.length).toBeGreaterThan(1);
  });

  it.each<readonly [string, Json]>([
    ['not where the rule is none', { [`${rate}/points`]: { powr: 1 } }],
    ['not where its points are not known', { [`${rate}/max`]: 'x' }],
    ['not where its input is not known', { '/inputs/0/type': 'x' }],
    ['not where the range of its input is wrong', { '/inputs/0/range': [2, 1] }],
    ['not where the example itself is wrong', { [`${rate}/examples/0/given/rate`]: 101 }],
  ])('%s', (_, changes) => {
    expect(aboutOf(check({ ...failing, ...changes }).issues)).not.toContainEqual(place);
  });
});

it('no rule set makes it throw', () => {
  const pointers = fc.constantFrom(...pointersIn(sound));
  const value = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      0,
      -1,
      1,
      '0',
      '5%',
      'rate',
      'county',
      'total',
      '',
      [],
      {},
      null,
      true,
    ),
  );
  const changes = fc.array(fc.tuple(pointers, value), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(changes, (put) => {
      const result = checkRuleSet(JSON.stringify(broken(Object.fromEntries(put))));
      expect(result.ok || result.issues.length > 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

function* pointersIn(json: unknown, pointer = ''): Generator<string> {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) {
    yield `${pointer}/${key}`;
    yield* pointersIn(value, `${pointer}/${key}`);
  }
}
