import { describe, expect, it } from 'vitest';
import { codesOf, folderWith, rank } from '../support/runCommand.ts';
import { problemLedger, problemRules } from './problemLedger.ts';

const cwd = folderWith({
  'rules.json': problemRules(),
  'dated.json': problemRules({ asOf: '2021-01-11' }),
  'ledger.csv': problemLedger,
  'broken.csv': `${problemLedger}五华区,垃圾,明天\r\n`,
});

const totalOf = async (...words: readonly string[]) => {
  const ran = await rank([...words, '--format', 'json'], { cwd });
  expect([ran.exitCode, codesOf(ran)]).toEqual([0, ['records-repeated', 'units-not-in-data']]);
  return JSON.parse(ran.stdout).units[0].total;
};

describe('a ledger that is streamed', () => {
  it('counts as of the period asked for, or the day that it states', async () => {
    expect(Buffer.byteLength(problemLedger)).toBeGreaterThan(300_000);
    expect(await totalOf('ledger.csv', '--rules', 'rules.json')).toBe('2912000.00');
    const half = ['ledger.csv', '--rules', 'rules.json', '--period', '2021-H1'];
    expect(await totalOf(...half)).toBe('1440000.00');
    expect(await totalOf('ledger.csv', '--rules', 'dated.json')).toBe('80000.00');
  });

  it('has the rows that it has in an editor', async () => {
    const ran = await rank(['broken.csv', '--rules', 'rules.json', '--lang', 'zh'], { cwd });
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toContain('错误 broken.csv:8004 [期限] not-a-date');
  });
});
