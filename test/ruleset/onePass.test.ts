import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IssueCode } from '../../src/issue/index.ts';
import { readRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import { shapeIssues } from '../../src/ruleset/shape.ts';
import { aboutOf, broken, issuesOf, type Json, put, sound } from './brokenRules.ts';

const county = '/levels/0';
const work = `${county}/score/children/0`;
const rate = `${work}/children/0`;
const kept = `${work}/children/1`;
const better = `${county}/score/children/1`;

type Place = readonly [IssueCode, string];

const expectPlaces = (found: ReadonlyArray<readonly unknown[]>, places: readonly Place[]): void => {
  expect(found.map(String).sort()).toEqual(places.map(String).sort());
};

/** Mistakes in the meaning, far from what the cases below break. */
const meaning: Json = {
  [`${better}/points`]: { powr: [{ var: 'rate' }, 2] },
  [`${county}/vetoes/0/when/>/0/var`]: 'cass',
  [`${county}/lists/3/source/veto`]: 'farud',
  [`${kept}/clause`]: '9',
};
const meant: readonly Place[] = [
  ['unknown-operator', `${better}/points/powr`],
  ['unknown-variable', `${county}/vetoes/0/when/>/0/var`],
  ['unknown-reference', `${county}/lists/3/source/veto`],
  ['unknown-reference', `${kept}/clause`],
];

const cases: ReadonlyArray<readonly [Json, ...Place[]]> = [
  [{ '/titel': 1 }, ['unknown-key', '/titel']],
  [{ '/title': undefined }, ['missing-key', '']],
  [{ '/version': 1, '/year': '2021' }, ['wrong-type', '/version'], ['wrong-type', '/year']],
  [{ '/year': 7.5 }, ['wrong-type', '/year']],
  [{ '/source': undefined }, ['missing-key', '']],
  [{ '/source/title': '' }, ['wrong-shape', '/source/title']],
  [{ '/register/units/0/code': 'a b' }, ['wrong-shape', '/register/units/0/code']],
  [
    {
      '/register/above': { units: [{ code: 'q q', name: '省' }] },
      '/register/units/0/parent': 'q',
    },
    ['wrong-shape', '/register/above/units/0/code'],
  ],
  [{ '/inputs/0/titel': 'x' }, ['unknown-key', '/inputs/0/titel']],
  [{ '/inputs/0/range': [0] }, ['wrong-shape', '/inputs/0/range']],
  // What it takes is not known, so nothing is said of what it is given.
  [{ '/inputs/3/type': 'bool' }, ['not-allowed', '/inputs/3/type']],
  [{ '/inputs/2/type': undefined }, ['missing-key', '/inputs/2']],
  // Whoever names it is not told that there is none.
  [{ '/inputs/3': 'kept' }, ['wrong-type', '/inputs/3']],
  [{ '/inputs/4/id': 'Last' }, ['wrong-shape', '/inputs/4/id']],
  // Sums that cannot be known are not told, nor what rests on them.
  [{ [`${rate}/max`]: 'ten' }, ['wrong-shape', `${rate}/max`]],
  [{ [`${better}/max`]: undefined }, ['missing-key', better]],
  [{ [`${rate}/weight`]: true }, ['wrong-shape', `${rate}/weight`]],
  [{ [`${work}/aggregate`]: 'mean' }, ['not-allowed', `${work}/aggregate`]],
  [
    { [`${work}/agregate`]: 'sum', [`${work}/aggregate`]: undefined },
    ['unknown-key', `${work}/agregate`],
  ],
  [{ [`${county}/total/round`]: 0 }, ['wrong-type', `${county}/total/round`]],
  [{ [rate]: { id: 'rate', title: '率' } }, ['missing-key', rate], ['missing-key', rate]],
  // References to what had to be left out are not told either.
  [{ [`${county}/grades/0`]: { id: 'best' } }, ['missing-key', `${county}/grades/0`]],
  [{ [`${county}/grades`]: 5 }, ['wrong-type', `${county}/grades`]],
  [
    { [`${county}/lists/1`]: { id: 'black', size: [] } },
    ['missing-key', `${county}/lists/1`],
    ['wrong-shape', `${county}/lists/1/size`],
  ],
  [
    { [`${county}/vetoes/0/effects/1`]: { cap: 1 } },
    ['unknown-key', `${county}/vetoes/0/effects/1/cap`],
  ],
  [{ [`${county}/vetoes/0/effects`]: [] }, ['wrong-shape', `${county}/vetoes/0/effects`]],
  // With the bonus the cap is in reach.
  [
    { [`${county}/bonuses/items/0`]: 5, [`${county}/vetoes/0/effects/1/cap_total`]: 31 },
    ['wrong-type', `${county}/bonuses/items/0`],
  ],
  // A list's source is not the document's.
  [{ [`${county}/lists/0/source`]: 'total' }, ['wrong-shape', `${county}/lists/0/source`]],
  [{ [`${county}/lists/0/source`]: {} }, ['wrong-shape', `${county}/lists/0/source`]],
  [
    { [`${county}/lists/0/source`]: { scores: 'total' } },
    ['unknown-key', `${county}/lists/0/source/scores`],
  ],
  [
    { [`${county}/lists/0/source`]: { score: 5 } },
    ['wrong-type', `${county}/lists/0/source/score`],
  ],
  [{ [`${rate}/examples/0`]: { given: {} } }, ['missing-key', `${rate}/examples/0`]],
  [
    { '/levels/1': { id: 'prefecture' } },
    ['missing-key', '/levels/1'],
    ['missing-key', '/levels/1'],
  ],
];

describe('what has not the shape does not hide what is wrong with the meaning of the rest', () => {
  it.each(cases.map(([changes, ...places]) => [changes, places] as const))(
    '%j',
    (changes, places) => {
      // A reference of which nobody can say whether it is wrong.
      const untold = [
        ...('/source' in changes ? [`${kept}/clause`] : []),
        ...('/inputs/3' in changes ? [`${county}/vetoes/0/when/>/0/var`] : []),
      ];
      const told = meant.filter(([, at]) => !untold.includes(at));
      expectPlaces(aboutOf(issuesOf(broken({ ...meaning, ...changes }))), [...places, ...told]);
    },
  );

  it('with pointers into the document as it came, where items were left out before', () => {
    const rules = broken({
      ...meaning,
      [`${county}/lists/0`]: 'red',
      [`${county}/lists/2`]: 7,
      '/inputs/1': { id: 'cases' },
    });
    const lists: readonly Place[] = [
      ['wrong-type', `${county}/lists/0`],
      ['wrong-type', `${county}/lists/2`],
    ];
    const found = aboutOf(issuesOf(rules));
    for (const place of [...lists, meant[0], meant[3]]) expect(found).toContainEqual(place);
  });
});

describe('a type that is none', () => {
  const ledger = (type: string): Json => ({
    '/ledgers': [
      {
        id: 'visits',
        title: '走访台账',
        fields: [
          { id: 'done', title: '办结', type },
          { id: 'marks', title: '得分', type: 'number' },
        ],
      },
    ],
    '/inputs/1/derived': {
      from: 'visits',
      where: { '<': [{ days_between: [{ var: 'done' }, { var: 'as_of' }] }, 3] },
      take: { latest: { var: 'marks' }, by: 'done' },
      examples: [{ records: [{ done: '2021-02-02', marks: 1 }], value: 1 }],
    },
  });

  it('of a field is told once, and not what its rules make of it', () => {
    expect(issuesOf(broken(ledger('date')))).toEqual([]);
    expectPlaces(aboutOf(issuesOf(broken(ledger('日期')))), [
      ['not-allowed', '/ledgers/0/fields/0/type'],
    ]);
  });

  it('of an input is told once, and not that its rules want another', () => {
    const days = { days_between: [{ var: 'class' }, '2021-12-31'] };
    expectPlaces(
      aboutOf(
        issuesOf(
          broken({
            '/inputs/2': { id: 'class', title: '日', type: 'day' },
            [`${county}/categories/0/when`]: { '<': [days, 9] },
          }),
        ),
      ),
      [['not-allowed', '/inputs/2/type']],
    );
  });

  it.each([
    ['日期', 'date'],
    ['String', 'text'],
    ['整数', 'integer'],
    ['数值', 'number'],
    ['是否', 'boolean'],
    ['nmber', 'number'],
  ])('%s suggests %s', (type, nearest) => {
    const [issue] = issuesOf(broken({ '/inputs/2/type': type }));
    expect(issue?.data).toMatchObject({ nearest });
  });
});

describe('a sum that is wrong', () => {
  const sum: Place = ['max-does-not-add-up', `${county}/score/max`];

  it.each<readonly [Json, Place]>([
    [{ [`${rate}/explanaton`]: 'x' }, ['unknown-key', `${rate}/explanaton`]],
    [{ [`${rate}/examples/0/not`]: 'x' }, ['unknown-key', `${rate}/examples/0/not`]],
    [{ [`${rate}/title`]: 5 }, ['wrong-type', `${rate}/title`]],
    [{ [`${county}/title`]: 5 }, ['wrong-type', `${county}/title`]],
    [{ [`${county}/ranking`]: 5 }, ['wrong-type', `${county}/ranking`]],
  ])('is told beside %j', (changes, place) => {
    const found = aboutOf(issuesOf(broken({ [`${county}/score/max`]: 31, ...changes })));
    expectPlaces(found, [place, sum]);
  });
});

describe('a key that has to be there and is misspelt', () => {
  const renamed = (from: string, to: string, rest: Json = {}) => {
    const entries = Object.entries(Object(broken({ ...meaning, ...rest })));
    return Object.fromEntries(entries.map(([key, part]) => [key === from ? to : key, part]));
  };

  it.each([
    ['inputs', 'input', '/input'],
    ['levels', 'level', '/level'],
    ['source', 'sourc', '/sourc'],
  ])('%s as %s is told once, and looked into', (from, to, pointer) => {
    const found = aboutOf(issuesOf(renamed(from, to)));
    const there = ([code, at]: Place): Place => [
      code,
      at.replace(/^\/levels/, to === 'level' ? '/level' : '/levels'),
    ];
    expectPlaces(found, [['unknown-key', pointer], ...meant.map(there)]);
  });

  it('keeps the places of what is wrong inside of it', () => {
    const found = aboutOf(issuesOf(renamed('inputs', 'input', { '/inputs/0/titel': 'x' })));
    expect(found).toContainEqual(['unknown-key', '/input/0/titel']);
  });
});

it('a worked example has its own number, whatever was left out before it', () => {
  const [issue] = issuesOf(broken({ [`${rate}/examples`]: [5, { given: {}, points: 1 }] })).filter(
    ({ code }) => code === 'example-lacks-input',
  );
  expect([issue?.at.pointer, issue?.data['position']]).toEqual([`${rate}/examples/1`, '2']);
});

it('very many parts beside a mistake are no matter', () => {
  const example = { given: { rate: 95 }, points: 10 };
  const examples = [...Array(20_000).fill(example), 5];
  const found = aboutOf(issuesOf(broken({ [`${rate}/examples`]: examples, ...meaning })));
  expect(found).toContainEqual(['wrong-type', `${rate}/examples/20000`]);
  const empty = issuesOf(broken({ '/inputs': Array(20_000).fill({}) }));
  expect(empty).toHaveLength(60_000);
});

describe('in a text', () => {
  const textOf = (changes: Json): string =>
    JSON.stringify(broken({ ...meaning, ...changes }), null, 1);
  const placesIn = (text: string) => aboutOf(readRuleSet(text).issues);

  it.each<readonly [string, string, Place]>([
    ['a forbidden key', '{"__proto__": {"a": 1},', ['forbidden-key', '/__proto__']],
    ['a key twice', '{"year": 2021,', ['duplicate-key', '/year']],
  ])('%s hides nothing', (_, start, place) => {
    const text = textOf({}).replace('{', start);
    expectPlaces(placesIn(text), [place, ...meant]);
    expect(readRuleSet(text).issues.every(({ at }) => (at.row ?? 0) > 0)).toBe(true);
  });

  it.each(['1e999999', '0.12345678901234567', '1e-999999'])('%s is told once', (number) => {
    for (const pointer of [`${kept}/max`, `${kept}/weight`]) {
      const text = textOf({ [pointer]: 'here' }).replace('"here"', number);
      expectPlaces(placesIn(text), [['literal-too-precise', pointer], ...meant]);
    }
  });

  it('a forbidden key in a rule is told once', () => {
    const text = textOf({ [`${kept}/points`]: 'here' }).replace('"here"', '{"constructor": 1}');
    expectPlaces(placesIn(text), [['forbidden-key', `${kept}/points/constructor`], ...meant]);
  });
});

it('a document with more mistakes than anybody makes is not mended', () => {
  const text = JSON.stringify(broken(meaning));
  const twice = text.replace('{', `{${'"year": 2021,'.repeat(10_000)}`);
  expect(new Set(readRuleSet(twice).issues.map(({ code }) => code))).toEqual(
    new Set(['duplicate-key']),
  );
  const wrong = broken({ ...meaning, '/inputs': Array(5_000).fill({ id: 'x' }) });
  const codes = issuesOf(wrong).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['missing-key']));
});

