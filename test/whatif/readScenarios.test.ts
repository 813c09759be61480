import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeIssue, type Issue } from '../../src/issue/index.ts';
import { applyScenario, loadScenarios, readScenarios } from '../../src/whatif/index.ts';
import { publishedSchema } from '../../src/whatif/scenario/scenariosSchema.ts';
import { group, type Json, passThrough, smallRuleSet } from '../assess/smallRules.ts';
import { loaded } from '../support/assessment.ts';

const adjustment = (id: string, more: Json = {}): Json => ({ id, title: id, points: 1, ...more });
const list = (id: string, more: Json = {}): Json => ({ id, title: id, ...more });
const lowest = { source: { score: 'total' }, direction: 'lowest', size: 1 };

/** One of everything that a setting can be about, and one that lacks it. */
const rules = smallRuleSet({
  inputs: [
    ...[...'abcdef'].map((id) => ({ id })),
    { id: 'spare', missing: 'zero' },
    { id: 'known', missing: { value: '1.0' } },
  ],
  level: {
    score: {
      children: [
        group('sum', [passThrough('a', 40), passThrough('b', 20)]),
        group(
          'mean',
          [passThrough('c', 10, { weight: '40%' }), passThrough('d', 5, { weight: '60%' })],
          {
            aggregate: 'weighted_mean',
            weightTotal: '100%',
            max: 30,
          },
        ),
        group('low', [passThrough('e', 10), passThrough('f', 10)], {
          aggregate: 'lowest',
          max: 10,
        }),
        group('even', [passThrough('known', 5), indicatorOf('also', 5)]),
      ],
    },
    bonuses: { cap: 5, items: [adjustment('award', { cap: 2 }), adjustment('open')] },
    deductions: { items: [adjustment('exposure')] },
    vetoes: [
      {
        id: 'fraud',
        title: '弄虚作假',
        when: { '<': [{ var: 'score.sum' }, 5] },
        effects: [{ zero: 'low' }],
      },
    ],
    total: { floor: 0 },
    ranking: { ties: 'competition' },
    grades: [
      { id: 'good', title: 'good', from: 60, quota: '30%' },
      { id: 'rest', title: 'rest' },
    ],
    lists: [
      list('red', {
        ...lowest,
        direction: 'highest',
        condition: { '>': [{ var: 'score.mean' }, 1] },
      }),
      list('black', lowest),
      list('twice', { source: { successive: { list: 'black', periods: 2 } } }),
    ],
    figures: [{ id: 'sum_figure', title: 'f', value: { var: 'score.low' } }],
  },
});
rules['levels'] = [
  ...[rules['levels']].flat(),
  {
    id: 'prefecture',
    title: '州',
    score: {
      children: [
        {
          id: 'counties',
          title: '县',
          max: 10,
          rollup: { level: 'county', score: 'even', method: 'mean' },
        },
      ],
    },
    ranking: { by: 'none' },
  },
];

function indicatorOf(id: string, max: number): Json {
  return { id, title: id, max, points: 1 };
}

const base = loaded(rules);
const level = 'county';

const issuesOf = (...settings: readonly Json[]): readonly Issue[] =>
  loadScenarios({ format: 1, scenarios: [{ id: 's', title: 's', settings }] }, base).issues;

const problemsOf = (...settings: readonly Json[]): readonly (readonly unknown[])[] => {
  return issuesOf(...settings).map(({ code, at }) => [
    code,
    (at.pointer ?? '').replace('/scenarios/0/settings/', ''),
  ]);
};

/** In both languages no place of a sentence is left empty, and it is said what was wanted or what to do. */
const expectWholeWords = (issues: readonly Issue[]): void => {
  for (const issue of issues) {
    for (const language of ['zh', 'en'] as const) {
      const { message, fix, wanted } = describeIssue(issue, language);
      expect(`${message} ${fix} ${wanted}`).not.toMatch(/\{[a-z]+(:[a-z]+)?\}/);
      expect(fix ?? wanted).not.toBe(null);
    }
  }
};

const total = { level, group: 'total' };
const sum = { level, group: 'sum' };
const mean = { level, group: 'mean' };
const low = { level, group: 'low' };
const weights = (a: unknown, b: unknown): Json => ({ weights: { a, b } });

