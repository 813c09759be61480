import { inHalfWidth, withoutBlanks } from '../../ruleset/index.ts';

const mark = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/i;

/** Whether a cell holds what spreadsheets show where a formula has no value. */
export function isFormulaError(text: string): boolean {
  return text.length < 40 && mark.test(inHalfWidth(withoutBlanks(text)));
}
