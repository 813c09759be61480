import type { Issue, Result } from '../../issue/index.ts';
import { formatDoubt, ofList } from '../../report/whatif/index.ts';
import { dataDoubt, type Uncertainty } from '../../whatif/doubt/index.ts';
import { messages } from '../messages.ts';
import { usageError } from '../Outcome.ts';
import type { Question } from './Answer.ts';
import { answered } from './answered.ts';
import { readDrawOptions } from './drawOptions.ts';
import { type Equation, readEquations } from './equation.ts';
import { openShare } from './openShare.ts';
import type { WhatifOptions } from './WhatifOptions.ts';

/** How sure ranks and lists are, where inputs are uncertain as it is stated. */
export function doubtQuestion({ doubt = [], list, draws, seed }: WhatifOptions): Result<Question> {
  const numbers = readDrawOptions({
    ...(draws === undefined ? {} : { draws }),
    ...(seed === undefined ? {} : { seed }),
  });
  const { found, issues } = readEquations('--doubt', doubt, examples);
  const uncertainties: Uncertainty[] = [];
  const wrong: Issue[] = [...(numbers.ok ? [] : numbers.issues), ...issues];
  for (const equation of found) {
    const one = uncertaintyOf(equation);
    if ('severity' in one) wrong.push(one);
    else uncertainties.push(one);
  }
  if (!numbers.ok || wrong.length > 0) return { ok: false, issues: wrong };
  const { asked } = numbers.value;
  const value: Question = async (assessment, { terminal }) => {
    const { tell, finish } = await openShare(messages[terminal.language].simulating, terminal);
    const all = asked.draws ?? defaultDraws;
    const onDraw = (done: number): void => tell(done, all);
    const result = dataDoubt(assessment, { ...asked, draws: all, uncertainties, onDraw });
    finish();
    if (!result.ok || list === undefined) return answered(result, formatDoubt);
    return answered({ ...result, value: ofList(result.value, list) }, formatDoubt);
  };
  return { ok: true, value, issues: [] };
}

/** Each assesses all units again. */
const defaultDraws = 500;

const examples = 'satisfaction=rounding, covert_rate=sites:20, covert_rate=sites:sites_visited';

function uncertaintyOf({ name: input, value }: Equation): Uncertainty | Issue {
  if (value === 'rounding') return { kind: 'rounding', input };
  const [, sites = ''] = /^sites[:：](.+)$/s.exec(value) ?? [];
  const counted = sites.trim();
  const isCount = /^\d{1,15}$/.test(counted);
  // What looks like a number and is no count was not meant as the name of an input.
  if (counted === '' || (!isCount && /^[-+]?\p{Nd}[\p{Nd}.,]*(?:e\p{Nd}+)?$/iu.test(counted))) {
    const found = `${input}=${value}`;
    return usageError('wrong-option-value', { option: '--doubt', found, wanted: examples });
  }
  return { kind: 'sampling', input, sites: isCount ? Number.parseInt(counted, 10) : counted };
}
