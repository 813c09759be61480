import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/check/checkExamples.ts';
import { formatExact } from '../../src/decimal/index.ts';
import { describeIssue, type IssueCode } from '../../src/issue/index.ts';
import { documents as documentWords } from '../../src/issue/wording/documents.ts';
import { logic as logicWords } from '../../src/issue/wording/logic.ts';
import { ruleSets as ruleSetWords } from '../../src/issue/wording/ruleSets.ts';
import { loadRuleSet, readRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import { documentLengthLimit } from '../../src/ruleset/readJson.ts';
import { aboutOf, broken, issuesOf, type Json, sound } from './brokenRules.ts';

const county = '/levels/0';
const work = `${county}/score/children/0`;
const rate = `${work}/children/0`;
const kept = `${work}/children/1`;
const better = `${county}/score/children/1`;
const rollup = '/levels/1/score/children/0';
const points = `${better}/points`;

type Place = readonly [IssueCode, string];
/** What is put where, and the issues that follow. */
type Case = readonly [Json, ...Place[]];

const deep = (levels: number): unknown => {
  let rule: unknown = 1;
  for (let level = 0; level < levels; level += 1) rule = { '-': [rule] };
  return rule;
};

const documents: readonly Case[] = [
  [{ '/title': undefined }, ['missing-key', '']],
  [{ '/titel': 1 }, ['unknown-key', '/titel']],
  [{ '/title': 1 }, ['wrong-type', '/title']],
  [{ '/inputs/0/type': 'x' }, ['not-allowed', '/inputs/0/type']],
  [{ '/version': '' }, ['wrong-shape', '/version']],
  ...['2021-13', '2021-00', '2021-W00', '2021-W53', '2021-W54', '2021-02-30', '0000'].map(
    (period): Case => [{ '/period': period }, ['wrong-shape', '/period']],
  ),
  ...['2020-W53', '2020-02-29', '2021-12', '2021-H2'].map(
    (period): Case => [{ '/period': period }],
  ),
  [{ '/source/date': '2021-02-29' }, ['wrong-shape', '/source/date']],
  [{ '/cells': deep(201) }, ['document-too-deep', '']],
  [{ [points]: 0.12345678901234566 }, ['literal-too-precise', points]],
  [{ [`${county}/total/floor`]: 1e70 }, ['literal-too-precise', `${county}/total/floor`]],
  [{ [`${work}/weightTotal`]: undefined }, ['missing-key', work]],
  [{ '/inputs/4/type': 'integer' }, ['wrong-type', '/inputs/4/type']],
  [
    { [`${rate}/examples/0/given/rate`]: 0.12345678901234566 },
    ['literal-too-precise', `${rate}/examples/0/given/rate`],
  ],
  [{ [`${rate}/round`]: {} }, ['wrong-shape', `${rate}/round`]],
  [{ [`${rate}/round`]: { places: 1, multiple: 2 } }, ['wrong-shape', `${rate}/round`]],
  [
    { [`${county}/ranking/tieBreakers/0/input`]: 'cases' },
    ['wrong-shape', `${county}/ranking/tieBreakers/0`],
  ],
  [
    { [`${county}/ranking/tieBreakers/1/input`]: 'class' },
    ['wrong-type', `${county}/ranking/tieBreakers/1/input`],
  ],
  [
    { [`${county}/deductions/items/0/points`]: { var: 'score.work' } },
    ['example-of-scores', `${county}/deductions/items/0/examples`],
  ],
  [
    { [`${county}/figures/1`]: { id: 'award', title: '又一', value: { var: 'score.total' } } },
    ['duplicate-id', `${county}/figures/1/id`],
  ],
  [{ [`${county}/figures/0/clause`]: '3' }, ['unknown-reference', `${county}/figures/0/clause`]],
  [{ [`${county}/figures/0/total`]: 'mean' }, ['not-allowed', `${county}/figures/0/total`]],
  [
    { [`${county}/figures/0/value/*/0/var`]: 'ratte' },
    ['unknown-variable', `${county}/figures/0/value/*/0/var`],
  ],
  [
    { [`${county}/figures/0/value`]: { var: 'kept' } },
    ['rule-may-lack-number', `${county}/figures/0/value`],
  ],
  [
    { [`${county}/figures/0/examples/0/given`]: { cases: 2 } },
    ['example-lacks-input', `${county}/figures/0/examples/0`],
  ],
  [
    { [`${county}/figures/0/value`]: { var: 'score.total' } },
    ['example-of-scores', `${county}/figures/0/examples`],
  ],
  [{ [`${county}/lists/2/size`]: 5 }, ['unknown-key', `${county}/lists/2/size`]],
  [
    { [`${county}/ranking/by`]: 'none' },
    ['nothing-ranked', `${county}/ranking/ties`],
    ['nothing-ranked', `${county}/ranking/tieBreakers`],
  ],
  [{ [`${county}/ranking`]: { by: 'none', within: 'category', margin: 1 } }],
  [{ [`${county}/ranking/margin`]: 0 }, ['wrong-shape', `${county}/ranking/margin`]],
  [{ [`${county}/ranking/margin`]: '0.00' }, ['not-positive', `${county}/ranking/margin`]],
  [{ [`${county}/lists/2/within`]: 'parent' }, ['unknown-key', `${county}/lists/2/within`]],
  [{ [`${county}/lists/0/within`]: 'category' }, ['not-allowed', `${county}/lists/0/within`]],
  [{ [`${county}/ranking/within`]: 'parent', [`${county}/pool`]: 'parent' }],
  [{ [`${county}/lists/3/direction`]: 'lowest' }, ['unknown-key', `${county}/lists/3/direction`]],
  [
    { [`${rollup}/rollup/weight`]: 'class' },
    ['wrong-type', `${rollup}/rollup/weight`],
    ['input-not-used', '/inputs/5'],
  ],
];
/** A ledger, and the third input (cases) derived from it; null: as it is sound. */
const withLedger = (derived: Json, fields: readonly unknown[] = []): Json => ({
  '/ledgers': [
    {
      id: 'visits',
      title: '走访台账',
      fields: [
        { id: 'day', title: '日期', type: 'date' },
        { id: 'score', title: '得分', type: 'number' },
        ...fields,
      ],
    },
  ],
  [`${derivedAt}`]: { from: 'visits', take: 'count', ...derived },
});
const derivedAt = '/inputs/1/derived';
const ledgers: readonly Case[] = [
  [withLedger({})],
  [withLedger({ from: 'visit' }), ['unknown-reference', `${derivedAt}/from`]],
  [withLedger({ take: 'cuont' }), ['not-allowed', `${derivedAt}/take`]],
  [
    withLedger({ take: { distinct: ['dya'] } }),
    ['unknown-reference', `${derivedAt}/take/distinct/0`],
  ],
  [
    withLedger({ take: { sum: { var: 'day' } } }),
    ['rule-may-lack-number', `${derivedAt}/take/sum`],
  ],
  [
    withLedger({ take: { mean: { var: 'scor' } } }),
    ['unknown-variable', `${derivedAt}/take/mean/var`],
  ],
  [
    withLedger({ take: { mean: { pool_max: { var: 'score' } } } }),
    ['pool-in-ledger', `${derivedAt}/take/mean`],
  ],
  [withLedger({ take: { trimmed_mean: { var: 'score' }, drop: [1, 2], from: 4, fewer: 'mean' } })],
  [
    withLedger({ take: { trimmed_mean: { var: 'score' }, drop: [1, 2], from: 3 } }),
    ['trimmed-from-too-few', `${derivedAt}/take/from`],
  ],
  [
    withLedger({ take: { latest: { var: 'score' }, by: 'score' } }),
    ['wrong-type', `${derivedAt}/take/by`],
  ],
  [withLedger({ where: { '<': [{ var: 'day' }, { var: 'as_of' }] } })],
  [
    withLedger({ where: { days_between: [{ var: 'day' }, '2021-02-30'] } }),
    ['wrong-argument-kind', `${derivedAt}/where/days_between/1`],
  ],
  [withLedger({ take: 'sum' }), ['wrong-shape', `${derivedAt}/take`]],
  [withLedger({ take: { count: { var: 'score' } } }), ['wrong-shape', `${derivedAt}/take`]],
  [withLedger({ where: true }), ['where-is-constant', `${derivedAt}/where`]],
  [withLedger({ where: { '==': [1, 1] } }), ['where-is-constant', `${derivedAt}/where`]],
  [withLedger({ where: { '!': { missing: ['day'] } } })],
  [withLedger({ empty: -1 }), ['wrong-empty-value', `${derivedAt}/empty`]],
  [
    withLedger({ where: { '<=': [{ var: 'day' }, '2021-6-30'] } }),
    ['wrong-argument-kind', `${derivedAt}/where/<=/1`],
  ],
  [
    withLedger({ where: { '<': ['2021-6-30', { var: 'as_of' }] } }),
    ['wrong-argument-kind', `${derivedAt}/where/</0`],
  ],
  [withLedger({ empty: 'x' }), ['wrong-shape', `${derivedAt}/empty`]],
  [
    withLedger({}, [{ id: 'unit', title: 'u', type: 'text' }]),
    ['reserved-id', '/ledgers/0/fields/2/id'],
  ],
  [
    withLedger({}, [{ id: 'day', title: 'u', type: 'text' }]),
    ['duplicate-id', '/ledgers/0/fields/2/id'],
  ],
  [
    withLedger({}, [{ id: 'd2', title: '日期', type: 'text' }]),
    ['column-name-twice', '/ledgers/0/fields/2/title'],
  ],
  [{ ...withLedger({}), '/ledgers/0/unique': ['score', 'day'] }],
  [
    { ...withLedger({}), '/ledgers/0/unique': ['dya', 'day', 'score', 'day'] },
    ['unknown-reference', '/ledgers/0/unique/0'],
    ['duplicate-id', '/ledgers/0/unique/3'],
  ],
  [{ ...withLedger({}), '/ledgers/0/unique': [] }, ['wrong-shape', '/ledgers/0/unique']],
  [{ ...withLedger({ from: 'long' }), '/ledgers/0/id': 'long' }, ['reserved-id', '/ledgers/0/id']],
  [{ ...withLedger({}), '/ledgers/0/asOf': '2021-06-31' }, ['wrong-shape', '/ledgers/0/asOf']],
  [
    { ...withLedger({}), '/inputs/1/type': 'boolean' },
    ['derived-not-a-number', derivedAt],
    ['rule-may-lack-number', '/levels/0/bonuses/items/0/points'],
    ['wrong-missing-value', '/inputs/1/missing/value'],
    ['wrong-type', '/levels/0/ranking/tieBreakers/1/input'],
  ],
  [
    { ...withLedger({}), '/inputs/1/earlier': 'total' },
    ['derived-and-earlier', derivedAt],
    ['wrong-type', '/inputs/1/type'],
  ],
];
const succession = (more: Json): Json => ({
  level: 'county',
  from: ['A'],
  to: ['B'],
  since: '2021',
  ...more,
});
const withSuccessions = (...list: readonly Json[]): Json => ({
  '/register': undefined,
  '/successions': list.map(succession),
});
const successions: readonly Case[] = [
  [withSuccessions({})],
  [withSuccessions({ from: ['A', 'B'], score: 'missing', listed: 'all', names: ['a', 'b'] })],
  [withSuccessions({ level: 'conty' }), ['unknown-reference', '/successions/0/level']],
  [withSuccessions({ from: [] }), ['wrong-shape', '/successions/0/from']],
  [withSuccessions({ to: [] }), ['wrong-shape', '/successions/0/to']],
  [withSuccessions({ since: '2021-H3' }), ['wrong-shape', '/successions/0/since']],
  [withSuccessions({ since: '2021-02-30' }), ['wrong-shape', '/successions/0/since']],
  [withSuccessions({ names: ['a', 'b'] }), ['names-not-of-codes', '/successions/0/names']],
  [
    withSuccessions({ from: ['A', 'B'] }),
    ['missing-key', '/successions/0'],
    ['missing-key', '/successions/0'],
  ],
  [
    withSuccessions({ from: ['A', 'A'], score: 'mean', listed: 'any' }),
    ['duplicate-id', '/successions/0/from/1'],
  ],
  [withSuccessions({ to: ['B', 'C', 'B'] }), ['duplicate-id', '/successions/0/to/2']],
  [withSuccessions({}, { to: ['C'] }), ['succession-unclear', '/successions/1/from/0']],
  [withSuccessions({}, { from: ['C'] }), ['succession-unclear', '/successions/1/to/0']],
  [
    withSuccessions({}, { from: ['B'], to: ['A'] }),
    ['succession-unclear', '/successions/1/from/0'],
    ['succession-unclear', '/successions/1/to/0'],
  ],
  [
    withSuccessions({}, { from: ['B'], to: ['C'], since: '2021-01-01' }),
    ['succession-unclear', '/successions/1/from/0'],
  ],
  [withSuccessions({}, { from: ['B'], to: ['A'], since: '2021-02' })],
  [{ '/successions': [succession({ to: ['c'] })] }],
  [
    { '/successions': [succession({ to: ['c', 'd'] })] },
    ['unknown-reference', '/successions/0/to/1'],
  ],
  [{ '/successions': [succession({ to: ['p'] })] }, ['unknown-reference', '/successions/0/to/0']],
  [
    {
      '/successions': [succession({}), succession({ from: ['B'], to: ['c'], since: '2021-07-01' })],
    },
  ],
];
const logic: readonly Case[] = [
  [{ [points]: { powr: [1, 2] } }, ['unknown-operator', `${points}/powr`]],
  [{ [`${points}/clamp/2`]: undefined }, ['wrong-argument-count', `${points}/clamp`]],
  [{ [`${points}/clamp/0`]: { var: [] } }, ['wrong-argument-count', `${points}/clamp/0/var`]],
  [{ [`${points}/clamp/1`]: 'x' }, ['wrong-argument-kind', `${points}/clamp/1`]],
  [{ [`${points}/clamp/0/-/1/var`]: 'lasst' }, ['unknown-variable', `${points}/clamp/0/-/1/var`]],
  [{ [`${points}/max`]: 1 }, ['not-one-operator', points]],
  [{ [points]: {} }, ['not-one-operator', points]],
  [
    { [`${points}/clamp/1`]: undefined, [`${points}/clamp/2`]: () => 1 },
    ['not-json-value', `${points}/clamp/2`],
  ],
  [
    { [`${points}/clamp/1`]: undefined, [`${points}/clamp/2`]: 10n },
    ['not-json-value', `${points}/clamp/2`],
  ],
  [{ [`${rate}/points/tiers/1/1/0`]: 90 }, ['tiers-out-of-order', `${rate}/points/tiers/1/1`]],
  [{ [`${rate}/points/tiers/1/1`]: [80] }, ['wrong-shape', `${rate}/points/tiers/1/1`]],
  [{ [points]: deep(60) }, ['rule-too-deep', points]],
  [{ [points]: { '+': Array(20_001).fill(1) } }, ['rule-too-large', `${points}/+/19999`]],
  [
    { [points]: { if: [{ var: 'kept' }, 1] } },
    ['rule-may-lack-number', points],
    ['input-not-used', '/inputs/4'],
  ],
  [
    { [points]: { var: 'class' } },
    ['rule-may-lack-number', points],
    ['input-not-used', '/inputs/4'],
  ],
  [
    { [`${county}/bonuses/items/0/points`]: true },
    ['rule-may-lack-number', `${county}/bonuses/items/0/points`],
  ],
  [
    { [`${county}/vetoes/0/when/>/0/var`]: 'case' },
    ['unknown-variable', `${county}/vetoes/0/when/>/0/var`],
  ],
  [
    { [`${county}/categories/0/when`]: { var: 'unit.category' } },
    ['unknown-variable', `${county}/categories/0/when/var`],
  ],
  [{ [points]: { var: 'score.work' } }, ['unknown-variable', `${points}/var`]],
  [
    { [`${county}/bonuses/items/0/points`]: { var: 'score.total' } },
    ['unknown-variable', `${county}/bonuses/items/0/points/var`],
  ],
  [{ '/inputs/3/levels': ['prefecture'] }, ['unknown-variable', `${kept}/points/if/0/var`]],
];
const ruleSets: readonly Case[] = [
  [
    { '/inputs/6': { id: 'rate', title: '又一个', type: 'number' } },
    ['duplicate-id', '/inputs/6/id'],
  ],
  [
    { '/inputs/6': { id: 'rate', title: '又一个', type: 'number', range: [0, 1] } },
    ['duplicate-id', '/inputs/6/id'],
  ],
  [
    { '/source/clauses/1/id': '1' },
    ['duplicate-id', '/source/clauses/1/id'],
    ['unknown-reference', `${county}/bonuses/items/0/clause`],
  ],
  [
    {
      '/levels/2': {
        id: 'county',
        title: '又一级',
        score: { children: [{ id: 'x', title: '甲', max: 1, points: 1 }] },
      },
    },
    ['duplicate-id', '/levels/2/id'],
  ],
  [{ [`${kept}/id`]: 'rate' }, ['duplicate-id', `${work}/children/1/id`]],
  [{ [`${county}/categories/1/id`]: 'city' }, ['duplicate-id', `${county}/categories/1/id`]],
  [{ [`${county}/grades/2/id`]: 'best' }, ['duplicate-id', `${county}/grades/2/id`]],
  [{ [`${county}/lists/6/id`]: 'again' }, ['duplicate-id', `${county}/lists/6/id`]],
  [
    {
      [`${county}/vetoes/1`]: {
        id: 'fraud',
        title: '弄虚作假',
        when: true,
        effects: [{ zero: 'total' }],
      },
    },
    ['duplicate-id', `${county}/vetoes/1/id`],
  ],
  [
    { [`${county}/bonuses/items/1`]: { id: 'award', title: '表彰', points: 1 } },
    ['duplicate-id', `${county}/bonuses/items/1/id`],
  ],
  [
    { '/register/units/1/code': 'p', '/register/units/1/parent': undefined },
    ['duplicate-id', '/register/units/1/code'],
  ],
  [{ '/cells/notApplicable/0': '—' }, ['duplicate-id', '/cells/notApplicable']],
  [
    { '/cells/notApplicable/0': '  ', '/cells/missing/1': '-' },
    ['duplicate-id', '/cells/notApplicable'],
  ],
  [{ '/inputs/1/title': '比率' }, ['column-name-twice', '/inputs/1/title']],
  [{ '/inputs/1/aliases': ['件', ' ＲＡＴＥ '] }, ['column-name-twice', '/inputs/1/aliases/1']],
  [{ [`${work}/clause`]: '3' }, ['unknown-reference', `${work}/clause`]],
  [
    { [`${county}/bonuses/items/0/clause`]: '3' },
    ['unknown-reference', `${county}/bonuses/items/0/clause`],
  ],
  [{ [`${county}/vetoes/0/clause`]: '3' }, ['unknown-reference', `${county}/vetoes/0/clause`]],
  [{ [`${county}/lists/0/clause`]: '3' }, ['unknown-reference', `${county}/lists/0/clause`]],
  [
    { [`${county}/vetoes/0/effects/0/zero`]: 'rate' },
    ['unknown-reference', `${county}/vetoes/0/effects/0/zero`],
  ],
  [
    { [`${county}/vetoes/0/effects/2/cap_grade`]: 'god' },
    ['unknown-reference', `${county}/vetoes/0/effects/2/cap_grade`],
  ],
  [
    { [`${county}/vetoes/0/effects/3/list`]: 'blak' },
    ['unknown-reference', `${county}/vetoes/0/effects/3/list`],
  ],
  [{ [`${county}/lists/0/category`]: 'town' }, ['unknown-reference', `${county}/lists/0/category`]],
  [
    { [`${county}/lists/1/source/score`]: 'wrk' },
    ['unknown-reference', `${county}/lists/1/source/score`],
  ],
  [
    { [`${county}/lists/2/source/grade`]: 'bst' },
    ['unknown-reference', `${county}/lists/2/source/grade`],
  ],
  [
    { [`${county}/lists/3/source/veto`]: 'frud' },
    ['unknown-reference', `${county}/lists/3/source/veto`],
  ],
  [
    { [`${county}/lists/5/source/successive/list`]: 'again' },
    ['list-looks-back', `${county}/lists/5/source/successive/list`],
  ],
  [
    { [`${county}/lists/6/source/returned/list`]: 'again' },
    ['list-looks-back', `${county}/lists/6/source/returned/list`],
  ],
  [
    { [`${county}/ranking/tieBreakers/0/score`]: 'wrk' },
    ['unknown-reference', `${county}/ranking/tieBreakers/0/score`],
  ],
  [
    { [`${county}/ranking/tieBreakers/1/input`]: 'cass' },
    ['unknown-reference', `${county}/ranking/tieBreakers/1/input`],
  ],
  [
    { '/levels/1/ranking': { tieBreakers: [{ input: 'people', better: 'lower' }] } },
    ['unknown-reference', '/levels/1/ranking/tieBreakers/0/input'],
  ],
  [
    { '/levels/1/ranking': { within: 'category' } },
    ['unknown-reference', '/levels/1/ranking/within'],
  ],
  [{ [`${rollup}/rollup/weight`]: 'peple' }, ['unknown-reference', `${rollup}/rollup/weight`]],
  [
    { [`${rollup}/rollup/level`]: 'conty' },
    ['unknown-reference', `${rollup}/rollup/level`],
    ['input-not-used', '/inputs/5'],
  ],
  [{ [`${rollup}/rollup/score`]: 'wrk' }, ['unknown-reference', `${rollup}/rollup/score`]],
  [
    { '/inputs/3/levels/0': 'conty' },
    ['unknown-reference', '/inputs/3/levels/0'],
    ['unknown-variable', `${kept}/points/if/0/var`],
  ],
  [{ '/inputs/4/earlier': 'wrk' }, ['unknown-reference', '/inputs/4/earlier']],
  [{ '/register/units/0/level': 'prefectur' }, ['unknown-reference', '/register/units/0/level']],
  [
    { [`${rate}/examples/0/given/rates`]: 1 },
    ['unknown-reference', `${rate}/examples/0/given/rates`],
  ],
  [
    { '/inputs/5/id': 'unit', [`${rollup}/rollup/weight`]: 'unit' },
    ['reserved-id', '/inputs/5/id'],
  ],
  [{ [`${better}/id`]: 'total' }, ['reserved-id', `${better}/id`]],
  [{ [`${kept}/weight`]: '40.1%' }, ['weights-do-not-add-up', `${work}/weightTotal`]],
  [{ [`${work}/weightTotal`]: 100 }, ['weights-do-not-add-up', `${work}/weightTotal`]],
  [{ [`${county}/score/max`]: 30.01 }, ['max-does-not-add-up', `${county}/score/max`]],
  [{ [`${kept}/weight`]: undefined }, ['missing-weight', kept]],
  [
    { [`${rollup}/rollup/weight`]: undefined },
    ['missing-weight', `${rollup}/rollup`],
    ['input-not-used', '/inputs/5'],
  ],
  [{ [`${better}/weight`]: 5 }, ['unused-weight', `${better}/weight`]],
  [{ [`${county}/score/weightTotal`]: 5 }, ['unused-weight', `${county}/score/weightTotal`]],
  [{ [`${rollup}/rollup/method`]: 'mean' }, ['unused-weight', `${rollup}/rollup/weight`]],
  [{ [`${work}/max`]: undefined }, ['missing-max', work]],
  [{ [`${kept}/max`]: '0' }, ['not-positive', `${kept}/max`]],
  [
    { [`${kept}/weight`]: '0%' },
    ['not-positive', `${kept}/weight`],
    ['weights-do-not-add-up', `${work}/weightTotal`],
  ],
  [{ [`${county}/bonuses/cap`]: '0.0' }, ['not-positive', `${county}/bonuses/cap`]],
  [{ '/inputs/0/range': [100, '99.9'] }, ['range-reversed', '/inputs/0/range']],
  [
    { [`${county}/total/round`]: { places: 0 }, [`${county}/total/floor`]: '0.4' },
    ['bound-not-rounded', `${county}/total/floor`],
    ['bound-not-rounded', `${county}/vetoes/0/effects/1/cap_total`],
  ],
  [{ [`${county}/total/ceiling`]: '99.995' }, ['bound-not-rounded', `${county}/total/ceiling`]],
  [{ [`${county}/total/floor`]: 101 }, ['floor-above-ceiling', `${county}/total/floor`]],
  // 30 points and bonuses of at most 2.
  [{ [`${county}/vetoes/0/effects/1/cap_total`]: 32 }],
  [
    { [`${county}/vetoes/0/effects/1/cap_total`]: '32.01' },
    ['cap-out-of-reach', `${county}/vetoes/0/effects/1/cap_total`],
  ],
  [{ [`${county}/grades/0/from`]: 33 }, ['grade-out-of-reach', `${county}/grades/0/from`]],
  [
    { [`${county}/bonuses/items/1`]: { id: 'more', title: '又', points: 1 } },
    // Without a cap of its own only the cap of all bonuses counts.
  ],
  [
    {
      [`${county}/grades/0/from`]: '33.01',
      [`${county}/bonuses/items/1`]: { id: 'more', title: '又', points: 1 },
    },
    ['grade-out-of-reach', `${county}/grades/0/from`],
  ],
  [
    { [`${county}/grades/0/from`]: 500, [`${county}/total/ceiling`]: 29 },
    ['grade-out-of-reach', `${county}/grades/0/from`],
  ],
  [
    {
      [`${county}/grades/0/from`]: 500,
      [`${county}/bonuses/items/0/cap`]: undefined,
      [`${county}/bonuses/cap`]: undefined,
      [`${county}/total/ceiling`]: undefined,
    },
  ],
  [{ [`${county}/grades/0/quota`]: '0%' }, ['quota-of-none', `${county}/grades/0/quota`]],
  [{ '/register/units/1/parent': 'c' }, ['own-parent', '/register/units/1/parent']],
  [{ '/register/units/1/parent': 'q' }, ['units-above-not-named', '/register/units']],
  [
    {
      '/register/units/1/parent': 'q',
      '/register/above': { units: [{ code: 'q', name: '乙州' }] },
    },
  ],
  [{ '/register/units/1/parent': '530424', '/register/above': { bundled: 'yunnan-divisions' } }],
  [{ '/register/units/1/parent': '530000', '/register/above': { bundled: 'yunnan-divisions' } }],
  [
    { '/register/units/1/parent': '530999', '/register/above': { bundled: 'yunnan-divisions' } },
    ['unknown-reference', '/register/units/1/parent'],
  ],
  [
    {
      '/register/units/1/parent': 'r',
      '/register/above': { units: [{ code: 'q', name: '乙州' }] },
    },
    ['unknown-reference', '/register/units/1/parent'],
  ],
  [
    { '/register/above': { units: [{ code: 'p', name: '乙州' }] } },
    ['duplicate-id', '/register/above/units/0/code'],
  ],
  ...[[], ['black'], ['red'], ['lowest', 'black'], ['black', 'red', 'red']].map(
    (kinds): Case => [
      { [`${county}/listPrecedence`]: kinds },
      ['precedence-not-whole', `${county}/listPrecedence`],
    ],
  ),
  [{ [`${rollup}/max`]: 100 }, ['roll-up-max-differs', `${rollup}/max`]],
  [{ [`${better}/round`]: { multiple: 3 } }, ['max-not-rounded', `${better}/round`]],
  [{ [`${county}/score/round`]: { multiple: 7 } }, ['max-not-rounded', `${county}/score/round`]],
  [{ [`${county}/grades/1/from`]: '27.0' }, ['grades-out-of-order', `${county}/grades/1`]],
  [{ [`${county}/grades/1/from`]: undefined }, ['grades-out-of-order', `${county}/grades/1`]],
  [{ [`${county}/grades/2/from`]: 10 }, ['grades-out-of-order', `${county}/grades/2`]],
  [{ [`${county}/lists/1/size`]: undefined }, ['size-missing', `${county}/lists/1`]],
  [{ [`${county}/lists/0/direction`]: undefined }, ['size-missing', `${county}/lists/0`]],
  [
    { [`${rollup}/rollup/level`]: 'prefecture', '/inputs/5/levels': undefined },
    ['roll-up-circle', '/levels/1'],
  ],
  [
    {
      [`${better}`]: {
        id: 'up',
        title: '上级',
        max: 10,
        rollup: { level: 'prefecture', method: 'mean' },
      },
    },
    ['roll-up-circle', '/levels/0'],
    ['roll-up-circle', '/levels/1'],
    ['input-not-used', '/inputs/4'],
  ],
  [{ '/inputs/6': { id: 'idle', title: '闲置', type: 'number' } }, ['input-not-used', '/inputs/6']],
  [{ '/inputs/1/missing/value': 'none' }, ['wrong-missing-value', '/inputs/1/missing/value']],
  [{ '/inputs/1/missing/value': true }, ['wrong-missing-value', '/inputs/1/missing/value']],
  [{ '/inputs/1/missing/value': 0.5 }, ['wrong-missing-value', '/inputs/1/missing/value']],
  [{ '/inputs/0/missing': { value: 100.1 } }, ['wrong-missing-value', '/inputs/0/missing/value']],
  [{ '/inputs/2/missing/value': '丙' }, ['wrong-missing-value', '/inputs/2/missing/value']],
  [{ '/inputs/2/missing/value': 1 }, ['wrong-missing-value', '/inputs/2/missing/value']],
  [{ '/inputs/3/missing/value': '否' }, ['wrong-missing-value', '/inputs/3/missing/value']],
  [{ '/inputs/0/missing': { value: '95%' } }, ['wrong-missing-value', '/inputs/0/missing/value']],
  ...[
    ['rate', true],
    ['rate', 'x'],
    ['rate', '95%'],
    ['rate', 120],
    ['rate', '-0.1'],
    ['cases', 1.5],
    ['class', '丙'],
    ['class', 1],
    ['kept', '是'],
    ['kept', 1],
  ].map(
    ([input, value]): Case => [
      { [`${rate}/examples/0/given/${input}`]: value },
      ['wrong-example-value', `${rate}/examples/0/given/${input}`],
    ],
  ),
  [
    { [`${rate}/examples/0/pool`]: [{ rate: 1 }, { rate: 101 }] },
    ['wrong-example-value', `${rate}/examples/0/pool/1/rate`],
  ],
  [
    {
      [`${rate}/examples/0/given`]: { rate: '90.0', cases: 3, class: '甲', kept: true, last: null },
    },
  ],
  [{ [`${rate}/examples/0/given`]: {} }, ['example-lacks-input', `${rate}/examples/0`]],
];

/** What only the text of a file can have. */
const texts: ReadonlyArray<readonly [string, IssueCode]> = [
  ['{', 'not-json'],
  ['{"format": 1, "format": 1}', 'duplicate-key'],
  ['{"inputs": [{"__proto__": {}}]}', 'forbidden-key'],
  ['['.repeat(201), 'document-too-deep'],
  [`"${'x'.repeat(documentLengthLimit)}"`, 'document-too-large'],
  ['{"year": 1e999999}', 'literal-too-precise'],
];

/** What only a run of the worked examples shows. */
const byRunning: readonly IssueCode[] = [
  'example-fails',
  'figure-example-fails',
  'example-has-problem',
  'derived-example-fails',
];

describe.each([
  ['of the document', documents],
  ['of its logic', logic],
  ['of its ledgers', ledgers],
  ['of what became of units', successions],
  ['of the rule set', ruleSets],
])('issues %s', (_, cases) => {
  const named = cases.map(([changes, ...places]) => {
    const what = Object.keys(changes).join(' and ');
    return [places.map(([code]) => code).join(', '), what, changes, places] as const;
  });
  it.each(named)('%s: %s', (_codes, _what, changes, places) => {
    expect(new Set(aboutOf(issuesOf(broken(changes))).map(String))).toEqual(
      new Set(places.map(String)),
    );
  });
});

it.each(texts)('a text can have %#', (text, code) => {
  expect(readRuleSet(text, 'rules.json').issues[0]?.code).toBe(code);
});

it('a worked example that fails is found by running it', () => {
  const result = loadRuleSet(broken({ [`${rate}/examples/0/points`]: 9 }));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(aboutOf(checkExamples(result.value))).toEqual([['example-fails', `${rate}/examples/0`]]);
});

it('there is a case for every code that a rule set can have', () => {
  const provoked = new Set<string>([
    ...[...documents, ...logic, ...ledgers, ...successions, ...ruleSets].flatMap(([, ...places]) =>
      places.map(([code]) => code),
    ),
    ...texts.map(([, code]) => code),
    ...byRunning,
  ]);
  const codes = [documentWords, logicWords, ruleSetWords].flatMap((table) => Object.keys(table));
  expect(codes.filter((code) => !provoked.has(code))).toEqual([]);
});

describe('in words', () => {
  const said = [...documents, ...logic, ...ledgers, ...successions, ...ruleSets].flatMap(
    ([changes]) =>
      issuesOf(broken(changes)).map((issue) => describeIssue(issue, 'zh').wanted ?? ''),
  );

  it('what was wanted is said without signs and names of ours', () => {
    expect(said.filter((wanted) => /[≥≤=]|\(\d|"…"|[a-z] [a-z]/.test(wanted))).toEqual([]);
  });

  it.each<readonly [string, unknown, string]>([
    ['/inputs', [], 'a list of 1 or more'],
    ['/title', '', 'a text that is not empty'],
    ['/year', 1900, 'a number of at least 1949'],
    [
      `${county}/lists/0/size`,
      0,
      'a whole number, 1–1000000, or a share from 0% to 100%, like "30%"',
    ],
    [`${rate}/round/places`, 31, 'a number of at most 30'],
    [`${rate}/points/tiers/1`, [], 'a list of 1–1000 rows, each [bound, points]'],
    [`${rate}/points/tiers`, [], '3'],
    [points, { max: [] }, 'at least 1'],
    [points, { '-': [1, 2, 3] }, '1–2'],
  ])('%s: %j is told what was wanted', (pointer, value, wanted) => {
    const said = issuesOf(broken({ [pointer]: value })).map((issue) => describeIssue(issue, 'en'));
    expect(said.map((words) => words.wanted)).toContain(wanted);
  });

  it.each<readonly [unknown, RegExp]>([
    [{ if: [{ var: 'kept' }, 1] }, /an else/],
    [{ var: 'kept' }, /true and false/],
    ['five', /without quotes/],
    [[], /sum, mean/],
    [null, /an else/],
    [{ if: [{ var: 'kept' }, 'five'] }, /without quotes|an else/],
  ])('%j that may be no number is told what would help', (rule, fix) => {
    const found = issuesOf(broken({ [points]: rule }));
    const issue = found.find(({ code }) => code === 'rule-may-lack-number');
    expect(issue === undefined ? '' : describeIssue(issue, 'en').fix).toMatch(fix);
  });
});

describe('everything at once', () => {
  const changes: Json = {
    [`${county}/score/max`]: 31,
    [`${kept}/weight`]: '30%',
    [`${work}/clause`]: '9',
    [`${rate}/points/tiers/1/1/0`]: 95,
    [`${points}/clamp/0/-/0/var`]: 'rat',
    [`${county}/vetoes/0/when`]: { powr: [1] },
    [`${county}/lists/2/source/grade`]: 'none',
    [`${county}/grades/1/from`]: 95,
    '/inputs/0/range': [1, 0],
  };
  const places: readonly Place[] = [
    ['max-does-not-add-up', `${county}/score/max`],
    ['weights-do-not-add-up', `${work}/weightTotal`],
    ['unknown-reference', `${work}/clause`],
    ['tiers-out-of-order', `${rate}/points/tiers/1/1`],
    ['unknown-variable', `${points}/clamp/0/-/0/var`],
    ['unknown-operator', `${county}/vetoes/0/when/powr`],
    ['unknown-reference', `${county}/lists/2/source/grade`],
    ['grades-out-of-order', `${county}/grades/1`],
    ['range-reversed', '/inputs/0/range'],
  ];

  it('is reported in one pass, each with its row', () => {
    const text = JSON.stringify(broken(changes), null, 2);
    const { issues } = readRuleSet(text, 'rules.json');
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(new Set(aboutOf(errors).map(String))).toEqual(new Set(places.map(String)));
    const lines = text.split('\n');
    const lineAt = (pointer: string) => {
      const row = issues.find(({ at }) => at.pointer === pointer)?.at.row ?? 0;
      return lines[row - 1]?.trim();
    };
    expect(lineAt(`${work}/clause`)).toBe('"clause": "9",');
    expect(lineAt(`${points}/clamp/0/-/0/var`)).toBe('"var": "rat"');
    expect(lineAt(`${county}/score/max`)).toBe('"max": 31,');
  });
});

describe('what is loaded', () => {
  it('has defaults where nothing is said', () => {
    const plain = {
      format: 1,
      id: 'plain',
      title: '示例',
      year: 2021,
      version: '1',
      source: { title: '示例' },
      inputs: [{ id: 'x', title: '甲', type: 'number' }],
      levels: [
        {
          id: 'county',
          title: '县',
          score: { children: [{ id: 'x', title: '甲', max: 5, points: { var: 'x' } }] },
        },
      ],
    };
    const result = loadRuleSet(plain);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const { period, cells, register, inputs, levels } = result.value;
    expect(period).toBe('2021');
    expect([...cells.missing]).toEqual(['', '—', '未报']);
    expect([...cells.notApplicable]).toEqual(['/', '不适用', 'N/A']);
    expect(register).toBeNull();
    expect(inputs.get('x')?.missing).toEqual({ kind: 'error' });
    expect(levels[0]).toMatchObject({
      pool: 'level',
      ranking: {
        by: 'published',
        within: 'level',
        ties: 'competition',
        tieBreakers: [],
        margin: null,
      },
      figures: [],
      listPrecedence: ['black', 'red'],
      total: { floor: null, ceiling: null },
      inputs: ['x'],
    });
  });

  it('has the margin below which a place counts as decided by a hair', () => {
    const result = loadRuleSet(sound);
    const margin = result.ok && result.value.levels[0]?.ranking.margin;
    expect(margin && formatExact(margin)).toBe('0.05');
  });

  it('does not depend on the object that it came from, nor change it', () => {
    const before = JSON.stringify(sound);
    loadRuleSet(sound);
    expect(JSON.stringify(sound)).toBe(before);
  });
});
