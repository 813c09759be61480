/** The JSON Schema (draft 2020-12) of a file of scenarios: the one to publish, and to validate by. */
import { missing } from '../../ruleset/schema/inputs.ts';
import { choice, list, object, ref, type Schema, text } from '../../ruleset/schema/Schema.ts';
import { decimal, id } from '../../ruleset/schema/values.ts';
import { offWords } from './ScenariosDocument.ts';

const level: Schema = { ...ref('id'), description: 'The id of a level.' };
const path = text('The path of a node, like toilets or toilets.dry.');
const ties = choice(['include', 'exclude', 'error'], 'What becomes of a tie across the edge.');

// Of the keys that a setting must have, the one that tells it from others comes first: messages name it.
const group = object(
  'Other weights of a group, another aggregation, or both.',
  ['group', 'level'],
  {
    level,
    group: text('The path of the group; total is the top of the level.'),
    aggregate: choice(
      ['sum', 'weighted_mean', 'geometric_mean', 'lowest'],
      'How it combines its parts; the full points of its parts are the weights of a sum.',
    ),
    weights: {
      description:
        'The weights of all its parts by id, adding up to what the document has (the full points of a sum); or equal.',
      // Not a choice of two: of a wrong weight among many, the place is told.
      if: { type: 'object' },
      // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema
      then: { type: 'object', propertyNames: ref('id'), additionalProperties: ref('decimal') },
      else: { enum: ['equal'] },
    },
  },
);

const leaveOut = object(
  'A node left out: the rest keep their proportions, the group its full points.',
  ['leaveOut', 'level'],
  { level, leaveOut: path },
);

const off = (key: string, what: string): Schema =>
  object(what, [key], { [key]: { ...ref('id'), description: 'Its id.' } });

const switchedOff = object('Something switched off.', ['off', 'level'], {
  level,
  off: {
    description: 'What is switched off.',
    anyOf: [
      { enum: offWords },
      off('veto', 'A veto.'),
      off('bonus', 'A bonus.'),
      off('deduction', 'A deduction.'),
      off('capOfBonus', 'What one bonus counts at most.'),
      off('capOfDeduction', 'What one deduction counts at most.'),
      off('list', 'A list.'),
      off('condition', 'The condition of a list.'),
      off('figure', 'A figure.'),
    ],
  },
});

const rankTies = object('How equal totals are ranked.', ['rankTies', 'level'], {
  level,
  rankTies: choice(['competition', 'dense'], 'competition: 1, 2, 2, 4. dense: 1, 2, 2, 3.'),
});
const listTies = object('Ties at the edge of a list.', ['list', 'ties', 'level'], {
  level,
  list: { ...ref('id'), description: 'The id of the list.' },
  ties,
});
const gradeTies = object('Ties at the edge of a quota.', ['grade', 'ties', 'level'], {
  level,
  grade: { ...ref('id'), description: 'The id of the grade.' },
  ties,
});
const gaps = object(
  'Another policy for the gaps of an input, at all levels.',
  ['input', 'missing'],
  {
    input: { ...ref('id'), description: 'The id of the input.' },
    missing,
  },
);

const setting: Schema = {
  description: 'One thing that is otherwise than in the rule set.',
  anyOf: [group, leaveOut, switchedOff, rankTies, listTies, gradeTies, gaps],
};

/** What editors are given, and what the validator is built from. */
export const publishedSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '考核方案比较 scenarios',
  ...object('Alternatives to the rules of one rule set, to be compared.', ['format', 'scenarios'], {
    $schema: { type: 'string', description: 'Where this schema is, for editors.' },
    format: { const: 1, description: 'The version of this format.' },
    ruleSet: text('The id of the rule set that the scenarios are about.'),
    description: text('What they are.'),
    scenarios: list(
      object('An alternative: the rule set with some settings.', ['id', 'title', 'settings'], {
        id: ref('id'),
        title: text('Its name.'),
        description: text('What it is, and why.'),
        settings: list(ref('setting'), 'What is otherwise than in the rule set.', 1),
      }),
      'All scenarios.',
      1,
    ),
  }),
  $defs: { id, decimal, setting },
};

export const validatorSchema = publishedSchema;
