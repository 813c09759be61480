import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/check/checkExamples.ts';
import { nodesOf } from '../../src/ruleset/index.ts';
import { readRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';

const rules = new URL('../../rules/', import.meta.url);
const ids = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the worked examples of the bundled rule sets', () => {
  it.each(ids)('%s: every example gives the points it says', (id) => {
    const file = new URL(`${id}/rules.json`, rules);
    const ruleSet = readRuleSet(readFileSync(file, 'utf8'), `${id}/rules.json`);
    if (!ruleSet.ok) throw new Error(JSON.stringify(ruleSet.issues));
    expect(checkExamples(ruleSet.value)).toEqual([]);
  });

  it.each(ids)('%s: every indicator, bonus and deduction has an example', (id) => {
    const file = new URL(`${id}/rules.json`, rules);
    const ruleSet = readRuleSet(readFileSync(file, 'utf8'));
    if (!ruleSet.ok) throw new Error(JSON.stringify(ruleSet.issues));
    const bare = ruleSet.value.levels.flatMap(({ root, bonuses, deductions }) => [
      ...[...nodesOf(root)].filter(
        (node) => node.kind === 'indicator' && node.examples.length === 0,
      ),
      ...[...bonuses.items, ...deductions.items].filter(({ examples }) => examples.length === 0),
    ]);
    expect(bare).toEqual([]);
  });
});

describe('a worked example', () => {
  const ruleSetWith = (example: object) =>
    loaded(
      smallRuleSet({
        inputs: [{ id: 'x', missing: 'exclude' }],
        level: {
          score: {
            children: [
              {
                id: 'it',
                title: '指标',
                max: 10,
                points: { rank_points: [{ var: 'x' }, 10, 1, 0] },
                examples: [example],
              },
            ],
          },
        },
      }),
    );

  it.each([
    [{ given: { x: 5 }, pool: [{ x: 9 }, { x: 7 }], points: 8 }, []],
    [{ given: { x: null }, pool: [{ x: 9 }], points: 'not_applicable' }, []],
    [{ given: { x: 5 }, pool: [{ x: 9 }], points: 8 }, [{ found: '9', wanted: '8' }]],
    [{ given: { x: null }, points: 8 }, [{ found: 'not_applicable', wanted: '8' }]],
  ])('%j fails with %j', (example, failures) => {
    const issues = checkExamples(ruleSetWith(example));
    const pointer = '/levels/0/score/children/0/examples/0';
    expect(issues).toEqual(
      failures.map((data) => ({
        code: 'example-fails',
        severity: 'error',
        at: { pointer },
        data: { position: '1', ...data },
      })),
    );
  });
});
