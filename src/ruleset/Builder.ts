import {
  Exact,
  parseDecimalOrPercent,
  type Rounding,
  roundingToMultiple,
  roundingToPlaces,
} from '../decimal/index.ts';
import type { Json } from '../hash/contentHash.ts';
import {
  addIssues,
  error,
  type Issue,
  type IssueCode,
  suggestion,
  warning,
} from '../issue/index.ts';
import {
  asFound,
  describeType,
  isWithin,
  parseLogic,
  readNumber,
  strictVariables,
  type Type,
  variablesOf,
} from '../logic/index.ts';
import type { Input, Rule } from './RuleSet.ts';
import type { DecimalText, RoundDocument } from './RuleSetDocument.ts';

/** What is known while a rule set is built, and the issues found so far. */
export type Builder = {
  readonly issues: Issue[];
  readonly inputs: ReadonlyMap<string, Input>;
  /** Where inputs say which levels report them. */
  readonly inputLevels: ReadonlyMap<string, readonly string[] | undefined>;
  readonly clauses: ReadonlySet<string>;
  /** The levels of the document. */
  readonly levels: ReadonlySet<string>;
  /** Inputs that some rule reads. */
  readonly used: Set<string>;
  /** Pointers of rules that could not be parsed, and of inputs misnamed: nobody knows what they read. */
  readonly unread: Set<string>;
  /** Whether worked examples are read. */
  readonly withExamples: boolean;
};

/** Adds an error at a JSON pointer. */
export function report(
  builder: Pick<Builder, 'issues'>,
  code: IssueCode,
  pointer: string,
  data: Issue['data'] = {},
): void {
  builder.issues.push(error(code, { pointer }, data));
}

/** Adds a warning at a JSON pointer. */
export function reportWarning(
  builder: Builder,
  code: IssueCode,
  pointer: string,
  data: Issue['data'] = {},
): void {
  builder.issues.push(warning(code, { pointer }, data));
}

const pointsCodes: ReadonlySet<IssueCode> = new Set([
  'literal-too-precise',
  'max-does-not-add-up',
  'missing-max',
  'not-positive',
]);

/** Whether the full points at and below a pointer are what the document says, not made up for it. */
export function arePointsKnown(pointer: string, { issues }: Pick<Builder, 'issues'>): boolean {
  return !issues.some(
    ({ code, at }) => pointsCodes.has(code) && `${at.pointer ?? ''}/`.startsWith(`${pointer}/`),
  );
}

/** A decimal or per cent of the document; the schema has seen to its form. */
export function decimalOf(
  value: DecimalText,
  pointer: string,
  builder: Pick<Builder, 'issues'>,
): Exact {
  const number = typeof value === 'string' ? parseDecimalOrPercent(value) : readNumber(value);
  if (number === null) report(builder, 'literal-too-precise', pointer, asFound(String(value)));
  return number ?? Exact.ofInteger(1);
}

/** As {@link decimalOf}, and above 0. */
export function positiveOf(
  value: DecimalText,
  pointer: string,
  builder: Pick<Builder, 'issues'>,
): Exact {
  const number = decimalOf(value, pointer, builder);
  if (number.sign > 0) return number;
  report(builder, 'not-positive', pointer, {
    key: pointer.slice(pointer.lastIndexOf('/') + 1),
    found: String(value),
  });
  return Exact.ofInteger(1);
}

/** How a result is rounded: to places or to a multiple; with an issue, to two places, where neither or both are named. */
export function roundingOf(round: RoundDocument, pointer: string, builder: Builder): Rounding {
  const { places, multiple, mode = 'half-up' } = round;
  if ((places === undefined) === (multiple === undefined)) {
    report(builder, 'wrong-shape', pointer, {
      found: JSON.stringify(round),
      wanted: 'eitherOfRounding',
    });
  }
  return multiple === undefined
    ? roundingToPlaces(places ?? 2, mode)
    : roundingToMultiple(positiveOf(multiple, `${pointer}/multiple`, builder), mode);
}

/** That a clause named at a rule is one of the source; `pointer` is that of the rule. */
export function checkClause(clause: string | undefined, pointer: string, builder: Builder): void {
  if (clause === undefined || builder.clauses.has(clause)) return;
  checkReference('clause', clause, builder.clauses, `${pointer}/clause`, builder);
}

/** Whether an id is known; if not, an issue that suggests the nearest. `kind` is one of the terms for kinds. */
export function checkReference(
  kind: string,
  id: string,
  known: Iterable<string>,
  pointer: string,
  builder: Pick<Builder, 'issues'>,
): boolean {
  const names = [...known];
  if (names.includes(id)) return true;
  report(builder, 'unknown-reference', pointer, {
    kind,
    id: id.slice(0, 100),
    ...suggestion(id, names),
  });
  return false;
}

/**
 * A reference to an input that is a number and that the level reports; roll-ups weight by such, ties
 * are broken by such.
 */
export function checkNumberOf(level: string, id: string, pointer: string, builder: Builder): void {
  const isReported = (levels: readonly string[] | undefined): boolean =>
    levels === undefined || levels.includes(level);
  const known = [...builder.inputs.keys()].filter((name) =>
    isReported(builder.inputLevels.get(name)),
  );
  if (!checkReference('input', id, known, pointer, builder)) {
    builder.unread.add(pointer);
    return;
  }
  const type = builder.inputs.get(id)?.type;
  if (type === 'number' || type === 'integer') return;
  report(builder, 'wrong-type', pointer, { found: id, wanted: 'number' });
}

/** That no id of a list stands twice; `pointer` is that of the list. */
export function checkUnique(
  ids: readonly string[],
  pointer: string,
  builder: Pick<Builder, 'issues'>,
): void {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (seen.has(id)) report(builder, 'duplicate-id', `${pointer}/${i}/id`, { id });
    seen.add(id);
  });
}

/** Parses a rule whose result must be of the type; null with issues where it cannot be. */
export function ruleOf(
  json: Json,
  pointer: string,
  types: ReadonlyMap<string, Type>,
  wanted: Type | null,
  builder: Builder,
): Rule | null {
  const { expr, issues } = parseLogic(json, pointer, { kind: 'names', types });
  addIssues(builder.issues, issues);
  const isInput = (name: string): boolean => builder.inputs.has(name);
  if (expr === null) {
    builder.unread.add(pointer);
    return null;
  }
  const inputs = [...variablesOf(expr)].filter(isInput);
  for (const input of inputs) builder.used.add(input);
  if (wanted !== null && !isWithin(expr.type, wanted)) {
    report(builder, 'rule-may-lack-number', pointer, { found: describeType(expr.type & ~wanted) });
    // A text or a list in place of a rule reads nothing, and nothing follows from that.
    if (inputs.length === 0) builder.unread.add(pointer);
    return null;
  }
  return {
    expr,
    written: json,
    strictInputs: [...strictVariables(expr)].filter(isInput),
    inputs,
    pointer,
  };
}