describe('settings that apply', () => {
  it.each<[string, readonly Json[]]>([
    ['other weights of a sum', [{ ...sum, ...weights(20, 40) }]],
    ['a weight of 0', [{ ...sum, ...weights(60, '0') }]],
    ['other weights of a mean', [{ ...mean, weights: { c: '50%', d: 0.5 } }]],
    ['equal weights', [{ ...mean, weights: 'equal' }]],
    ['a geometric mean', [{ ...sum, aggregate: 'geometric_mean' }]],
    ['a lowest with weights', [{ ...low, aggregate: 'weighted_mean', weights: { e: 1, f: 2 } }]],
    [
      'equal weights of what is left',
      [
        { level, leaveOut: 'mean' },
        { level, off: { condition: 'red' } },
        { ...total, weights: 'equal' },
      ],
    ],
    ['a veto off', [{ level, off: { veto: 'fraud' } }]],
    [
      'caps off',
      [
        { level, off: { capOfBonus: 'award' } },
        { level, off: 'capOfBonuses' },
      ],
    ],
    ['a floor off', [{ level, off: 'floor' }]],
    [
      'a list off with the one that looks back',
      ['black', 'twice'].map((one) => ({ level, off: { list: one } })),
    ],
    [
      'other ties',
      [
        { level, rankTies: 'dense' },
        { level, list: 'red', ties: 'error' },
        { level, grade: 'good', ties: 'exclude' },
      ],
    ],
    ['another policy for gaps', [{ input: 'known', missing: { value: 2 } }]],
    [
      'a node left out with all that reads it',
      [
        { level, leaveOut: 'low' },
        { level, off: { veto: 'fraud' } },
        { level, off: { figure: 'sum_figure' } },
      ],
    ],
  ])('%s', (_, settings) => {
    expect(problemsOf(...settings)).toEqual([]);
  });
});

