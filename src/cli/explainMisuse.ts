import type { Issue } from '../issue/index.ts';
import { readCorrections } from './corrections.ts';
import { standardInput } from './files.ts';
import { usageError } from './Outcome.ts';
import type { ExplainOptions } from './settings.ts';

/** How options of `rank explain` are misused: what is asked for must be clear before any file is read. */
export function misusedOptions(
  { unit, node, against, list, set = [], strict = false, partial = false }: ExplainOptions,
  paths: readonly string[],
): readonly Issue[] {
  if (strict && partial) return [usageError('strict-and-partial', {})];
  const asked = [
    ...(unit === undefined ? [] : ['--unit']),
    ...(list === undefined ? [] : ['--list']),
    ...(set.length === 0 ? [] : ['--set']),
  ];
  const [first, second] = asked;
  if (first === undefined) return [usageError('nothing-to-explain', {})];
  if (second !== undefined) return [usageError('options-exclude', { found: first, other: second })];
  const details = [
    ...(node === undefined ? [] : ['--node']),
    ...(against === undefined ? [] : ['--against']),
  ];
  const [detail, other] = details;
  if (detail !== undefined && other !== undefined) {
    return [usageError('options-exclude', { found: detail, other })];
  }
  if (detail !== undefined && unit === undefined) {
    return [usageError('option-needs-unit', { found: detail })];
  }
  const corrections = readCorrections(set);
  if (!corrections.ok) return corrections.issues;
  const isReadTwice = corrections.value.records.length > 0 && paths.includes(standardInput);
  return isReadTwice ? [usageError('read-twice', {})] : [];
}
