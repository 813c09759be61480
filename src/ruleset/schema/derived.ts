import { choice, list, object, ref, type Schema, text } from './Schema.ts';
import { day } from './values.ts';

const ofRecord = (description: string): Schema => ({ ...ref('logic'), description });

/** How records become a number. */
export const take: Schema = {
  description: 'How the records of a unit become one number.',
  anyOf: [
    { enum: ['count'], description: 'How many there are.' },
    object('How many different ones there are.', ['distinct'], {
      distinct: list(ref('id'), 'Fields: combinations of them are counted, each once.', 1),
    }),
    object('The sum.', ['sum'], { sum: ofRecord('JSON logic that gives a number.') }),
    object('The mean.', ['mean'], { mean: ofRecord('JSON logic that gives a number.') }),
    object('The mean without the lowest and highest.', ['trimmed_mean'], {
      trimmed_mean: ofRecord('JSON logic that gives a number.'),
      drop: {
        type: 'array',
        prefixItems: [
          { type: 'integer', minimum: 0, maximum: 1000 },
          { type: 'integer', minimum: 0, maximum: 1000 },
        ],
        items: false,
        minItems: 2,
        maxItems: 2,
        description: 'How many of the lowest and of the highest leave. Default: [1, 1].',
      },
      from: {
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
        description:
          'From so many records on some leave, e.g. 4. Default: one more than leave; never fewer than that.',
      },
      fewer: choice(
        ['mean', 'missing'],
        'What fewer records give: mean, that of all of them; missing (default).',
      ),
    }),
    object('The share of records; in per cent where the input is.', ['share'], {
      share: ofRecord('JSON logic that is true for the records to count.'),
    }),
    object('The lowest.', ['lowest'], { lowest: ofRecord('JSON logic that gives a number.') }),
    object('The highest.', ['highest'], { highest: ofRecord('JSON logic that gives a number.') }),
    object('That of the latest record.', ['latest', 'by'], {
      latest: ofRecord('JSON logic that gives a number.'),
      by: { ...ref('id'), description: 'The field, a date, that says which record is the latest.' },
    }),
  ],
};

/** What it is where there are none. */
export const emptyValue: Schema = {
  anyOf: [ref('decimal'), { const: 'not_applicable' }],
  description: 'A number, or "not_applicable".',
};

/** What an input is taken from, where no column reports it. */
export const derived: Schema = object(
  'Taken from the records of a ledger, where no column reports the input.',
  ['from', 'take'],
  {
    from: { ...ref('id'), description: 'The ledger.' },
    where: ofRecord(
      'JSON logic over the fields of a record: true for those to take. Default: all.',
    ),
    take: ref('take'),
    empty: {
      ...ref('emptyValue'),
      description:
        'What it is where there is nothing to take: for count, distinct and sum where the ledger has no record of the unit, else where none is taken. A number, or "not_applicable". Default: missing.',
    },
    examples: list(ref('derivedExample'), 'Worked examples, run by the tests.'),
  },
);

/** A worked example of what records give. */
export const derivedExample: Schema = object(
  'Records of one unit, and what they give.',
  ['records', 'value'],
  {
    records: list(
      {
        type: 'object',
        description: 'Field id to value; null is missing, "not_applicable" is not applicable.',
        propertyNames: ref('id'),
        additionalProperties: { type: ['number', 'string', 'boolean', 'null'] },
      },
      'The records of the unit.',
    ),
    asOf: { ...day, description: 'The day as of which they count.' },
    value: {
      anyOf: [ref('decimal'), { const: 'not_applicable' }, { type: 'null' }],
      description: 'The value; null is missing.',
    },
    note: text('Why this case is worth showing.'),
  },
);
