import { type Command, Help } from 'commander';
import type { Language } from '../issue/index.ts';
import { widthOf, wrapIndented, wrapText } from '../report/table.ts';
import type { HelpTexts } from './help/HelpText.ts';
import { helpTexts } from './help/helpTexts.ts';

/** Gives every command its help, in the chosen language. Only done where help is asked for. */
export function describeProgram(program: Command, language: Language): void {
  describeCommand(program, program.name(), helpTexts[language]);
}

function describeCommand(command: Command, path: string, texts: HelpTexts): void {
  const text = texts.commands[path];
  if (text === undefined) throw new Error(`there is no help for ${path}`);
  const itemText = (name: string): string => text.items[name] ?? texts.common[name] ?? '';
  command.description(text.description).helpOption('-h, --help', texts.common['--help']);
  for (const option of command.options) option.description = itemText(option.long ?? '');
  for (const argument of command.registeredArguments) {
    // A command may be called as an argument is: rank <data> and rank data.
    argument.description = itemText(`<${argument.name()}>`);
  }
  for (const inner of command.commands) inner.summary(itemText(inner.name()));
  if (command.commands.length > 0) command.helpCommand('help [command]', itemText('help'));
  command.configureHelp({
    // The usage stands behind a space, which a title in Chinese brings along.
    formatHelp: (described, help) =>
      Help.prototype.formatHelp.call(help, described, help).replace('： ', '：'),
    displayWidth: widthOf,
    styleTitle: (title) => texts.titles[title] ?? title,
    commandUsage: () => text.usage,
    optionDescription: ({ description }) => description,
    boxWrap: (box, width) =>
      box
        .split('\n')
        .flatMap((line) => wrapText(line, width))
        .join('\n'),
  });
  const width = command.configureOutput().getOutHelpWidth?.() ?? 80;
  const after = [...examplesOf(text.examples, texts), '', ...exitCodes(texts, width)];
  command.addHelpText('after', ['', ...after].join('\n'));
  for (const inner of command.commands) describeCommand(inner, `${path} ${inner.name()}`, texts);
}

function examplesOf(
  examples: HelpTexts['commands'][string]['examples'],
  { examples: title }: HelpTexts,
): readonly string[] {
  const width = Math.max(...examples.map(([command]) => widthOf(command)));
  return [
    title,
    ...examples.map(
      ([command, text]) => `  ${command}${' '.repeat(width - widthOf(command))}  ${text}`,
    ),
  ];
}

function exitCodes({ exitCodes: title, exitCode }: HelpTexts, width: number): readonly string[] {
  const lines = exitCode.flatMap(([code, text]) => wrapIndented(`  ${code}  ${text}`, width, 5));
  return [title, ...lines];
}
