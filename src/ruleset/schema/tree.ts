import { examples } from './examples.ts';
import { choice, list, object, ref, type Schema, text } from './Schema.ts';
import { clause, title } from './values.ts';

const weight: Schema = {
  ...ref('decimal'),
  description:
    'As written in the document: 15, "15%" or 0.15. The siblings add up to `weightTotal`.',
};

/** A leaf of the tree. */
export const indicator: Schema = object(
  'An indicator (指标): a rule that gives points.',
  ['id', 'title', 'max', 'points'],
  {
    id: ref('id'),
    title,
    clause,
    description: text('评分标准 in words, as the document puts it.'),
    max: { ...ref('positiveDecimal'), description: 'Full points (分值).' },
    weight,
    points: { ...ref('logic'), description: 'JSON logic that gives the points, from 0 to `max`.' },
    round: ref('round'),
    examples,
  },
);

/** A node with children. */
export const group: Schema = object(
  'A group (维度, here a 专项行动): combines its children.',
  ['id', 'title', 'children'],
  {
    id: ref('id'),
    title,
    clause,
    description: text('What the group stands for.'),
    max: {
      ...ref('positiveDecimal'),
      description:
        'Full points. Needed unless `aggregate` is `sum`, where it is the sum of the children.',
    },
    weight,
    aggregate: choice(
      ['sum', 'weighted_mean', 'geometric_mean', 'lowest'],
      'sum of points (default) · weighted arithmetic mean · weighted geometric mean · the lowest child. Means and lowest scale each child to the max of the group.',
    ),
    weightTotal: {
      ...ref('decimal'),
      description: 'What the weights of the children add up to: 100, "100%" or 1.',
    },
    round: ref('round'),
    children: list(
      ref('node'),
      'Indicators, groups and roll-ups, in the order of the document.',
      1,
    ),
    examples,
  },
);

/** A node that takes the scores of the units below. */
export const rollup: Schema = object(
  'A roll-up: the scores of the units below (a prefecture: its counties), found through their parent code.',
  ['id', 'title', 'max', 'rollup'],
  {
    id: ref('id'),
    title,
    clause,
    description: text('What is taken from the units below.'),
    max: { ...ref('positiveDecimal'), description: 'Full points of what is rolled up.' },
    weight,
    rollup: object('Which scores, and how they are combined.', ['level', 'method'], {
      level: { ...ref('id'), description: 'The level below.' },
      score: text('A node id of that level, or `total` (default: the published total).'),
      method: choice(['mean', 'weighted_mean', 'lowest'], 'How the scores are combined.'),
      weight: { ...ref('id'), description: 'For weighted_mean: an input of the level below.' },
      incomplete: choice(
        ['error', 'warning'],
        'A unit below that the register knows but the data or the ranking leave out: error (default) or a warning and the rest are used.',
      ),
    }),
    round: ref('round'),
  },
);

/** Which of the three it is, its keys tell. */
export const node: Schema = {
  description: 'An indicator has `points`, a group has `children`, a roll-up has `rollup`.',
  type: 'object',
  if: { required: ['children'] },
  then: ref('group'),
  else: { if: { required: ['rollup'] }, then: ref('rollup'), else: ref('indicator') },
};
