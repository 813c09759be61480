import { join } from 'node:path';
import type { Issue } from '../../issue/index.ts';
import { assessFiles } from '../assessFiles.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from '../Outcome.ts';
import { rulesFor } from '../rulesFor.ts';
import { compareFormatOf, settled } from '../settings.ts';
import { languageFor, showText } from '../showText.ts';
import type { Terminal } from '../Terminal.ts';
import { understood } from '../understood.ts';
import { writeOutput } from '../writeOutput.ts';
import type { Answer } from './Answer.ts';
import { questionAsked } from './questions.ts';
import type { WhatifOptions } from './WhatifOptions.ts';

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
  const loaded = await rulesFor(rules, options, terminal, ({ id, title }) => [id, title]);
  if (!loaded.ok) return loaded.outcome;
  const { result } = await assessFiles(loaded.ruleSet, paths, options, terminal);
  const told = [...loaded.issues, ...result.issues];
  if (!result.ok) return outcomeOf(told);
  const language = languageFor(format, terminal);
  const answer = await question.value(result.value, { language, terminal });
  const issues = [...told, ...answer.issues];
  if (!answer.ok) return outcomeOf(issues);
  const { output } = options;
  const style = output === undefined ? { ...terminal, language } : { language };
  const shown = showText(answer.value.render(format, style), output, terminal);
  const plotted = await plot(answer.value, options.plots);
  return outcomeOf([...issues, ...shown, ...plotted]);
}

/** Writes the pictures of an answer, each whole or not at all; what stood in the way. */
async function plot({ plots }: Answer, folder: string | undefined): Promise<readonly Issue[]> {
  if (folder === undefined) return [];
  if (plots === undefined) return [usageError('nothing-to-plot', {})];
  return [...(await plots())].flatMap(([name, svg]) => writeOutput(join(folder, name), svg) ?? []);
}
