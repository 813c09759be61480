import { expect, it } from 'vitest';
import { shownBy } from '../../../src/table/workbook/numberFormat.ts';

it.each<[string, number, boolean, string, number?]>([
  ['0!.0,"万元"', 123456, false, '万元', 4],
  ['0\\.0,"万元"', 123456, false, '万元', 4],
  ['0"."0,"万"', 123456, false, '万', 4],
  ['0.00,,"百万"', 5e6, false, '百万', 6],
  ['#,##0,"千元"', 5000, false, '千元', 3],
  ['#,##0.0,', 5000, false, '', 3],
  ['#,##0', 5000, false, '', 0],
  ['_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', -5, false, ''],
  ['0_);[Red]\\(0\\)', -5, false, ''],
  ['General', 95, false, ''],
  ['', 95, false, ''],
  ['0.0%', 0.953, true, ''],
  ['0"%"', 95, false, '%'],
  ['0\\%', 95, false, '%'],
  ['0.0" %"', 95, false, '%'],
  ['0.0_%', 95, false, ''],
  ['0"万元"', 95, false, '万元'],
  ['#,##0.00"元"', 95, false, '元'],
  ['0家', 95, false, '家'],
  ['"共"0"家"', 95, false, '家'],
  ['"¥"#,##0', 95, false, ''],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ', 95, false, ''],
  ['[<1]0.0%;0', 95, false, ''],
  ['[<1]0.0%;0', 0.95, true, ''],
  ['[>=10000]0"很多";0"万元"', 95, false, '万元'],
  ['0.0%;[Red]0.0%', -0.5, true, ''],
  ['0"家";-0"户"', -3, false, '户'],
  ['0"家";-0"户";"无"', 0, false, ''],
  ['0"a;b"', 3, false, 'a;b'],
  ['[$-804]0.00%', 0.5, true, ''],
])('%j shows %d', (format, value, isPercent, behind, smallerBy = 0) => {
  expect(shownBy(format, value)).toEqual({ isPercent, smallerBy, behind });
});
