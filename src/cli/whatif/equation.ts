import type { Issue } from '../../issue/index.ts';
import { usageError } from '../Outcome.ts';

/** `NAME=VALUE` of an option that may be given several times, and of each name once. */
export type Equation = { readonly name: string; readonly value: string };

/**
 * Reads `satisfaction=2.5`; issues where a text is none, or a name comes twice.
 *
 * @param wanted  examples of values, for who wrote another
 */
export function readEquations(
  option: string,
  texts: readonly string[],
  wanted: string,
): { readonly found: readonly Equation[]; readonly issues: readonly Issue[] } {
  const found: Equation[] = [];
  const issues: Issue[] = [];
  for (const text of texts) {
    const [, name = '', value = ''] = /^([^=]+)=([^=]+)$/.exec(text) ?? [];
    const one = { name: name.trim(), value: value.trim() };
    if (one.name === '' || one.value === '') {
      issues.push(usageError('wrong-option-value', { option, found: text, wanted }));
    } else if (found.some((other) => other.name === one.name)) {
      issues.push(usageError('option-given-twice', { found: `${option} ${one.name}` }));
    } else found.push(one);
  }
  return { found, issues };
}
