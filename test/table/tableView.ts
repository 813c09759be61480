import { formatExact } from '../../src/decimal/index.ts';
import type { Issue } from '../../src/issue/index.ts';
import { cellState } from '../../src/logic/index.ts';
import type { RuleSet } from '../../src/ruleset/index.ts';
import { type Data, readData, type Table } from '../../src/table/index.ts';

/** What was read, in a form that a test can compare. */

type Shown = string | boolean | null | 'n/a';

/** Code, file, row and column of each issue, without what it does not have at the end. */
export const codesAndPlaces = (
  issues: readonly Issue[],
): ReadonlyArray<ReadonlyArray<string | number | undefined>> =>
  issues.map(({ code, at }) => {
    const parts = [code, at.file, at.row, at.column, at.unit?.code];
    return parts.slice(0, parts.findLastIndex((part) => part !== undefined) + 1);
  });

/** The value of a cell: a number as it is known to the last digit, `n/a` for not applicable. */
export function valueAt(table: Table, input: string, row: number): Shown {
  const read = table.inputs.get(input);
  if (read === undefined) throw new Error(`no input ${input}`);
  if (read.state[row] === cellState.missing) return null;
  if (read.state[row] === cellState.notApplicable) return 'n/a';
  const { column } = read;
  switch (column.kind) {
    case 'number':
      return formatExact(column.exactAt(row));
    case 'boolean':
      return column.values[row] === 1;
    case 'text':
      return column.texts[column.codes[row] ?? -1] ?? null;
  }
}

/** Units that can be ranked, and the values of their inputs. */
export const valuesOf = ({
  tables,
}: Data): Readonly<Record<string, Readonly<Record<string, Shown>>>> =>
  Object.fromEntries(
    tables.flatMap((table) =>
      table.units.flatMap(({ code }, row) =>
        table.isUnreadable[row] === 1
          ? []
          : [
              [
                code,
                Object.fromEntries(
                  [...table.inputs.keys()].map((input) => [input, valueAt(table, input, row)]),
                ),
              ],
            ],
      ),
    ),
  );

/** Units that cannot be ranked. */
export const unreadableOf = ({ tables }: Data): readonly string[] =>
  tables.flatMap(({ units, isUnreadable }) =>
    units.flatMap(({ code }, row) => (isUnreadable[row] === 1 ? [code] : [])),
  );

/** Reads files named 1.csv, 2.csv … */
export const read = (ruleSet: RuleSet, ...contents: ReadonlyArray<string | Uint8Array>): Data =>
  readData(
    ruleSet,
    contents.map((content, i) => ({ name: `${i + 1}.csv`, content })),
  );

export const errorsOf = ({ issues }: Pick<Data, 'issues'>) =>
  codesAndPlaces(issues.filter(({ severity }) => severity === 'error'));

export const warningsOf = ({ issues }: Pick<Data, 'issues'>) =>
  codesAndPlaces(issues.filter(({ severity }) => severity === 'warning'));
