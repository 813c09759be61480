import { dirname, extname, join, resolve } from 'node:path';
import type { Issue, Result } from '../../issue/index.ts';
import { assessFiles } from '../assessFiles.ts';
import { closedFile, closedFolder } from '../closedPlaces.ts';
import { isSameFile } from '../files.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from '../Outcome.ts';
import { rulesFor } from '../rulesFor.ts';
import { compareFormatOf, settled } from '../settings.ts';
import { languageFor, showText } from '../showText.ts';
import { strictly } from '../strictly.ts';
import type { Terminal } from '../Terminal.ts';
import { type Understood, understood } from '../understood.ts';
import { writeOutput } from '../writeOutput.ts';
import type { Answer, Question } from './Answer.ts';
import { isOfWeights, questionAsked } from './questions.ts';
import type { WhatifFormat, WhatifOptions } from './WhatifOptions.ts';
import { weightsMisfit } from './weightsMisfit.ts';

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
  const question = questionAsked(options, paths);
  if (!usage.ok || !question.ok) return wrongUsage(...misuses(usage, question));
  const { format, rules } = usage;
  const misfits = misfitting(options, format);
  if (misfits.length > 0) return wrongUsage(...misfits);
  // Before the work, not after it.
  const closed = closedPlaces(options);
  if (closed.length > 0) return outcomeOf(closed);
  const loaded = await rulesFor(rules, options, terminal, ({ id, title }) => [id, title]);
  if (!loaded.ok) return loaded.outcome;
  const misfit = isOfWeights(options) ? weightsMisfit(options, loaded.ruleSet) : [];
  if (misfit.length > 0) return outcomeOf([...loaded.issues, ...misfit]);
  const { result } = await assessFiles(loaded.ruleSet, paths, options, terminal);
  const told = [...loaded.issues, ...result.issues];
  if (!result.ok) return outcomeOf(told);
  const language = languageFor(format, terminal);
  const answer = await question.value(result.value, { language, terminal });
  const isStrict = options.strict === true;
  const issues = [...told, ...strictly(answer.issues, isStrict)];
  // What stopped early is shown all the same, and said to be an error.
  const isRefused = isStrict && answer.issues.some(({ severity }) => severity === 'warning');
  if (!answer.ok || isRefused) return outcomeOf(issues);
  const { output } = options;
  const style = output === undefined ? { ...terminal, language } : { language };
  const shown = showText(answer.value.render(format, style), output, terminal);
  const plotted = await plot(answer.value, options.plots);
  return outcomeOf([...issues, ...shown, ...plotted]);
}

/** What is wrong with files and formats, and with the question; each is said once. */
function misuses(...found: readonly (Understood<WhatifFormat> | Result<Question>)[]): Issue[] {
  const issues = found.flatMap((one) => (one.ok ? [] : one.issues));
  const keys = issues.map((issue) => JSON.stringify(issue));
  return issues.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** Options that the format has no use for, and an output that a picture would replace. */
function misfitting(
  { pairs, output, plots }: WhatifOptions,
  format: WhatifFormat,
): readonly Issue[] {
  const isReplaced =
    output !== undefined &&
    plots !== undefined &&
    extname(output).toLowerCase() === '.svg' &&
    (resolve(dirname(output)) === resolve(plots) || isSameFile(dirname(output), plots));
  return [
    ...(pairs === true && format !== 'json'
      ? [usageError('option-of-no-use', { found: '--pairs', asked: `--format ${format}` })]
      : []),
    ...(isReplaced ? [usageError('output-among-plots', { found: output })] : []),
  ];
}

/** Why the answer, or its pictures, could not be written. */
function closedPlaces({ output, plots }: WhatifOptions): readonly Issue[] {
  return [
    output === undefined ? null : closedFile(output),
    plots === undefined ? null : closedFolder(plots),
  ].filter((issue) => issue !== null);
}

/** Writes the pictures of an answer, each whole or not at all; what stood in the way. */
async function plot({ plots }: Answer, folder: string | undefined): Promise<readonly Issue[]> {
  if (folder === undefined) return [];
  if (plots === undefined) return [usageError('nothing-to-plot', {})];
  return [...(await plots())].flatMap(([name, svg]) => writeOutput(join(folder, name), svg) ?? []);
}
