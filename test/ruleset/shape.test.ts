import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issue/index.ts';
import { loadRuleSet, readRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import { aboutOf, broken, issuesOf, type Json, sound } from './brokenRules.ts';

const county = '/levels/0';
const rate = `${county}/score/children/0/children/0`;

it('the rule set that these tests break has no issues', () => {
  expect(issuesOf(sound)).toEqual([]);
});

describe('one issue for each place that has not the shape', () => {
  it.each<[Json, string, string?]>([
    [{ '': null }, 'wrong-type'],
    [{ '': 5 }, 'wrong-type'],
    [{ '': [] }, 'wrong-type'],
    [{ '/title': 5 }, 'wrong-type'],
    [{ '/title': '' }, 'wrong-shape'],
    [{ '/year': '2021' }, 'wrong-type'],
    [{ '/year': 2021.5 }, 'wrong-type'],
    [{ '/year': 1900 }, 'wrong-shape'],
    [{ '/period': '2021-13-1' }, 'wrong-shape'],
    [{ '/format': 2 }, 'not-allowed'],
    [{ '/inputs': [] }, 'wrong-shape'],
    [{ '/inputs/0': 'rate' }, 'wrong-type'],
    [{ '/inputs/0/id': 'Rate' }, 'wrong-shape'],
    [{ '/inputs/0/type': 'nmber' }, 'not-allowed'],
    [{ '/inputs/0/range': [0] }, 'wrong-shape'],
    [{ '/inputs/0/range': [0, 1, 2] }, 'wrong-shape'],
    [{ '/inputs/0/range/0': 'low' }, 'wrong-shape'],
    [{ '/inputs/0/range/1': true }, 'wrong-shape'],
    [{ '/inputs/0/missing': 'eror' }, 'not-allowed'],
    [{ '/inputs/0/missing': 5 }, 'wrong-shape'],
    [{ '/inputs/0/missing': { value: [] } }, 'wrong-shape', '/inputs/0/missing/value'],
    [{ '/register': 5 }, 'wrong-shape'],
    [{ '/register': {} }, 'wrong-shape'],
    [{ '/register': { bundled: 'yunan-divisions' } }, 'not-allowed', '/register/bundled'],
    [{ '/register/units/0/code': 'a b' }, 'wrong-shape'],
    [{ [rate]: 5 }, 'wrong-type'],
    [{ [`${rate}/max`]: 0 }, 'wrong-shape'],
    [{ [`${rate}/max`]: 'many' }, 'wrong-shape'],
    [{ [`${rate}/round`]: 2 }, 'wrong-type'],
    [{ [`${rate}/round`]: { places: 31 } }, 'wrong-shape', `${rate}/round/places`],
    [{ [`${rate}/examples/0/points`]: 'none' }, 'wrong-shape'],
    [{ [`${rate}/examples/0/given/rate`]: [1] }, 'wrong-type'],
    [{ [`${rate}/examples/0/given/Rate it`]: 1 }, 'wrong-shape'],
    [
      { [`${county}/vetoes/0/effects/0`]: { cap_total: 'x' } },
      'wrong-shape',
      `${county}/vetoes/0/effects/0/cap_total`,
    ],
    [{ [`${county}/vetoes/0/effects/0`]: { zero: 'work', list: 'red' } }, 'wrong-shape'],
    [{ [`${county}/vetoes/0/effects`]: [] }, 'wrong-shape'],
    [{ [`${county}/lists/0/size`]: 0 }, 'wrong-shape'],
    [{ [`${county}/lists/0/size`]: '30' }, 'wrong-shape'],
    [{ [`${county}/lists/5/source/successive/periods`]: 1 }, 'wrong-shape'],
    [{ [`${county}/lists/0/source`]: 'total' }, 'wrong-shape'],
    [{ [`${county}/listPrecedence/0`]: 'back' }, 'not-allowed'],
    [{ [`${county}/grades/0/quota`]: '130%' }, 'wrong-shape'],
  ])('%j: %s', (changes, code, pointer = Object.keys(changes)[0] ?? '') => {
    expect(aboutOf(issuesOf(broken(changes)))).toEqual([[code, pointer]]);
  });
});

it('what JSON cannot hold is of the wrong type', () => {
  for (const value of [10n, new Map(), () => 1, Symbol('x')]) {
    expect(aboutOf(issuesOf(broken({ '/title': value })))).toEqual([['wrong-type', '/title']]);
  }
});

describe('a key that is missing, at the object that lacks it', () => {
  it.each<[string, string]>([
    ['', 'title'],
    ['', 'levels'],
    ['/source', 'title'],
    ['/inputs/2', 'type'],
    ['/register/units/1', 'level'],
    [rate, 'max'],
    [`${rate}/examples/0`, 'points'],
    ['/levels/1/score/children/0/rollup', 'method'],
    [`${county}/lists/5/source/successive`, 'list'],
  ])('%s lacks %s', (pointer, key) => {
    const issues = issuesOf(broken({ [`${pointer}/${key}`]: undefined }));
    expect(issues.map(({ code, at, data }) => [code, at.pointer, data['key']])).toEqual([
      ['missing-key', pointer, key],
    ]);
  });
});

describe('a key that is not known, with the nearest that is', () => {
  it.each<[string, string, string | undefined]>([
    ['', 'Title', undefined],
    ['', 'registr', 'register'],
    ['/source', 'clause', 'clauses'],
    ['/inputs/0', 'alias', 'aliases'],
    [rate, 'rounding', 'round'],
    [`${county}/score/children/0`, 'weight_total', 'weightTotal'],
    [`${county}/vetoes/0`, 'effect', 'effects'],
    [`${county}/vetoes/0/effects/1`, 'cap_totl', 'cap_total'],
    [`${county}/lists/0`, 'directon', 'direction'],
    [`${county}/lists/5/source/successive`, 'period', 'periods'],
    ['/levels/1/score/children/0/rollup', 'scor', 'score'],
    ['/cells', 'zzzzzzzzzz', undefined],
    ['/cells', 'a/b~', undefined],
    ['/source', '__proto__x', undefined],
  ])('%s/%s: %s', (pointer, key, near) => {
    const step = key.replaceAll('~', '~0').replaceAll('/', '~1');
    const [issue, ...others] = issuesOf(broken({ [`${pointer}/${step}`]: 1 }));
    expect([issue?.code, issue?.at.pointer]).toEqual(['unknown-key', `${pointer}/${step}`]);
    if (near !== undefined) expect(issue?.data['nearest']).toBe(near);
    expect(others).toEqual([]);
  });

  it('names the alternatives where the only key is misspelt', () => {
    const [issue] = issuesOf(broken({ [`${county}/lists/2/source`]: { grad: 'best' } }));
    expect(issue).toMatchObject({
      code: 'unknown-key',
      at: { pointer: `${county}/lists/2/source/grad` },
      data: {
        nearest: 'grade',
        wanted: ['score', 'grade', 'veto', 'condition', 'successive', 'returned'],
      },
    });
  });
});

describe('everything at once', () => {
  const changes: Json = {
    '/year': '2021',
    '/inputs/0/type': 'nmber',
    '/inputs/1/missing': 'eror',
    [`${rate}/max`]: undefined,
    [`${county}/vetoes/0/effects/1`]: { cap_totl: 3 },
    [`${county}/lists/0/size`]: 0,
  };
  const places = [
    ['wrong-type', '/year'],
    ['not-allowed', '/inputs/0/type'],
    ['not-allowed', '/inputs/1/missing'],
    ['missing-key', rate],
    ['unknown-key', `${county}/vetoes/0/effects/1/cap_totl`],
    ['wrong-shape', `${county}/lists/0/size`],
  ];

  it('is reported in one pass', () => {
    const found = aboutOf(issuesOf(broken(changes)));
    expect(new Set(found.map(String))).toEqual(new Set(places.map(String)));
    expect(found).toHaveLength(places.length);
  });

  it('with file and row, where it is read from a text', () => {
    const text = JSON.stringify(broken(changes), null, 1);
    const lines = text.split('\n');
    const rowOf = (fragment: string) => lines.findIndex((line) => line.includes(fragment)) + 1;
    const { issues } = readRuleSet(text, 'rules.json');
    const rows = new Map(issues.map(({ at }) => [at.pointer, [at.file, at.row]]));
    expect(rows.get('/year')).toEqual(['rules.json', rowOf('"year"')]);
    expect(rows.get('/inputs/0/type')).toEqual(['rules.json', rowOf('"nmber"')]);
    expect(rows.get(`${county}/vetoes/0/effects/1/cap_totl`)).toEqual([
      'rules.json',
      rowOf('"cap_totl"'),
    ]);
  });
});

describe('whatever it is given', () => {
  it('a refusal says why', () => {
    const pointers = fc.constantFrom(
      '/title',
      '/year',
      '/source',
      '/register',
      '/register/units/0',
      '/cells',
      '/inputs',
      '/inputs/0',
      '/inputs/0/range',
      '/inputs/0/range/0',
      '/inputs/0/missing',
      '/levels',
      county,
      `${county}/categories/0`,
      `${county}/score`,
      `${county}/score/children/0`,
      rate,
      `${rate}/max`,
      `${rate}/round`,
      `${rate}/examples/0`,
      `${rate}/examples/0/given`,
      `${rate}/examples/0/points`,
      `${county}/bonuses`,
      `${county}/vetoes/0/effects/0`,
      `${county}/total`,
      `${county}/ranking`,
      `${county}/ranking/tieBreakers/0`,
      `${county}/grades/0`,
      `${county}/lists/0/source`,
      `${county}/lists/0/size`,
      '/levels/1/score/children/0',
      '/levels/1/score/children/0/rollup',
    );
    fc.assert(
      fc.property(pointers, fc.jsonValue({ maxDepth: 3 }), (pointer, value) => {
        const result = loadRuleSet(broken({ [pointer]: value }));
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const nested = (levels: number, around: (inner: unknown) => unknown): unknown => {
    let value: unknown = 1;
    for (let level = 0; level < levels; level += 1) value = around(value);
    return value;
  };

  it.each([10_000, 1_000_000])(
    'parsed JSON of %i levels is refused, not gone down into',
    (levels) => {
      for (const around of [(inner: unknown) => [inner], (inner: unknown) => ({ a: inner })]) {
        const deep = nested(levels, around);
        for (const json of [
          deep,
          broken({ '/inputs': deep }),
          broken({ [`${rate}/points`]: deep }),
        ]) {
          expect(aboutOf(issuesOf(json))).toEqual([['document-too-deep', '']]);
        }
      }
    },
  );

  it('keys that mean something to JavaScript are keys that are not known', () => {
    const json: unknown = JSON.parse(
      JSON.stringify(sound).replace(
        '"format"',
        '"__proto__": {"title": "x"}, "constructor": 1, "format"',
      ),
    );
    expect(aboutOf(issuesOf(json))).toEqual([
      ['unknown-key', '/__proto__'],
      ['unknown-key', '/constructor'],
    ]);
  });
});

describe('what a number may be taken as from a ledger', () => {
  const takenAs = (take: unknown): readonly Issue[] =>
    issuesOf(
      broken({
        '/ledgers': [
          { id: 'v', title: '台账', fields: [{ id: 'n', title: '数', type: 'number' }] },
        ],
        '/inputs/1/derived': { from: 'v', take },
      }),
    );

  it('names the count, which is a text, among the keys of the others', () => {
    const [issue] = takenAs({ averge: { var: 'n' } });
    expect(issue?.code).toBe('unknown-key');
    expect(issue?.data['wanted']).toEqual(expect.arrayContaining(['"count"', 'sum', 'mean']));
  });

  it.each<readonly [unknown, string]>([
    [{ count: { var: 'n' } }, '"count"'],
    ['sum', '{"sum": …}'],
  ])('%j: %s', (take, wanted) => {
    const [issue] = takenAs(take);
    expect(issue?.code).toBe('wrong-shape');
    expect(issue?.data['wanted']).toContain(wanted);
  });
});
