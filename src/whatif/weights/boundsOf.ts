import { Exact, formatExact, parseDecimalOrPercent, unity } from '../../decimal/index.ts';
import { error, type Issue } from '../../issue/index.ts';
import { infeasible } from './infeasible.ts';
import { orderOf } from './orderOf.ts';
import { tightened } from './tightened.ts';
import { placeOf, type WeightGroup } from './WeightGroup.ts';
import { grid, unbounded, type WeightBounds } from './WeightSpace.ts';
import { wrongShapes } from './wrongShapes.ts';

/** Which weightings are admitted; numbers on the scale of the rules, or in per cent of the sum (`10%`). */
export type BoundOptions = {
  /** By id or title: the least and the most; null: no bound of its own. */
  readonly bounds?: Readonly<Record<string, readonly [string | null, string | null]>>;
  /** Every weight stays within this share of itself: `25%`. */
  readonly within?: string;
  /** Ids or titles, the most important first: none weighs less than the next. */
  readonly order?: ReadonlyArray<readonly string[]>;
};

/** Bounds in millionths, as tight as they, the order and the sum make each other; issues where there are none such. */
export function boundsOf(
  group: WeightGroup,
  options: BoundOptions,
  issues: Issue[],
): WeightBounds | null {
  const before = issues.length;
  issues.push(...wrongShapes(options));
  if (issues.length > before) return null;
  const { bounds = {}, within, order = [] } = options;
  const { lower, upper } = unbounded(group.weights.length);
  const limits = { group, lower: [...lower], upper: [...upper] };
  if (within !== undefined) keepWithin(within, limits, issues);
  const bounded = new Set<number>();
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const place = placeOf(name, group, issues);
    if (place === null) continue;
    // By its id, and by its title.
    if (bounded.has(place))
      issues.push(error('bounds-twice', {}, { title: titleAt(place, group) }));
    bounded.add(place);
    setBounds(place, least, most, limits, issues);
  }
  const pairs = orderOf(order, group, issues);
  if (issues.length > before) return null;
  const given = { lower: limits.lower, upper: limits.upper, order: pairs };
  return tightened(given) ?? infeasible(given, group, issues);
}

/** How far a weight may be off, as a share of itself; null for a text that says none. */
export function shareWithin(text: string): Exact | null {
  const share = shareOf(text, unity);
  // More than all of itself is no weight: 25 was meant as a percentage.
  return share === null || share.sign <= 0 || share.compare(unity) > 0 ? null : share;
}

/** Whether a text says a bound of a weight, of whatever sum: a number, or per cent. */
export function saysWeight(text: string): boolean {
  return parseDecimalOrPercent(text) !== null;
}

type Limits = {
  readonly group: WeightGroup;
  readonly lower: number[];
  readonly upper: number[];
};

function keepWithin(text: string, { group, lower, upper }: Limits, issues: Issue[]): void {
  const share = shareWithin(text);
  if (share === null) {
    issues.push(error('wrong-option-value', {}, { option: 'within', found: text, wanted: '25%' }));
    return;
  }
  group.weights.forEach(({ weight }, i) => {
    const own = weight.dividedBy(group.sum);
    const least = own.minus(own.times(share));
    lower[i] = Math.max(lower[i] ?? 1, millionthsUpTo(least));
    upper[i] = Math.min(upper[i] ?? grid, millionthsDownTo(own.plus(own.times(share))));
  });
}

function setBounds(
  place: number,
  least: string | null,
  most: string | null,
  { group, lower, upper }: Limits,
  issues: Issue[],
): void {
  const title = titleAt(place, group);
  const low = least === null ? null : checkedShare(least, title, group, issues);
  const high = most === null ? null : checkedShare(most, title, group, issues);
  if (low !== null && high !== null && low.compare(high) > 0) {
    issues.push(error('bounds-crossed', {}, { title, low: least ?? '', high: most ?? '' }));
    return;
  }
  if (low !== null) lower[place] = Math.max(lower[place] ?? 1, millionthsUpTo(low));
  if (high === null) return;
  upper[place] = Math.min(upper[place] ?? grid, millionthsDownTo(high));
  if ((upper[place] ?? 0) < 1) {
    issues.push(error('weight-without-room', {}, { title, found: most ?? '' }));
  }
}

function titleAt(place: number, { weights }: WeightGroup): string {
  return weights[place]?.title ?? '';
}

/** A weight as a share of the sum. */
function checkedShare(
  text: string,
  title: string,
  { sum }: WeightGroup,
  issues: Issue[],
): Exact | null {
  const share = shareOf(text, sum);
  // Nothing weighs more than all together: a number on another scale.
  if (share === null || share.compare(unity) > 0) {
    issues.push(error('not-a-weight', {}, { title, found: text, sum: formatExact(sum) }));
    return null;
  }
  if (share.sign >= 0) return share;
  issues.push(error('weight-below-zero', {}, { title, found: text }));
  return null;
}

/** `10%` is 0.1, whatever the sum; `10` is 10 of the sum. */
function shareOf(text: string, sum: Exact): Exact | null {
  return parseDecimalOrPercent(text)?.dividedBy(text.endsWith('%') ? unity : sum) ?? null;
}

const million = Exact.ofInteger(grid);

function millionthsDownTo(share: Exact): number {
  return share.times(million).truncated().toApproximate();
}

function millionthsUpTo(share: Exact): number {
  const whole = share.times(million);
  const down = whole.truncated();
  return down.toApproximate() + (down.equals(whole) ? 0 : 1);
}
