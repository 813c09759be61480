/**
 * The JSON Schema (draft 2020-12) of a rule-set file.
 *
 * Two forms of one schema: the published one completes and checks every JSON-logic operator in an
 * editor; the one that validators are built from leaves the logic to the parser in `logic/`, whose
 * messages are better than a schema's.
 */
import { logicSchema } from '../logic/logicSchema.ts';
import {
  basicDefinitions,
  choice,
  list,
  missing,
  object,
  ref,
  type Schema,
  text,
} from './schemaParts.ts';

const round = object(
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

const clause = text('The clause of the source document this follows; an id from `source.clauses`.');
const title = text('The name in the words of the document.');

const inputType = choice(
  ['number', 'integer', 'boolean', 'text', 'date'],
  'What a cell holds. Rules read a date as a text like "2021-03-01".',
);
const measure = text(
  'The unit of measure: %, 分, 处, 人, 元, 万元, 天 …; cells may have it behind the number.',
);
const range: Schema = {
  type: 'array',
  prefixItems: [
    { anyOf: [ref('decimal'), { type: 'null' }] },
    { anyOf: [ref('decimal'), { type: 'null' }] },
  ],
  items: false,
  minItems: 2,
  maxItems: 2,
  description: 'Lowest and highest value that can be true, both included; null leaves a side open.',
};
const values = list(
  text('A text that may stand in a cell.'),
  'For text inputs: all texts allowed.',
  1,
);
/** What a cell may hold. */
const cell = { type: inputType, measure, range, values };
const aliases = list(
  text('Another header text.'),
  'Other headers under which the column may come.',
);
const day: Schema = {
  title: 'date',
  type: 'string',
  pattern: '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
};

const period: Schema = {
  title: 'period',
  type: 'string',
  pattern:
    '^(?!0000)[0-9]{4}(-(H[12]|Q[1-4]|W(0[1-9]|[1-4][0-9]|5[0-3])|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?$',
};

const input = object(
  'An input (数据项): one column of the data, or one score of an earlier period.',
  ['id', 'title', 'type'],
  {
    id: ref('id'),
    title,
    description: text('What to report, and from which records.'),
    ...cell,
    missing,
    aliases,
    levels: list(ref('id'), 'Levels that report it; default: every level that uses it.', 1),
    earlier: {
      ...text('A node id, or `total`.'),
      description:
        'Taken from the result of the period before, not from a column: the score of this node, or `total`.',
    },
    derived: ref('derived'),
  },
);

const field = object(
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

const ledger = object(
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

const ofRecord = (description: string): Schema => ({ ...ref('logic'), description });

const take: Schema = {
  description: 'How the records of a unit become one number.',
  anyOf: [
    { enum: ['count'], description: 'How many there are.' },
    object('How many different ones there are.', ['distinct'], {
      distinct: list(ref('id'), 'Fields: combinations of them are counted, each once.', 1),
    }),
    object('The sum.', ['sum'], { sum: ofRecord('JSON logic that gives a number.') }),
    object('The mean.', ['mean'], { mean: ofRecord('JSON logic that gives a number.') }),
    object('The mean without the lowest and highest.', ['trimmed_mean'], {
      trimmed_mean: ofRecord('JSON logic that gives a number.'),
      drop: {
        type: 'array',
        prefixItems: [
          { type: 'integer', minimum: 0, maximum: 1000 },
          { type: 'integer', minimum: 0, maximum: 1000 },
        ],
        items: false,
        minItems: 2,
        maxItems: 2,
        description: 'How many of the lowest and of the highest leave. Default: [1, 1].',
      },
      from: {
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
        description:
          'From so many records on some leave, e.g. 4. Default: one more than leave; never fewer than that.',
      },
      fewer: choice(
        ['mean', 'missing'],
        'What fewer records give: mean, that of all of them; missing (default).',
      ),
    }),
    object('The share of records; in per cent where the input is.', ['share'], {
      share: ofRecord('JSON logic that is true for the records to count.'),
    }),
    object('The lowest.', ['lowest'], { lowest: ofRecord('JSON logic that gives a number.') }),
    object('The highest.', ['highest'], { highest: ofRecord('JSON logic that gives a number.') }),
    object('That of the latest record.', ['latest', 'by'], {
      latest: ofRecord('JSON logic that gives a number.'),
      by: { ...ref('id'), description: 'The field, a date, that says which record is the latest.' },
    }),
  ],
};

const derived = object(
  'Taken from the records of a ledger, where no column reports the input.',
  ['from', 'take'],
  {
    from: { ...ref('id'), description: 'The ledger.' },
    where: ofRecord(
      'JSON logic over the fields of a record: true for those to take. Default: all.',
    ),
    take: ref('take'),
    empty: {
      ...ref('emptyValue'),
      description:
        'What it is where there is nothing to take: for count, distinct and sum where the ledger has no record of the unit, else where none is taken. A number, or "not_applicable". Default: missing.',
    },
    examples: list(ref('derivedExample'), 'Worked examples, run by the tests.'),
  },
);

const derivedExample = object('Records of one unit, and what they give.', ['records', 'value'], {
  records: list(
    {
      type: 'object',
      description: 'Field id to value; null is missing, "not_applicable" is not applicable.',
      propertyNames: ref('id'),
      additionalProperties: { type: ['number', 'string', 'boolean', 'null'] },
    },
    'The records of the unit.',
  ),
  asOf: { ...day, description: 'The day as of which they count.' },
  value: {
    anyOf: [ref('decimal'), { const: 'not_applicable' }, { type: 'null' }],
    description: 'The value; null is missing.',
  },
  note: text('Why this case is worth showing.'),
});

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
const example = exampleOf('these points', 'points', 'The points, or "not_applicable".');
const figureExample = exampleOf('this value', 'value', 'The value, or "not_applicable".');

const weight: Schema = {
  ...ref('decimal'),
  description:
    'As written in the document: 15, "15%" or 0.15. The siblings add up to `weightTotal`.',
};
const examples = list(ref('example'), 'Worked examples.');

const indicator = object(
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

const group = object(
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

const rollup = object(
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

const adjustment = object(
  'A bonus (加分) or deduction (扣分) of the total.',
  ['id', 'title', 'points'],
  {
    id: ref('id'),
    title,
    clause,
    description: text('The rule in words.'),
    points: { ...ref('logic'), description: 'JSON logic that gives the points, never below 0.' },
    cap: { ...ref('positiveDecimal'), description: 'The most that this one counts.' },
    examples,
  },
);

const adjustments = (all: string): Schema =>
  object(`All ${all} of the total.`, ['items'], {
    cap: { ...ref('positiveDecimal'), description: `The most that all ${all} count together.` },
    items: list(ref('adjustment'), `The ${all}, each capped by itself first.`),
  });

const effect: Schema = {
  description: 'What happens when the veto fires.',
  anyOf: [
    object('The group or indicator scores 0.', ['zero'], {
      zero: text('A node id, or `total`.'),
    }),
    object('The total is at most this.', ['cap_total'], { cap_total: ref('decimal') }),
    object('The grade is at best this one.', ['cap_grade'], { cap_grade: ref('id') }),
    object('The unit is put on this list.', ['list'], { list: ref('id') }),
  ],
};

const figure = object(
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

const veto = object('A veto (一票否决) or cap.', ['id', 'title', 'when', 'effects'], {
  id: ref('id'),
  title,
  clause,
  description: text('The rule in words.'),
  when: { ...ref('logic'), description: 'JSON logic: true when the veto fires.' },
  effects: list(ref('effect'), 'One effect or several.', 1),
});

const ranking = object('How the units of a level are ranked.', [], {
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

const grade = object('A grade (等次).', ['id', 'title'], {
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

const listSource: Schema = {
  description: 'What puts a unit on the list. Default: {"score": "total"}.',
  anyOf: [
    object('The highest or lowest by a score.', ['score'], {
      score: text('A node id, or `total`.'),
    }),
    object('All units of a grade.', ['grade'], { grade: ref('id') }),
    object('All units on which a veto fired.', ['veto'], { veto: ref('id') }),
    object('All units for which it is true.', ['condition'], { condition: ref('logic') }),
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

const rankedList = object('A list (榜单).', ['id', 'title'], {
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

const category = object(
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

const level = object(
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

const unit = object('A unit (被考核单位) of the register.', ['code', 'name', 'level'], {
  code: {
    title: 'unitCode',
    type: 'string',
    pattern: '^[0-9A-Za-z_-]{1,32}$',
    description: 'A code, unique.',
  },
  name: text('The official name.'),
  shortName: text('The usual short name.'),
  level: ref('id'),
  parent: text('The code of the unit above.'),
});

const succession = object(
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

/** The title of a form is its name in `issue/terms.ts`. */
const definitions = {
  ...basicDefinitions,
  share: {
    title: 'share',
    type: 'string',
    pattern: '^[0-9]{1,2}(\\.[0-9]{1,4})?%$|^100%$',
    description: 'A share in per cent, like "30%".',
  },
  exampleInputs: {
    type: 'object',
    description:
      'Input id to value; null is missing (未报), "not_applicable" is not applicable (不适用).',
    propertyNames: ref('id'),
    additionalProperties: { type: ['number', 'string', 'boolean', 'null'] },
  },
  round,
  input,
  field,
  ledger,
  derived,
  derivedExample,
  take,
  emptyValue: {
    anyOf: [ref('decimal'), { const: 'not_applicable' }],
    description: 'A number, or "not_applicable".',
  },
  example,
  figure,
  figureExample,
  indicator,
  group,
  rollup,
  node: {
    description: 'An indicator has `points`, a group has `children`, a roll-up has `rollup`.',
    type: 'object',
    if: { required: ['children'] },
    then: ref('group'),
    else: { if: { required: ['rollup'] }, then: ref('rollup'), else: ref('indicator') },
  },
  adjustment,
  effect,
  veto,
  ranking,
  grade,
  listSource,
  list: rankedList,
  category,
  level,
  unit,
  succession,
};

function ruleSetSchema(logic: Schema): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '考核细则 rule set',
    ...object(
      'One assessment document (考核细则) as data: inputs, rules, ranking and lists for each of its levels.',
      ['format', 'id', 'title', 'year', 'version', 'source', 'inputs', 'levels'],
      {
        $schema: { type: 'string', description: 'Where this schema is, for editors.' },
        format: { const: 1, description: 'The version of this format.' },
        id: {
          title: 'ruleSetId',
          type: 'string',
          pattern: '^[a-z0-9][a-z0-9-]{0,63}$',
          description: 'The id of the rule set, e.g. yunnan-2021.',
        },
        title,
        description: text('What it is, and what it is not.'),
        year: { type: 'integer', minimum: 1949, maximum: 9999, description: 'The year assessed.' },
        period: {
          ...period,
          description:
            'The period assessed: 2021, 2021-H1, 2021-Q2, 2021-W07, 2021-07, 2021-07-23. Default: the year.',
        },
        version: text('The version of the rule set, e.g. 1.0.0.'),
        source: object('The document this follows.', ['title'], {
          title: text('Title of the document.'),
          issuer: text('Who issued it.'),
          date: { ...day, description: 'Date of issue.' },
          note: text('What of it is a reconstruction.'),
          clauses: list(
            object('A clause.', ['id', 'text'], {
              id: text('Its number in the document.'),
              text: text('Its words.'),
            }),
            'The clauses that rules refer to.',
          ),
        }),
        register: {
          description: 'The units that exist: a bundled register, or a list.',
          anyOf: [
            object('A bundled register.', ['bundled'], {
              bundled: choice(['yunnan-divisions'], 'Its id.'),
            }),
            object('A register of its own.', ['units'], {
              units: list(ref('unit'), 'All units.', 1),
            }),
          ],
        },
        cells: object('Cell texts that are not values, in any width and case.', [], {
          missing: list({ type: 'string' }, 'Missing (未报). Default: empty, — and 未报.'),
          notApplicable: list(
            { type: 'string', minLength: 1 },
            'Not applicable (不适用). Default: /, 不适用 and N/A.',
          ),
        }),
        ledgers: list(ref('ledger'), 'Ledgers that inputs are derived from.'),
        successions: {
          ...list(ref('succession'), 'What became of units between periods.'),
          maxItems: 1_000,
        },
        inputs: list(ref('input'), 'All inputs of all levels.', 1),
        levels: list(ref('level'), 'The levels of the document.', 1),
      },
    ),
    $defs: { ...definitions, logic },
  };
}

/** What editors are given: rules are completed and checked operator by operator. */
export const publishedSchema: Schema = ruleSetSchema(logicSchema);

/** What validators are built from: rules are left to the logic parser. */
export const validatorSchema: Schema = ruleSetSchema({
  description: 'Checked by the logic parser.',
});
