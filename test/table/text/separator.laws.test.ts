import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isError } from '../../../src/issue/index.ts';
import { readData } from '../../../src/table/index.ts';
import { officeRows, valuesIn, writtenTable } from '../../support/writtenTables.ts';
import { textForm, writtenText } from '../../support/writtenText.ts';
import { valuesOf } from '../tableView.ts';

it('for titles with separators of their own a table is refused at worst, and never read as another', () => {
  const titles = fc.array(
    fc.constantFrom('填表单位,某办公室', '附件1;附件2', '单位：万元,个', '日期\t2021', '某年度'),
    { minLength: 1, maxLength: 4 },
  );
  let refused = 0;
  const numRuns = 500;
  fc.assert(
    fc.property(writtenTable, textForm, titles, (table, form, above) => {
      const { text: content } = writtenText(officeRows(table), { ...form, titles: above });
      const data = readData(table.ruleSet, [{ name: 'a.csv', content }]);
      const codes = data.issues.filter(isError).map(({ code }) => code);
      if (codes.length === 0) {
        expect(valuesOf(data)).toEqual(valuesIn(table));
        return;
      }
      refused += 1;
      expect(data.tables).toEqual([]);
      // Where more titles than rows have another separator, that one is taken, and there is no header.
      expect(['ambiguous-separator', 'no-unit-column', 'not-csv']).toEqual(
        expect.arrayContaining(codes),
      );
      expect(form.saysSeparator).toBe(false);
    }),
    { numRuns },
  );
  expect(refused).toBeLessThan(numRuns / 5);
});
