import { describe, expect, it } from 'vitest';
import { resultOfRun, run, smallRuleSet, unitOf } from '../support/assessment.ts';
import {
  byCode,
  errorsOf,
  group,
  indicator,
  type Json,
  listsOf,
  passThrough,
  totalsOf,
  warningsOf,
} from './smallRules.ts';

const item = (id: string, points: unknown, more: Json = {}): Json => ({
  id,
  title: id,
  points,
  ...more,
});

describe('bonuses and deductions', () => {
  const ruleSetWith = (level: Json) =>
    smallRuleSet({
      inputs: ['x', 'p', 'q', 'r', 's'].map((id) => ({ id })),
      level: { score: { children: [passThrough('x')] }, ...level },
    });
  const bonuses = (cap: Json, capP: Json = {}) => ({
    bonuses: { ...cap, items: [item('p', { var: 'p' }, capP), item('q', { var: 'q' })] },
  });
  const deductions = (cap: Json) => ({
    deductions: { ...cap, items: [item('r', { var: 'r' }), item('s', { var: 's' })] },
  });

  it.each([
    ['no caps', bonuses({}), { p: 4, q: 2 }, '56.00'],
    ['each capped by itself', bonuses({}, { cap: 1 }), { p: 4, q: 2 }, '53.00'],
    ['then together', bonuses({ cap: 5 }, { cap: 4.5 }), { p: 6, q: 2 }, '55.00'],
    ['the cap of all does not lift', bonuses({ cap: 5 }), { p: 1, q: 2 }, '53.00'],
    ['deductions too', deductions({ cap: 3 }), { r: 2, s: 2 }, '47.00'],
    ['both', { ...bonuses({ cap: 3 }), ...deductions({}) }, { p: 9, q: 9, r: 1, s: 2 }, '50.00'],
    ['below zero without a floor', deductions({}), { r: 30, s: 30.5 }, '-10.50'],
    ['a floor', { ...deductions({}), total: { floor: 0 } }, { r: 30, s: 30 }, '0.00'],
    ['a ceiling', { ...bonuses({}), total: { ceiling: 100 } }, { p: 40, q: 20 }, '100.00'],
    [
      'the bounds come after both',
      { ...bonuses({}), ...deductions({}), total: { floor: 0, ceiling: 100 } },
      { p: 60, q: 0, r: 20, s: 0 },
      '90.00',
    ],
  ])('%s', (_, level, given, total) => {
    const cells = { p: 0, q: 0, r: 0, s: 0, ...given };
    const result = resultOfRun(ruleSetWith(level), [{ code: 'a', x: 50, ...cells }]);
    expect(unitOf(result, 'a').total).toBe(total);
  });

  it('are named with what they count after their own cap, where they count', () => {
    const level = { ...bonuses({ cap: 3 }, { cap: 2 }), ...deductions({}) };
    const rows = [{ code: 'a', x: 50, p: 5, q: 2, r: 0, s: '0.5' }];
    const unit = unitOf(resultOfRun(ruleSetWith(level), rows), 'a');
    expect([unit.bonuses, unit.deductions]).toEqual([{ p: '2', q: '2' }, { s: '0.5' }]);
  });

  it('can look at the scores of the tree', () => {
    const points = { if: [{ '>=': [{ var: 'score.x' }, 50] }, 1, 0] };
    const ruleSet = ruleSetWith({ bonuses: { items: [item('b', points)] } });
    const cells = { p: 0, q: 0, r: 0, s: 0 };
    const outcome = run(ruleSet, [
      { code: 'a', x: 50, ...cells },
      { code: 'b', x: '49.99', ...cells },
    ]);
    expect(byCode(outcome, 'total')).toEqual({ a: '51.00', b: '49.99' });
  });

  it('below zero are an error of the rule', () => {
    const ruleSet = ruleSetWith(bonuses({}));
    const outcome = run(ruleSet, [{ code: 'a', x: 50, p: '-0.01', q: 0, r: 0, s: 0 }]);
    expect(errorsOf(outcome)).toEqual([['error', 'points-out-of-range', 'a', 'p']]);
  });

  it.each(['bonuses', 'deductions'])('%s: a division by zero names rule and unit', (kind) => {
    const ruleSet = ruleSetWith({ [kind]: { items: [item('share', { '/': [1, { var: 'p' }] })] } });
    const outcome = run(ruleSet, [
      { code: 'a', x: 50, p: 0, q: 0, r: 0, s: 0 },
      { code: 'b', x: 50, p: 2, q: 0, r: 0, s: 0 },
    ]);
    expect(errorsOf(outcome)).toEqual([['error', 'division-by-zero', 'a', 'share']]);
  });
});