describe('a setting that does not apply is an error:', () => {
  it.each<[string, readonly Json[], ReadonlyArray<readonly [string, string]>]>([
    ['no such level', [{ level: 'conty', rankTies: 'dense' }], [['unknown-reference', '0/level']]],
    [
      'no such group',
      [{ level, group: 'sun', weights: 'equal' }],
      [['unknown-reference', '0/group']],
    ],
    [
      'an indicator as a group',
      [{ level, group: 'sum.a', weights: 'equal' }],
      [['unknown-reference', '0/group']],
    ],
    ['a group with nothing said', [sum], [['missing-key', '0']]],
    [
      'a part without a weight',
      [{ ...sum, weights: { a: 60 } }],
      [['weights-incomplete', '0/weights']],
    ],
    [
      'no such part',
      [{ ...sum, weights: { a: 40, b: 10, x: 10 } }],
      [['unknown-reference', '0/weights/x']],
    ],
    ['a weight below 0', [{ ...sum, ...weights(70, -10) }], [['weight-below-zero', '0/weights/b']]],
    ['another sum', [{ ...sum, ...weights(40, 30) }], [['weights-total-differs', '0/weights']]],
    [
      'another sum, in per cent',
      [{ ...mean, weights: { c: 50, d: 50 } }],
      [['weights-total-differs', '0/weights']],
    ],
    [
      'nothing but 0',
      [{ ...low, aggregate: 'weighted_mean', weights: { e: 0, f: 0 } }],
      [['weights-all-zero', '0/weights']],
    ],
    [
      'the same weights',
      [{ ...mean, weights: { c: 0.4, d: '0.60' } }],
      [['setting-changes-nothing', '0/weights']],
    ],
    [
      'equal weights that are equal',
      [{ level, group: 'even', weights: 'equal' }],
      [['setting-changes-nothing', '0/weights']],
    ],
    [
      'weights of a lowest',
      [{ ...low, weights: 'equal' }],
      [['group-without-weights', '0/weights']],
    ],
    [
      'a mean of a lowest without weights',
      [{ ...low, aggregate: 'geometric_mean' }],
      [['group-without-weights', '0/aggregate']],
    ],
    [
      'weights for a lowest',
      [{ ...sum, aggregate: 'lowest', weights: 'equal' }],
      [['weights-not-used', '0/weights']],
    ],
    [
      'the same aggregation',
      [{ ...low, aggregate: 'lowest' }],
      [['setting-changes-nothing', '0/aggregate']],
    ],
    [
      'a sum as the mean that it is',
      [{ ...sum, aggregate: 'weighted_mean' }],
      [['aggregate-gives-same', '0/aggregate']],
    ],
    [
      'a sum that does not fit',
      [{ ...mean, aggregate: 'sum' }],
      [['sum-does-not-fit', '0/aggregate']],
    ],
    ['no such node', [{ level, leaveOut: 'even.alsa' }], [['unknown-reference', '0/leaveOut']]],
    [
      'all nodes left out',
      ['sum', 'mean', 'low', 'even'].map((leaveOut) => ({ level, leaveOut })),
      [
        ['score-still-read', '0/leaveOut'],
        ['score-still-read', '1/leaveOut'],
        ['score-still-read', '2/leaveOut'],
        ['score-still-read', '2/leaveOut'],
        ['nothing-left', '3/leaveOut'],
      ],
    ],
    [
      'a node that a roll-up reads',
      [{ level, leaveOut: 'even' }],
      [['score-still-read', '0/leaveOut']],
    ],
    [
      'a weight of what is left out',
      [
        { level, leaveOut: 'sum.b' },
        { ...sum, ...weights(30, 30) },
      ],
      [['weight-of-left-out', '1/weights/b']],
    ],
    ['no such veto', [{ level, off: { veto: 'frad' } }], [['unknown-reference', '0/off/veto']]],
    [
      'no such bonus',
      [{ level, off: { bonus: 'exposure' } }],
      [['unknown-reference', '0/off/bonus']],
    ],
    [
      'no such deduction',
      [{ level, off: { deduction: 'x' } }],
      [['unknown-reference', '0/off/deduction']],
    ],
    ['no such figure', [{ level, off: { figure: 'x' } }], [['unknown-reference', '0/off/figure']]],
    ['no such list', [{ level, off: { list: 'rad' } }], [['unknown-reference', '0/off/list']]],
    [
      'a list that another looks back at',
      [{ level, off: { list: 'black' } }],
      [['list-still-read', '0/off/list']],
    ],
    [
      'a bonus without a cap',
      [{ level, off: { capOfBonus: 'open' } }],
      [['nothing-to-switch-off', '0/off/capOfBonus']],
    ],
    [
      'a list without a condition',
      [{ level, off: { condition: 'black' } }],
      [['nothing-to-switch-off', '0/off/condition']],
    ],
    ...['capOfDeductions', 'ceiling', 'tieBreakers'].map(
      (off): [string, readonly Json[], ReadonlyArray<readonly [string, string]>] => [
        `no ${off}`,
        [{ level, off }],
        [['nothing-to-switch-off', '0/off']],
      ],
    ),
    [
      'ranks where there are none',
      [{ level: 'prefecture', rankTies: 'dense' }],
      [['nothing-ranked', '0/rankTies']],
    ],
    [
      'the same ranks',
      [{ level, rankTies: 'competition' }],
      [['setting-changes-nothing', '0/rankTies']],
    ],
    [
      'the same ties of a list',
      [{ level, list: 'red', ties: 'include' }],
      [['setting-changes-nothing', '0/ties']],
    ],
    [
      'ties of a list without an edge',
      [{ level, list: 'twice', ties: 'error' }],
      [['no-edge', '0/ties']],
    ],
    [
      'the same ties of a grade',
      [{ level, grade: 'good', ties: 'include' }],
      [['setting-changes-nothing', '0/ties']],
    ],
    [
      'ties of a grade without a quota',
      [{ level, grade: 'rest', ties: 'error' }],
      [['no-edge', '0/ties']],
    ],
    [
      'no such grade',
      [{ level, grade: 'goood', ties: 'error' }],
      [['unknown-reference', '0/grade']],
    ],
    ['no such input', [{ input: 'x', missing: 'zero' }], [['unknown-reference', '0/input']]],
    [
      'an input that nothing reads',
      [{ input: 'spare', missing: 'exclude' }],
      [['input-not-read', '0/input']],
    ],
    [
      'the same policy',
      [{ input: 'a', missing: 'error' }],
      [['setting-changes-nothing', '0/missing']],
    ],
    [
      'the same value',
      [{ input: 'known', missing: { value: 1 } }],
      [['setting-changes-nothing', '0/missing']],
    ],
    [
      'a value that it cannot have',
      [{ input: 'known', missing: { value: 'x' } }],
      [['wrong-missing-value', '0/missing/value']],
    ],
  ])('%s', (_, settings, problems) => {
    expect(problemsOf(...settings)).toEqual(problems);
    expectWholeWords(issuesOf(...settings));
  });
});

