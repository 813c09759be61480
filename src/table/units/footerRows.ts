import { type Issue, note } from '../../issue/index.ts';
import { type FilePlace, type GridRow, isBlank } from '../Grid.ts';
import type { Binding } from '../sheets/headers.ts';
import { foldName } from './unitNames.ts';

/** What stands below a table and is no part of it begins so: 注：, 填表人：, 审核人：, Source: */
const begun = new RegExp(
  [
    '^[(*※\\[【]*(?:(?:注|备注|附注|说明|填[表报写]说明|编制说明)\\d{0,2}[:.、]',
    '|(?:(?:填[表报]|制表|审核|复核|校核|经办|报送|上报|统计|编制)(?:人员?|者|单位|部门|机关|日期|时间)?',
    '|(?:单位|主要|分管|部门|填表)?(?:负责人|领导)',
    '|签[字章名]|盖章|联系(?:人|电话|方式)|电话|(?:数据|资料)?来源',
    '|notes?|remarks?|sources?|(?:prepared|reviewed|checked|filledin)by|contact|tel|phone)',
    '(?:签[字章名]|\\((?:签[字章名]|盖章)\\))?:)',
  ].join(''),
  'iu',
);

/** A further line of notes: 2.未报的…, (3)… */
const continued = /^\(?\d{1,2}[).、](?!\d)/u;

export function isFooterText(text: string): boolean {
  return begun.test(foldName(text));
}

/** Tells, row by row downwards, whether a row is a footer. */
export type FooterTest = (row: Pick<GridRow, 'cells'>) => boolean;

/**
 * A row is a footer where its first text begins as one does and it has neither a unit nor a value: what
 * stands in those columns begins so, too, or is the same text in merged cells.
 */
export function footerTest(binding: Pick<Binding, UnitColumn | 'inputs' | 'long'>): FooterTest {
  const { code, name, level, parent, inputs, long } = binding;
  const ofLong = long === null ? [] : [long.input, long.value];
  const columns = [code, name, level, parent, ...inputs.values(), ...ofLong];
  const meant = columns.filter((column) => column !== null);
  let isBehind = false;
  return ({ cells }) => {
    const first = cells.find((cell) => !isBlank(cell)) ?? '';
    const isFurther = isBehind && continued.test(foldName(first));
    const isOne =
      (isFooterText(first) || isFurther) &&
      meant.every((column) => {
        const cell = cells[column] ?? '';
        return isBlank(cell) || cell === first || isFooterText(cell);
      });
    isBehind = isOne;
    return isOne;
  };
}

type UnitColumn = 'code' | 'name' | 'level' | 'parent';

/** So many rows are named in a note. */
const rowsShown = 20;

/** Footers are left out, and that is noted. */
export function noteOfFooters(at: FilePlace, rows: readonly number[]): readonly Issue[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, rowsShown).map(String);
  const more = rows.length > shown.length ? ['…'] : [];
  return [note('footers-left-out', at, { rows: [...shown, ...more] })];
}
