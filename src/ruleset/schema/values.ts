import { choice, object, ref, type Schema, text } from './Schema.ts';

// The title of a form is its name in `issue/terms.ts`.

/** A key that rules refer to. */
export const id: Schema = {
  title: 'id',
  type: 'string',
  pattern: '^[a-z][a-z0-9_]{0,63}$',
  description: 'A key in English: lower case, digits and underscores.',
};

/** A number, also as text. */
export const decimal: Schema = {
  title: 'decimal',
  description:
    'A decimal number. Write it as text where it has more than 15 digits; % is a hundredth.',
  anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?[0-9]{1,64}(\\.[0-9]{1,64})?%?$' }],
};

/** As {@link decimal}, above 0. */
export const positiveDecimal: Schema = {
  title: 'positiveDecimal',
  description: 'A decimal number above 0.',
  anyOf: [
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'string', pattern: '^[0-9]{1,64}(\\.[0-9]{1,64})?%?$' },
  ],
};

/** From 0% to 100%. */
export const share: Schema = {
  title: 'share',
  type: 'string',
  pattern: '^[0-9]{1,2}(\\.[0-9]{1,4})?%$|^100%$',
  description: 'A share in per cent, like "30%".',
};

/** 2021-07-01; that the calendar has it is checked later. */
export const day: Schema = {
  title: 'date',
  type: 'string',
  pattern: '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
};

/** 2021, 2021-H1, 2021-Q2, 2021-W07, 2021-07, 2021-07-23. */
export const period: Schema = {
  title: 'period',
  type: 'string',
  pattern:
    '^(?!0000)[0-9]{4}(-(H[12]|Q[1-4]|W(0[1-9]|[1-4][0-9]|5[0-3])|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?$',
};

/** How a result is rounded. */
export const round: Schema = object(
  'How a result is rounded: to `places` decimal places or to a `multiple`. Nothing else is ever rounded.',
  [],
  {
    places: { type: 'integer', minimum: 0, maximum: 30, description: 'Decimal places, e.g. 2.' },
    multiple: { ...ref('positiveDecimal'), description: 'A multiple to round to, e.g. 0.5.' },
    mode: choice(
      ['half-up', 'half-even', 'up', 'down'],
      'half-up: 四舍五入, away from zero (default). half-even: 四舍六入五成双. up: away from zero. down: towards zero.',
    ),
  },
);

/** Where in its document a rule stands. */
export const clause: Schema = text(
  'The clause of the source document this follows; an id from `source.clauses`.',
);

/** What something is called. */
export const title: Schema = text('The name in the words of the document.');
