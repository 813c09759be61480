import { describe, expect, it } from 'vitest';
import { explainList, type ListExplanation } from '../../src/explain/index.ts';
import type { ResultJson } from '../../src/report/result.ts';
import {
  group,
  type Json,
  passThrough,
  type Row,
  totalsOf,
  unitsWith,
} from '../assess/smallRules.ts';
import { resultOfRun, smallRuleSet } from '../support/assessment.ts';
import { assessmentOfRows } from './explained.ts';

const list = (more: Json = {}): Json => ({
  id: 'l',
  title: '榜单',
  direction: 'highest',
  size: 2,
  ...more,
});
/** Units a, b, c … with these values of `x` and `y`, below units p and q in turn. */
const unitsBy = (values: ReadonlyArray<readonly [x: string | number, y: string | number]>) =>
  unitsWith(values.map(([x]) => x)).map((unit, i): Row => {
    const parent = i % 2 === 0 ? 'p' : 'q';
    return { ...unit, name: String(unit['code']), y: values[i]?.[1] ?? '', parent };
  });

const edgesIn = ({ lists }: ResultJson): ReadonlyArray<readonly unknown[]> =>
  lists.flatMap(({ edges }) =>
    edges.map(({ parent, last, next, gap, decidedBy }) => [
      ...(parent === null ? [] : [parent]),
      ...[last.code, next.code, gap, decidedBy],
    ]),
  );
const callsIn = ({ closeCalls }: ResultJson): ReadonlyArray<readonly unknown[]> =>
  closeCalls.map(({ kind, id, by, units, gap }) => [
    ...[kind, id, by],
    units.map(({ code }) => code).join(''),
    gap,
  ]);

/** Best at the third: 90, 80, then two of `x` and `y`. */
const resultWith = (level: Json, ...last: ReadonlyArray<readonly [string | number, number]>) =>
  resultOfRun(totalsOf(level), unitsBy([[90, 0], [80, 2], ...last]));

const byY = { tieBreakers: [{ input: 'y', better: 'higher' }] };

describe('the edge of a list', () => {
  it.each<[string, Json, readonly [string | number, number], readonly unknown[]]>([
    ['is a gap of scores', { lists: [list()] }, ['79.5', 0], ['b', 'c', '0.5', 'score']],
    [
      'is a tie-breaker',
      { lists: [list()], ranking: byY },
      [80, 1],
      ['b', 'c', '0', 'tie-breaker'],
    ],
    [
      'is the policy for ties',
      { lists: [list({ size: 2, ties: 'exclude' })] },
      [80, 1],
      ['a', 'b', '10', 'tie-policy'],
    ],
    [
      'is a condition',
      { lists: [list({ size: 3, condition: { '>=': [{ var: 'score.total' }, 75] } })] },
      [70, 0],
      ['b', 'c', '10', 'condition'],
    ],
  ])('%s', (_, level, third, edge) => {
    expect(edgesIn(resultWith(level, third))).toEqual([edge]);
  });

  it('is in none of a list with all units', () => {
    expect(edgesIn(resultWith({ lists: [list({ size: 5 })] }, [70, 0]))).toEqual([]);
  });

  it('of a list of lowest stands on the other side', () => {
    const lists = [list({ direction: 'lowest', size: 1 })];
    expect(edgesIn(resultWith({ lists }, [70, 0]))).toEqual([['c', 'b', '10', 'score']]);
  });

  it('is one for the units of each unit above', () => {
    const lists = [list({ size: 1, within: 'parent' })];
    expect(edgesIn(resultWith({ lists }, [70, 0], [65, 0]))).toEqual([
      ['p', 'a', 'c', '20', 'score'],
      ['q', 'b', 'd', '15', 'score'],
    ]);
  });
});

