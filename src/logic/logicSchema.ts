import { operators, type Parameter } from './operators/index.ts';

type Schema = { readonly [key: string]: unknown };

const logic: Schema = { $ref: '#/$defs/logic' };
const number: Schema = { type: ['number', 'string'], description: 'A decimal number.' };
const pairs = (description: string, minItems: number): Schema => ({
  type: 'array',
  minItems,
  items: { type: 'array', prefixItems: [number, number], items: false, minItems: 2, maxItems: 2 },
  description,
});

const parameterSchemas: Readonly<Record<Parameter, Schema>> = {
  number: logic,
  numbers: logic,
  list: logic,
  any: logic,
  day: logic,
  body: logic,
  literalNumber: number,
  count: { type: 'integer', minimum: 0, maximum: 1000 },
  places: { type: 'integer', minimum: 0, maximum: 30 },
  mode: { enum: ['half-up', 'half-even', 'up', 'down'] },
  first: { enum: ['highest', 'lowest'] },
  name: {
    type: ['string', 'number'],
    description: 'An input id, unit.* or score.*; inside map and the like, a path.',
  },
  names: { type: 'array', items: { type: 'string' } },
  tiersDown: pairs('[bound, points], bounds from the highest down.', 1),
  tiersUp: pairs('[bound, points], bounds from the lowest up.', 1),
  points: pairs('[x, points], x from the lowest up.', 2),
};

function operatorSchema(name: string): Schema {
  const operator = operators.get(name);
  if (operator === undefined) return {};
  const { parameters, rest } = operator;
  const least = operator.least ?? parameters.length;
  const list: Schema = {
    type: 'array',
    minItems: least,
    ...(parameters.length > 0
      ? { prefixItems: parameters.map((kind) => parameterSchemas[kind]) }
      : {}),
    items: rest === undefined ? false : parameterSchemas[rest],
    ...(rest === undefined ? { maxItems: parameters.length } : {}),
  };
  const [first = rest] = parameters;
  const isSingle = least <= 1 && first !== undefined;
  const definition = operator.definition === undefined ? '' : ` = ${operator.definition}`;
  return {
    description: `${operator.description}${definition} Example: ${operator.example}`,
    ...(isSingle ? { if: { type: 'array' }, then: list, else: parameterSchemas[first] } : list),
  };
}

/** JSON Schema of a rule: one operator with its arguments, a literal, or a list. */
export const logicSchema: Schema = {
  description: 'JSON logic: a literal, or an object with one operator as its key.',
  type: ['object', 'array', 'string', 'number', 'boolean', 'null'],
  items: logic,
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
  properties: Object.fromEntries([...operators.keys()].map((name) => [name, operatorSchema(name)])),
};
