/** What schemas of documents are put together from. */

export type Schema = { readonly [key: string]: unknown };

export const text = (description: string): Schema => ({
  type: 'string',
  minLength: 1,
  description,
});
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
export const list = (items: Schema, description: string, minItems = 0): Schema => ({
  type: 'array',
  items,
  minItems,
  description,
});
export const choice = (values: readonly string[], description: string): Schema => ({
  enum: values,
  description,
});

export function object(
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, Schema>>,
): Schema {
  return { type: 'object', description, required, properties, additionalProperties: false };
}

/** What a gap of an input does. */
export const missing: Schema = {
  description:
    'What a gap (未报) does. error (default): no result. zero: every indicator that uses the input scores 0. exclude: as if not applicable. {"value": …}: read the stated value instead.',
  anyOf: [
    { enum: ['error', 'zero', 'exclude'] },
    object('Read this value instead.', ['value'], {
      value: {
        description: 'A value that the input can have.',
        anyOf: [ref('decimal'), { type: 'boolean' }, { type: 'string' }],
      },
    }),
  ],
};

/** Ids and numbers. */
export const basicDefinitions = {
  id: {
    title: 'id',
    type: 'string',
    pattern: '^[a-z][a-z0-9_]{0,63}$',
    description: 'A key in English: lower case, digits and underscores.',
  },
  decimal: {
    title: 'decimal',
    description:
      'A decimal number. Write it as text where it has more than 15 digits; % is a hundredth.',
    anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?[0-9]{1,64}(\\.[0-9]{1,64})?%?$' }],
  },
  positiveDecimal: {
    title: 'positiveDecimal',
    description: 'A decimal number above 0.',
    anyOf: [
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'string', pattern: '^[0-9]{1,64}(\\.[0-9]{1,64})?%?$' },
    ],
  },
};
