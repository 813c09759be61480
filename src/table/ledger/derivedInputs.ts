import { variablesOf } from '../../logic/index.ts';
import type { Derived, Input, RuleSet, Take } from '../../ruleset/index.ts';

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

/** The fields that rules over the records read, with a default or without. */
export function fieldsReadBy(inputs: readonly DerivedInput[]): ReadonlySet<string> {
  const isField = (name: string): boolean => name !== 'as_of' && !name.startsWith('unit.');
  return new Set(inputs.flatMap(namesReadBy).filter(isField));
}

/** Whether rules over the records read the day as of which they count. */
export function isDayReadBy(inputs: readonly DerivedInput[]): boolean {
  return inputs.flatMap(namesReadBy).includes('as_of');
}

function namesReadBy({ derived: { where, take } }: DerivedInput): readonly string[] {
  return [...(where === null ? [] : variablesOf(where)), ...namesInTake(take)];
}

function namesInTake(take: Take): readonly string[] {
  switch (take.kind) {
    case 'count':
      return [];
    case 'distinct':
      return take.fields;
    case 'latest':
      return [...variablesOf(take.of), take.by];
    default:
      return [...variablesOf(take.of)];
  }
}
