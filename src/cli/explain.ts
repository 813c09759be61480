import type { Assessment } from '../assess/index.ts';
import { type Changes, compareUnits, explain, explainList } from '../explain/index.ts';
import type { Issue, Language, Result } from '../issue/index.ts';
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
import { assessRead, readEarlierFiles } from './assessFiles.ts';
import { misusedOptions } from './explainMisuse.ts';
import { messages } from './messages.ts';
import { type Outcome, outcomeOf, wrongUsage } from './Outcome.ts';
import { readFiles } from './readFiles.ts';
import { rulesFor } from './rulesFor.ts';
import { type DocumentFormat, documentFormatOf, type ExplainOptions, settled } from './settings.ts';
import { languageFor, showText } from './showText.ts';
import type { Terminal } from './Terminal.ts';
import { tellOfData } from './tellOfData.ts';
import { tryCorrections } from './tryCorrections.ts';
import { understood } from './understood.ts';

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
  const loaded = await rulesFor(rules, options, terminal, ({ id, title }) => [id, title]);
  if (!loaded.ok) return loaded.outcome;
  const language = languageFor(format, terminal);
  const found = await answerTo(loaded.ruleSet, paths, options, language, terminal);
  const { answer } = found;
  const issues = [...loaded.issues, ...answer.issues];
  if (!answer.ok) {
    return outcomeOf(
      issues,
      found.isRankableInPart ? messages[terminal.language].tryPartial : null,
    );
  }
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
  return showText(text, output, terminal);
}

/** What is answered, for programs and for people. */
type Answer = { readonly json: object; readonly blocks: () => readonly Block[] };

type Found = {
  readonly answer: Result<Answer>;
  /** Whether there is none, and there would be one of a partial result. */
  readonly isRankableInPart: boolean;
};

async function answerTo(
  ruleSet: RuleSet,
  paths: readonly string[],
  options: ExplainOptions,
  language: Language,
  terminal: Terminal,
): Promise<Found> {
  const data = await readFiles(ruleSet, paths, options, terminal);
  tellOfData(ruleSet, data, terminal);
  const earlier = await readEarlierFiles(options, terminal);
  const assessed = assessRead(ruleSet, data, options, earlier);
  const { set = [] } = options;
  if (set.length > 0) {
    const asRead = { data, earlier, assessed };
    const { result, isRankableInPart } = await tryCorrections(
      ruleSet,
      paths,
      options,
      terminal,
      asRead,
    );
    const answer = result.ok ? { ...result, value: changed(result.value, set, language) } : result;
    return { answer, isRankableInPart };
  }
  const { result, isRankableInPart } = assessed;
  if (!result.ok) return { answer: result, isRankableInPart };
  const answer = answerOf(result.value, options, language);
  const issues = [...result.issues, ...answer.issues];
  return { answer: { ...answer, issues }, isRankableInPart };
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
