import type { WriteSheet } from 'hucre/xlsx';
import { type Language, printable } from '../issue/index.ts';
import { letterOf, sheetNames } from './sheetNames.ts';
import type { Template } from './template.ts';
import { templateWords } from './templateWords.ts';
import { choiceOf, validationOf } from './validations.ts';

/**
 * The forms of some levels and ledgers as a workbook: a sheet for each, whose cells take only what the
 * input or the field does, one of the units that ledgers may be about, and one that explains every column.
 */
export async function templateWorkbook(
  templates: readonly Template[],
  language: Language,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const named = templateWords[language];
  const titles = templates.map(({ title }) => title);
  const names = sheetNames([...titles, named.explanation, named.register]);
  const [explanation = '', register = ''] = names.slice(titles.length);
  const units = unitsOf(templates);
  return writeXlsx({
    sheets: [
      ...templates.map((template, i) => ({
        ...formSheet(template, { name: register, units }, language),
        name: names[i] ?? '',
      })),
      { ...explanationSheet(templates, language), name: explanation },
      ...(units.length === 0 ? [] : [{ ...registerSheet(units, language), name: register }]),
    ],
  });
}

type Sheet = Omit<WriteSheet, 'name'>;
type Units = Template['choices'];

/** Where the units stand that a form may be about. */
type Register = { readonly name: string; readonly units: Units };

/** The units that any ledger may be about, each once. */
function unitsOf(templates: readonly Template[]): Units {
  return [
    ...new Map(
      templates.flatMap(({ choices }) => choices.map((unit) => [unit[0], unit] as const)),
    ).values(),
  ];
}

function formSheet(template: Template, register: Register, language: Language): Sheet {
  const { unitHeaders, columns, units } = template;
  const header = [...unitHeaders, ...columns.map((column) => column.header)];
  const lastRow = 1 + (units.length === 0 ? 10_000 : Math.max(units.length, 1_000));
  return {
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
    dataValidations: [
      ...unitChoices(template, register, lastRow),
      ...columns.flatMap((column, i) =>
        validationOf(column, letterOf(unitHeaders.length + i), lastRow, language),
      ),
    ],
  };
}

/** In a ledger, code and name are chosen from those of the register. */
function unitChoices(
  { choices, unitHeaders }: Template,
  { name, units }: Register,
  lastRow: number,
): NonNullable<WriteSheet['dataValidations']> {
  if (choices.length === 0) return [];
  const own = new Set(choices.map(([code]) => code));
  const first = units.findIndex(([code]) => own.has(code)) + 2;
  const last = units.findLastIndex(([code]) => own.has(code)) + 2;
  return [0, 1].map((column) => {
    const letter = letterOf(column);
    const source = `'${name.replaceAll("'", "''")}'!$${letter}$${first}:$${letter}$${last}`;
    return choiceOf(source, `${letter}2:${letter}${lastRow}`, unitHeaders[column] ?? '');
  });
}

function registerSheet(units: Units, language: Language): Sheet {
  const { code, name } = templateWords[language];
  return {
    columns: [15, 32].map((width) => ({ width })),
    rows: [[code, name], ...units.map((unit) => [...unit])].map((row) => row.map(printable)),
    freezePane: { rows: 1, columns: 0 },
  };
}

/** Long texts are read whole, on a screen and on paper. */
const wrapped = { alignment: { wrapText: true, vertical: 'top' as const } };

function explanationSheet(templates: readonly Template[], language: Language): Sheet {
  const named = templateWords[language];
  const rows = templates.flatMap(({ title, remark, columns }) => [
    // A remark stands where those of columns do.
    remark === '' ? [title] : [title, '', '', '', '', remark],
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
    columns: [28, 36, 16, 24, 48, 60].map((width) => ({ width, style: wrapped })),
    rows: [[...named.columns], ...rows].map((row) => row.map(printable)),
    freezePane: { rows: 1, columns: 0 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
