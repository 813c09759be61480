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
  if (typeof data === 'string' && words.length > 0) return [notAllowed(choice, words)];
  const known = options.flatMap(propertiesOf);
  const unknown = Object.keys(recordOf(data)).filter((key) => !known.includes(key));
  if (!Array.isArray(data) && known.length > 0 && unknown.length > 0) {
    return unknown.map((key) => unknownKey(instancePath, key, known));
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
      ...(typeof data === 'string' ? suggestion(data, allowed) : {}),
    },
  );
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
