import { cells } from './wording/cells.ts';
import { corrections } from './wording/corrections.ts';
import { documents } from './wording/documents.ts';
import { earlier } from './wording/earlier.ts';
import { encodings } from './wording/encodings.ts';
import { explain } from './wording/explain.ts';
import { files } from './wording/files.ts';
import { headers } from './wording/headers.ts';
import { ledgers } from './wording/ledgers.ts';
import { logic } from './wording/logic.ts';
import { ruleExamples } from './wording/ruleExamples.ts';
import { ruleInputs } from './wording/ruleInputs.ts';
import { ruleSets } from './wording/ruleSets.ts';
import { scoring } from './wording/scoring.ts';
import { units } from './wording/units.ts';
import { usage } from './wording/usage.ts';
import { whatif } from './wording/whatif.ts';
import { whatifAsked } from './wording/whatifAsked.ts';
import { whatifData } from './wording/whatifData.ts';
import { whatifDraws } from './wording/whatifDraws.ts';
import { whatifExact } from './wording/whatifExact.ts';
import { workbooks } from './wording/workbooks.ts';

/** The words of every issue, in both languages. */
export const wording = {
  ...documents,
  ...logic,
  ...ruleSets,
  ...ruleInputs,
  ...ruleExamples,
  ...files,
  ...encodings,
  ...workbooks,
  ...headers,
  ...units,
  ...ledgers,
  ...cells,
  ...corrections,
  ...scoring,
  ...earlier,
  ...explain,
  ...whatifAsked,
  ...whatifData,
  ...whatif,
  ...whatifDraws,
  ...whatifExact,
  ...usage,
};

/** The stable name of a kind of issue. */
export type IssueCode = keyof typeof wording;
