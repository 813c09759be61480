import type { Assessment } from '../../assess/index.ts';
import type { Result } from '../../issue/index.ts';
import { formatTolerances } from '../../report/whatif/index.ts';
import { type Tolerances, tolerances } from '../../whatif/doubt/index.ts';
import { messages } from '../messages.ts';
import { usageError } from '../Outcome.ts';
import type { Question } from './Answer.ts';
import { answered } from './answered.ts';
import { openShare, type ShareOfWork } from './openShare.ts';
import type { WhatifOptions } from './WhatifOptions.ts';

/** How far one input of each unit on a list may be wrong before it leaves; of all lists, where none is named. */
export function toleranceQuestion({ list }: WhatifOptions): Result<Question> {
  const value: Question = async (assessment, { terminal }) => {
    const share = await openShare(messages[terminal.language].trying, terminal);
    const found = tolerancesOf(assessment, list, share.tell);
    share.finish();
    return answered(found, formatTolerances);
  };
  return { ok: true, value, issues: [] };
}

function tolerancesOf(
  assessment: Assessment,
  only: string | undefined,
  tell: ShareOfWork['tell'],
): Result<Tolerances> {
  const made = assessment.levels.flatMap(({ lists }) => lists);
  const ids = only === undefined ? [...new Set(made.map(({ list }) => list.id))] : [only];
  const all = made.reduce((sum, { rows }) => sum + rows.length, 0);
  let before = 0;
  const results = ids.map((list) => {
    let own = 0;
    const onDone = (done: number, of: number): void => {
      own = of;
      tell(before + done, only === undefined ? all : of);
    };
    const found = tolerances(assessment, { list, onDone });
    before += own;
    return found;
  });
  const [first] = results;
  if (first === undefined) return { ok: false, issues: [usageError('level-without-lists', {})] };
  const wrong = results.find((result) => !result.ok);
  if (wrong !== undefined || !first.ok) return wrong ?? first;
  const lists = results.flatMap((result) => (result.ok ? result.value.lists : []));
  return { ok: true, value: { ...first.value, lists }, issues: [] };
}
