import { type Command, CommanderError, Option } from 'commander';
import { encodingNamed, encodings } from '../table/text/encoding.ts';
import { defaultRuleSet } from './bundledRules.ts';
import { optionGivenTwice } from './settings.ts';

/** Options of every command. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option('--lang <language>').choices(['zh', 'en']))
    .addOption(new Option('--color <when>').choices(['auto', 'never']));
}

/** Options of every command that reads data: by which rules, and how files are read. */
export function withDataOptions(command: Command, formats: readonly string[]): Command {
  return command
    .option('--rules <id|file>', '', defaultRuleSet)
    .option('--level <id>', '', listed)
    .option('--sheet <name>', '', repeated)
    .addOption(encodingOption())
    .option('--as <file=shape>', '', repeated)
    .addOption(new Option('--format <format>').choices(formats))
    .option('--output <file>')
    .option('--period <period>')
    .option('--strict');
}

/** Options of every command that assesses, too. */
export function withAssessingOptions(command: Command, formats: readonly string[]): Command {
  return withDataOptions(command, formats)
    .option('--earlier <file>', '', repeated)
    .option('--partial');
}

/** Options that may be given several times. */
const repeatable = [
  '--level',
  '--ledger',
  '--sheet',
  '--as',
  '--earlier',
  '--set',
  '--scenario',
  '--bound',
  '--order',
  '--cost',
  '--doubt',
];

/** Of two values of one option, neither is dropped in silence. */
export function refuseRepetition(command: Command): void {
  for (const option of command.options) {
    const { long, parseArg } = option;
    if (long === undefined || repeatable.includes(long) || !option.required) continue;
    let isGiven = false;
    option.argParser((value: string, before: unknown) => {
      if (isGiven) throw new CommanderError(2, optionGivenTwice, long);
      isGiven = true;
      return parseArg === undefined ? value : parseArg(value, before);
    });
  }
  for (const inner of command.commands) refuseRepetition(inner);
}

/** An encoding by any of its names: `GB2312` and `utf8` are known too. */
function encodingOption(): Option {
  const option = new Option('--encoding <name>').choices(encodings);
  const { parseArg } = option;
  return option.argParser((name, before: unknown) => {
    const known = encodingNamed(name) ?? name;
    return parseArg === undefined ? known : parseArg(known, before);
  });
}

/** `--level county,prefecture` and `--level county --level prefecture` are the same. */
export function listed(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map((part) => part.trim())];
}

export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