describe('what was decided by a hair', () => {
  it.each<[string, Json, readonly [string | number, number], ReadonlyArray<readonly unknown[]>]>([
    ['nothing', { lists: [list()] }, ['79.99', 0], []],
    [
      'a rank and a place by a tie-breaker',
      { lists: [list()], ranking: byY },
      [80, 1],
      [
        ['rank', null, 'tie-breaker', 'bc', '0'],
        ['list', 'l', 'tie-breaker', 'bc', '0'],
      ],
    ],
    ['not a shared rank', {}, [80, 1], []],
    ['a shared rank by rounding', {}, ['80.004', 0], [['rank', null, 'rounding', 'bc', '0']]],
    [
      'no rank by rounding where the exact total counts',
      { ranking: { by: 'exact' } },
      ['80.004', 0],
      [],
    ],
    [
      'a rank and a place within the margin',
      { lists: [list()], ranking: { margin: 0.05 } },
      ['79.96', 0],
      [
        ['rank', null, 'margin', 'bc', '0.04'],
        ['list', 'l', 'margin', 'bc', '0.04'],
      ],
    ],
    [
      'nothing at the margin itself',
      { lists: [list()], ranking: { margin: 0.05 } },
      ['79.95', 0],
      [],
    ],
    [
      'a shared place by rounding',
      { lists: [list()] },
      ['79.996', 0],
      [
        ['rank', null, 'rounding', 'bc', '0'],
        ['list', 'l', 'rounding', 'bc', null],
      ],
    ],
    [
      'a grade by rounding',
      {
        grades: [
          { id: 'good', title: '好', from: 70 },
          { id: 'rest', title: '其余' },
        ],
      },
      ['69.996', 0],
      [['grade', 'good', 'rounding', 'c', '0']],
    ],
    [
      'a grade within the margin',
      {
        grades: [
          { id: 'good', title: '好', from: 70 },
          { id: 'rest', title: '其余' },
        ],
        ranking: { margin: 1 },
      },
      ['69.5', 0],
      [['grade', 'good', 'margin', 'c', '0.5']],
    ],
    [
      'a condition by rounding',
      { lists: [list({ size: 3, condition: { '>=': [{ var: 'score.total' }, 70] } })] },
      ['69.996', 0],
      [['list', 'l', 'rounding', 'c', null]],
    ],
  ])('%s', (_, level, third, calls) => {
    expect(callsIn(resultWith(level, third))).toEqual(calls);
  });

  it('the policy that leaves out equal units, of which one would have had a place', () => {
    const level = { lists: [list({ size: 2, ties: 'exclude' })] };
    const result = resultOfRun(totalsOf(level), unitsWith([90, 80, 80]));
    expect(result.lists[0]?.units).toEqual(['a']);
    expect(callsIn(result)).toEqual([['list', 'l', 'tie-policy', 'bc', '0']]);
  });

  it('the same where it leaves the list empty', () => {
    const level = { lists: [list({ size: 1, ties: 'exclude' })] };
    const result = resultOfRun(totalsOf(level), unitsWith([80, 80, 70]));
    expect(result.lists[0]?.units).toEqual([]);
    expect(callsIn(result)).toEqual([['list', 'l', 'tie-policy', 'ab', '0']]);
  });
});

