import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../src/table/Grid.ts';
import { asOfDay } from '../../../src/table/ledger/asOf.ts';
import { ledgerRows } from '../../../src/table/ledger/ledgerRows.ts';
import { passThrough } from '../../assess/smallRules.ts';
import { loaded, smallRuleSet } from '../../support/assessment.ts';

/** So many records are looked at together. */
const batchLength = 4_096;

const rules = loaded(
  smallRuleSet({
    ledgers: [
      {
        id: 'visits',
        title: '台账',
        fields: [{ id: 'rate', title: '率', type: 'number', measure: '%' }],
      },
    ],
    inputs: [{ id: 'mean', derived: { from: 'visits', take: { mean: { var: 'rate' } } } }],
    level: { score: { children: [passThrough('mean')] } },
  }),
);
const reading = () => {
  const ledger = rules.ledgers.get('visits');
  if (ledger === undefined) throw new Error('no ledger');
  const asOf = asOfDay(ledger, rules.period);
  return ledgerRows({ ruleSet: rules, ledger, asOf, corrections: [] }, { file: 'a.csv' }, false);
};
const rowOf = (row: number, cells: readonly string[]): GridRow => ({ row, cells, state: 'whole' });

describe('the rows of a ledger', () => {
  it('are looked at while they come: never more than a batch is kept', () => {
    const rows = reading();
    rows.take(rowOf(1, ['单位', '率']));
    let seen = 0;
    let mostWaiting = 0;
    for (let row = 2; row <= 3 * batchLength; row += 1) {
      let isSeen = false;
      const cells = ['甲', '90'];
      rows.take({
        row,
        state: 'whole',
        get cells() {
          if (!isSeen) seen += 1;
          isSeen = true;
          return cells;
        },
      });
      mostWaiting = Math.max(mostWaiting, row - 1 - seen);
    }
    expect(mostWaiting).toBeLessThanOrEqual(batchLength);
    expect(seen).toBeGreaterThan(2 * batchLength - 100);
    expect(rows.finish().sheet?.records).toBe(3 * batchLength - 1);
  });

  it('have what is said of a column said once, however many of them there are', () => {
    const rows = reading();
    rows.take(rowOf(1, ['单位', '率']));
    for (let row = 2; row <= 3 * batchLength; row += 1) {
      rows.take(rowOf(row, ['甲', row % 1_000 === 0 ? '0.9' : '90']));
    }
    expect(rows.finish().issues.map(({ code, at }) => [code, at.row])).toEqual([
      ['percent-mixed', 1_000],
      ['records-repeated', 3],
    ]);
  });
});