describe('two settings that contradict each other', () => {
  it.each<[string, Json, Json]>([
    ['two of one group', { ...sum, weights: 'equal' }, { ...sum, aggregate: 'lowest' }],
    ['one in what is left out', { level, leaveOut: 'mean' }, { ...mean, weights: 'equal' }],
    ['the same left out twice', { level, leaveOut: 'sum.a' }, { level, leaveOut: 'sum.a' }],
    ['one in another', { level, leaveOut: 'sum.a' }, { level, leaveOut: 'sum' }],
    [
      'a bonus and its cap',
      { level, off: { capOfBonus: 'award' } },
      { level, off: { bonus: 'award' } },
    ],
    ['a list and its ties', { level, off: { list: 'red' } }, { level, list: 'red', ties: 'error' }],
    ['two policies', { input: 'a', missing: 'zero' }, { input: 'a', missing: 'exclude' }],
  ])('are an error: %s', (_, first, second) => {
    expect(problemsOf(first, second)).toContainEqual(['settings-contradict', '1']);
  });
});

describe('a file of scenarios', () => {
  const text = (scenarios: readonly unknown[], more: Json = {}): string =>
    JSON.stringify({ format: 1, ...more, scenarios }, null, 1);
  const sound = { id: 'dense', title: 's', settings: [{ level, rankTies: 'dense' }] };
  const codesIn = (source: string): readonly string[] =>
    readScenarios(source, base, 's.json').issues.map(({ code }) => code);

  it.each<[string, string, readonly string[]]>([
    ['no JSON', '{', ['not-json']],
    [
      'a key twice',
      '{"format": 1, "format": 1, "scenarios": []}',
      ['duplicate-key', 'wrong-shape'],
    ],
    [
      'a forbidden key',
      text([sound]).replace('"format"', '"__proto__": {}, "format"'),
      ['forbidden-key'],
    ],
    ['too deep', `${'['.repeat(300)}${']'.repeat(300)}`, ['document-too-deep']],
    [
      'a number that JSON cannot hold',
      text([{ ...sound, settings: [{ ...sum, ...weights('@', 20) }] }]).replace(
        '"@"',
        '12.274000000000001',
      ),
      ['literal-too-precise'],
    ],
    ['no format', JSON.stringify({ scenarios: [sound] }), ['missing-key']],
    ['another format', text([sound]).replace('1', '2'), ['not-allowed']],
    ['no settings', text([{ id: 'a', title: 'a', settings: [] }]), ['wrong-shape']],
    ['an unknown key', text([{ ...sound, titel: 'x' }]), ['unknown-key']],
    ['an id twice', text([sound, sound]), ['duplicate-id']],
    ['the reserved id', text([{ ...sound, id: 'published' }]), ['reserved-id']],
    ['other rules', text([sound], { ruleSet: 'large' }), ['scenarios-of-other-rules']],
    [
      'a misspelt key of a setting',
      text([{ ...sound, settings: [{ level, group: 'sum', weigths: 'equal' }] }]),
      ['unknown-key'],
    ],
    [
      'no such setting',
      text([{ ...sound, settings: [{ level, leaveout: 'sum' }] }]),
      ['unknown-key'],
    ],
    ['no such switch', text([{ ...sound, settings: [{ level, off: 'flor' }] }]), ['not-allowed']],
    [
      'no such thing',
      text([{ ...sound, settings: [{ level, off: { vetto: 'x' } }] }]),
      ['unknown-key'],
    ],
    [
      'two scenarios with errors',
      text([
        { ...sound, settings: [{ level, rankTies: 'loose' }] },
        { ...sound, id: 'b', settings: [{ level: 'x', rankTies: 'dense' }] },
      ]),
      ['not-allowed', 'unknown-reference'],
    ],
  ])('may be wrong: %s', (_, source, codes) => {
    expect(codesIn(source)).toEqual(codes);
  });

  it('is told of with file, row, place, what was wanted and what is near', () => {
    const wrong = { ...sound, settings: [{ level: 'conty', rankTies: 'dense' }] };
    const { issues } = readScenarios(text([wrong]), base, 's.json');
    expect(issues.map(({ at }) => at)).toEqual([
      { file: 's.json', row: 9, pointer: '/scenarios/0/settings/0/level' },
    ]);
    const [issue] = issues;
    const fix = issue === undefined ? null : describeIssue(issue, 'en').fix;
    expect(fix).toBe('did you mean "county"?');
  });

  it.each<[string, Json, string, string, string]>([
    [
      'a weight in wide digits',
      { ...sum, ...weights(20, '４０') },
      'wrong-shape',
      '/weights/b',
      'a number, also as text: 98.5, "15%"',
    ],
    [
      'a weight that is nothing',
      { ...sum, ...weights(20, null) },
      'wrong-shape',
      '/weights/b',
      'a number, also as text: 98.5, "15%"',
    ],
    ['weights in a list', { ...sum, weights: [20, 40] }, 'not-allowed', '/weights', 'equal'],
    [
      'two settings in one',
      { ...sum, weights: 'equal', rankTies: 'dense' },
      'wrong-shape',
      '',
      '{"group": …}, or {"leaveOut": …}, or {"off": …}, or {"rankTies": …}, or {"list": …}, or {"grade": …}, or {"input": …}',
    ],
    ['no such veto', { level, off: { veto: 'x' } }, 'unknown-reference', '/off/veto', 'fraud'],
    ['no such node', { level, leaveOut: 'low.g' }, 'unknown-reference', '/leaveOut', 'low.e, '],
  ])('says what was wanted, at the place: %s', (_, setting, code, inside, text) => {
    const [issue, ...others] = issuesOf(setting);
    const pointer = `/scenarios/0/settings/0${inside}`;
    expect([issue?.code, issue?.at.pointer, others]).toEqual([code, pointer, []]);
    if (issue !== undefined) expect(describeIssue(issue, 'en').wanted).toContain(text);
  });

  it('may be handed over parsed, and nest without end', () => {
    const around: { inner: unknown; title: unknown } = { inner: null, title: null };
    around.inner = around;
    const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 1);
    for (const title of [around, deep]) {
      const { issues } = loadScenarios({ format: 1, scenarios: [{ ...sound, title }] }, base);
      expect(issues.map(({ code }) => code)).toEqual(['document-too-deep']);
    }
  });

  it('may be long, with errors throughout: it is gone through once', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({ ...sound, id: `s${i}` }));
    const wrong = many.map((scenario) => ({ ...scenario, title: 5 }));
    expect(loadScenarios({ format: 1, scenarios: wrong }, base).issues).toHaveLength(20_000);
    const same = [...many, ...many];
    expect(loadScenarios({ format: 1, scenarios: same }, base).issues).toHaveLength(20_000);
    const settings = many.map(({ id }) => ({ level, off: { veto: id } }));
    expect(issuesOf(...settings, ...settings)).toHaveLength(40_000);
  }, 20_000);
});

