import type { Result } from '../../issue/index.ts';
import type { WhatIfOptions } from '../../report/whatif/index.ts';
import type { Answer } from './Answer.ts';

/** The answer that a result is, in the formats that a report of it has. */
export function answered<Found extends object>(
  result: Result<Found>,
  format: (found: Found, options: WhatIfOptions) => string,
): Result<Answer> {
  if (!result.ok) return result;
  const { value, issues } = result;
  const render: Answer['render'] = (name, style) => format(value, { ...style, format: name });
  return { ok: true, value: { render }, issues };
}
