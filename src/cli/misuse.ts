import { existsSync } from 'node:fs';
import { type Issue, nearest, suggestion } from '../issue/index.ts';
import type { RuleSet } from '../ruleset/index.ts';
import { shapesKnown } from '../table/sheets/shape.ts';
import { isSameFile } from './files.ts';
import { usageError } from './Outcome.ts';
import {
  type AssessingOptions,
  type CompareOptions,
  filesNotGiven,
  saidTwice,
} from './settings.ts';

/** A first word that is no file and nearly a command: what was meant was hardly a file. */
export function misspeltCommand(
  [found = '']: readonly string[],
  commands: readonly string[],
): Issue | null {
  if (!/^[a-z]+$/i.test(found) || commands.includes(found) || existsSync(found)) return null;
  const meant = nearest(found, commands);
  return meant === null
    ? null
    : usageError('unknown-command', { found, wanted: commands, nearest: `rank ${meant}` });
}

/** Files given twice, and an output that would overwrite what it is made from. */
export function misusedFiles(
  files: readonly string[],
  rules: string,
  { earlier = [], output, as, scenarios }: AssessingOptions & Pick<CompareOptions, 'scenarios'>,
): readonly Issue[] {
  const inputs = [...files, rules, ...earlier, ...(scenarios === undefined ? [] : [scenarios])];
  const repeated = inputs.filter((file, i) =>
    inputs.slice(0, i).some((other) => other === file || isSameFile(other, file)),
  );
  const notGiven = filesNotGiven(files, as);
  const overwritten = inputs.filter((file) => output !== undefined && isSameFile(file, output));
  return [
    ...notGiven.map((found) =>
      usageError('file-not-given', { found, ...suggestion(found, files) }),
    ),
    ...saidTwice(as).map((found) => usageError('option-given-twice', { found })),
    ...repeated.map((found) => usageError('file-given-twice', { found })),
    ...overwritten.slice(0, 1).map(() => usageError('output-is-input', { found: output ?? '' })),
  ];
}

/** What a list is asked for by. */
export type ListNames = (list: {
  readonly id: string;
  readonly title: string;
}) => readonly string[];

const idOf: ListNames = ({ id }) => [id];

/** Levels and a list that the rule set does not have. */
export function unknownNames(
  { levels, ledgers }: RuleSet,
  { level: asked = [], list, as = [] }: AssessingOptions,
  namesOf: ListNames = idOf,
): readonly Issue[] {
  const titlesOfLedgers = new Map([...ledgers].map(([id, { title }]) => [id, title]));
  const shapes = ['wide', 'long', ...ledgers.keys()];
  const noShapes = as
    .map((text) => text.slice(text.lastIndexOf('=') + 1))
    .filter((shape) => !shapes.includes(shape))
    .map((found) => usageError('unknown-shape', shapesKnown(found, titlesOfLedgers)));
  const ids = levels.map(({ id }) => id);
  const titles = levels.map(({ id, title }) => `${id} ${title}`);
  const unknown = asked
    .filter((id) => !ids.includes(id))
    .map((found) => usageError('unknown-level', dataOf(found, ids, titles)));
  if (list === undefined) return [...noShapes, ...unknown];
  const wanted = levels.filter(({ id }) => asked.includes(id));
  // Of a level that there is none of, any list may have been meant.
  const lists = (wanted.length === 0 ? levels : wanted).flatMap((level) => level.lists);
  const names = lists.flatMap(namesOf);
  if (names.includes(list)) return [...noShapes, ...unknown];
  const named = [...new Set(lists.map(({ id, title }) => `${id} ${title}`))];
  return [...noShapes, ...unknown, usageError('unknown-list', dataOf(list, names, named))];
}

function dataOf(found: string, ids: readonly string[], named: readonly string[]): Issue['data'] {
  return { found, wanted: named, ...suggestion(found, ids) };
}
