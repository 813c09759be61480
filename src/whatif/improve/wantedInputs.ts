import type { Assessment, LevelAssessment } from '../../assess/index.ts';
import type { Issue } from '../../issue/index.ts';
import type { Input } from '../../ruleset/index.ts';
import { findInput } from '../inputs/findInput.ts';

/** The inputs of a level, in the order of the document. */
export function inputsOf({ ruleSet }: Assessment, { level }: LevelAssessment): readonly Input[] {
  const own = new Set(level.inputs);
  return [...ruleSet.inputs.values()].filter(({ id }) => own.has(id));
}

/** Those of some names, in the order of the document; all where none are named. */
export function wantedInputs(
  wanted: readonly string[] | undefined,
  known: readonly Input[],
  level: string,
): { readonly inputs: readonly Input[]; readonly issues: readonly Issue[] } {
  if (wanted === undefined) return { inputs: known, issues: [] };
  const found = wanted.map((name) => findInput(name, known, level));
  const issues = found.flatMap((one) => ('severity' in one ? [one] : []));
  return { inputs: known.filter((input) => found.includes(input)), issues };
}
