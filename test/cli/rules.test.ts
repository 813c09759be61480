import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleRules } from '../report/sampleResult.ts';
import { codesOf, folderWith, rank } from '../support/runCommand.ts';
import { tell } from '../support/terminal.ts';

const withExample = (points: number): string =>
  JSON.stringify(sampleRules).replace(
    '"points":{"var":"rubbish"}',
    `$&,"examples":[{"given":{"rubbish":50},"points":${points}}]`,
  );
const folder = folderWith({
  'good.json': withExample(50),
  'bad.json': withExample(49),
  'worse.json': JSON.stringify(sampleRules).replace('{"var":"rubbish"}', '{"vra":"rubbish"}'),
});

describe('rank rules', () => {
  it('names the bundled rule sets', async () => {
    const { exitCode, issues, printed } = await tell(['rules']);
    expect([exitCode, issues]).toEqual([0, []]);
    expect(printed).toMatch(/^yunnan-2021 +2021 /m);
  });
});

describe('rank rules show', () => {
  it.each(['yunnan-2021', join(folder, 'good.json')])('shows %s', async (name) => {
    const { exitCode, issues, printed } = await tell(['rules', 'show', name], 'zh');
    expect([exitCode, issues]).toEqual([0, []]);
    expect(printed).toContain('：100分\n');
  });
});

describe('rank rules show --format md', () => {
  it('shows the tables of a document', async () => {
    const { exitCode, issues, printed } = await tell(
      ['rules', 'show', 'yunnan-2021', '--format', 'md'],
      'zh',
    );
    expect([exitCode, issues]).toEqual([0, []]);
    expect(printed).toContain('| 序号 | 考核项目 | 考核内容 | 分值 | 评分标准 | 数据来源 |\n');
  });

  it.each([
    ['markdown', 'md'],
    ['txt', 'text'],
  ])('of %s says that %s is meant', async (found, nearest) => {
    const { exitCode, issues } = await tell(['rules', 'show', 'yunnan-2021', '--format', found]);
    expect(exitCode).toBe(2);
    expect(issues.map(({ code, data }) => [code, data['nearest']])).toEqual([
      ['wrong-option-value', nearest],
    ]);
  });
});

describe('rank rules check', () => {
  it.each(['yunnan-2021', join(folder, 'good.json')])('finds nothing in %s', async (name) => {
    const { exitCode, issues, printed } = await tell(['rules', 'check', name]);
    expect([exitCode, issues]).toEqual([0, []]);
    expect(printed.split('\n')).toHaveLength(2);
  });

  it.each([
    ['bad.json', 'example-fails'],
    ['worse.json', 'unknown-operator'],
  ])('of %s says where it is wrong', async (name, code) => {
    const ran = await rank(['rules', 'check', name], { cwd: folder });
    expect([ran.exitCode, ran.stdout]).toEqual([1, '']);
    expect(codesOf(ran)).toContain(code);
    expect(ran.stderr).toContain(`${name}`);
  });

  it('reads standard input', async () => {
    const ran = await rank(['rules', 'check', '-'], { input: withExample(50) });
    expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
  });
});
