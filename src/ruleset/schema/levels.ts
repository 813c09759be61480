import { adjustments } from './adjustments.ts';
import { choice, list, object, ref, type Schema } from './Schema.ts';
import { title } from './values.ts';

/** Units that are compared with each other. */
export const category: Schema = object(
  'A category (分类考核); the first whose condition is true.',
  ['id', 'title'],
  {
    id: ref('id'),
    title,
    when: {
      ...ref('logic'),
      description: 'JSON logic over unit.* and inputs; absent: all the rest.',
    },
  },
);

/** A level with its tree and all that follows from the total. */
export const level: Schema = object(
  'A level (层级): its tree of groups and indicators, and what follows from the total.',
  ['id', 'title', 'score'],
  {
    id: ref('id'),
    title,
    categories: list(
      ref('category'),
      'Categories in order; a unit belongs to the first that fits.',
    ),
    pool: choice(
      ['level', 'category', 'parent'],
      'Which units pool operators compare: those of the level, of the category, or of the same unit above. Default: category where categories are declared.',
    ),
    score: object('The root of the tree: the total before bonuses.', ['children'], {
      max: { ...ref('positiveDecimal'), description: 'Full points.' },
      aggregate: choice(
        ['sum', 'weighted_mean', 'geometric_mean', 'lowest'],
        'As in a group; default: sum.',
      ),
      weightTotal: {
        ...ref('decimal'),
        description: 'What the weights of the children add up to.',
      },
      round: ref('round'),
      children: list(ref('node'), 'Groups, indicators and roll-ups, in order.', 1),
    }),
    bonuses: adjustments('bonuses'),
    deductions: adjustments('deductions'),
    vetoes: list(ref('veto'), 'Vetoes and caps.'),
    total: object('The published total.', [], {
      round: { ...ref('round'), description: 'Default: two places, half-up.' },
      floor: { ...ref('decimal'), description: 'The total is never below this.' },
      ceiling: { ...ref('decimal'), description: 'The total is never above this.' },
    }),
    ranking: ref('ranking'),
    figures: list(ref('figure'), 'Numbers of each unit that are no points.'),
    grades: list(ref('grade'), 'Grades, best first.'),
    lists: list(ref('list'), 'Lists, in the order in which they are printed.'),
    listPrecedence: list(
      choice(['red', 'black', 'lowest'], 'A kind of list.'),
      'A unit on a list of an earlier kind cannot be on a list of a later kind. Names red and black once each. Default: black, red.',
    ),
  },
);