describe('a gap in a bonus, a deduction or a veto', () => {
  const kinds: ReadonlyArray<readonly [string, (rule: unknown) => Json]> = [
    ['bonus', (rule) => ({ bonuses: { items: [item('it', rule)] } })],
    ['deduction', (rule) => ({ deductions: { items: [item('it', rule)] } })],
    [
      'veto',
      (rule) => ({
        vetoes: [{ id: 'it', title: 'it', when: { '>': [rule, 0] }, effects: [{ zero: 'total' }] }],
      }),
    ],
  ];
  const rule = { '+': [{ var: 'p' }, { var: 'q' }] };
  const runWith = (level: Json, missing: unknown, cell: string) =>
    run(
      smallRuleSet({
        inputs: [{ id: 'x' }, { id: 'p', missing }, { id: 'q', missing: 'zero' }],
        level: { score: { children: [passThrough('x')] }, ...level },
      }),
      [{ code: 'a', x: 50, p: cell, q: 3 }],
    );

  for (const [kind, levelWith] of kinds) {
    it(`${kind}: zero means that it does not count, with a warning`, () => {
      const outcome = runWith(levelWith(rule), 'zero', '');
      expect(byCode(outcome, 'total')).toEqual({ a: '50.00' });
      expect(warningsOf(outcome)).toEqual([['warning', 'missing-in-adjustment', 'a', 'it']]);
    });

    it(`${kind}: the warning names what is missing and not what is there`, () => {
      const { issues } = runWith(levelWith(rule), 'zero', '');
      expect(issues.map(({ data }) => data['input'])).toEqual([['p']]);
    });

    it.each([
      ['exclude', ''],
      ['exclude', '/'],
      ['zero', '/'],
      ['error', '/'],
    ])(
      `${kind}: what does not apply does not count; of a veto that is noted: %s %j`,
      (missing, cell) => {
        const outcome = runWith(levelWith(rule), missing, cell);
        expect(byCode(outcome, 'total')).toEqual({ a: '50.00' });
        const said = kind === 'veto' ? [['note', 'condition-open', ['a a']]] : [];
        expect(
          outcome.issues.map(({ severity, code, data }) => [severity, code, data['units']]),
        ).toEqual(said);
      },
    );

    it(`${kind}: error is an error`, () => {
      const outcome = runWith(levelWith(rule), 'error', '');
      expect(errorsOf(outcome)).toEqual([['error', 'missing-value', 'a', 'p']]);
    });

    it(`${kind}: a stated value is read`, () => {
      const outcome = runWith(levelWith(rule), { value: 1 }, '');
      const total = { bonus: '54.00', deduction: '46.00', veto: '0.00' }[kind];
      expect(byCode(outcome, 'total')).toEqual({ a: total });
      expect(outcome.issues).toEqual([]);
    });
  }
});