describe('one mistake of shape, wherever it is', () => {
  // Rules are none of it; whoever names a thing whose id is nonsense may still be told that it is not there.
  const pointers = [...pointersIn(sound)].filter(
    (pointer) => !/\/(points|when|condition)\//.test(pointer) && !/\/id$|^\/source$/.test(pointer),
  );
  const values = [undefined, 0, 1.5, '', 'abc', '5%', [], ['x'], {}, null, true];

  it('is all that is told', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pointers), fc.constantFrom(...values), (pointer, value) => {
        const json = put(sound, pointer, value);
        const places = aboutOf(shapeIssues(json));
        fc.pre(places.length > 0);
        expect(aboutOf(issuesOf(json))).toEqual(places);
      }),
      { numRuns: 500 },
    );
  });

  it('if it is a key too many, hides nothing', () => {
    for (const pointer of pointers.filter((at) => !/\/given\/|\d$/.test(at))) {
      const found = aboutOf(issuesOf(broken({ [`${pointer}_x`]: 1, ...meaning })));
      expect([pointer, found]).toEqual([pointer, expect.arrayContaining([...meant])]);
    }
  });
});

function* pointersIn(json: unknown, pointer = ''): Generator<string> {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) {
    yield `${pointer}/${key}`;
    yield* pointersIn(value, `${pointer}/${key}`);
  }
}
