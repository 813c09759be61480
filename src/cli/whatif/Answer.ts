import type { Assessment } from '../../assess/index.ts';
import type { Language, Result } from '../../issue/index.ts';
import type { TextOptions } from '../../report/text.ts';
import type { Terminal } from '../Terminal.ts';
import type { WhatifFormat } from './WhatifOptions.ts';

/** What is answered, in whatever format. */
export type Answer = {
  readonly render: (format: WhatifFormat, style: TextOptions) => string;
  /** Pictures by their file's name, as SVG; none where there is nothing to see. */
  readonly plots?: () => Promise<ReadonlyMap<string, string>>;
};

/** Whom it is answered to. */
export type Asker = { readonly language: Language; readonly terminal: Terminal };

/** Answers from a result; issues where the question does not fit it. */
export type Question = (assessment: Assessment, asker: Asker) => Promise<Result<Answer>>;