describe('a veto', () => {
  const ruleSetWith = (effects: readonly Json[], level: Json = {}, when: unknown = null) =>
    smallRuleSet({
      inputs: ['p', 'q', 'r', 'extra', 'fired'].map((id) => ({ id })),
      level: {
        score: {
          children: [
            group('g', [
              group('inner', [passThrough('p', 10), passThrough('q', 20)], {
                round: { places: 1 },
              }),
              passThrough('r', 30),
            ]),
            indicator('fixed', 40, 40),
          ],
        },
        bonuses: { items: [item('extra', { var: 'extra' })] },
        grades: [
          { id: 'top', title: 'top', from: 90 },
          { id: 'middle', title: 'middle', from: 60 },
          { id: 'low', title: 'low' },
        ],
        lists: [{ id: 'black', title: 'black', kind: 'black', direction: 'lowest', size: 1 }],
        vetoes: [{ id: 'v', title: '否决', when: when ?? { '>': [{ var: 'fired' }, 0] }, effects }],
        ...level,
      },
    });
  const cells = { p: 10, q: 20, r: 30, extra: 2, fired: 1 };

  it.each([
    [
      'an indicator',
      [{ zero: 'g.inner.p' }],
      '92.00',
      { 'g.inner.p': '0', 'g.inner': '20.0', g: '50' },
    ],
    ['a group', [{ zero: 'g.inner' }], '72.00', { 'g.inner': '0.0', g: '30', 'g.inner.p': '10' }],
    ['an outer group', [{ zero: 'g' }], '42.00', { 'g.inner': '30.0', g: '0' }],
    [
      'inner and outer',
      [{ zero: 'g' }, { zero: 'g.inner.q' }],
      '42.00',
      { 'g.inner.q': '0', g: '0' },
    ],
    ['the total', [{ zero: 'total' }], '0.00', { g: '60', fixed: '40' }],
    ['a cap', [{ cap_total: '59.99' }], '59.99', { g: '60' }],
    ['a cap above', [{ cap_total: 150 }], '102.00', { g: '60' }],
    ['two caps: the lower', [{ cap_total: 80 }, { cap_total: 70 }], '70.00', { g: '60' }],
    ['zero and a cap', [{ cap_total: 80 }, { zero: 'fixed' }], '62.00', { fixed: '0' }],
  ])('takes from %s', (_, effects, total, nodes) => {
    const unit = unitOf(resultOfRun(ruleSetWith(effects), [{ code: 'a', ...cells }]), 'a');
    expect(unit.total).toBe(total);
    const scores = Object.entries(unit.nodes).map(([path, { score }]) => [path, score]);
    expect(Object.fromEntries(scores)).toMatchObject(nodes);
  });

  it('says that it fired, why, and what it does; others are as they were', () => {
    const effects = [
      { zero: 'g' },
      { cap_total: '59.90' },
      { cap_grade: 'low' },
      { list: 'black' },
    ];
    const outcome = run(ruleSetWith(effects), [
      { code: 'a', ...cells },
      { code: 'b', ...cells, fired: 0 },
    ]);
    const effect = 'zero g, cap_total 59.9, cap_grade low, list black';
    const fired = { id: 'v', title: '否决', effect, because: { fired: '1' } };
    expect(byCode(outcome, 'vetoes')).toEqual({ a: [fired], b: [] });
    expect(byCode(outcome, 'total')).toEqual({ a: '42.00', b: '102.00' });
  });

  it.each<readonly [string, unknown, Json, Json]>([
    ['a score', { '<': [{ var: 'score.g' }, 100] }, {}, { 'score.g': '60' }],
    [
      'a name, and an input that is not reported',
      { and: [{ '!=': [{ var: 'unit.code' }, 'b'] }, { missing: ['fired'] }] },
      { fired: '' },
      { 'unit.code': 'a', fired: null },
    ],
  ])('says why: %s', (_, when, gap, because) => {
    const row = { code: 'a', ...cells, ...gap };
    const unit = unitOf(resultOfRun(ruleSetWith([{ zero: 'total' }], {}, when), [row]), 'a');
    expect(unit.vetoes.map((veto) => veto.because)).toEqual([because]);
  });

  it.each([
    ['top', 'top'],
    ['middle', 'middle'],
    ['low', 'low'],
  ])('that caps the grade at %s leaves total and rank alone', (grade, given) => {
    const outcome = run(ruleSetWith([{ cap_grade: grade }]), [
      { code: 'a', ...cells },
      { code: 'b', ...cells, extra: 1, fired: 0 },
    ]);
    expect(byCode(outcome, 'grade')).toEqual({ a: given, b: 'top' });
    expect(byCode(outcome, 'rank')).toEqual({ a: 1, b: 2 });
  });

  it('that caps the grade lifts nobody', () => {
    const outcome = run(ruleSetWith([{ cap_grade: 'middle' }]), [
      { code: 'a', ...cells, r: 0, p: 0, q: 0 },
    ]);
    expect(byCode(outcome, 'grade')).toEqual({ a: 'low' });
  });

  it('puts a unit on a list on top of its size', () => {
    const outcome = run(ruleSetWith([{ list: 'black' }]), [
      { code: 'a', ...cells },
      { code: 'b', ...cells, extra: 1, fired: 0 },
      { code: 'c', ...cells, extra: 0, fired: 0 },
    ]);
    expect(listsOf(outcome)).toEqual({ black: ['c', 'a'] });
  });

  it.each([
    ['the tree with bonuses, before rounding', { '>=': [{ var: 'score.total' }, '101.996'] }, 'a'],
    ['scores before any veto', { '>=': [{ var: 'score.g' }, 60] }, 'a'],
  ])('sees %s', (_, when, fired) => {
    const first = {
      id: 'w',
      title: 'w',
      when: { '>': [{ var: 'fired' }, 0] },
      effects: [{ zero: 'g' }],
    };
    const second = { id: 'v', title: 'v', when, effects: [{ zero: 'total' }] };
    const ruleSet = ruleSetWith([], { vetoes: [first, second] });
    const outcome = run(ruleSet, [
      { code: 'a', ...cells, extra: '1.996' },
      { code: 'b', ...cells, r: 29, extra: '2.995' },
    ]);
    const vetoes = byCode(outcome, 'vetoes') as Record<string, { id: string }[]>;
    const firing = Object.keys(vetoes).filter((code) => vetoes[code]?.some(({ id }) => id === 'v'));
    expect(firing).toEqual([fired]);
  });

  it('that reads a score that is not applicable does not fire', () => {
    const ruleSet = ruleSetWith([{ zero: 'total' }], {}, { '<': [{ var: 'score.g.inner' }, 100] });
    const outcome = run(ruleSet, [{ code: 'a', ...cells, p: '/', q: '/' }]);
    expect(byCode(outcome, 'vetoes')).toEqual({ a: [] });
    expect(byCode(outcome, 'total')).toEqual({ a: '102.00' });
  });

  it('counts a group that does not apply as 0 where it takes its points', () => {
    const ruleSet = ruleSetWith([{ zero: 'g.inner' }]);
    const unit = unitOf(resultOfRun(ruleSet, [{ code: 'a', ...cells, p: '/', q: '/' }]), 'a');
    expect([unit.nodes['g.inner']?.score, unit.nodes['g']?.score]).toEqual(['0.0', '30']);
    expect(unit.total).toBe('72.00');
  });

  it('comes after floor and ceiling, and the rounding after it', () => {
    const level = (effects: readonly Json[]): Json => ({
      total: { floor: 30, ceiling: 80, round: { places: 1 } },
      vetoes: [{ id: 'v', title: 'v', when: { '<': [{ var: 'x' }, 50] }, effects }],
    });
    const totals = (effects: readonly Json[]) =>
      byCode(
        run(totalsOf(level(effects)), [
          { code: 'a', x: 40 },
          { code: 'b', x: 90 },
          { code: 'c', x: 60 },
        ]),
        'total',
      );
    expect(totals([{ zero: 'total' }])).toEqual({ a: '0.0', b: '80.0', c: '60.0' });
    expect(totals([{ cap_total: '12.3' }])).toEqual({ a: '12.3', b: '80.0', c: '60.0' });
  });
});

