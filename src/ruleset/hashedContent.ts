import type { Json } from '../hash/contentHash.ts';
import { canonicalLogic, canonicalNumber } from '../logic/index.ts';
import type {
  DerivedDocument,
  InputDocument,
  LedgerDocument,
  RegisterDocument,
  RuleSetDocument,
} from './RuleSetDocument.ts';
import { yunnanDivisions, yunnanProvince } from './register/yunnanDivisions.ts';

/**
 * What the hash of a rule set is taken of: all of its content but where its schema is, with numbers and
 * rules in the one form of all that are read alike, and with the units of a bundled register.
 */
export function hashedContent({ $schema: _, ...document }: RuleSetDocument): Json {
  const { register, ledgers, inputs, levels } = document;
  const numbers = new Set(inputs.filter(isOfNumbers).map(({ id }) => id));
  return {
    ...document,
    ...(register === undefined ? {} : { register: contentOfRegister(register) }),
    ...(ledgers === undefined ? {} : { ledgers: ledgers.map(contentOfLedger) }),
    inputs: inputs.map((input) => contentOfInput(input)),
    levels: levels.map((level) => contentOf(level, numbers)),
  };
}

function contentOfRegister(register: RegisterDocument): Json {
  if ('bundled' in register) return withBundled(register);
  const { above } = register;
  return above !== undefined && 'bundled' in above
    ? { ...register, above: withBundled(above) }
    : register;
}

/** Units of a bundled register are content: with others the same id gives other names and results. */
function withBundled(bundled: { readonly bundled: string }): Json {
  return { ...bundled, units: yunnanDivisions, above: [yunnanProvince] };
}

function isOfNumbers({ type }: InputDocument): boolean {
  return type === 'number' || type === 'integer';
}

function contentOfInput(input: InputDocument): Json {
  const { range, missing, derived, ...rest } = input;
  const isValue = typeof missing === 'object';
  return {
    ...rest,
    ...(range === undefined ? {} : { range: range.map(asNumber) }),
    ...(missing === undefined ? {} : { missing }),
    ...(isValue && isOfNumbers(input) ? { missing: { value: asNumber(missing.value) } } : {}),
    ...(derived === undefined ? {} : { derived: contentOfDerived(derived) }),
  };
}

function contentOfLedger({ fields, ...ledger }: LedgerDocument): Json {
  return { ...ledger, fields: fields.map((field) => contentOfInput(field)) };
}

function contentOfDerived({ where, take, empty, examples, ...rest }: DerivedDocument): Json {
  const isWord = typeof take === 'string';
  return {
    ...rest,
    ...(where === undefined ? {} : { where: canonicalLogic(where) }),
    take: isWord ? take : mapped(take, (key, value) => contentOfTake(key, value)),
    ...(empty === undefined ? {} : { empty: asNumber(empty) }),
    ...(examples === undefined ? {} : { examples }),
  };
}

/** Keys beside the rule of a take. */
const plainKeys: ReadonlySet<string> = new Set(['by', 'distinct', 'drop', 'fewer', 'from']);

function contentOfTake(key: string, value: Json): Json {
  return plainKeys.has(key) ? value : canonicalLogic(value);
}

/** Keys of a level, at any depth, whose values are decimals. */
const decimals: ReadonlySet<string> = new Set([
  'cap',
  'cap_total',
  'ceiling',
  'floor',
  'from',
  'margin',
  'max',
  'multiple',
  'quota',
  'size',
  'weight',
  'weightTotal',
]);

/** Keys of a level, at any depth, whose values are rules. */
const rules: ReadonlySet<string> = new Set(['condition', 'points', 'value', 'when']);

/** @param numbers  the inputs that are numbers */
function contentOf(json: Json, numbers: ReadonlySet<string>): Json {
  if (Array.isArray(json)) return json.map((item: Json) => contentOf(item, numbers));
  if (!isRecord(json)) return json;
  return mapped(json, (key, value) => {
    if (rules.has(key)) return canonicalLogic(value);
    if (decimals.has(key)) return asNumber(value);
    return key === 'examples' && Array.isArray(value)
      ? value.map((example: Json) => contentOfExample(example, numbers))
      : contentOf(value, numbers);
  });
}

/** A worked example: what it gives to inputs that are numbers, and its points or value. */
function contentOfExample(json: Json, numbers: ReadonlySet<string>): Json {
  if (!isRecord(json)) return json;
  return mapped(json, (key, value) => {
    if (key === 'points' || key === 'value') return asNumber(value);
    const contentOfGiven = (given: Json): Json =>
      isRecord(given) ? mapped(given, (id, it) => (numbers.has(id) ? asNumber(it) : it)) : given;
    return Array.isArray(value) ? value.map(contentOfGiven) : contentOfGiven(value);
  });
}

type JsonRecord = { readonly [key: string]: Json };

function isRecord(json: Json): json is JsonRecord {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function mapped(record: JsonRecord, change: (key: string, value: Json) => Json): Json {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(key, value)]),
  );
}

/** A decimal of the document, or what stands in its place. */
function asNumber(json: Json): Json {
  return typeof json === 'number' || typeof json === 'string' ? canonicalNumber(json) : json;
}
