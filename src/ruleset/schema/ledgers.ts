import { aliases, cell } from './inputs.ts';
import { list, object, ref, type Schema, text } from './Schema.ts';
import { day, title } from './values.ts';

/** A column of a ledger. */
export const field: Schema = object(
  'What a record of a ledger says: one of its columns.',
  ['id', 'title', 'type'],
  {
    id: ref('id'),
    title,
    description: text('What to report.'),
    ...cell,
    aliases,
  },
);

/** A file of records. */
export const ledger: Schema = object(
  'A ledger (台账): a file of records, each of a unit, that inputs are derived from.',
  ['id', 'title', 'fields'],
  {
    id: ref('id'),
    title,
    description: text('What a record is.'),
    asOf: {
      ...day,
      description:
        'The day as of which it counts: {"var": "as_of"} in its rules. Default: the last day of the period assessed.',
    },
    fields: list(ref('field'), 'Its columns, beside those that name the unit.', 1),
    unique: list(
      ref('id'),
      'Fields that tell the records of a unit apart, such as the expert and the item: two records of a unit with the same values in all of them are an error. Default: any two may be alike.',
      1,
    ),
  },
);
