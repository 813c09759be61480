import type { DataValidation } from 'hucre/xlsx';
import { formatExact } from '../decimal/index.ts';
import type { Language } from '../issue/index.ts';
import type { Input } from '../ruleset/index.ts';
import type { TemplateColumn } from './template.ts';
import { templateWords } from './templateWords.ts';

/** A spreadsheet takes no longer formula, list or message in a validation, and no longer title. */
const lengthLimit = 255;
const titleLimit = 32;

/** The days of a spreadsheet: from 1900-01-01 to 9999-12-31. */
const days = { first: 1, last: 2_958_465 };

/** A choice from cells; a text that is none of them is taken all the same, after a question. */
export function choiceOf(formula1: string, range: string, title: string): DataValidation {
  return {
    range,
    type: 'list',
    formula1,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: title.slice(0, titleLimit),
  };
}

/** What the cells of a column take, as far as a spreadsheet can tell; none where it cannot. */
export function validationOf(
  { input, wanted, notApplicable }: TemplateColumn,
  letter: string,
  lastRow: number,
  language: Language,
): readonly DataValidation[] {
  const na = notApplicable === null ? '' : templateWords[language].notApplicable(notApplicable);
  const message = `${wanted}${na}`.slice(0, lengthLimit);
  const title = input.title.slice(0, titleLimit);
  const common = {
    range: `${letter}2:${letter}${lastRow}`,
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    errorStyle: 'stop' as const,
    inputTitle: title,
    inputMessage: message,
    errorTitle: title,
    errorMessage: message,
  };
  const words = input.type === 'boolean' ? ['是', '否'] : input.values;
  const ends = notApplicable === null ? [] : [notApplicable];
  if (words !== null) {
    const values = [...words, ...ends];
    const isList = values.join().length <= lengthLimit && !values.some((v) => v.includes(','));
    return isList ? [{ ...common, type: 'list', values }] : [];
  }
  if (input.type === 'text') return [];
  const cell = `${letter}2`;
  const others = ends.map((text) => `${cell}="${text.replaceAll('"', '""')}"`);
  const formula1 = `OR(${[`AND(${testsOf(input, cell).join()})`, ...others].join()})`;
  return formula1.length > lengthLimit ? [] : [{ ...common, type: 'custom', formula1 }];
}

/** What is true of a number or a date that the input takes. */
function testsOf({ type, low, high }: Input, cell: string): readonly string[] {
  const isNumber = `ISNUMBER(${cell})`;
  if (type === 'date') return [isNumber, `${cell}>=${days.first}`, `${cell}<${days.last + 1}`];
  return [
    isNumber,
    ...(low === null ? [] : [`${cell}>=${formatExact(low)}`]),
    ...(high === null ? [] : [`${cell}<=${formatExact(high)}`]),
    ...(type === 'integer' ? [`INT(${cell})=${cell}`] : []),
  ];
}
