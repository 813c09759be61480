import { describe, expect, it } from 'vitest';
import { dataReport } from '../../src/report/dataReport.ts';
import { loaded, smallRuleSet } from '../support/assessment.ts';
import { read } from '../table/tableView.ts';

describe('how complete data are', () => {
  it('a value that a ledger does not give is one of its unit alone', () => {
    const rules = loaded(
      smallRuleSet({
        ledgers: [
          { id: 'visits', title: '走访', fields: [{ id: 'score', title: '得分', type: 'number' }] },
        ],
        inputs: [
          { id: 'own' },
          { id: 'mean', derived: { from: 'visits', take: { mean: { var: 'score' } } } },
        ],
        level: {
          score: {
            children: [
              { id: 'a', title: 'a', max: 200, points: { '+': [{ var: 'own' }, { var: 'mean' }] } },
            ],
          },
        },
      }),
    );
    const data = read(rules, '单位,own\n甲,1\n乙,2\n丙,3', '单位,得分\n甲,1\n乙,2');
    expect(data.issues.map(({ code }) => code)).toEqual(['nothing-to-take']);
    const [level] = dataReport(rules, data).levels;
    expect(level?.inputs).toMatchObject([
      { id: 'own', reported: 3, refused: 0 },
      { id: 'mean', reported: 2, refused: 1 },
    ]);
    expect(level?.units.filter(({ refused }) => refused > 0).map(({ code }) => code)).toEqual([
      '丙',
    ]);
  });
});
