import type { RuleSetDocument } from '../../../src/ruleset/RuleSetDocument.ts';
import { divide, type Fraction, fractionOf, roundTo } from '../../decimal/fraction.ts';
import {
  evaluate,
  NotApplicable,
  type Reading,
  type Scope,
  strictNames,
  whole,
  written,
} from './rules.ts';

/** What the data say of one unit; cells are texts. */
export type Unit = {
  readonly code: string;
  readonly level: string;
  readonly parent: string;
  readonly cells: Readonly<Record<string, string>>;
};

export type InputRules = RuleSetDocument['inputs'][number];
export type RoundRules = {
  readonly places?: number;
  readonly multiple?: number | string;
  readonly mode?: Mode;
};
type Mode = 'half-up' | 'half-even' | 'up' | 'down';

/** A score, or null: not applicable. */
export type Score = Fraction | null;

/** @source semantics 11, 12: what a cell is */
export function readCell(text: string, input: InputRules): Reading {
  if (text === '') {
    const { missing } = input;
    const assumed = typeof missing === 'object' ? literal(String(missing.value), input) : null;
    return { kind: 'missing', assumed };
  }
  return text === '/' ? { kind: 'not-applicable' } : { kind: 'value', value: literal(text, input) };
}

function literal(text: string, { type }: InputRules): Fraction | boolean | string {
  if (type === 'boolean') return text === '是' || text === 'true';
  return type === 'text' ? text : fractionOf(text);
}

/** What the gaps of a rule's inputs make of it, before it is looked at. @source semantics 12, 13 */
export function gapOf(
  rule: unknown,
  unit: Unit,
  inputs: ReadonlyMap<string, InputRules>,
): 'none' | 'zero' | 'not-applicable' | 'unreported' {
  const found = strictNames(rule).map((name) => {
    const input = inputs.get(name);
    if (input === undefined) return 'none';
    const reading = readCell(unit.cells[name] ?? '', input);
    if (reading.kind === 'not-applicable') return 'not-applicable';
    if (reading.kind === 'value' || reading.assumed !== null) return 'none';
    return input.missing === 'zero'
      ? 'zero'
      : input.missing === 'exclude'
        ? 'not-applicable'
        : 'unreported';
  });
  return (
    (['unreported', 'not-applicable', 'zero'] as const).find((gap) => found.includes(gap)) ?? 'none'
  );
}

/** The value of a rule; null where it does not apply, whether for a gap or by what it meets. */
export function valueOrNull<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (thrown) {
    if (thrown instanceof NotApplicable) return null;
    throw thrown;
  }
}

export function numberOrNull(rule: unknown, scope: Scope): Score {
  const value = valueOrNull(() => evaluate(rule, scope));
  if (value === null || typeof value === 'object') return value;
  throw new Error(`the oracle wanted a number, not ${JSON.stringify(rule)}`);
}

/** @source semantics 3 */
export function rounded(score: Fraction, round: RoundRules | undefined): Fraction {
  if (round === undefined) return score;
  const { places = 0, multiple, mode = 'half-up' } = round;
  const step = multiple === undefined ? divide(whole(1), whole(10 ** places)) : written(multiple);
  return roundTo(score, step, mode);
}

/** How many decimals a score that is rounded so is shown with. */
export function placesOf(round: RoundRules | undefined): number {
  const { places = 0, multiple } = round ?? {};
  return multiple === undefined ? places : (String(multiple).split('.')[1] ?? '').length;
}
