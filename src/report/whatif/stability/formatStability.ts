import { answerFormat } from '../answer/formatAnswer.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';
import type { StabilityReport } from './StabilityReport.ts';
import { stabilityBlocks } from './stabilityBlocks.ts';
import { stabilityCsv } from './stabilityCsv.ts';

/** How far each weight can change by itself: for a report, a spreadsheet or a program. */
export const formatStability: (report: StabilityReport, options?: WhatIfOptions) => string =
  answerFormat({ blocks: stabilityBlocks, csv: stabilityCsv });
