import { Exact, parseDecimal, round, roundingToPlaces, unity } from '../../decimal/index.ts';
import { error, type Issue } from '../../issue/index.ts';
import type { Value } from '../../logic/index.ts';
import type { Input } from '../../ruleset/index.ts';
import type { Table } from '../../table/index.ts';
import { findInput } from '../inputs/findInput.ts';
import { spanOf } from '../inputs/spanOf.ts';

/** What it costs to make an input better by one of its unit of measure; of a choice, to make another. */
export type InputCost = {
  /** The id of an input, or its title. */
  readonly input: string;
  /** Decimal text, 0 or more. */
  readonly cost: string;
};

/** What other values of inputs cost. */
export type CostOf = (input: Input, now: Value, value: Value) => Exact;

/**
 * The costs as they are stated; of other inputs the share of its range by which it changes: 1 is the whole
 * range, and another choice. An open range counts as far as the values of the level go, or, where all are
 * the same, from 0 to them.
 *
 * @param stated  by input id
 */
export function costsOf(stated: ReadonlyMap<string, Exact>, table: Table): CostOf {
  const spans = new Map<string, Exact>();
  const spanIn = (input: Input): Exact => {
    const span = spans.get(input.id) ?? spanOf(input, table.inputs.get(input.id));
    spans.set(input.id, span);
    return span;
  };
  return (input, now, value) => {
    const each = stated.get(input.id);
    if (!(now instanceof Exact && value instanceof Exact)) return each ?? unity;
    const change = value.minus(now).absolute();
    return each === undefined
      ? round(change.dividedBy(spanIn(input)), costRounding)
      : change.times(each);
  };
}

/** Shares of a range are costs of our own making: a millionth of a range is near enough. */
const costRounding = roundingToPlaces(6);

/** The stated costs by input, and what is wrong with them. */
export function readCosts(
  costs: readonly InputCost[],
  inputs: readonly Input[],
  level: string,
): { readonly stated: ReadonlyMap<string, Exact>; readonly issues: readonly Issue[] } {
  const stated = new Map<string, Exact>();
  const issues: Issue[] = [];
  for (const { input: wanted, cost } of costs) {
    const input = findInput(wanted, inputs, level);
    const value = parseDecimal(cost);
    if ('code' in input) issues.push(input);
    else if (value === null || value.sign < 0) {
      issues.push(error('cost-below-zero', {}, { input: input.title, found: cost }));
    } else if (stated.has(input.id)) {
      issues.push(error('cost-twice', {}, { input: input.title }));
    } else stated.set(input.id, value);
  }
  return { stated, issues };
}
