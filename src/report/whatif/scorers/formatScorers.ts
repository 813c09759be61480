import type { ScorerReport } from '../../../whatif/doubt/index.ts';
import { answerFormat } from '../answer/formatAnswer.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';
import { scorersBlocks } from './scorersBlocks.ts';
import { scorersCsv } from './scorersCsv.ts';

/** What would be without each scorer: for a report, a spreadsheet or a program. */
export const formatScorers: (found: ScorerReport, options?: WhatIfOptions) => string = answerFormat(
  {
    blocks: scorersBlocks,
    csv: scorersCsv,
  },
);
