import { type Expr, variablesOf } from '../../logic/index.ts';
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
  return new Set(
    inputs.flatMap(({ derived: { where, take } }) => [
      ...(where === null ? [] : fieldsIn(where)),
      ...fieldsOfTake(take),
    ]),
  );
}

function fieldsOfTake(take: Take): readonly string[] {
  switch (take.kind) {
    case 'count':
      return [];
    case 'distinct':
      return take.fields;
    case 'latest':
      return [...fieldsIn(take.of), take.by];
    default:
      return fieldsIn(take.of);
  }
}

function fieldsIn(expr: Expr): readonly string[] {
  return [...variablesOf(expr)].filter((name) => name !== 'as_of' && !name.startsWith('unit.'));
}
