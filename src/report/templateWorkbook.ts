import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { formatExact } from '../decimal/index.ts';
import { type Language, printable } from '../issue/index.ts';
import { addressOf } from '../table/index.ts';
import type { Template, TemplateColumn } from './template.ts';
import { templateWords } from './templateWords.ts';

/** A spreadsheet takes no longer formula, list or message in a validation. */
const validationLimit = 255;

/**
 * The forms of some levels as a workbook: a sheet for each, whose cells take only what the input does,
 * and one that explains every column.
 */
export async function templateWorkbook(
  templates: readonly Template[],
  language: Language,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: [
      ...templates.map((template) => formSheet(template, language)),
      explanationSheet(templates, language),
    ],
  });
}

function formSheet(template: Template, language: Language): WriteSheet {
  const { title, unitHeaders, columns, units } = template;
  const header = [...unitHeaders, ...columns.map((column) => column.header)];
  const lastRow = Math.max(units.length, 1_000) + 1;
  return {
    name: sheetName(title),
    columns: header.map((_, i) => ({ width: i === 1 ? 32 : 15 })),
    rows: [header, ...units.map((unit) => [...unit])].map((row) => row.map(printable)),
    cells: new Map(
      header.map((text, i) => [
        `0,${i}`,
        {
          value: printable(text),
          type: 'string' as const,
          style: {
            font: { bold: true },
            alignment: { wrapText: true, vertical: 'center' as const },
          },
        },
      ]),
    ),
    freezePane: { rows: 1, columns: 2 },
    dataValidations: columns.flatMap((column, i) =>
      validationOf(column, letterOf(unitHeaders.length + i), lastRow, language),
    ),
  };
}

function validationOf(
  { input, wanted, notApplicable }: TemplateColumn,
  letter: string,
  lastRow: number,
  language: Language,
): readonly DataValidation[] {
  const na = notApplicable === null ? '' : templateWords[language].notApplicable(notApplicable);
  const message = `${wanted}${na}`.slice(0, validationLimit);
  const common = {
    range: `${letter}2:${letter}${lastRow}`,
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    errorStyle: 'stop' as const,
    inputTitle: input.title.slice(0, 32),
    inputMessage: message,
    errorTitle: input.title.slice(0, 32),
    errorMessage: message,
  };
  const words = input.type === 'boolean' ? ['是', '否'] : input.values;
  const ends = notApplicable === null ? [] : [notApplicable];
  if (words !== null) {
    const values = [...words, ...ends];
    const isList = values.join().length <= validationLimit && !values.some((v) => v.includes(','));
    return isList ? [{ ...common, type: 'list', values }] : [];
  }
  if (input.type === 'text') return [];
  const cell = `${letter}2`;
  const tests = [
    `ISNUMBER(${cell})`,
    ...(input.low === null ? [] : [`${cell}>=${formatExact(input.low)}`]),
    ...(input.high === null ? [] : [`${cell}<=${formatExact(input.high)}`]),
    ...(input.type === 'integer' ? [`INT(${cell})=${cell}`] : []),
  ];
  const others = ends.map((text) => `${cell}="${text.replaceAll('"', '""')}"`);
  const formula1 = `OR(${[`AND(${tests.join()})`, ...others].join()})`;
  return formula1.length > validationLimit ? [] : [{ ...common, type: 'custom', formula1 }];
}

function explanationSheet(templates: readonly Template[], language: Language): WriteSheet {
  const named = templateWords[language];
  const rows = templates.flatMap(({ title, columns }) => [
    [title],
    ...columns.map(({ input, header, wanted, notApplicable, missing, usedBy, ledger }) => [
      header,
      wanted,
      notApplicable ?? '',
      missing,
      usedBy.join(named.separator),
      [
        input.description ?? '',
        ledger === null ? '' : named.fromLedger(ledger.title, ledger.takenAs),
      ].join(''),
    ]),
  ]);
  return {
    name: named.explanation,
    columns: [28, 36, 16, 24, 48, 60].map((width) => ({ width })),
    rows: [[...named.columns], ...rows].map((row) => row.map(printable)),
    freezePane: { rows: 1, columns: 0 },
  };
}

/** A sheet's name has at most 31 characters and none of these. */
function sheetName(title: string): string {
  return printable(title)
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31);
}

function letterOf(index: number): string {
  return addressOf(index, 1).replace(/\d+$/, '');
}
