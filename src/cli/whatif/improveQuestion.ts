import type { Issue, Result } from '../../issue/index.ts';
import { suggestion } from '../../issue/index.ts';
import { formatImprovements } from '../../report/whatif/index.ts';
import { type Aim, improve } from '../../whatif/improve/index.ts';
import { messages } from '../messages.ts';
import { usageError } from '../Outcome.ts';
import { isIssue } from '../settings.ts';
import type { Question } from './Answer.ts';
import { answered } from './answered.ts';
import { readEquations } from './equation.ts';
import { openShare } from './openShare.ts';
import type { WhatifOptions } from './WhatifOptions.ts';

/** The least improvement of a unit that takes it off a list, to a rank or to a grade. */
export function improveQuestion({
  improve: unit = '',
  to,
  cost = [],
}: WhatifOptions): Result<Question> {
  const aim = readAim(to);
  const { found, issues } = readEquations('--cost', cost, 'satisfaction=2.5');
  if (isIssue(aim)) return { ok: false, issues: [aim, ...issues] };
  if (issues.length > 0) return { ok: false, issues };
  const costs = found.map(({ name, value }) => ({ input: name, cost: value }));
  const value: Question = async (assessment, { terminal }) => {
    const { tell, finish } = await openShare(messages[terminal.language].trying, terminal);
    const improved = improve(assessment, { unit, aim, costs, onDone: tell });
    finish();
    return answered(improved, formatImprovements);
  };
  return { ok: true, value, issues: [] };
}

const aims = 'off:lowest, rank:10, grade:good';
const kinds = ['off', 'rank', 'grade'];

/** Reads `off:lowest`, `rank:10` or `grade:good`; what these are is looked up with the rules at hand. */
function readAim(text: string | undefined): Aim | Issue {
  if (text === undefined) return usageError('no-aim', { wanted: `--to ${aims}` });
  const [, kind = '', name = ''] = /^([^:：]+)[:：](.+)$/s.exec(text.trim()) ?? [];
  const wanted = name.trim();
  if (kind === 'off' && wanted !== '') return { kind: 'off-list', list: wanted };
  if (kind === 'grade' && wanted !== '') return { kind: 'grade', grade: wanted };
  if (kind === 'rank' && /^\d{1,9}$/.test(wanted)) {
    return { kind: 'rank', rank: Number.parseInt(wanted, 10) };
  }
  const near = kinds.includes(kind) ? {} : nearestAim(kind, wanted);
  return usageError('wrong-option-value', { option: '--to', found: text, wanted: aims, ...near });
}

function nearestAim(kind: string, name: string): { readonly nearest?: string } {
  const { nearest } = suggestion(kind, kinds);
  return typeof nearest === 'string' && name !== '' ? { nearest: `${nearest}:${name}` } : {};
}
