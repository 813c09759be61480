import { error, type Issue, suggestion } from '../issue/index.ts';
import type { ShapeError } from './generated/validateShape.js';
import { formOf, recordOf, type Schema, show, step, textsIn } from './shapeWords.ts';

/** What is said where a value is none of several alternatives: of the one that was meant, if any. */

function alternativesOf({ schema }: ShapeError): readonly Schema[] {
  return Array.isArray(schema) ? schema.map(recordOf) : [];
}

export function propertiesOf(schema: Schema): readonly string[] {
  return Object.keys(recordOf(schema['properties']));
}

/** The alternative that has the keys of the value; alternatives differ in the key that they require. */
function meant(choice: ShapeError): Schema | undefined {
  if (typeof choice.data !== 'object' || choice.data === null) return undefined;
  const keys = Object.keys(choice.data);
  const fitting = alternativesOf(choice).filter((option) => {
    const required = textsIn(option['required']);
    return required.length > 0 && required.every((key) => keys.includes(key));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether an error at or below a choice is one of the alternative that was meant. */
export function isMeant(choice: ShapeError, found: ShapeError): boolean {
  const option = meant(choice);
  if (option === undefined) return false;
  return found.instancePath === choice.instancePath
    ? propertiesOf(found.parentSchema).join() === propertiesOf(option).join()
    : true;
}

/** What is wrong where a value is none of the alternatives. */
export function alternativeIssues(choice: ShapeError): readonly Issue[] {
  if (meant(choice) !== undefined) return [];
  const { instancePath, data, parentSchema } = choice;
  const options = alternativesOf(choice);
  const words = options.flatMap((option) => textsIn(option['enum']));
  const known = options.flatMap(propertiesOf);
  const isWord = typeof data === 'string' && !known.includes(data);
  if (isWord && words.length > 0) return [notAllowed(choice, words)];
  const unknown = Object.keys(recordOf(data)).filter((key) => !known.includes(key));
  const word = words.find((text) => unknown.includes(text));
  if (word !== undefined) {
    const said = { found: show(data), wanted: JSON.stringify(word) };
    return [error('wrong-shape', { pointer: instancePath }, said)];
  }
  if (!Array.isArray(data) && known.length > 0 && unknown.length > 0) {
    // What stands there without an object shows that it is a text.
    const wanted = [...words.map((word) => JSON.stringify(word)), ...known];
    return unknown.map((key) => unknownKey(instancePath, key, wanted));
  }
  return [
    error(
      'wrong-shape',
      { pointer: instancePath },
      { found: show(data), wanted: formOf(parentSchema) },
    ),
  ];
}

/** A word that is none of the allowed ones. */
export function notAllowed({ instancePath, data }: ShapeError, allowed: readonly string[]): Issue {
  return error(
    'not-allowed',
    { pointer: instancePath },
    {
      found: show(data),
      wanted: allowed,
      ...(typeof data === 'string' ? wordMeant(data, allowed) : {}),
    },
  );
}

/** Types as other people call them. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ...['日期', '时间', 'datetime', 'day'].map((word) => [word, 'date'] as const),
  ...['数', '数字', '数值', '小数', 'float', 'decimal'].map((word) => [word, 'number'] as const),
  ...['整数', 'int'].map((word) => [word, 'integer'] as const),
  ...['文本', '文字', '字符串', 'string'].map((word) => [word, 'text'] as const),
  ...['布尔', '是否', 'bool'].map((word) => [word, 'boolean'] as const),
]);

function wordMeant(word: string, allowed: readonly string[]): { readonly nearest?: string } {
  const meant = otherWords.get(word.trim().toLowerCase());
  return meant !== undefined && allowed.includes(meant)
    ? { nearest: meant }
    : suggestion(word, allowed);
}

/** A key that is none of those known at its place. */
export function unknownKey(pointer: string, key: string, known: readonly string[]): Issue {
  return error(
    'unknown-key',
    { pointer: `${pointer}/${step(key)}` },
    {
      key: key.slice(0, 100),
      ...(known.length > 0 ? { wanted: known } : {}),
      ...suggestion(key, known),
    },
  );
}
