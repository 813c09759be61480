import { describe, expect, it } from 'vitest';
import { codesOf, folderWith, rank } from '../support/runCommand.ts';

const rules = (asOf: Record<string, string> = {}): string =>
  JSON.stringify({
    format: 1,
    id: 'small',
    title: '示例细则',
    year: 2021,
    version: '1',
    source: { title: '示例' },
    register: { bundled: 'yunnan-divisions' },
    ledgers: [
      {
        id: 'problems',
        title: '问题台账',
        ...asOf,
        fields: [
          { id: 'what', title: '问题', type: 'text' },
          { id: 'due', title: '期限', type: 'date' },
        ],
      },
    ],
    inputs: [
      {
        id: 'late',
        title: '逾期天数',
        type: 'integer',
        derived: {
          from: 'problems',
          take: { sum: { days_between: [{ var: 'due' }, { var: 'as_of' }] } },
        },
      },
    ],
    levels: [
      {
        id: 'county',
        title: '县（市、区）',
        score: {
          children: [{ id: 'late', title: '逾期', max: 10_000_000, points: { var: 'late' } }],
        },
      },
    ],
  });

const record = '五华区,垃圾未清、点位甲乙丙丁,2021-01-01\r\n';
const titles = '某市问题台账,,\r\n2021年,,\r\n';
const ledger = `${titles}单位,问题,期限\r\n${record.repeat(8_000)}`;
const cwd = folderWith({
  'rules.json': rules(),
  'dated.json': rules({ asOf: '2021-01-11' }),
  'ledger.csv': ledger,
  'broken.csv': `${ledger}五华区,垃圾,明天\r\n`,
});

const totalOf = async (...words: readonly string[]) => {
  const ran = await rank([...words, '--format', 'json'], { cwd });
  expect([ran.exitCode, codesOf(ran)]).toEqual([0, ['records-repeated', 'units-not-in-data']]);
  return JSON.parse(ran.stdout).units[0].total;
};

/** Longer than what the command reads at once. */
describe('a ledger that is streamed', () => {
  it('counts as of the period asked for, or the day that it states', async () => {
    expect(Buffer.byteLength(ledger)).toBeGreaterThan(300_000);
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