describe('the order of the steps', () => {
  it('is indicators, groups, total, bonuses, deductions, vetoes, rounding, ranks', () => {
    // p 1.005 → 1.01; g 1.01 + 2.444 = 3.454 → 3.5; total 3.5 + 1 − 0.004 = 4.496 → 4.50.
    const ruleSet = smallRuleSet({
      inputs: ['p', 'q', 'b', 'd'].map((id) => ({ id })),
      level: {
        score: {
          children: [
            group('g', [passThrough('p', 10, { round: { places: 2 } }), passThrough('q', 10)], {
              round: { places: 1 },
            }),
          ],
        },
        bonuses: { items: [item('b', { var: 'b' })] },
        deductions: { items: [item('d', { var: 'd' })] },
      },
    });
    const outcome = run(ruleSet, [
      { code: 'a', p: '1.005', q: '2.444', b: 1, d: '0.004' },
      { code: 'b', p: '1.01', q: '2.49', b: 1, d: 0 },
    ]);
    expect(byCode(outcome, 'total')).toEqual({ a: '4.50', b: '4.50' });
    expect(byCode(outcome, 'rank')).toEqual({ a: 1, b: 1 });
    if (!outcome.ok) throw new Error('refused');
    expect(unitOf(outcome.result, 'a').nodes).toEqual({
      g: { score: '3.5', max: '20' },
      'g.p': { score: '1.01', max: '10' },
      'g.q': { score: '2.444', max: '10' },
    });
  });
});
