import type { DoubtReport } from '../../../whatif/doubt/index.ts';
import { answerFormat } from '../answer/formatAnswer.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';
import { doubtBlocks } from './doubtBlocks.ts';
import { doubtCsv } from './doubtCsv.ts';

/** How sure ranks and lists are where data are uncertain: for a report, a spreadsheet or a program. */
export const formatDoubt: (found: DoubtReport, options?: WhatIfOptions) => string = answerFormat({
  blocks: doubtBlocks,
  csv: doubtCsv,
});
