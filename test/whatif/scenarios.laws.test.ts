import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.ts';
import { Exact, formatExact, parseDecimalOrPercent } from '../../src/decimal/index.ts';
import { isError } from '../../src/issue/index.ts';
import { resultJson } from '../../src/report/result.ts';
import { nodesOf, type RuleSet } from '../../src/ruleset/index.ts';
import { loadRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import type { LevelDocument, RuleSetDocument } from '../../src/ruleset/RuleSetDocument.ts';
import { type Data, readData } from '../../src/table/index.ts';
import { applyScenario, loadScenarios } from '../../src/whatif/index.ts';
import type { Setting } from '../../src/whatif/scenario/ScenariosDocument.ts';
import { reweigh, weightsOfGroup } from '../../src/whatif/weights/reweigh.ts';
import { assessmentCase, type Case, rowsOf } from '../support/arbitrary/assessment.ts';
import { csvOf, loaded } from '../support/assessment.ts';
import { edited } from './editDocument.ts';

const dataFor = (ruleSet: RuleSet, { units }: Case): Data =>
  readData(ruleSet, [{ name: 'data.csv', content: csvOf(rowsOf(units)) }]);

/** Totals, ranks and lists; or the codes of what stands in the way. */
const outcomeOf = (ruleSet: RuleSet, data: Data): unknown => {
  const assessed = assess(ruleSet, data);
  if (!assessed.ok)
    return [...new Set(assessed.issues.filter(isError).map(({ code }) => code))].sort();
  const { units, lists } = resultJson(assessed.value);
  return [
    units.map(({ code, level, total, rank, grade }) => [level, code, total, rank, grade]),
    lists.map(({ level, id, units: members }) => [level, id, members]),
  ];
};

/** The rule set with a setting; null where it does not apply. */
const scenarioOf = (ruleSet: RuleSet, ...settings: readonly Setting[]): RuleSet | null => {
  const read = loadScenarios(
    { format: 1, scenarios: [{ id: 's', title: 's', settings }] },
    ruleSet,
  );
  const [scenario] = read.ok ? read.value : [];
  return scenario === undefined ? null : applyScenario(ruleSet, scenario);
};

type Weighed = { readonly [child: string]: string };

/** Weights of the children, turned round: they add up to the same. */
const turnedRound = (ruleSet: RuleSet, level: string, path: string): Weighed => {
  const root = ruleSet.levels.find(({ id }) => id === level)?.root;
  const group = root === undefined ? null : [...nodesOf(root)].find((node) => node.path === path);
  const weights = group?.kind === 'group' ? weightsOfGroup(group) : null;
  const values = [...(weights?.values() ?? [])].map((weight) => formatExact(weight)).reverse();
  return Object.fromEntries([...(weights?.keys() ?? [])].map((id, i) => [id, values[i] ?? '0']));
};

const idsOf = (things: ReadonlyArray<{ readonly id: string }> = []): readonly string[] =>
  things.map(({ id }) => id);

/** Whatever could be said of a level. */
const settingsFor = (level: LevelDocument, ruleSet: RuleSet): readonly Setting[] => {
  const { id } = level;
  const root = ruleSet.levels.find((one) => one.id === id)?.root;
  const nodes = root === undefined ? [] : [...nodesOf(root)];
  const aggregates = ['sum', 'weighted_mean', 'geometric_mean', 'lowest'] as const;
  const groups = nodes.filter(({ kind }) => kind === 'group').map(({ path }) => path);
  const off = [
    ...(['capOfBonuses', 'capOfDeductions', 'floor', 'ceiling', 'tieBreakers'] as const),
    ...idsOf(level.vetoes).map((veto) => ({ veto })),
    ...idsOf(level.bonuses?.items).flatMap((bonus) => [{ bonus }, { capOfBonus: bonus }]),
    ...idsOf(level.deductions?.items).flatMap((one) => [
      { deduction: one },
      { capOfDeduction: one },
    ]),
    ...idsOf(level.lists).flatMap((list) => [{ list }, { condition: list }]),
    ...idsOf(level.figures).map((figure) => ({ figure })),
  ];
  return [
    ...groups.flatMap((path): readonly Setting[] => {
      const group = path === '' ? 'total' : path;
      return [
        { level: id, group, weights: 'equal' },
        { level: id, group, weights: turnedRound(ruleSet, id, path) },
        ...aggregates.map((aggregate) => ({ level: id, group, aggregate })),
        { level: id, group, aggregate: 'geometric_mean', weights: 'equal' },
      ];
    }),
    ...nodes.flatMap(({ path }) => (path === '' ? [] : [{ level: id, leaveOut: path }])),
    ...off.map((one) => ({ level: id, off: one })),
    { level: id, rankTies: 'dense' },
    { level: id, rankTies: 'competition' },
    ...idsOf(level.lists).map((list) => ({ level: id, list, ties: 'exclude' as const })),
    ...idsOf(level.grades).map((grade) => ({ level: id, grade, ties: 'exclude' as const })),
  ];
};

const ofInputs = ({ inputs }: RuleSetDocument): readonly Setting[] =>
  inputs.flatMap(({ id, type }) => [
    { input: id, missing: 'exclude' },
    { input: id, missing: 'zero' },
    { input: id, missing: { value: type === 'boolean' ? true : 3 } },
  ]);

describe('a scenario of one setting', () => {
  it('gives what the rule file gives with the same written into it', () => {
    fc.assert(
      fc.property(assessmentCase(), fc.nat(), (one, seed) => {
        const base = loaded(one.document);
        const data = dataFor(base, one);
        const settings = [
          ...one.document.levels.flatMap((level) => settingsFor(level, base)),
          ...ofInputs(one.document),
        ];
        // A few of them for each rule set, others for the next.
        for (const [i, setting] of settings.entries()) {
          if ((i + seed) % 5 !== 0) continue;
          const changed = scenarioOf(base, setting);
          if (changed === null) continue;
          const written = loadRuleSet(edited(one.document, setting));
          // What scores are made of must not reach farther than a cap: such a file is refused.
          if (!written.ok) continue;
          const expected = outcomeOf(written.value, dataFor(written.value, one));
          expect([setting, outcomeOf(changed, data)]).toEqual([setting, expected]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a scenario of weights alone', () => {
  it('is the rule set reweighed', () => {
    fc.assert(
      fc.property(assessmentCase(1), (one) => {
        const base = loaded(one.document);
        const data = dataFor(base, one);
        const [level] = base.levels;
        if (level === undefined) throw new Error('there is a level');
        const weights = turnedRound(base, level.id, '');
        const changed = scenarioOf(base, { level: level.id, group: 'total', weights });
        fc.pre(changed !== null);
        const exact = Object.entries(weights).map(
          ([id, weight]) => [id, parseDecimalOrPercent(weight) ?? Exact.ofInteger(0)] as const,
        );
        const byHand = reweigh(base, level.id, '', new Map(exact));
        expect(changed === null ? null : outcomeOf(changed, data)).toEqual(outcomeOf(byHand, data));
      }),
      { numRuns: 60 },
    );
  });
});
