/**
 * The JSON Schema (draft 2020-12) of a rule-set file.
 *
 * Two forms of one schema: the published one completes and checks every JSON-logic operator in an
 * editor; the one that validators are built from leaves the logic to the parser in `logic/`, whose
 * messages are better than a schema's.
 */
import { logicSchema } from '../logic/logicSchema.ts';
import { definitions } from './schema/definitions.ts';
import { choice, list, object, ref, type Schema, text } from './schema/Schema.ts';
import { unitsAbove } from './schema/units.ts';
import { day, period, title } from './schema/values.ts';

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
              above: unitsAbove,
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
