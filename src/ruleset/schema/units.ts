import { choice, list, object, ref, type Schema, text } from './Schema.ts';
import { period } from './values.ts';

const ofUnit = {
  code: {
    title: 'unitCode',
    type: 'string',
    pattern: '^[0-9A-Za-z_-]{1,32}$',
    description: 'A code, unique.',
  },
  name: text('The official name.'),
  shortName: text('The usual short name.'),
} as const;

/** A unit of the register. */
export const unit: Schema = object(
  'A unit (被考核单位) of the register.',
  ['code', 'name', 'level'],
  {
    ...ofUnit,
    level: ref('id'),
    parent: text('The code of the unit above: one of `units`, or of `above`.'),
  },
);

/** A unit that is only named. */
export const unitAbove: Schema = object(
  'A unit that others are below of and that no level assesses: it is named, and that is all.',
  ['code', 'name'],
  ofUnit,
);

/** The units above those of a register. */
export const unitsAbove: Schema = {
  description:
    'The units above those of `units` that no level assesses, as a county is whose grids are assessed: what they are called. Every `parent` is then one of `units` or of these. Without it, such a unit is printed as its code, and a warning says so.',
  anyOf: [
    object('Those of a bundled register.', ['bundled'], {
      bundled: choice(['yunnan-divisions'], 'Its id.'),
    }),
    object('A list.', ['units'], { units: list(ref('unitAbove'), 'All of them.', 1) }),
  ],
};

/** What became of units. */
export const succession: Schema = object(
  'What became of units (沿革), so that results of earlier periods are read right: one renamed (the same code in `from` and `to`), given another code, several merged into one, or one split into several.',
  ['level', 'from', 'to', 'since'],
  {
    level: ref('id'),
    from: list(text('A code.'), 'Codes of the units that were.', 1),
    to: list(text('A code.'), 'Codes of the units that came of them; one of `from` may stay.', 1),
    since: {
      ...period,
      description:
        'The period from which on it holds, of whatever kind: 2021, 2021-H2, 2021-07-01. The units of a period are those of its last day.',
    },
    names: list(
      text('A name.'),
      'What the units that were are called in earlier results, in the order of `from`; they must be. Default: anything.',
      1,
    ),
    score: choice(
      ['mean', 'missing'],
      'The earlier score of each unit that came of them. mean: the mean of theirs, missing where one has none. missing: none. Default, where `from` is one unit: mean, its own.',
    ),
    listed: choice(
      ['any', 'all'],
      'On an earlier list where any of them was, or where all were. To be stated where `from` is several.',
    ),
    note: text('The document that ordered it.'),
  },
);
