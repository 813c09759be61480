import type { Tolerances } from '../../../whatif/doubt/index.ts';
import { answerFormat } from '../answer/formatAnswer.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';
import { toleranceBlocks } from './toleranceBlocks.ts';
import { toleranceCsv } from './toleranceCsv.ts';

/** How far data of listed units may be wrong: for a report, a spreadsheet or a program. */
export const formatTolerances: (found: Tolerances, options?: WhatIfOptions) => string =
  answerFormat({ blocks: toleranceBlocks, csv: toleranceCsv });
