import type { FigureDocument } from '../../../src/ruleset/RuleSetDocument.ts';
import type { Scored } from './level.ts';
import { nothing, type Scope } from './rules.ts';
import { gapOf, type InputRules, numberOrNull, rounded, type Score } from './unit.ts';

/** The figure of each unit by its code; gaps make of it what they make of points. */
export function figuresOf(
  { value, round }: FigureDocument,
  scored: readonly Scored[],
  scopeOf: (one: Scored) => Scope,
  inputs: ReadonlyMap<string, InputRules>,
): ReadonlyMap<string, Score> {
  return new Map(
    scored.map((one) => {
      const gap = gapOf(value, one.unit, inputs);
      const found =
        gap === 'zero' ? nothing : gap === 'none' ? numberOrNull(value, scopeOf(one)) : null;
      return [one.unit.code, found === null ? null : rounded(found, round)];
    }),
  );
}
