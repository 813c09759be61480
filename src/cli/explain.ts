import type { Assessment } from '../assess/index.ts';
import { compareUnits, explain } from '../explain/index.ts';
import { type Issue, isError, type Language, type Result } from '../issue/index.ts';
import type { Block } from '../report/document/Block.ts';
import { formatBlocks } from '../report/document/formatBlocks.ts';
import { comparisonBlocks, explanationBlocks } from '../report/explain/index.ts';
import { jsonText } from '../report/json.ts';
import { assessFiles } from './assessFiles.ts';
import { unknownNames } from './misuse.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from './Outcome.ts';
import { readRulesToUse } from './readRules.ts';
import { documentFormatOf, type ExplainOptions, settled } from './settings.ts';
import { strictly } from './strictly.ts';
import type { Terminal } from './Terminal.ts';
import { understood } from './understood.ts';
import { writeOutput } from './writeOutput.ts';

/** `rank explain DATA… --unit NAME`: a score down to its cells, or why one unit is below another. */
export async function explainScores(
  paths: readonly string[],
  given: ExplainOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const options = settled(given);
  const usage = understood(paths, options, documentFormatOf);
  if (!usage.ok) return wrongUsage(...usage.issues);
  const misused = misusedOptions(options);
  if (misused.length > 0) return wrongUsage(...misused);
  const { format, rules } = usage;
  const { strict = false, output } = options;
  const loaded = await readRulesToUse(rules, terminal);
  const ofRules = strictly(loaded.issues, strict);
  if (!loaded.ok || ofRules.some(isError)) return outcomeOf(ofRules);
  const unknown = unknownNames(loaded.value, options);
  if (unknown.length > 0) return wrongUsage(...unknown);
  const { result } = await assessFiles(loaded.value, paths, options, terminal);
  if (!result.ok) return outcomeOf([...ofRules, ...result.issues]);
  const language = terminal.languageAsked ?? (format === 'text' ? terminal.language : 'zh');
  const answer = answerOf(result.value, options, language);
  const issues = [...ofRules, ...result.issues, ...answer.issues];
  if (!answer.ok) return outcomeOf(issues);
  const { json, blocks } = answer.value;
  const style = output === undefined ? { ...terminal, language } : { language };
  const text = format === 'json' ? jsonText(json) : formatBlocks(blocks(), format, style);
  if (output === undefined) {
    terminal.print(text);
    return outcomeOf(issues);
  }
  const problem = writeOutput(output, text);
  return outcomeOf(problem === null ? issues : [...issues, problem]);
}

/** What is asked for must be clear before any file is read. */
function misusedOptions({ unit, node, against }: ExplainOptions): readonly Issue[] {
  if (unit === undefined) return [usageError('nothing-to-explain', {})];
  return node !== undefined && against !== undefined
    ? [usageError('options-exclude', { found: '--node', other: '--against' })]
    : [];
}

/** What is answered, for programs and for people. */
type Answer = { readonly json: object; readonly blocks: () => readonly Block[] };

function answerOf(
  assessment: Assessment,
  { unit = '', node, against }: ExplainOptions,
  language: Language,
): Result<Answer> {
  if (against !== undefined) {
    const compared = compareUnits(assessment, { unit, against, language });
    return answered(compared, (comparison) => comparisonBlocks(comparison, language));
  }
  const asked = { unit, language, ...(node === undefined ? {} : { node }) };
  return answered(explain(assessment, asked), (explanation) =>
    explanationBlocks(explanation, language),
  );
}

function answered<Json extends object>(
  result: Result<Json>,
  blocksOf: (json: Json) => readonly Block[],
): Result<Answer> {
  if (!result.ok) return result;
  const { value, issues } = result;
  return { ok: true, value: { json: value, blocks: () => blocksOf(value) }, issues };
}
