import { addIssues } from '../issue/index.ts';
import {
  BOOLEAN,
  DATE,
  describeType,
  type Expr,
  isWithin,
  NUMBER,
  parseLogic,
  TEXT,
  type Type,
  variablesOf,
  walk,
} from '../logic/index.ts';
import { type Builder, checkReference, decimalOf, report, reportWarning } from './Builder.ts';
import { exampleValueOf } from './buildExamples.ts';
import { typeOfInput } from './buildInputs.ts';
import { checkDay } from './buildLedgers.ts';
import { inputValue, takenBy } from './inputValue.ts';
import type { Derived, DerivedExample, ExampleValue, Input, Ledger, Take } from './RuleSet.ts';
import type {
  DecimalText,
  DerivedDocument,
  DerivedExampleDocument,
  ExampleInputs,
  InputDocument,
  TakeDocument,
} from './RuleSetDocument.ts';

type Ledgers = ReadonlyMap<string, Ledger>;

/** The day as of which a ledger counts, in its rules. */
export const dayVariable = 'as_of';

/** The inputs, with how those are taken from ledgers that say so. */
export function withDerived(
  documents: readonly InputDocument[],
  inputs: ReadonlyMap<string, Input>,
  ledgers: Ledgers,
  builder: Builder,
): ReadonlyMap<string, Input> {
  if (documents.every(({ derived }) => derived === undefined)) return inputs;
  const built = new Map(inputs);
  documents.forEach(({ id, derived }, i) => {
    const input = inputs.get(id);
    if (derived === undefined || input === undefined) return;
    built.set(id, {
      ...input,
      derived: buildDerived(derived, input, `/inputs/${i}/derived`, ledgers, builder),
    });
  });
  return built;
}

/** A rule over the records of a ledger, while it is built. */
type Site = { readonly ledger: Ledger; readonly builder: Builder };

function buildDerived(
  document: DerivedDocument,
  input: Input,
  at: string,
  ledgers: Ledgers,
  builder: Builder,
): Derived | null {
  if (input.earlier !== null) report(builder, 'derived-and-earlier', at);
  if (input.type !== 'number' && input.type !== 'integer') {
    report(builder, 'derived-not-a-number', at, { found: input.type });
  }
  const ledger = ledgers.get(document.from);
  if (ledger === undefined) {
    checkReference('ledger', document.from, ledgers.keys(), `${at}/from`, builder);
    return null;
  }
  const site = { ledger, builder };
  const { where, empty } = document;
  const written = { where: where ?? null, take: document.take };
  const take = buildTake(document.take, `${at}/take`, site);
  const derived: Derived = {
    ledger: ledger.id,
    where: where === undefined ? null : buildWhere(where, `${at}/where`, site),
    take: take ?? { kind: 'count' },
    empty: empty === undefined ? null : emptyValueOf(empty, input, `${at}/empty`, builder),
    written,
    examples: builder.withExamples
      ? (document.examples ?? []).map((example, i) =>
          buildExample(example, `${at}/examples/${i}`, site),
        )
      : [],
  };
  return derived;
}

function buildWhere(json: unknown, at: string, site: Site): Expr | null {
  const where = ruleOver(json, at, null, site);
  if (where !== null && variablesOf(where).size === 0) {
    reportWarning(site.builder, 'where-is-constant', at);
  }
  return where;
}

function buildTake(document: TakeDocument, at: string, site: Site): Take | null {
  if (document === 'count') return { kind: 'count' };
  const number = (json: unknown, key: string): Expr | null =>
    ruleOver(json, `${at}/${key}`, NUMBER | BOOLEAN, site);
  if ('distinct' in document) {
    document.distinct.forEach((field, i) => {
      checkField(field, `${at}/distinct/${i}`, site);
    });
    return { kind: 'distinct', fields: document.distinct };
  }
  if ('trimmed_mean' in document) {
    const of = number(document.trimmed_mean, 'trimmed_mean');
    return of && { kind: 'trimmed-mean', of, ...trimOf(document, at, site.builder) };
  }
  if ('share' in document) {
    const of = ruleOver(document.share, `${at}/share`, null, site);
    return of && { kind: 'share', of };
  }
  if ('latest' in document) {
    const of = number(document.latest, 'latest');
    const { by } = document;
    const type = site.ledger.fields.get(by)?.type;
    if (checkField(by, `${at}/by`, site) && type !== 'date') {
      report(site.builder, 'wrong-type', `${at}/by`, { found: by, wanted: 'date' });
    }
    return of && { kind: 'latest', of, by };
  }
  for (const kind of ['sum', 'mean', 'lowest', 'highest'] as const) {
    const json = new Map(Object.entries(document)).get(kind);
    if (json === undefined) continue;
    const of = number(json, kind);
    return of && { kind, of };
  }
  return null;
}

