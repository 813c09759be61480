import { type Assessment, assessAgain } from '../../assess/index.ts';
import { Exact, formatExact } from '../../decimal/index.ts';
import type { Value } from '../../logic/index.ts';
import { type Correction, correctData } from '../../table/index.ts';
import type { Values } from './Subject.ts';

/**
 * The assessment of the data in which a unit has these values, read and assessed as if the files had them;
 * null: that is an error.
 */
export function correctedWith(
  assessment: Assessment,
  unit: string,
  values: Values,
): Assessment | null {
  const { ruleSet, data } = assessment;
  const corrections = [...values].map(
    ([input, value]): Correction => ({ unit, input, value: cellText(value) }),
  );
  const corrected = correctData(ruleSet, data, corrections);
  if (!corrected.ok) return null;
  const again = assessAgain(assessment, { data: corrected.value });
  return again.ok ? again.value : null;
}

/** A value as a cell has it. */
function cellText(value: Value): string {
  if (value instanceof Exact) return formatExact(value);
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value ?? '');
}
