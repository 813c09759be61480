import { type Issue, isError, type Language, type Result } from '../issue/index.ts';
import { formatBlocks } from '../report/document/formatBlocks.ts';
import { jsonText } from '../report/json.ts';
import { formatScenarioCsv, scenarioBlocks } from '../report/whatif/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import type { Data } from '../table/index.ts';
import {
  type AssessedScenario,
  applyScenario,
  compareScenarios,
  readScenarios,
  type Scenario,
  type ScenarioComparison,
  unshownScenarios,
} from '../whatif/index.ts';
import { assessRead, type EarlierFiles, readEarlierFiles } from './assessFiles.ts';
import { closedFile } from './closedPlaces.ts';
import { readText } from './files.ts';
import { messages } from './messages.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from './Outcome.ts';
import { openProgress } from './progress.ts';
import { readFiles } from './readFiles.ts';
import { rulesFor } from './rulesFor.ts';
import { type Asked, scenariosAsked } from './scenariosAsked.ts';
import { type CompareFormat, type CompareOptions, compareFormatOf, settled } from './settings.ts';
import { languageFor, showText } from './showText.ts';
import { strictly } from './strictly.ts';
import type { Terminal } from './Terminal.ts';
import { tellOfData } from './tellOfData.ts';
import { understood } from './understood.ts';

/** `rank compare DATA…`: ranks and lists by several rules, side by side. */
export async function compareRules(
  paths: readonly string[],
  given: CompareOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const options = settled(given);
  const usage = understood(paths, options, compareFormatOf);
  if (!usage.ok) return wrongUsage(...usage.issues);
  const { scenarios: file } = options;
  if (file === undefined) return wrongUsage(usageError('no-scenarios-file', {}));
  // Before the work, not after it.
  const closed = options.output === undefined ? null : closedFile(options.output);
  if (closed !== null) return outcomeOf([closed]);
  const { format, rules } = usage;
  const loaded = await rulesFor(rules, options, terminal);
  if (!loaded.ok) return loaded.outcome;
  const { ruleSet, issues: ofRules } = loaded;
  const scenarios = await readScenarioFile(file, ruleSet, terminal);
  if (!scenarios.ok) return outcomeOf([...ofRules, ...scenarios.issues]);
  const asked = scenariosAsked(scenarios.value, options.scenario ?? []);
  if (!asked.ok) return wrongUsage(...asked.issues);
  const answer = await comparisonOf(ruleSet, asked.value, paths, options, terminal);
  const issues = [...ofRules, ...scenarios.issues, ...answer.issues];
  if (!answer.ok) return outcomeOf(issues);
  const { output } = options;
  const language = languageFor(format, terminal);
  const text = textOf(answer.value, format, language, output === undefined ? terminal : {});
  return outcomeOf([...issues, ...showText(text, output, terminal)]);
}

async function readScenarioFile(
  path: string,
  ruleSet: RuleSet,
  terminal: Terminal,
): Promise<Result<readonly Scenario[]>> {
  const read = await readText(path, terminal);
  return read.ok ? readScenarios(read.value.text, ruleSet, read.value.name) : read;
}

/** The data are read once, by the rules as published, and assessed by each. */
async function comparisonOf(
  ruleSet: RuleSet,
  asked: Asked,
  paths: readonly string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<Result<ScenarioComparison>> {
  const read = await readFiles(ruleSet, paths, options, terminal);
  tellOfData(ruleSet, read, terminal);
  const earlier = await readEarlierFiles(options, terminal);
  const issues: Issue[] = [];
  const assessed: AssessedScenario[] = [];
  const progress = await openProgress(
    messages[terminal.language].comparing,
    asked.length,
    terminal,
  );
  for (const scenario of asked) {
    const result = assessBy(scenario, ruleSet, read, options, earlier);
    progress.advance(1);
    const told = new Set(issues.map((issue) => JSON.stringify(issue)));
    issues.push(...result.issues.filter((issue) => !told.has(JSON.stringify(issue))));
    if (result.ok) assessed.push(result.value);
    else {
      progress.finish();
      return { ok: false, issues: [...issues, ...failedBy(scenario)] };
    }
  }
  progress.finish();
  const [first, ...others] = assessed;
  if (first === undefined) return { ok: false, issues };
  issues.push(...strictly(unshownScenarios(assessed), options.strict === true));
  if (options.strict === true && issues.some(isError)) return { ok: false, issues };
  return { ok: true, value: await compareScenarios(first, ...others), issues };
}

function assessBy(
  scenario: Scenario | null,
  ruleSet: RuleSet,
  read: Data,
  options: CompareOptions,
  earlier: EarlierFiles,
): Result<AssessedScenario> {
  const rules = scenario === null ? ruleSet : applyScenario(ruleSet, scenario);
  const { result } = assessRead(rules, read, options, earlier);
  if (!result.ok) return result;
  return { ok: true, value: { scenario, assessment: result.value }, issues: result.issues };
}

/** Which scenario it was, where the rules as published have a result. */
function failedBy(scenario: Scenario | null): readonly Issue[] {
  return scenario === null ? [] : [usageError('scenario-not-assessed', { found: scenario.id })];
}

function textOf(
  comparison: ScenarioComparison,
  format: CompareFormat,
  language: Language,
  style: Partial<Terminal>,
): string {
  if (format === 'json') return jsonText(comparison);
  if (format === 'csv') return formatScenarioCsv(comparison, language);
  return formatBlocks(scenarioBlocks(comparison, language), format, { ...style, language });
}
