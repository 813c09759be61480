import type { Assessment } from '../assess/index.ts';
import {
  type Changes,
  changesBetween,
  compareUnits,
  explain,
  explainList,
} from '../explain/index.ts';
import { type Issue, isError, type Language, type Result } from '../issue/index.ts';
import type { Block } from '../report/document/Block.ts';
import { formatBlocks } from '../report/document/formatBlocks.ts';
import {
  changeBlocks,
  comparisonBlocks,
  explanationBlocks,
  listBlocks,
} from '../report/explain/index.ts';
import { jsonText } from '../report/json.ts';
import type { RuleSet } from '../ruleset/index.ts';
import { assessRead } from './assessFiles.ts';
import { readCorrected, readCorrections } from './corrections.ts';
import { standardInput } from './files.ts';
import { unknownNames } from './misuse.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from './Outcome.ts';
import { readFiles } from './readFiles.ts';
import { readRulesToUse } from './readRules.ts';
import { type DocumentFormat, documentFormatOf, type ExplainOptions, settled } from './settings.ts';
import { strictly } from './strictly.ts';
import type { Terminal } from './Terminal.ts';
import { tellOfData } from './tellOfData.ts';
import { understood } from './understood.ts';
import { writeOutput } from './writeOutput.ts';

/**
 * `rank explain DATA…`: a score down to its cells, why one unit is below another, who is on a list and
 * why, or what corrections would change.
 */
export async function explainScores(
  paths: readonly string[],
  given: ExplainOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const options = settled(given);
  const usage = understood(paths, options, documentFormatOf);
  if (!usage.ok) return wrongUsage(...usage.issues);
  const misused = misusedOptions(options, paths);
  if (misused.length > 0) return wrongUsage(...misused);
  const { format, rules } = usage;
  const { strict = false } = options;
  const loaded = await readRulesToUse(rules, terminal);
  const ofRules = strictly(loaded.issues, strict);
  if (!loaded.ok || ofRules.some(isError)) return outcomeOf(ofRules);
  const unknown = unknownNames(loaded.value, options, ({ id, title }) => [id, title]);
  if (unknown.length > 0) return wrongUsage(...unknown);
  const language = terminal.languageAsked ?? (format === 'text' ? terminal.language : 'zh');
  const answer = await answerTo(loaded.value, paths, options, language, terminal);
  const issues = [...ofRules, ...answer.issues];
  if (!answer.ok) return outcomeOf(issues);
  return outcomeOf([...issues, ...show(answer.value, format, options.output, language, terminal)]);
}

/** Prints the answer, or writes it; what stood in the way of writing. */
function show(
  { json, blocks }: Answer,
  format: DocumentFormat,
  output: string | undefined,
  language: Language,
  terminal: Terminal,
): readonly Issue[] {
  const style = output === undefined ? { ...terminal, language } : { language };
  const text = format === 'json' ? jsonText(json) : formatBlocks(blocks(), format, style);
  if (output === undefined) {
    terminal.print(text);
    return [];
  }
  const problem = writeOutput(output, text);
  return problem === null ? [] : [problem];
}

/** What is asked for must be clear before any file is read. */
function misusedOptions(
  { unit, node, against, list, set = [] }: ExplainOptions,
  paths: readonly string[],
): readonly Issue[] {
  const asked = [
    ...(unit === undefined ? [] : ['--unit']),
    ...(list === undefined ? [] : ['--list']),
    ...(set.length === 0 ? [] : ['--set']),
  ];
  const [first, second] = asked;
  if (first === undefined) return [usageError('nothing-to-explain', {})];
  if (second !== undefined) return [usageError('options-exclude', { found: first, other: second })];
  const details = [
    ...(node === undefined ? [] : ['--node']),
    ...(against === undefined ? [] : ['--against']),
  ];
  const [detail, other] = details;
  if (detail !== undefined && other !== undefined) {
    return [usageError('options-exclude', { found: detail, other })];
  }
  if (detail !== undefined && unit === undefined) {
    return [usageError('option-needs-unit', { found: detail })];
  }
  const corrections = readCorrections(set);
  if (!corrections.ok) return corrections.issues;
  const isReadTwice = corrections.value.records.length > 0 && paths.includes(standardInput);
  return isReadTwice ? [usageError('read-twice', {})] : [];
}

/** What is answered, for programs and for people. */
type Answer = { readonly json: object; readonly blocks: () => readonly Block[] };

async function answerTo(
  ruleSet: RuleSet,
  paths: readonly string[],
  options: ExplainOptions,
  language: Language,
  terminal: Terminal,
): Promise<Result<Answer>> {
  const read = await readFiles(ruleSet, paths, options, terminal);
  tellOfData(ruleSet, read, terminal);
  const { result } = await assessRead(ruleSet, read, options, terminal);
  if (!result.ok) return result;
  const { set = [] } = options;
  if (set.length === 0) {
    const answer = answerOf(result.value, options, language);
    return { ...answer, issues: [...result.issues, ...answer.issues] };
  }
  const corrections = readCorrections(set);
  if (!corrections.ok) return corrections;
  const corrected = await readCorrected(ruleSet, paths, corrections.value, options, terminal, read);
  if (!corrected.ok) return corrected;
  const after = await assessRead(ruleSet, corrected.value, options, terminal);
  if (!after.result.ok) return after.result;
  const changes = changesBetween(result.value, after.result.value);
  return { ok: true, value: changed(changes, set, language), issues: after.result.issues };
}

function changed(changes: Changes, set: readonly string[], language: Language): Answer {
  return {
    json: { corrections: set, ...changes },
    blocks: () => changeBlocks(changes, set, language),
  };
}

function answerOf(
  assessment: Assessment,
  { unit = '', node, against, list }: ExplainOptions,
  language: Language,
): Result<Answer> {
  if (list !== undefined) {
    return answered(explainList(assessment, { list, language }), (lists) =>
      listBlocks(lists, language),
    );
  }
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
