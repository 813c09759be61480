import { originOf } from '../../explain/index.ts';
import type { Result } from '../../issue/index.ts';
import { formatLeastChange } from '../../report/whatif/index.ts';
import { leastChange } from '../../whatif/stability/index.ts';
import { messages } from '../messages.ts';
import { usageError } from '../Outcome.ts';
import type { Question } from './Answer.ts';
import { answered } from './answered.ts';
import { readBoundOptions } from './drawOptions.ts';
import { openShare } from './openShare.ts';
import type { WhatifOptions } from './WhatifOptions.ts';
import { whereAsked } from './whereAsked.ts';

/** The least change of all weights that takes a unit off a list, or puts it on. */
export function changeQuestion(options: WhatifOptions): Result<Question> {
  const { change = '', list, ...where } = options;
  const bounds = readBoundOptions(options);
  if (!bounds.ok) return bounds;
  if (list === undefined) {
    return { ok: false, issues: [usageError('option-needs-list', { found: '--change' })] };
  }
  const question: Question = async (assessment, { terminal }) => {
    const { tell, finish } = await openShare(messages[terminal.language].trying, terminal);
    const found = await leastChange(assessment, {
      unit: change,
      list,
      ...whereAsked(where),
      ...bounds.value,
      onDone: tell,
    });
    finish();
    if (!found.ok) return found;
    const value = { ...originOf(assessment), ...found.value };
    return answered({ ...found, value }, formatLeastChange);
  };
  return { ok: true, value: question, issues: [] };
}