type TrimDocument = Extract<TakeDocument, { readonly trimmed_mean: unknown }>;
type Trim = Omit<Extract<Take, { readonly kind: 'trimmed-mean' }>, 'kind' | 'of'>;

/** What leaves a mean, and from how many records on: of fewer than leave nothing would be left. */
function trimOf(
  { drop: [dropLow, dropHigh] = [1, 1], from, fewer = 'missing' }: TrimDocument,
  at: string,
  builder: Builder,
): Trim {
  const least = dropLow + dropHigh + 1;
  if (from !== undefined && from < least) {
    const data = { found: String(from), wanted: String(least), drop: String(least - 1) };
    report(builder, 'trimmed-from-too-few', `${at}/from`, data);
  }
  return { dropLow, dropHigh, from: Math.max(from ?? least, least), fewer };
}

function checkField(field: string, pointer: string, { ledger, builder }: Site): boolean {
  return checkReference('field', field, ledger.fields.keys(), pointer, builder);
}

/** Parses a rule over the fields of a record, the unit and the day; null with issues where it is none. */
function ruleOver(
  json: unknown,
  pointer: string,
  wanted: Type | null,
  { ledger, builder }: Site,
): Expr | null {
  const types = new Map<string, Type>([
    ...[...ledger.fields].map(([id, field]) => [id, typeOfInput(field)] as const),
    ...['unit.code', 'unit.name', 'unit.level', 'unit.parent'].map((name) => [name, TEXT] as const),
    [dayVariable, DATE],
  ]);
  const { expr, issues } = parseLogic(json, pointer, { kind: 'names', types, of: 'field' });
  addIssues(builder.issues, issues);
  if (expr === null) return null;
  if (walk(expr).some(({ kind }) => kind === 'pool')) {
    report(builder, 'pool-in-ledger', pointer);
    return null;
  }
  if (wanted === null || isWithin(expr.type, wanted)) return expr;
  report(builder, 'rule-may-lack-number', pointer, { found: describeType(expr.type & ~wanted) });
  return null;
}

/** A value that the input can have; missing (null) where it cannot, with an issue. */
function emptyValueOf(
  value: DecimalText,
  input: Input,
  pointer: string,
  builder: Builder,
): Derived['empty'] {
  if (value === 'not_applicable') return 'not-applicable';
  if (inputValue(value, input) !== undefined) return decimalOf(value, pointer, builder);
  const found = String(value).slice(0, 100);
  report(builder, 'wrong-empty-value', pointer, { found, wanted: takenBy(input) });
  return null;
}

function buildExample(
  document: DerivedExampleDocument,
  pointer: string,
  site: Site,
): DerivedExample {
  const { records, asOf = null, value } = document;
  checkDay(asOf, `${pointer}/asOf`, site.builder.issues);
  return {
    records: records.map((record, i) => recordOf(record, `${pointer}/records/${i}`, site)),
    asOf,
    value: value === null ? null : exampleValue(value, pointer, site.builder),
    pointer,
  };
}

/** As it is written: a mean need not be a value that a cell could have. */
function exampleValue(
  value: DecimalText,
  pointer: string,
  builder: Builder,
): DerivedExample['value'] {
  return value === 'not_applicable'
    ? 'not-applicable'
    : decimalOf(value, `${pointer}/value`, builder);
}

function recordOf(
  record: ExampleInputs,
  pointer: string,
  site: Site,
): ReadonlyMap<string, ExampleValue> {
  const values = Object.entries(record).map(([id, value]): readonly [string, ExampleValue] => {
    const at = `${pointer}/${id}`;
    checkField(id, at, site);
    return [
      id,
      exampleValueOf(value, { id, kind: 'field' }, site.ledger.fields.get(id), at, site.builder),
    ];
  });
  return new Map(values);
}
