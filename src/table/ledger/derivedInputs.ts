import { type Expr, strictVariables, variablesOf } from '../../logic/index.ts';
import type { Derived, Input, Ledger, RuleSet, Take } from '../../ruleset/index.ts';

/** An input that is taken from a ledger, and the levels whose rules read it. */
export type DerivedInput = {
  readonly input: Input;
  readonly derived: Derived;
  readonly levels: ReadonlySet<string>;
};

/** The inputs that are taken from a ledger, or from any. */
export function derivedInputs(ruleSet: RuleSet, ledger?: string): readonly DerivedInput[] {
  return [...ruleSet.inputs.values()].flatMap((input) => {
    const { derived } = input;
    if (derived === null || (ledger !== undefined && derived.ledger !== ledger)) return [];
    const levels = ruleSet.levels.filter(({ inputs }) => inputs.includes(input.id));
    return [{ input, derived, levels: new Set(levels.map(({ id }) => id)) }];
  });
}

/** The fields of a ledger whose cells are looked at. */
export function fieldsLookedAt(
  { unique }: Ledger,
  inputs: readonly DerivedInput[],
): ReadonlySet<string> {
  return new Set([...fieldsReadBy(inputs), ...unique]);
}

/** The fields that rules over the records read, with a default or without. */
export function fieldsReadBy(inputs: readonly DerivedInput[]): ReadonlySet<string> {
  return fieldsOf(inputs, variablesOf);
}

/** The fields that they read without a default: a gap there is an error. */
export function fieldsNeededBy(inputs: readonly DerivedInput[]): ReadonlySet<string> {
  return fieldsOf(inputs, strictVariables);
}

/** Whether they read the day as of which they count. */
export function isDayReadBy(inputs: readonly DerivedInput[]): boolean {
  return namesIn(inputs, variablesOf).includes('as_of');
}

type NamesIn = (expr: Expr) => ReadonlySet<string>;

function fieldsOf(inputs: readonly DerivedInput[], namesOf: NamesIn): ReadonlySet<string> {
  const isField = (name: string): boolean => name !== 'as_of' && !name.startsWith('unit.');
  return new Set(namesIn(inputs, namesOf).filter(isField));
}

function namesIn(inputs: readonly DerivedInput[], namesOf: NamesIn): readonly string[] {
  return inputs.flatMap(({ derived: { where, take } }) => [
    ...(where === null ? [] : namesOf(where)),
    ...namesOfTake(take, namesOf),
  ]);
}

function namesOfTake(take: Take, namesIn: NamesIn): Iterable<string> {
  switch (take.kind) {
    case 'count':
      return [];
    case 'distinct':
      return take.fields;
    case 'latest':
      return [...namesIn(take.of), take.by];
    default:
      return namesIn(take.of);
  }
}
