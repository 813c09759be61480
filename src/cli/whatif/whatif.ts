import { join } from 'node:path';
import { type Issue, isError, type Language } from '../../issue/index.ts';
import { assessFiles } from '../assessFiles.ts';
import { unknownNames } from '../misuse.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from '../Outcome.ts';
import { readRulesToUse } from '../readRules.ts';
import { compareFormatOf, settled } from '../settings.ts';
import { strictly } from '../strictly.ts';
import type { Terminal } from '../Terminal.ts';
import { understood } from '../understood.ts';
import { writeOutput } from '../writeOutput.ts';
import type { Answer } from './Answer.ts';
import { questionAsked } from './questions.ts';
import type { WhatifFormat, WhatifOptions } from './WhatifOptions.ts';

/**
 * `rank whatif DATA…`: whether lists would be the same under other weights, what would have to change, and
 * how far the data may be wrong.
 */
export async function whatif(
  paths: readonly string[],
  given: WhatifOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const options = settled(given);
  const usage = understood(paths, options, compareFormatOf);
  if (!usage.ok) return wrongUsage(...usage.issues);
  const question = questionAsked(options, paths);
  if (!question.ok) return wrongUsage(...question.issues);
  const { format, rules } = usage;
  const loaded = await readRulesToUse(rules, terminal);
  const ofRules = strictly(loaded.issues, options.strict === true);
  if (!loaded.ok || ofRules.some(isError)) return outcomeOf(ofRules);
  const unknown = unknownNames(loaded.value, options);
  if (unknown.length > 0) return wrongUsage(...unknown);
  const { result } = await assessFiles(loaded.value, paths, options, terminal);
  const told = [...ofRules, ...result.issues];
  if (!result.ok) return outcomeOf(told);
  const language = terminal.languageAsked ?? (format === 'text' ? terminal.language : 'zh');
  const answer = await question.value(result.value, { language, terminal });
  const issues = [...told, ...answer.issues];
  if (!answer.ok) return outcomeOf(issues);
  const shown = show(answer.value, format, options.output, language, terminal);
  const plotted = await plot(answer.value, options.plots);
  return outcomeOf([...issues, ...shown, ...plotted]);
}

/** Writes the pictures of an answer, each whole or not at all; what stood in the way. */
async function plot({ plots }: Answer, folder: string | undefined): Promise<readonly Issue[]> {
  if (folder === undefined) return [];
  if (plots === undefined) return [usageError('nothing-to-plot', {})];
  return [...(await plots())].flatMap(([name, svg]) => writeOutput(join(folder, name), svg) ?? []);
}

/** Prints the answer, or writes it; what stood in the way of writing. */
function show(
  answer: Answer,
  format: WhatifFormat,
  output: string | undefined,
  language: Language,
  terminal: Terminal,
): readonly Issue[] {
  const style = output === undefined ? { ...terminal, language } : { language };
  const text = answer.render(format, style);
  if (output === undefined) {
    terminal.print(text);
    return [];
  }
  const problem = writeOutput(output, text);
  return problem === null ? [] : [problem];
}
