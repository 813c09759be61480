import { Command, CommanderError, Option } from 'commander';
import { version } from '../version.ts';
import { defaultRuleSet } from './bundledRules.ts';
import { type Outcome, outcomeOf } from './Outcome.ts';
import {
  listed,
  refuseRepetition,
  repeated,
  withAssessingOptions,
  withCommonOptions,
  withDataOptions,
} from './options.ts';
import { rank } from './rank.ts';
import {
  type CompareOptions,
  compareFormats,
  type DataOptions,
  documentFormats,
  type ExplainOptions,
  formats,
  type RankOptions,
  ruleFormats,
  type ShowOptions,
  type TemplateOptions,
} from './settings.ts';
import type { Terminal } from './Terminal.ts';
import type { WhatifOptions } from './whatif/WhatifOptions.ts';

/** Runs the command with its arguments: all that stands behind `rank`. */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<Outcome> {
  let outcome = outcomeOf([]);
  const program = buildProgram(terminal, (found) => {
    outcome = found;
  });
  if (words.some((word) => ['-h', '--help', 'help'].includes(word))) {
    const { describeProgram } = await import('./help.ts');
    describeProgram(program, terminal.language);
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return outcome;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.exitCode === 0) return outcome;
    const { usageOutcome } = await import('./usageOutcome.ts');
    return usageOutcome(thrown, words, program, terminal.language);
  }
}

type Report = (outcome: Outcome) => void;

/** The arguments and options of every command. Their descriptions are in `help.ts`. */
function buildProgram(terminal: Terminal, report: Report): Command {
  const program = withCommonOptions(new Command('rank'))
    .exitOverride()
    .configureOutput({ writeOut: terminal.print, outputError: () => {}, writeErr: () => {} })
    .enablePositionalOptions()
    .helpCommand('help [command]')
    .version(version, '-V, --version')
    .argument('<data...>')
    .option('--list <id>');
  withAssessingOptions(program, formats).action(async (paths: string[], options: RankOptions) => {
    report(await rank(paths, options, terminal));
  });
  addRulesCommands(program, terminal, report);
  addTemplateCommand(program, terminal, report);
  addDataCommand(program, terminal, report);
  addExplainCommand(program, terminal, report);
  addCompareCommand(program, terminal, report);
  addWhatifCommand(program, terminal, report);
  refuseRepetition(program);
  return program;
}

function addRulesCommands(program: Command, terminal: Terminal, report: Report): void {
  const rules = withCommonOptions(program.command('rules')).action(async () => {
    report(await (await import('./listRules.ts')).listRules(terminal));
  });
  withCommonOptions(rules.command('show'))
    .argument('<id|file>')
    .addOption(new Option('--format <format>').choices(ruleFormats))
    .action(async (id: string, options: ShowOptions) => {
      report(await (await import('./showRules.ts')).showRules(id, options, terminal));
    });
  withCommonOptions(rules.command('check'))
    .argument('<file|id>')
    .action(async (file: string) => {
      report(await (await import('./checkRules.ts')).checkRules(file, terminal));
    });
}

function addTemplateCommand(program: Command, terminal: Terminal, report: Report): void {
  withCommonOptions(program.command('template'))
    .option('--rules <id|file>', '', defaultRuleSet)
    .option('--level <id>', '', listed)
    .option('--ledger <id>', '', listed)
    .option('--output <file>')
    .action(async (options: TemplateOptions) => {
      report(await (await import('./template.ts')).template(options, terminal));
    });
}

function addDataCommand(program: Command, terminal: Terminal, report: Report): void {
  withDataOptions(withCommonOptions(program.command('data')), formats)
    .argument('<data...>')
    .action(async (paths: string[], options: DataOptions) => {
      report(await (await import('./data.ts')).describeData(paths, options, terminal));
    });
}

function addExplainCommand(program: Command, terminal: Terminal, report: Report): void {
  const explain = withCommonOptions(program.command('explain'))
    .argument('<data...>')
    .option('--unit <name|code>')
    .option('--node <id>')
    .option('--against <name|code>')
    .option('--list <id>')
    .option('--set <cell=value>', '', repeated);
  withAssessingOptions(explain, documentFormats).action(
    async (paths: string[], options: ExplainOptions) => {
      report(await (await import('./explain.ts')).explainScores(paths, options, terminal));
    },
  );
}

function addCompareCommand(program: Command, terminal: Terminal, report: Report): void {
  const compare = withCommonOptions(program.command('compare'))
    .argument('<data...>')
    .option('--scenarios <file>')
    .option('--scenario <id>', '', listed);
  withAssessingOptions(compare, compareFormats).action(
    async (paths: string[], options: CompareOptions) => {
      report(await (await import('./compare.ts')).compareRules(paths, options, terminal));
    },
  );
}

function addWhatifCommand(program: Command, terminal: Terminal, report: Report): void {
  const whatif = withCommonOptions(program.command('whatif'))
    .argument('<data...>')
    .option('--draws <n>')
    .option('--seed <n>')
    .option('--around <c>')
    .option('--within <share>')
    .option('--bound <weight=least..most>', '', repeated)
    .option('--order <weights>', '', repeated)
    .option('--node <id>')
    .option('--pairs')
    .option('--threads <n>')
    .option('--plots <folder>')
    .option('--weight <id|all>')
    .option('--change <unit>')
    .option('--robust')
    .option('--improve <unit>')
    .option('--to <aim>')
    .option('--cost <input=n>', '', repeated)
    .option('--tolerance')
    .option('--without')
    .option('--reversal')
    .option('--doubt <input=kind>', '', repeated)
    .option('--scorers <ledger.field>')
    .option('--list <id>');
  withAssessingOptions(whatif, compareFormats).action(
    async (paths: string[], options: WhatifOptions) => {
      report(await (await import('./whatif/whatif.ts')).whatif(paths, options, terminal));
    },
  );
}
