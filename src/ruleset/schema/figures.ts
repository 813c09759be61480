import { choice, list, object, ref, type Schema, text } from './Schema.ts';
import { clause, title } from './values.ts';

/** A number of a unit that is no points. */
export const figure: Schema = object(
  'A figure (统计数): a number computed for each unit that is no points, such as a sum of money or a rate.',
  ['id', 'title', 'value'],
  {
    id: ref('id'),
    title,
    clause,
    description: text('The rule in words.'),
    value: {
      ...ref('logic'),
      description:
        'JSON logic that gives the number, any number; it may read scores and the published total.',
    },
    measure: text('The unit of measure that it is shown with: 元, %, 户 …'),
    round: ref('round'),
    total: choice(['sum'], 'sum: the figures of all units of the level are added up, too.'),
    examples: list(ref('figureExample'), 'Worked examples.'),
  },
);