describe('applyScenario', () => {
  const read = (settings: readonly Json[], id = 's') => {
    const result = loadScenarios({ format: 1, scenarios: [{ id, title: id, settings }] }, base);
    const [scenario] = result.ok ? result.value : [];
    if (scenario === undefined) throw new Error(JSON.stringify(result.issues));
    return scenario;
  };
  const hash = (settings: readonly Json[], id?: string): string =>
    applyScenario(base, read(settings, id)).hash;
  const dense = { level, rankTies: 'dense' };

  it('gives a hash of the rules and the settings, whatever their order, numbers, or its name', () => {
    const one = hash([dense, { ...sum, ...weights(20, 40) }]);
    expect(hash([{ ...sum, ...weights('20.0', '40') }, dense], 'other')).toBe(one);
    expect(hash([dense, { ...sum, ...weights(30, 30) }])).not.toBe(one);
    expect(one).not.toBe(base.hash);
  });

  it('refuses a scenario that was read for other rules', () => {
    const other = { ...base, hash: 'sha256:other' };
    expect(() => applyScenario(other, read([dense]))).toThrow(RangeError);
  });
});

describe('rules/scenarios.schema.json', () => {
  const file = readFileSync(new URL('../../rules/scenarios.schema.json', import.meta.url), 'utf8');

  it('is the schema of the sources', () => {
    expect(file).toBe(`${JSON.stringify(publishedSchema, null, 2)}\n`);
  });

  it('takes the example', () => {
    const example = new URL('../../fixtures/yunnan-2021/scenarios.json', import.meta.url);
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(file));
    expect([validate(JSON.parse(readFileSync(example, 'utf8'))), validate.errors]).toEqual([
      true,
      null,
    ]);
  });
});
