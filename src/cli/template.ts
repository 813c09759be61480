import { extname } from 'node:path';
import { type Issue, type Language, suggestion } from '../issue/index.ts';
import { ledgersOf, ledgerTemplateOf } from '../report/ledgerTemplate.ts';
import { formatTemplate, type Template, templateOf } from '../report/template.ts';
import type { Level, RuleSet } from '../ruleset/index.ts';
import { ruleFileOf } from './bundledRules.ts';
import { unknownNames } from './misuse.ts';
import { type Outcome, outcomeOf, usageError, wrongUsage } from './Outcome.ts';
import { readRulesToUse } from './readRules.ts';
import { isIssue, type TemplateOptions } from './settings.ts';
import type { Terminal } from './Terminal.ts';
import { writeOutput } from './writeOutput.ts';

/** `rank template`: empty forms for the data of some levels and ledgers, as CSV or as a workbook. */
export async function template(options: TemplateOptions, terminal: Terminal): Promise<Outcome> {
  const { output } = options;
  const rules = ruleFileOf(options.rules);
  if (isIssue(rules)) return wrongUsage(rules);
  const ending = output === undefined ? '.csv' : extname(output).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx') {
    return wrongUsage(usageError('unclear-form', { found: output ?? '' }));
  }
  if (options.level !== undefined && options.ledger !== undefined) {
    return wrongUsage(usageError('level-and-ledger', {}));
  }
  const loaded = await readRulesToUse(rules, terminal);
  if (!loaded.ok) return outcomeOf(loaded.issues);
  const ruleSet = loaded.value;
  const unknown = [...unknownNames(ruleSet, options), ...unknownLedgers(ruleSet, options)];
  if (unknown.length > 0) return wrongUsage(...unknown);
  const language = terminal.languageAsked ?? 'zh';
  const forms = formsAsked(ruleSet, options, ending === '.xlsx');
  if (ending === '.csv' && forms.length > 1) {
    const wanted = forms.map(({ id, title }) => `${id} ${title}`);
    return wrongUsage(usageError('one-form-wanted', { wanted }));
  }
  const templates = forms.map(({ make }) => make(language));
  const content = await contentOf(templates, ending, language);
  if (output === undefined) {
    terminal.print(String(content));
    return outcomeOf(loaded.issues);
  }
  const problem = writeOutput(output, content);
  return outcomeOf(problem === null ? loaded.issues : [...loaded.issues, problem]);
}

/** A form that can be asked for by an id. */
type Form = {
  readonly id: string;
  readonly title: string;
  readonly make: (language: Language) => Template;
};

/** The forms of ledgers, where those are asked for; else of levels, in a workbook with their ledgers. */
function formsAsked(
  ruleSet: RuleSet,
  { level, ledger }: TemplateOptions,
  withLedgers: boolean,
): readonly Form[] {
  // A level that only rolls up others has nothing to fill in, unless it is asked for.
  const levels = ruleSet.levels.filter((one) =>
    level === undefined ? hasForm(ruleSet, one) : level.includes(one.id),
  );
  const asked = [...ruleSet.ledgers.values()].filter(({ id }) => ledger?.includes(id));
  const behind = withLedgers ? ledgersOf(ruleSet, levels) : [];
  return [
    ...(ledger === undefined ? levels : []).map((one) => ({
      id: one.id,
      title: one.title,
      make: (language: Language) => templateOf(ruleSet, one, language),
    })),
    ...(ledger === undefined ? behind : asked).map((one) => ({
      id: one.id,
      title: one.title,
      make: (language: Language) => ledgerTemplateOf(ruleSet, one, language),
    })),
  ];
}

function hasForm({ inputs }: RuleSet, level: Level): boolean {
  return level.inputs.some((id) => inputs.get(id)?.earlier === null);
}

function unknownLedgers({ ledgers }: RuleSet, { ledger = [] }: TemplateOptions): readonly Issue[] {
  const ids = [...ledgers.keys()];
  const wanted = [...ledgers.values()].map(({ id, title }) => `${id} ${title}`);
  return ledger
    .filter((id) => !ledgers.has(id))
    .map((found) =>
      ids.length === 0
        ? usageError('no-ledgers', { found })
        : usageError('unknown-ledger', { found, wanted, ...suggestion(found, ids) }),
    );
}

async function contentOf(
  templates: readonly Template[],
  ending: string,
  language: Language,
): Promise<string | Uint8Array> {
  if (ending === '.csv') return templates.map(formatTemplate).join('');
  const { templateWorkbook } = await import('../report/templateWorkbook.ts');
  return templateWorkbook(templates, language);
}
