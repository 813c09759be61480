/** A command's help: what it does, each argument and option, and what to read after them. */
export type HelpText = {
  readonly description: string;
  /** Behind the word for usage. */
  readonly usage: string;
  /** By name: `<data>` of an argument, `--output` of an option, `data` of a command. */
  readonly items: Readonly<Record<string, string>>;
  readonly examples: ReadonlyArray<readonly [command: string, meaning: string]>;
};

/** By the words that lead to the command. */
export type HelpTexts = {
  readonly commands: Readonly<Record<string, HelpText>>;
  /** Of every command. */
  readonly common: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly examples: string;
  readonly exitCodes: string;
  readonly exitCode: ReadonlyArray<readonly [string, string]>;
};
