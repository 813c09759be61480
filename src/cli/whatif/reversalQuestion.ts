import type { Result } from '../../issue/index.ts';
import { formatReversals } from '../../report/whatif/index.ts';
import { reversals } from '../../whatif/doubt/index.ts';
import { messages } from '../messages.ts';
import type { Question } from './Answer.ts';
import { answered } from './answered.ts';
import { openShare } from './openShare.ts';

/** Whose order is another where a unit is taken away, or one like it is added. */
export function reversalQuestion(): Result<Question> {
  const value: Question = async (assessment, { terminal }) => {
    const { tell, finish } = await openShare(messages[terminal.language].trying, terminal);
    const found = reversals(assessment, { how: ['removed', 'copied'], onDone: tell });
    finish();
    return answered(found, formatReversals);
  };
  return { ok: true, value, issues: [] };
}
