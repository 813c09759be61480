/** A JSON Schema, or a part of one. */
export type Schema = { readonly [key: string]: unknown };

/** A text that is not empty. */
export const text = (description: string): Schema => ({
  type: 'string',
  minLength: 1,
  description,
});

/** One of the definitions, by name. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** A list of what has this schema. */
export const list = (items: Schema, description: string, minItems = 0): Schema => ({
  type: 'array',
  items,
  minItems,
  description,
});

/** One of these texts. */
export const choice = (values: readonly string[], description: string): Schema => ({
  enum: values,
  description,
});

/** An object with these keys and no others. */
export function object(
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, Schema>>,
): Schema {
  return { type: 'object', description, required, properties, additionalProperties: false };
}
