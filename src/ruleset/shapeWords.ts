import type { ShapeError } from './generated/validateShape.js';

/** What a shape error was about and what was wanted, in the terms of `issue/terms.ts`. */

export type Schema = Readonly<Record<string, unknown>>;

export function recordOf(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A value of the file as JSON, cut short. */
export function show(value: unknown): string {
  const text = JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part));
  return (text ?? String(value)).slice(0, 80);
}

/** A key as a step of a JSON pointer. */
export function step(key: string): string {
  return key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What a schema stands for: the form that it names, or the types and words that it allows. */
export function formOf(schema: Schema): string {
  if (typeof schema['title'] === 'string') return schema['title'];
  if (typeof schema['$ref'] === 'string') return schema['$ref'].replace(/^.*\//, '');
  if (Array.isArray(schema['anyOf'])) {
    return schema['anyOf'].map((option: unknown) => formOf(recordOf(option))).join(' | ');
  }
  if (schema['const'] !== undefined) return JSON.stringify(schema['const']);
  if (schema['type'] === 'integer' && schema['maximum'] !== undefined) {
    return `whole=${schema['minimum']}–${schema['maximum']}`;
  }
  const [first] = textsIn(schema['required']);
  if (first !== undefined) return `{${JSON.stringify(first)}: …}`;
  const words = textsIn(schema['enum']);
  return words.length > 0
    ? words.map((word) => JSON.stringify(word)).join(' | ')
    : [schema['type']].flat().join(' | ');
}

/** What was wanted where a limit or a pattern is not kept. */
export function wantedOf({ keyword, params, parentSchema }: ShapeError): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'minLength':
      return 'textNotEmpty';
    case 'minItems':
      return `itemsAtLeast=${limit}`;
    case 'maxItems':
    case 'items':
      return `itemsAtMost=${limit}`;
    case 'minimum':
      return `atLeast=${limit}`;
    case 'maximum':
      return `atMost=${limit}`;
    default:
      return formOf(parentSchema);
  }
}
