import type { SwitchReport } from '../../../whatif/doubt/index.ts';
import { answerFormat } from '../answer/formatAnswer.ts';
import type { WhatIfOptions } from '../formatAcceptability.ts';
import { withoutBlocks } from './withoutBlocks.ts';
import { withoutCsv } from './withoutCsv.ts';

/** What would be without each part of the rules: for a report, a spreadsheet or a program. */
export const formatSwitches: (found: SwitchReport, options?: WhatIfOptions) => string =
  answerFormat({ blocks: withoutBlocks, csv: withoutCsv });
