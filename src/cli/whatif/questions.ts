import type { Issue, Result } from '../../issue/index.ts';
import { usageError } from '../Outcome.ts';
import type { Question } from './Answer.ts';
import { changeQuestion } from './changeQuestion.ts';
import { doubtQuestion } from './doubtQuestion.ts';
import { drawQuestion } from './drawQuestion.ts';
import { improveQuestion } from './improveQuestion.ts';
import { reversalQuestion } from './reversalQuestion.ts';
import { robustQuestion } from './robustQuestion.ts';
import { scorersQuestion } from './scorersQuestion.ts';
import { toleranceQuestion } from './toleranceQuestion.ts';
import type { QuestionTexts, WhatifOptions } from './WhatifOptions.ts';
import { weightQuestion } from './weightQuestion.ts';
import { withoutQuestion } from './withoutQuestion.ts';

type Detail = keyof QuestionTexts | 'list';

/** A question, the option that asks it, and the options that it takes besides those of every question. */
type Asked = {
  /** null: what is asked where nothing else is. */
  readonly by: Detail | null;
  readonly takes: readonly Detail[];
  /** Whether it looks at the weights of one level only. */
  readonly isOfOneLevel?: true;
  readonly ask: (options: WhatifOptions, paths: readonly string[]) => Result<Question>;
};

const draws: Asked = {
  by: null,
  takes: [
    'draws',
    'seed',
    'threads',
    'around',
    'within',
    'bound',
    'order',
    'node',
    'pairs',
    'plots',
    'list',
  ],
  isOfOneLevel: true,
  ask: drawQuestion,
};

/** All that can be asked, one at a time. */
const questions: readonly Asked[] = [
  draws,
  { by: 'weight', takes: ['list', 'node', 'plots'], isOfOneLevel: true, ask: weightQuestion },
  {
    by: 'change',
    takes: ['list', 'node', 'within', 'bound', 'order'],
    isOfOneLevel: true,
    ask: changeQuestion,
  },
  {
    by: 'robust',
    takes: ['list', 'node', 'within', 'bound', 'order'],
    isOfOneLevel: true,
    ask: robustQuestion,
  },
  { by: 'improve', takes: ['to', 'cost'], ask: improveQuestion },
  { by: 'tolerance', takes: ['list'], ask: toleranceQuestion },
  { by: 'without', takes: [], ask: withoutQuestion },
  { by: 'reversal', takes: [], ask: reversalQuestion },
  { by: 'doubt', takes: ['draws', 'seed', 'list'], ask: doubtQuestion },
  { by: 'scorers', takes: [], ask: scorersQuestion },
];

/** What is asked by the options; issues where they do not go together. */
export function questionAsked(options: WhatifOptions, paths: readonly string[]): Result<Question> {
  const isGiven = (name: Detail): boolean => options[name] !== undefined;
  const forgotten = details.filter((name) => textsOf(options[name]).some(isForgotten));
  const asked = questions.filter(({ by }) => by !== null && isGiven(by));
  const [one = draws, other] = asked;
  const issues = [
    ...forgotten.map((name) => usageError('option-without-value', { found: flag(name) })),
    ...(options.strict === true && options.partial === true
      ? [usageError('strict-and-partial', {})]
      : []),
    ...(other === undefined
      ? details
          .filter((name) => isGiven(name) && name !== one.by && !one.takes.includes(name))
          .map((name) => misplaced(name, one))
      : [usageError('options-exclude', { found: flag(one.by), other: flag(other.by) })]),
    ...tooManyLevels(one, options),
  ];
  // What else is wrong with the question is said with it.
  const question = other === undefined && forgotten.length === 0 ? one.ask(options, paths) : null;
  if (issues.length === 0 && question !== null) return question;
  return { ok: false, issues: [...issues, ...(question?.issues ?? [])] };
}

/** Whether what is asked is about weights. */
export function isOfWeights(options: WhatifOptions): boolean {
  return questionMeant(options).isOfOneLevel === true;
}

function questionMeant(options: WhatifOptions): Asked {
  return questions.find(({ by }) => by !== null && options[by] !== undefined) ?? draws;
}

/** Of several levels all but one would be passed over. */
function tooManyLevels({ isOfOneLevel }: Asked, { level = [] }: WhatifOptions): readonly Issue[] {
  const found = [...new Set(level)];
  if (isOfOneLevel !== true || found.length < 2) return [];
  return [usageError('one-level-at-a-time', { found })];
}

/** The options that belong to some questions and not to others. */
const details: readonly Detail[] = [
  ...new Set(questions.flatMap(({ by, takes }) => (by === null ? takes : [by, ...takes]))),
];

/** An option that the question does not take, with the questions that do. */
function misplaced(name: Detail, { by }: Asked): Issue {
  const owners = questions.filter(({ takes }) => takes.includes(name));
  const wanted = owners.flatMap((owner) => (owner.by === null ? [] : flag(owner.by)));
  if (by !== null) return usageError('option-of-no-use', { found: flag(name), asked: flag(by) });
  return usageError('option-without-question', { found: flag(name), wanted });
}

function flag(name: Detail | null): string {
  return name === null ? '' : `--${name}`;
}

function textsOf(value: WhatifOptions[Detail]): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' ? value : [];
}

/** An empty text, or another option where a value should be. */
function isForgotten(text: string): boolean {
  return text === '' || /^--./.test(text);
}
