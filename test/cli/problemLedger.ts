import { passThrough } from '../assess/smallRules.ts';
import { smallRuleSet } from '../support/assessment.ts';

/** Rules with a ledger of problems, whose days late are taken together; as JSON. */
export const problemRules = (asOf: Record<string, string> = {}): string =>
  JSON.stringify(
    smallRuleSet({
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
      level: { score: { children: [passThrough('late', 10_000_000)] } },
    }),
  );

const record = '五华区,垃圾未清、点位甲乙丙丁,2021-01-01\r\n';
const titles = '某市问题台账,,\r\n2021年,,\r\n';

/** Its records, behind titles: longer than what the command reads at once. */
export const problemLedger = `${titles}单位,问题,期限\r\n${record.repeat(8_000)}`;
