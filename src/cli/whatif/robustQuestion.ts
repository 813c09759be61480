import { originOf } from '../../explain/index.ts';
import type { Result } from '../../issue/index.ts';
import { formatRobust } from '../../report/whatif/index.ts';
import { robustLists } from '../../whatif/robust/index.ts';
import { messages } from '../messages.ts';
import type { Question } from './Answer.ts';
import { answered } from './answered.ts';
import { readBoundOptions } from './drawOptions.ts';
import { openShare } from './openShare.ts';
import type { WhatifOptions } from './WhatifOptions.ts';
import { whereAsked } from './whereAsked.ts';

/** Which units are on lists under every admitted weighting, under some, under none. */
export function robustQuestion(options: WhatifOptions): Result<Question> {
  const bounds = readBoundOptions(options);
  if (!bounds.ok) return bounds;
  const question: Question = async (assessment, { terminal }) => {
    const { tell, finish } = await openShare(messages[terminal.language].trying, terminal);
    const asked = { ...whereAsked(options), ...bounds.value, onDone: tell };
    const found = await robustLists(assessment, asked);
    finish();
    if (!found.ok) return found;
    return answered({ ...found, value: { ...originOf(assessment), ...found.value } }, formatRobust);
  };
  return { ok: true, value: question, issues: [] };
}
