import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/check/checkExamples.ts';
import { formatIssue } from '../../src/issue/index.ts';
import { variablesOf } from '../../src/logic/index.ts';
import { nodesOf, type Rule } from '../../src/ruleset/index.ts';
import { readRuleSet } from '../../src/ruleset/loadRuleSet.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';

const rules = new URL('../../rules/', import.meta.url);
const ids = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Examples give inputs alone. */
const readsScores = ({ expr }: Rule): boolean =>
  [...variablesOf(expr)].some((name) => name.startsWith('score.'));

describe('the worked examples of the bundled rule sets', () => {
  it.each(ids)('%s: every example gives the points it says', (id) => {
    const file = new URL(`${id}/rules.json`, rules);
    const ruleSet = readRuleSet(readFileSync(file, 'utf8'), `${id}/rules.json`);
    if (!ruleSet.ok) throw new Error(JSON.stringify(ruleSet.issues));
    expect(checkExamples(ruleSet.value)).toEqual([]);
  });

  it.each(ids)('%s: every indicator, bonus, deduction and figure has an example', (id) => {
    const file = new URL(`${id}/rules.json`, rules);
    const ruleSet = readRuleSet(readFileSync(file, 'utf8'));
    if (!ruleSet.ok) throw new Error(JSON.stringify(ruleSet.issues));
    const bare = ruleSet.value.levels.flatMap(({ root, bonuses, deductions, figures }) => [
      ...[...nodesOf(root)].filter(
        (node) => node.kind === 'indicator' && node.examples.length === 0,
      ),
      ...[...bonuses.items, ...deductions.items, ...figures].filter(
        ({ examples, rule }) => examples.length === 0 && !readsScores(rule),
      ),
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

describe('a worked example that has no points', () => {
  const failing = (points: unknown, examples: readonly object[]) =>
    checkExamples(
      loaded(
        smallRuleSet({
          inputs: [{ id: 'x', missing: 'exclude' }],
          level: {
            score: { children: [{ id: 'it', title: '指标', max: 10, points, examples }] },
          },
        }),
      ),
    );
  const at = { pointer: '/levels/0/score/children/0/examples/0' };

  it('is told once, by what stands in the way', () => {
    const issues = failing({ '/': [1, { var: 'x' }] }, [{ given: { x: 0 }, points: 5 }]);
    expect(issues).toEqual([
      {
        code: 'example-has-problem',
        severity: 'error',
        at,
        data: { position: '1', problem: { code: 'division-by-zero', data: { found: '' } } },
      },
    ]);
    const text = issues.map((issue) => formatIssue(issue, 'en')).join('\n');
    expect(text).toContain('worked example 1 fails: division by zero');
    expect(text).not.toContain('example-0');
  });

  it('is told by its own problem before that of another unit of its pool', () => {
    const example = { given: { x: 11 }, pool: [{ x: 12 }], points: 5 };
    const [issue, ...others] = failing({ '*': [{ var: 'x' }, 1] }, [example]);
    expect(issue?.data['problem']).toMatchObject({ data: { found: '11' } });
    expect(others).toEqual([]);
  });
});

it('a warning is no failure of a worked example', () => {
  const bonuses = {
    items: [
      {
        id: 'b',
        title: '加分',
        points: { var: 'x' },
        examples: [{ given: { x: null }, points: 0 }],
      },
    ],
  };
  const score = { children: [{ id: 'it', title: '指标', max: 10, points: 1 }] };
  const ruleSet = smallRuleSet({
    inputs: [{ id: 'x', missing: 'zero' }],
    level: { score, bonuses },
  });
  expect(checkExamples(loaded(ruleSet))).toEqual([]);
});

describe('a worked example of a figure', () => {
  const rulesWith = (example: object) =>
    loaded(
      smallRuleSet({
        inputs: [{ id: 'x', missing: 'exclude' }],
        level: {
          score: { children: [{ id: 'it', title: '指标', max: 10, points: 1 }] },
          figures: [
            {
              id: 'grant',
              title: '奖补',
              value: { '/': [{ var: 'x' }, 3] },
              round: { places: 2 },
              examples: [example],
            },
          ],
        },
      }),
    );

  it.each([
    [{ given: { x: 2 }, value: '0.67' }, []],
    [{ given: { x: null }, value: 'not_applicable' }, []],
    [{ given: { x: -2 }, value: -0.67 }, []],
    [{ given: { x: 2 }, value: 0.66 }, ['figure-example-fails']],
  ])('%j', (example, codes) => {
    const issues = checkExamples(rulesWith(example));
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(issues.every(({ at }) => at.pointer === '/levels/0/figures/0/examples/0')).toBe(true);
  });
});
