import { choice, list, object, ref, type Schema, text } from './Schema.ts';
import { title } from './values.ts';

/** Ranks of a level. */
export const ranking: Schema = object('How the units of a level are ranked.', [], {
  by: choice(
    ['published', 'exact', 'none'],
    'The published (rounded) total (default), or the exact total. none: units have no ranks; grades and lists go by the published total.',
  ),
  within: choice(
    ['level', 'category', 'parent'],
    'All units of the level together, each category by itself, or the units of each unit above by themselves. Grades have their quota there, too. Default: category where categories are declared.',
  ),
  ties: choice(['competition', 'dense'], '1-2-2-4 (default) or 1-2-2-3.'),
  tieBreakers: list(
    object('Decides between equal totals.', ['better'], {
      score: text('A node id.'),
      input: ref('id'),
      better: choice(['higher', 'lower'], 'Which value goes first.'),
    }),
    'In this order; units still equal after the last share the rank.',
  ),
  margin: {
    ...ref('positiveDecimal'),
    description:
      'Points: a rank or a place on a list that is decided by less counts as decided by a hair.',
  },
});

/** A grade. */
export const grade: Schema = object('A grade (等次).', ['id', 'title'], {
  id: ref('id'),
  title,
  from: {
    ...ref('decimal'),
    description: 'Lowest published total; absent: everything below the others.',
  },
  quota: {
    ...ref('share'),
    description: 'At most this share of the pool; the places are the floor of the share.',
  },
  ties: choice(
    ['include', 'exclude', 'error'],
    'A tie across the edge of the quota: all in (default), none, or an error.',
  ),
});
