import { choice, list, object, ref, type Schema, text } from './Schema.ts';
import { title } from './values.ts';

const inputType = choice(
  ['number', 'integer', 'boolean', 'text', 'date'],
  'What a cell holds. Rules read a date as a text like "2021-03-01".',
);

const measure = text(
  'The unit of measure: %, 分, 处, 人, 元, 万元, 天 …; cells may have it behind the number.',
);

const range: Schema = {
  type: 'array',
  prefixItems: [
    { anyOf: [ref('decimal'), { type: 'null' }] },
    { anyOf: [ref('decimal'), { type: 'null' }] },
  ],
  items: false,
  minItems: 2,
  maxItems: 2,
  description: 'Lowest and highest value that can be true, both included; null leaves a side open.',
};

const values = list(
  text('A text that may stand in a cell.'),
  'For text inputs: all texts allowed.',
  1,
);

/** What a cell may hold: keys of an input, and of a field of a ledger. */
export const cell = { type: inputType, measure, range, values };

/** What else a column may be called. */
export const aliases: Schema = list(
  text('Another header text.'),
  'Other headers under which the column may come.',
);

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

/** A column of the data. */
export const input: Schema = object(
  'An input (数据项): one column of the data, or one score of an earlier period.',
  ['id', 'title', 'type'],
  {
    id: ref('id'),
    title,
    description: text('What to report, and from which records.'),
    ...cell,
    missing,
    aliases,
    levels: list(ref('id'), 'Levels that report it; default: every level that uses it.', 1),
    earlier: {
      ...text('A node id, or `total`.'),
      description:
        'Taken from the result of the period before, not from a column: the score of this node, or `total`.',
    },
    derived: ref('derived'),
  },
);

/** The inputs of a worked example. */
export const exampleInputs: Schema = {
  type: 'object',
  description:
    'Input id to value; null is missing (未报), "not_applicable" is not applicable (不适用).',
  propertyNames: ref('id'),
  additionalProperties: { type: ['number', 'string', 'boolean', 'null'] },
};
