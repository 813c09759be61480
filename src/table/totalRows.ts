import { type Issue, warning } from '../issue/index.ts';
import type { UnitRow } from './UnitRow.ts';

/** What a row below or above the units is called that sums them up, instead of being one. */
const total =
  /^(合计|总计|小计|共计|汇总|平均|平均值|平均数|平均分|均值|全国|全省|全区|全州|全市|全县|totals?|subtotal|sum|average|mean)$/i;

/** Rows that would be ranked as units, and are hardly any; a register has none of them. */
export function warnOfTotals(rows: readonly UnitRow[]): readonly Issue[] {
  const isTotal = (text: string): boolean => total.test(text.normalize('NFKC').replace(/\s/gu, ''));
  return rows
    .filter(({ unit: { code, name } }) => isTotal(name) || isTotal(code))
    .map(({ unit: { code, name }, places: [{ of, row }] }) =>
      warning('looks-like-total', { ...of, row, unit: { code, name } }),
    );
}
