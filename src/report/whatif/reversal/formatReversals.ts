import type { ReversalReport } from '../../../whatif/doubt/index.ts';
import { answerFormat } from '../answer/formatAnswer.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';
import { reversalBlocks } from './reversalBlocks.ts';
import { reversalCsv } from './reversalCsv.ts';

/** Whose order hangs on whether another unit is there: for a report, a spreadsheet or a program. */
export const formatReversals: (found: ReversalReport, options?: WhatIfOptions) => string =
  answerFormat({ blocks: reversalBlocks, csv: reversalCsv });
