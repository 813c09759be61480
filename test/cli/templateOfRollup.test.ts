import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passThrough } from '../assess/smallRules.ts';
import { smallRuleSet } from '../support/assessment.ts';
import { folderWith } from '../support/runCommand.ts';
import { tell } from '../support/terminal.ts';

const rollup = {
  id: 'counties',
  title: '县',
  max: 100,
  rollup: { level: 'county', method: 'mean' },
};
const rules = smallRuleSet({
  inputs: [{ id: 'x' }],
  level: { score: { children: [passThrough('x')] } },
});
const levels = [
  { id: 'prefecture', title: '州', score: { children: [rollup] } },
  ...(rules['levels'] as readonly unknown[]),
];
const file = join(folderWith({ 'rules.json': JSON.stringify({ ...rules, levels }) }), 'rules.json');

describe('rank template of a level that rolls up others', () => {
  it('leaves out a level that only rolls up others: there is nothing to fill in', async () => {
    const { exitCode, printed } = await tell(['template', '--rules', file]);
    expect([exitCode, printed.split('\r\n')]).toEqual([
      0,
      ['\uFEFF单位代码,单位名称,层级,上级代码,x', ''],
    ]);
  });

  it('has it where it is asked for', async () => {
    const { exitCode, printed } = await tell([
      ...['template', '--rules', file],
      ...['--level', 'prefecture'],
    ]);
    expect([exitCode, printed.split('\r\n')]).toEqual([
      0,
      ['\uFEFF单位代码,单位名称,层级,上级代码', ''],
    ]);
  });
});
