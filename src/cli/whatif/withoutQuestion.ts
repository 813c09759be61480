import type { Result } from '../../issue/index.ts';
import { formatSwitches } from '../../report/whatif/index.ts';
import { switchesOff } from '../../whatif/doubt/index.ts';
import { messages } from '../messages.ts';
import type { Question } from './Answer.ts';
import { answered } from './answered.ts';
import { openShare } from './openShare.ts';

/** What would be without each indicator, bonus, deduction, veto and cap, one at a time. */
export function withoutQuestion(): Result<Question> {
  const value: Question = async (assessment, { terminal }) => {
    const { tell, finish } = await openShare(messages[terminal.language].trying, terminal);
    const found = switchesOff(assessment, { onDone: tell });
    finish();
    return answered(found, formatSwitches);
  };
  return { ok: true, value, issues: [] };
}