describe('explainList', () => {
  function listIn(level: Json, rows: readonly Row[]): ListExplanation {
    const found = explainList(assessmentOfRows(totalsOf(level), rows), { list: 'l' });
    if (!found.ok || found.value[0] === undefined) throw new Error(JSON.stringify(found.issues));
    return found.value[0];
  }
  const membersIn = ({ members }: ListExplanation): Readonly<Record<string, string>> =>
    Object.fromEntries(members.map(({ code, because }) => [code, because]));
  const othersIn = ({ off }: ListExplanation): ReadonlyArray<readonly unknown[]> =>
    off.map(({ code, because, gap }) => [code, because, gap]);
  const veto = {
    id: 'v',
    title: '否决',
    when: { '>': [{ var: 'y' }, 0] },
    effects: [{ list: 'black' }],
  };

  it('tells places, ties across the edge and who is beyond', () => {
    const found = listIn({ lists: [list()] }, unitsWith([90, 80, 80, 79, 78, 77, 76]));
    expect(membersIn(found)).toEqual({ a: 'place', b: 'place', c: 'tie' });
    expect(othersIn(found)).toEqual([
      ['d', 'beyond', '1'],
      ['e', 'beyond', '2'],
      ['f', 'beyond', '3'],
    ]);
    expect(found.parts.map(({ places, taken }) => [places, taken])).toEqual([[2, 3]]);
  });

  it('tells equal units that the policy left out', () => {
    const lists = [list({ size: 2, ties: 'exclude' })];
    const found = listIn({ lists }, unitsWith([90, 80, 80, 70]));
    expect(membersIn(found)).toEqual({ a: 'place' });
    expect(othersIn(found)).toEqual([
      ['b', 'tie', '10'],
      ['c', 'tie', '10'],
      ['d', 'beyond', '20'],
    ]);
  });

  it('tells a veto from a place where the policy left both out', () => {
    const lists = [list({ size: 2, ties: 'exclude' })];
    const when = { '==': [{ var: 'unit.code' }, 'c'] };
    const vetoes = [{ id: 'v', title: '否决', when, effects: [{ list: 'l' }] }];
    const found = listIn({ lists, vetoes }, unitsWith([90, 80, 80, 70]));
    expect(membersIn(found)).toEqual({ a: 'place', c: 'veto' });
    expect(othersIn(found)[0]).toEqual(['b', 'tie', '10']);
  });

  it('tells who fails the condition', () => {
    const condition = { '>=': [{ var: 'score.total' }, 75] };
    const found = listIn(
      { lists: [list({ size: 4, condition })] },
      unitsWith([90, 80, 70, 60, 50]),
    );
    expect(membersIn(found)).toEqual({ a: 'place', b: 'place' });
    expect(othersIn(found)).toEqual([
      ['c', 'condition', '10'],
      ['d', 'condition', '20'],
    ]);
  });

  const lists = [
    list({ kind: 'red', size: 1 }),
    { id: 'black', title: '黑榜', kind: 'black', source: { veto: 'v' } },
  ];
  const barred = unitsBy([
    [90, 1],
    [80, 0],
    [70, 0],
  ]);

  it('tells whom another list took, and which', () => {
    const found = listIn({ lists, vetoes: [{ ...veto, effects: [{ cap_total: 100 }] }] }, barred);
    expect(membersIn(found)).toEqual({ b: 'place' });
    expect(found.off.map(({ code, because, lists: by }) => [code, because, by[0]?.id])).toEqual([
      ['c', 'beyond', undefined],
      ['a', 'precedence', 'black'],
    ]);
  });

  it('a result says so too', () => {
    const level = { lists, vetoes: [{ ...veto, effects: [{ cap_total: 100 }] }] };
    expect(callsIn(resultOfRun(totalsOf(level), barred))).toEqual([
      ['list', 'l', 'precedence', 'a', null],
    ]);
  });

  it('tells whom a veto put there', () => {
    const black = [list({ kind: 'black', direction: 'lowest', size: 1 })];
    const level = { lists: black, vetoes: [{ ...veto, effects: [{ list: 'l' }] }] };
    const found = listIn(level, barred);
    expect(membersIn(found)).toEqual({ a: 'veto', c: 'place' });
    expect(found.members.find(({ code }) => code === 'a')?.vetoes).toEqual([
      { id: 'v', title: '否决' },
    ]);
  });

  it('compares a group where the list does', () => {
    const rules = smallRuleSet({
      inputs: [{ id: 'x' }, { id: 'y' }],
      level: {
        score: {
          children: [group('g', [passThrough('x', 60)], { title: '一组' }), passThrough('y', 40)],
        },
        lists: [list({ source: { score: 'g' }, size: 1 })],
      },
    });
    const rows = [
      { code: 'a', x: 10, y: 40 },
      { code: 'b', x: 20, y: 0 },
    ];
    const found = explainList(assessmentOfRows(rules, rows), { list: '榜单' });
    const [one] = found.ok ? found.value : [];
    expect([one?.compares, one?.members[0]?.code, one?.members[0]?.score]).toEqual([
      ...['一组', 'b', '20.00'],
    ]);
  });

  it('refuses a list that is none, with the nearest', () => {
    const assessed = assessmentOfRows(totalsOf({ lists: [list()] }), unitsWith([1, 2]));
    const { ok, issues } = explainList(assessed, { list: '榜但' });
    expect([ok, issues.map(({ code, data }) => [code, data['nearest']])]).toEqual([
      false,
      [['unknown-list', '榜单']],
    ]);
  });
});
