import type { Improvements } from '../../../whatif/improve/index.ts';
import { answerFormat } from '../answer/formatAnswer.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';
import { improveBlocks } from './improveBlocks.ts';
import { improveCsv } from './improveCsv.ts';

/** What would bring a unit to an aim: for a report, a spreadsheet or a program. */
export const formatImprovements: (found: Improvements, options?: WhatIfOptions) => string =
  answerFormat({ blocks: improveBlocks, csv: improveCsv });
