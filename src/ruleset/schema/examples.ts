import { list, object, ref, type Schema, text } from './Schema.ts';

const exampleOf = (what: string, key: string, result: string): Schema =>
  object(`A worked example, run by the tests: these inputs give exactly ${what}.`, ['given', key], {
    given: ref('exampleInputs'),
    pool: list(
      ref('exampleInputs'),
      'The other units of the pool, where the rule looks at the pool.',
    ),
    [key]: { anyOf: [ref('decimal'), { const: 'not_applicable' }], description: result },
    note: text('Why this case is worth showing.'),
  });

/** A worked example of what gives points. */
export const example: Schema = exampleOf(
  'these points',
  'points',
  'The points, or "not_applicable".',
);

/** A worked example of a figure. */
export const figureExample: Schema = exampleOf(
  'this value',
  'value',
  'The value, or "not_applicable".',
);

/** Those of a rule that gives points. */
export const examples: Schema = list(ref('example'), 'Worked examples.');
