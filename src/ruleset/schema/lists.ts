import { choice, object, ref, type Schema, text } from './Schema.ts';
import { clause, title } from './values.ts';

/** What puts a unit on a list. */
export const listSource: Schema = {
  description: 'What puts a unit on the list. Default: {"score": "total"}.',
  anyOf: [
    object('The highest or lowest by a score.', ['score'], {
      score: text('A node id, or `total`.'),
    }),
    object('All units of a grade.', ['grade'], { grade: ref('id') }),
    object('All units on which a veto fired.', ['veto'], { veto: ref('id') }),
    object(
      'All units for which it is true, also those that have no rank, for nothing applies to them.',
      ['condition'],
      { condition: ref('logic') },
    ),
    object('On another list now and in the periods just before.', ['successive'], {
      successive: object('Which list, how often in a row.', ['list', 'periods'], {
        list: ref('id'),
        periods: {
          type: 'integer',
          minimum: 2,
          maximum: 100,
          description: 'This period included.',
        },
      }),
    }),
    object('On another list now, not in the period before, but earlier.', ['returned'], {
      returned: object('Which list.', ['list'], { list: ref('id') }),
    }),
  ],
};

/** A list. */
export const rankedList: Schema = object('A list (榜单).', ['id', 'title'], {
  id: ref('id'),
  title,
  clause,
  description: text('Who is on it, in words.'),
  kind: choice(
    ['red', 'black', 'lowest', 'other'],
    'red and black exclude each other by `listPrecedence`; default: other.',
  ),
  category: { ...ref('id'), description: 'Only units of this category.' },
  source: ref('listSource'),
  direction: choice(['highest', 'lowest'], 'From which end a score is taken.'),
  size: {
    description: 'How many units: a number, or a share of the pool (floor). Needed for scores.',
    anyOf: [{ type: 'integer', minimum: 1, maximum: 1000000 }, ref('share')],
  },
  within: choice(
    ['level', 'parent'],
    'For what the size counts: the level, or the category of the list (default), or the units of each unit above.',
  ),
  ties: choice(
    ['include', 'exclude', 'error'],
    'A tie across the edge: all in (default), none, or an error.',
  ),
  condition: { ...ref('logic'), description: 'Only units for which it is true, e.g. total ≥ 90.' },
});
