import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

/** As under a strict content security policy: code made of text throws. */
const strictly = '--disallow-code-generation-from-strings';
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

function node(...args: readonly string[]): readonly [status: number | null, output: string] {
  const { status, stdout } = spawnSync(process.execPath, [strictly, ...args], { encoding: 'utf8' });
  return [status, stdout];
}

it('where code cannot be made of text, eval throws', () => {
  expect(node('--eval', 'new Function("return 1")')[0]).not.toBe(0);
});

it('the library evaluates, loads rules and assesses there', () => {
  const library = pathToFileURL(path('dist/index.js')).href;
  const program = `
    const { evaluateLogic, loadRuleSet } = await import(${JSON.stringify(library)});
    const { readFileSync } = await import('node:fs');
    const rules = JSON.parse(readFileSync(${JSON.stringify(path('rules/yunnan-2021/rules.json'))}, 'utf8'));
    const rule = { '+': [0.1, { tiers: [{ var: 'x' }, [[1, 2]], 0] }] };
    console.log(evaluateLogic(rule, { x: 5 }).value.value, loadRuleSet(rules).ok);
  `;
  expect(node('--input-type=module', '--eval', program)).toEqual([0, '2.1 true\n']);
});

it('the command ranks there', () => {
  const [status, output] = node(
    path('dist/rank.js'),
    path('fixtures/yunnan-2021/simulated-data.csv'),
    '--format',
    'json',
  );
  expect(status).toBe(0);
  expect(JSON.parse(output)).toHaveProperty('ruleSet.id', 'yunnan-2021');
});
