import type { Result } from '../../issue/index.ts';
import type { Question } from './Answer.ts';
import { drawQuestion } from './drawQuestion.ts';
import type { WhatifOptions } from './WhatifOptions.ts';

/** What is asked by the options; issues where they do not go together. */
export function questionAsked(options: WhatifOptions): Result<Question> {
  return drawQuestion(options);
}
