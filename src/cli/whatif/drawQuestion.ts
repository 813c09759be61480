import { error, type Result } from '../../issue/index.ts';
import {
  acceptabilityPlot,
  formatAcceptability,
  rankRangePlot,
} from '../../report/whatif/index.ts';
import { prepareDraws } from '../../whatif/acceptability/index.ts';
import { messages } from '../messages.ts';
import type { Question } from './Answer.ts';
import { countDraws } from './countDraws.ts';
import { readDrawOptions } from './drawOptions.ts';
import type { WhatifOptions } from './WhatifOptions.ts';
import { whereAsked } from './whereAsked.ts';

/** How often each unit would be on each list, were the weights others. */
export function drawQuestion(options: WhatifOptions): Result<Question> {
  const read = readDrawOptions(options);
  if (!read.ok) return read;
  const { asked, threads } = read.value;
  const wanted = { ...asked, ...whereAsked(options) };
  const question: Question = async (assessment, { language, terminal }) => {
    const prepared = prepareDraws(assessment, wanted);
    if (!prepared.ok) return prepared;
    const { drawing } = messages[terminal.language];
    const { tally, isInterrupted } = await countDraws(prepared.value, drawing, threads, terminal);
    const result = prepared.value.summarize(tally);
    const { title } = assessment.ruleSet;
    const issues = isInterrupted ? [error('draws-interrupted', {}, drawnOf(result))] : [];
    // Of nothing there is no result that could take the place of an earlier one.
    if (tally.draws === 0) return { ok: false, issues };
    return {
      ok: true,
      value: {
        render: (format, style) =>
          formatAcceptability(result, { ...style, language, format, title }),
        plots: async () =>
          new Map([
            ['rank-ranges.svg', await rankRangePlot(result, { language, title })],
            ['acceptability.svg', await acceptabilityPlot(result, { language, title })],
          ]),
      },
      issues,
    };
  };
  return { ok: true, value: question, issues: [] };
}

function drawnOf({ draws, asked }: { draws: number; asked: number }): Record<string, string> {
  return { found: String(draws), wanted: String(asked) };
}
