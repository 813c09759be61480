import { type Exact, formatExact, leastCommonMultiple, parseDecimal } from '../../decimal/index.ts';
import { error, type Issue } from '../../issue/index.ts';
import { type BoundOptions, boundsOf } from './boundsOf.ts';
import type { WeightGroup } from './WeightGroup.ts';
import type { WeightSpace } from './WeightSpace.ts';

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

/** The space of a group; issues where it is none. */
export function spaceOf(
  group: WeightGroup,
  options: SpaceOptions,
  issues: Issue[],
): WeightSpace | null {
  const { around, bounds, within, order } = options;
  const isBounded = within !== undefined || (order?.length ?? 0) > 0 || bounds !== undefined;
  if (around !== undefined) {
    if (isBounded) issues.push(error('draws-exclude', {}));
    const concentrations = concentrationsOf(around, group, issues);
    return concentrations === null || isBounded ? null : { kind: 'dirichlet', concentrations };
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
  if (total === null || total.sign <= 0) {
    issues.push(error('wrong-option-value', {}, { option: 'around', found: text, wanted: '100' }));
    return null;
  }
  const shares = group.weights.map(({ weight }) => weight.dividedBy(group.sum));
  const concentrations = shares.map((share) => share.times(total));
  const isWhole = (value: Exact): boolean => value.toFraction()[1] === 1n && value.sign > 0;
  const wrong = concentrations.findIndex((value) => !isWhole(value));
  const numbers = concentrations.map((value) => value.toApproximate());
  const isTooMany = total.toApproximate() > mostConcentration;
  if (wrong < 0 && !isTooMany) return numbers;
  const data = {
    found: text,
    title: group.weights[Math.max(wrong, 0)]?.title ?? '',
    most: String(mostConcentration),
    fits: fitting(total, shares),
  };
  issues.push(error('concentration-not-whole', {}, data));
  return null;
}

/** The nearest sum of concentrations that are all whole. */
function fitting(total: Exact, shares: readonly Exact[]): string {
  const unit = shares.reduce((all, share) => leastCommonMultiple(all, share.toFraction()[1]), 1n);
  const most = BigInt(mostConcentration) / unit;
  if (most < 1n) return formatExact(total);
  const times = BigInt(Math.round(Math.min(total.toApproximate(), 1e9) / Number(unit)));
  const bounded = times < 1n ? 1n : times > most ? most : times;
  return String(bounded * unit);
}
