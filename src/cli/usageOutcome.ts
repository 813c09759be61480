import type { Command, CommanderError } from 'commander';
import { type Issue, type Language, suggestion } from '../issue/index.ts';
import { messages } from './messages.ts';
import { misspeltCommand } from './misuse.ts';
import { type Outcome, usageError } from './Outcome.ts';
import { isOption, optionGivenTwice } from './settings.ts';

/** What commander objects to, as an issue in the chosen language, with where to read more. */
export function usageOutcome(
  problem: CommanderError,
  words: readonly string[],
  program: Command,
  language: Language,
): Outcome {
  const command = commandOf(words, program);
  const hint = messages[language].tryHelp(pathOf(command));
  const commands = program.commands.map((inner) => inner.name());
  const misspelt = command === program ? misspeltCommand(words, [...commands, 'help']) : null;
  if (misspelt !== null) return { exitCode: 2, issues: [misspelt], hint };
  return { exitCode: 2, issues: [issueOf(problem, words, command, language)], hint };
}

/** The command that the words lead to. */
function commandOf(words: readonly string[], program: Command): Command {
  let command = program;
  for (const word of words) {
    command = command.commands.find((inner) => inner.name() === word) ?? command;
  }
  return command;
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function issueOf(
  { code, message }: CommanderError,
  words: readonly string[],
  command: Command,
  language: Language,
): Issue {
  const [found = ''] = /(?<=').*(?=')/.exec(message.split('\n')[0] ?? '') ?? [];
  switch (code) {
    case 'commander.unknownOption':
      return unknownOption(found.replace(/=.*$/, ''), command);
    case 'commander.optionMissingArgument':
      return usageError('option-without-value', { found });
    case 'commander.invalidArgument':
      return wrongValue(message, command);
    case 'commander.missingArgument':
      return missingArgument(found, language);
    case 'commander.excessArguments':
      return excessArguments(command);
    case optionGivenTwice:
      return usageError('option-given-twice', { found: message });
    default:
      return unknownCommand(words[words.indexOf('help') + 1] ?? '', command);
  }
}

/** A word where a command should be. */
function unknownCommand(found: string, { commands }: Command): Issue {
  const names = commands.map((command) => command.name());
  return usageError('unknown-command', { found, wanted: names, ...suggestion(found, names) });
}

function unknownOption(found: string, { options }: Command): Issue {
  const known = [...options.flatMap(({ long }) => long ?? []), '--help'];
  return usageError('unknown-option', { found, ...suggestion(found, known) });
}

/** `error: option '--format <format>' argument 'xml' is invalid. …` */
function wrongValue(message: string, { options }: Command): Issue {
  const [, flags = '', found = ''] =
    /option '(.*?)' argument '(.*)' is invalid/.exec(message) ?? [];
  const option = options.find((known) => known.flags === flags);
  if (isOption(found)) return usageError('option-without-value', { found: option?.long ?? flags });
  const choices = option?.argChoices ?? [];
  return usageError('wrong-option-value', {
    option: option?.long ?? flags,
    found,
    wanted: choices,
    ...choiceMeant(found, choices),
  });
}

/** The nearest choice, or the one that is short for the word: md for markdown. */
function choiceMeant(found: string, choices: readonly string[]): { readonly nearest?: string } {
  const long = found.toLowerCase();
  const short = choices.find((choice) => isAbbreviation(choice, long));
  return short === undefined ? suggestion(found, choices) : { nearest: short };
}

/** Whether its letters stand in the word in their order, the first of them first. */
function isAbbreviation(choice: string, word: string): boolean {
  if (choice[0] !== word[0] || choice.length >= word.length) return false;
  let at = 0;
  for (const letter of choice) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const wantedArguments: Readonly<Record<string, string>> = {
  data: 'rank data.csv',
  'id|file': 'rank rules show yunnan-2021',
  'file|id': 'rank rules check rules.json',
};

function missingArgument(name: string, language: Language): Issue {
  const wanted = wantedArguments[name];
  const found = messages[language].argument[name] ?? name;
  return usageError('no-argument', { found, ...(wanted ? { wanted } : {}) });
}

/** A word too many behind a command that has others below it is a command misspelt. */
function excessArguments(command: Command): Issue {
  const { args, commands, registeredArguments } = command;
  const [found = ''] = args;
  if (commands.length > 0 && args.length > 0) return unknownCommand(found, command);
  const extra = args.slice(registeredArguments.length);
  return usageError('too-many-arguments', { found: extra.join(' ') });
}
