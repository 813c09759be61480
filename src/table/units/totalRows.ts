import { type Issue, note } from '../../issue/index.ts';
import type { RegisteredUnit } from '../../ruleset/index.ts';
import { type FilePlace, type GridRow, isBlank } from '../Grid.ts';
import { foldName } from './unitNames.ts';

/** What a row below or above the units is called that sums them up, instead of being one. */
const total =
  /^(?:(?:全[国省区州市县])?(?:合计|总计|小计|共计|汇总|平均[值数分]?|均值)|全[国省区州市县]|totals?|subtotal|sum|average|mean)$/i;

/**
 * Whether a row is a total by its code or its name; not where the register has a unit of that name, nor
 * where a row has a code of its own that nothing says is none.
 */
export function totalTest(
  register: readonly RegisteredUnit[] | null,
): (code: string, name: string) => boolean {
  const known = new Set((register ?? []).flatMap(({ code, name }) => [code, foldName(name)]));
  const isTotal = (text: string): boolean => {
    const folded = foldName(text);
    return total.test(folded) && !known.has(folded);
  };
  const isOfUnit = (code: string): boolean =>
    code !== '' && (register === null || known.has(foldName(code)));
  return (code, name) => isTotal(code) || (isTotal(name) && !isOfUnit(code));
}

/** Whether a row is a total: by what it says of its unit, or, where that is nothing, by its first text. */
export function isTotalRow(
  { cells }: Pick<GridRow, 'cells'>,
  { code, name }: { readonly code: string; readonly name: string },
  isTotal: (code: string, name: string) => boolean,
): boolean {
  if (code !== '' || name !== '') return isTotal(code, name);
  return isTotal('', cells.find((cell) => !isBlank(cell)) ?? '');
}

/** So many rows are named in a note. */
const rowsShown = 20;

/** Totals are left out, and that is noted. */
export function noteOfTotals(at: FilePlace, rows: readonly number[]): readonly Issue[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, rowsShown).map(String);
  const more = rows.length > shown.length ? ['…'] : [];
  return [note('totals-left-out', at, { rows: [...shown, ...more] })];
}
