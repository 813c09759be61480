import fc from 'fast-check';
import type { RuleSet } from '../../src/ruleset/index.ts';
import { yunnanDivisions } from '../../src/ruleset/register/yunnanDivisions.ts';
import { passThrough } from '../assess/smallRules.ts';
import { loaded, smallRuleSet } from './assessment.ts';
import {
  booleanCell,
  decimals,
  freeCell,
  freeText,
  gapCell,
  listedCell,
  listedTexts,
  numberCell,
  type WrittenCell,
  wholeNumbers,
} from './writtenCells.ts';

/** One input of each kind. */
export const inputs = [
  { id: 'rate', title: '卫生厕所普及率', aliases: ['Toilet rate'], measure: '%' },
  { id: 'n_found', title: '发现问题数', aliases: ['Problems'], measure: '个', type: 'integer' },
  { id: 'spent', title: '投入资金', aliases: ['Total spent'], measure: '万元' },
  { id: 'each', title: '人均支出', aliases: ['Per head'], measure: '元' },
  { id: 'done', title: '是否达标', aliases: ['Done'], type: 'boolean' },
  { id: 'class', title: '等级', aliases: ['Class'], type: 'text', values: [...listedTexts] },
  { id: 'remark', title: '情况说明', aliases: ['Remarks'], type: 'text' },
] as const;

const cells: ReadonlyArray<fc.Arbitrary<WrittenCell>> = [
  numberCell('%', decimals),
  numberCell('个', wholeNumbers),
  numberCell('万元', decimals),
  numberCell('元', decimals),
  booleanCell,
  listedCell,
  freeCell,
];

const ruleSetWith = (more: Record<string, unknown>): RuleSet => {
  const ruleSet = loaded(
    smallRuleSet({
      inputs: inputs.map((input) => ({ ...input, missing: 'exclude' })),
      level: {
        score: {
          children: [
            ...['rate', 'n_found', 'spent', 'each'].map((id) => passThrough(id)),
            passThrough('done', 1, { points: { if: [{ var: 'done' }, 1, 0] } }),
            passThrough('class', 1, { points: { if: [{ '==': [{ var: 'class' }, '高'] }, 1, 0] } }),
            passThrough('remark', 1, {
              points: { if: [{ '==': [{ var: 'remark' }, 'a'] }, 1, 0] },
            }),
          ],
        },
      },
      ...more,
    }),
  );
  // A counterexample is to be read.
  return Object.defineProperty(ruleSet, fc.toStringMethod, {
    value: () => Object.keys(more).join(),
  });
};

export type TableUnit = { readonly code: string; readonly name: string };

const counties = yunnanDivisions.flatMap(([code, name, level]) =>
  level === 'county' ? [{ code, name }] : [],
);
const offices = [
  { code: 'A-01', name: '一分局' },
  { code: 'A-02', name: '二分局, 含三分局' },
  { code: 'B_1', name: '“四”分局; "五"分局' },
  { code: '007', name: '第七分局' },
  { code: 'x', name: 'Office of X' },
];

/** Of the bundled register, of a register of the rule set's own, and of none: then a name is any text. */
const kinds: ReadonlyArray<{
  readonly ruleSet: RuleSet;
  readonly units: fc.Arbitrary<readonly TableUnit[]>;
}> = [
  {
    ruleSet: ruleSetWith({ register: { bundled: 'yunnan-divisions' } }),
    units: fc.uniqueArray(fc.constantFrom(...counties), { minLength: 1, maxLength: 8 }),
  },
  {
    ruleSet: ruleSetWith({
      register: { units: offices.map((unit) => ({ ...unit, level: 'county' })) },
    }),
    units: fc.uniqueArray(fc.constantFrom(...offices), { minLength: 1 }),
  },
  {
    ruleSet: ruleSetWith({}),
    units: fc.uniqueArray(
      fc.record({ code: fc.constantFrom(...'abcdefgh'), name: freeText }).map(({ code, name }) => ({
        code,
        name: name.trim() === '' ? code : name,
      })),
      { minLength: 1, maxLength: 6, selector: ({ code }) => code },
    ),
  },
];

/** Units, and of each a cell for each input. */
export type WrittenTable = {
  readonly ruleSet: RuleSet;
  readonly rows: ReadonlyArray<{
    readonly unit: TableUnit;
    readonly cells: readonly WrittenCell[];
  }>;
};

const rowOfCells = fc.tuple(
  ...cells.map((usual) =>
    fc.oneof({ arbitrary: usual, weight: 6 }, { arbitrary: gapCell, weight: 1 }),
  ),
);

const tableOf = ({ ruleSet, units }: (typeof kinds)[number]): fc.Arbitrary<WrittenTable> =>
  units.chain((of) =>
    fc.tuple(...of.map((unit) => rowOfCells.map((row) => ({ unit, cells: row })))).map((rows) => ({
      ruleSet,
      rows,
    })),
  );

export const writtenTable: fc.Arbitrary<WrittenTable> = fc.oneof(...kinds.map(tableOf));

/** Units of the bundled register alone. */
export const writtenCounties: fc.Arbitrary<WrittenTable> = fc
  .constant(kinds.slice(0, 1))
  .chain((known) => fc.oneof(...known.map(tableOf)));

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The table as the plainest CSV that there is. */
export function plainCsv({ rows }: WrittenTable): string {
  const lines = [
    ['code', 'name', ...inputs.map(({ id }) => id)],
    ...rows.map(({ unit, cells: of }) => [unit.code, unit.name, ...of.map(({ plain }) => plain)]),
  ];
  return lines.map((line) => line.map(quoted).join(',')).join('\n');
}

/** By unit and input, as `valuesOf` shows what was read. */
export function valuesIn({ rows }: WrittenTable): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    rows.map(({ unit, cells: of }) => [
      unit.code,
      Object.fromEntries(inputs.map(({ id }, i) => [id, of[i]?.value])),
    ]),
  );
}

/** Header and rows as an office writes them, or as a program names the columns. */
export function officeRows(
  { rows }: WrittenTable,
  isOfProgram = false,
): ReadonlyArray<readonly string[]> {
  return [
    isOfProgram
      ? ['code', 'name', ...inputs.map(({ id }) => id)]
      : ['单位代码', '单位名称', ...inputs.map(({ title }) => title)],
    ...rows.map(({ unit, cells: of }) => [
      unit.code,
      unit.name,
      ...of.map(({ written }) => written),
    ]),
  ];
}
