import { type Exact, leastCommonMultiple, parseDecimal } from '../../decimal/index.ts';
import { error, type Issue } from '../../issue/index.ts';
import { type BoundOptions, boundsOf } from './boundsOf.ts';
import type { WeightGroup } from './WeightGroup.ts';
import type { WeightSpace } from './WeightSpace.ts';
import { wrongShapes } from './wrongShapes.ts';

/** How weightings are drawn: all alike, within bounds, or around the given ones. */
export type SpaceOptions = BoundOptions & {
  /**
   * Around the given weights, by the Dirichlet distribution: how close, as the sum of its concentrations.
   * With 100, a weight of 15 % has a standard deviation of 3.6 %.
   */
  readonly around?: string;
};

/** The most that concentrations may add up to: so many random numbers are put in order for each draw. */
const mostConcentration = 10_000;

/** What may be said for `around`, where the weights allow it. */
export const concentrations = `1..${mostConcentration}`;

/** Whether a text says how close draws may be, of whatever weights. */
export function isConcentration(text: string): boolean {
  const total = parseDecimal(text);
  return total !== null && total.sign > 0 && total.toApproximate() <= mostConcentration;
}

/** The space of a group; issues where it is none. */
export function spaceOf(
  group: WeightGroup,
  options: SpaceOptions,
  issues: Issue[],
): WeightSpace | null {
  const wrong = wrongShapes(options);
  issues.push(...wrong);
  if (wrong.length > 0) return null;
  const { around, bounds, within, order } = options;
  const isBounded =
    within !== undefined || (order?.length ?? 0) > 0 || Object.keys(bounds ?? {}).length > 0;
  if (around !== undefined) {
    if (isBounded) issues.push(error('draws-exclude', {}));
    const found = concentrationsOf(around, group, issues);
    return found === null || isBounded ? null : { kind: 'dirichlet', concentrations: found };
  }
  if (!isBounded) return { kind: 'simplex', count: group.weights.length };
  const found = boundsOf(group, options, issues);
  return found === null ? null : { kind: 'bounded', bounds: found };
}

function concentrationsOf(
  text: string,
  group: WeightGroup,
  issues: Issue[],
): readonly number[] | null {
  const total = parseDecimal(text);
  const shares = group.weights.map(({ weight }) => weight.dividedBy(group.sum));
  if (total === null || !isConcentration(text)) {
    const isTooMuch = total !== null && total.sign > 0;
    const fits = isTooMuch ? fitting(total, shares) : null;
    const near = fits === null ? {} : { nearest: fits };
    const data = { option: 'around', found: text, wanted: concentrations, ...near };
    issues.push(error('wrong-option-value', {}, data));
    return null;
  }
  // A scenario may have given it none: a concentration of 0 leaves it no room, and each draw has some of it.
  const without = shares.findIndex((share) => share.isZero);
  if (without >= 0) {
    const title = group.weights[without]?.title ?? '';
    issues.push(error('weight-to-draw-around-zero', {}, { title }));
    return null;
  }
  const found = shares.map((share) => share.times(total));
  const wrong = found.findIndex((value) => value.toFraction()[1] !== 1n);
  if (wrong < 0) return found.map((value) => value.toApproximate());
  const fits = fitting(total, shares);
  const data = {
    found: text,
    title: group.weights[wrong]?.title ?? '',
    most: String(mostConcentration),
    ...(fits === null ? {} : { fits }),
  };
  issues.push(error('concentration-not-whole', {}, data));
  return null;
}

/** The nearest sum of concentrations that are all whole; null where none is small enough. */
function fitting(total: Exact, shares: readonly Exact[]): string | null {
  const unit = shares.reduce((all, share) => leastCommonMultiple(all, share.toFraction()[1]), 1n);
  const most = BigInt(mostConcentration) / unit;
  if (most < 1n) return null;
  const times = BigInt(Math.round(Math.min(total.toApproximate(), 1e9) / Number(unit)));
  const bounded = times < 1n ? 1n : times > most ? most : times;
  return String(bounded * unit);
}
