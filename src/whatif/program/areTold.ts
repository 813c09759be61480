import { absolute } from '../exact/Ratio.ts';
import type { Field, UnitField } from './Field.ts';

/** Of a hundredth of the highest total: doubles and tolerances may be off by a millionth of this. */
const finest = 1e-3;

/**
 * Whether the solver can tell what weights do to the totals that are compared with that of a unit.
 *
 * Where all parts of two units are nearly the same, or all parts of one whose published total they change, much
 * weight has to move for a difference that is as small as what doubles are off by: nothing is proven then.
 */
export function areTold({ model, units, unit: measure }: Field, unit: number): boolean {
  const own = units[unit];
  const least = finest * measure * Number(model.scale);
  const isNearly = (apart: readonly bigint[]): boolean => {
    const most = apart.reduce((all, part) => (part > all ? part : all), 0n);
    return most > 0n && Number(most) < least;
  };
  return !units.some((other) =>
    isNearly(model.isRankedExactly ? betweenBoth(other, own) : withinOne(other)),
  );
}

/** How far two units are apart in each part; where only one has a part, that tells them apart. */
function betweenBoth({ parts }: UnitField, other: UnitField | undefined): readonly bigint[] {
  const both = parts.map((part, i) => [part, other?.parts[i] ?? null] as const);
  if (both.some(([one, two]) => (one === null) !== (two === null))) return [];
  return both.map(([one, two]) => absolute((one ?? 0n) - (two ?? 0n)));
}

/** How far parts of a unit are apart; none where its published total is the same under all weights. */
function withinOne({ parts, lowest, highest }: UnitField): readonly bigint[] {
  if (lowest === highest) return [];
  const [first = 0n, ...others] = parts.flatMap((part) => part ?? []);
  return others.map((part) => absolute(part - first));
}
