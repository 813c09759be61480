import { Exact } from '../decimal/index.ts';
import { type Value, variablesOf, walk } from '../logic/index.ts';
import type { Indicator, Input } from '../ruleset/index.ts';
import { applyRule } from './applyRule.ts';
import { basesOf } from './basesOf.ts';
import { type Steps, stepsFrom } from './inputSteps.ts';
import type { Scorer } from './scoreUnit.ts';

/** A value of an input that would give more points, all other inputs being as they are. */
export type Target = { readonly value: Value; readonly points: Exact };

/** What an indicator would need of one input. */
export type Improvement = {
  readonly input: Input;
  readonly now: Value;
  /** The nearest value with more points. */
  readonly next: Target;
  /** The nearest with full points; null where this input alone cannot give them. */
  readonly full: Target | null;
};

/**
 * How far an indicator of a unit is from the next step of its rule, and from its full points.
 *
 * Values are those that the input may have, in the places in which its column is reported. Of rules
 * that compare with a pool nothing is said, for others would move too.
 */
export function improvements(
  scorer: Scorer,
  row: number,
  indicator: Indicator,
  points: Exact,
): readonly Improvement[] {
  const { rule, max } = indicator;
  if (points.compare(max) >= 0 || walk(rule.expr).some(({ kind }) => kind === 'pool')) return [];
  const bases = basesOf(rule.expr);
  const names = [...variablesOf(rule.expr)].filter((name) => !bases.only.has(name));
  return names.flatMap((name) => {
    const input = scorer.ruleSet.inputs.get(name);
    if (input === undefined || input.earlier !== null) return [];
    const isUpwardOnly = bases.also.has(name);
    return improvementBy(input, { scorer, row, indicator, points, isUpwardOnly }) ?? [];
  });
}

type Site = {
  readonly scorer: Scorer;
  readonly row: number;
  readonly indicator: Indicator;
  readonly points: Exact;
  readonly isUpwardOnly: boolean;
};

function improvementBy(input: Input, site: Site): Improvement | null {
  const { scorer, row, indicator } = site;
  const reading = scorer.readings.rowWith(row, new Map()).read(input.id);
  if (reading.kind !== 'value') return null;
  const now = reading.value;
  const pointsWith: PointsWith = (value) => {
    const instead = new Map([[input.id, { kind: 'value', value } as const]]);
    const ruleRow = scorer.readings.rowWith(row, new Map(), instead);
    const applied = applyRule(indicator.rule, indicator.rounding, ruleRow, scorer.ruleSet);
    return applied.kind === 'points' ? applied : null;
  };
  const found =
    now instanceof Exact
      ? numberTargets(input, now, pointsWith, site)
      : choiceTargets(input, pointsWith, site);
  const [next, full] = found;
  // Beyond the max the rule has an error: such values are no aim.
  if (next === null || next.points.compare(indicator.max) > 0) return null;
  return { input, now, next, full: full?.points.equals(indicator.max) === true ? full : null };
}

type Targets = readonly [next: Target | null, full: Target | null];
type PointsWith = (value: Value) => Given | null;
/** Full points are full before they are rounded: 2.4999 is none. */
type Given = { readonly points: Exact; readonly unrounded: Exact };

/** Of an input with a few values: the one with the least more points, and one with full points. */
function choiceTargets(input: Input, pointsWith: PointsWith, { points, indicator }: Site): Targets {
  const values: readonly Value[] = input.type === 'boolean' ? [true, false] : (input.values ?? []);
  const better = values
    .flatMap((value): readonly Target[] => {
      const found = pointsWith(value);
      const isBetter = found !== null && found.points.compare(points) > 0;
      return isBetter ? [{ value, points: found.points }] : [];
    })
    .sort((a, b) => a.points.compare(b.points));
  const full = better.find((target) => target.points.equals(indicator.max));
  return [better[0] ?? null, full ?? null];
}

/** Upwards first; a rule that falls with its input is looked at downwards. */
function numberTargets(input: Input, now: Exact, pointsWith: PointsWith, site: Site): Targets {
  for (const direction of site.isUpwardOnly ? [1] : [1, -1]) {
    const { column } = site.scorer.assessed.table.inputs.get(input.id) ?? {};
    const steps = stepsFrom(input, now, direction, column);
    const next = firstWith(steps, pointsWith, ({ points }) => points.compare(site.points) > 0);
    if (next === null) continue;
    const { max } = site.indicator;
    return [next, firstWith(steps, pointsWith, ({ unrounded }) => unrounded.compare(max) >= 0)];
  }
  return [null, null];
}

/** The first step whose points fit: by doubling, then by halving between the last two. */
function firstWith(
  { count, at }: Steps,
  pointsWith: PointsWith,
  fits: (given: Given) => boolean,
): Target | null {
  const targetAt = (n: number): Target | null => {
    const value = at(n);
    const given = pointsWith(value);
    return given !== null && fits(given) ? { value, points: given.points } : null;
  };
  let [without, found] = [0, null as Target | null];
  let reach = 0;
  while (found === null && reach < count) {
    without = reach;
    reach = Math.min(count, Math.max(1, 2 * reach));
    found = targetAt(reach);
  }
  while (found !== null && reach - without > 1) {
    const middle = Math.floor((without + reach) / 2);
    const between = targetAt(middle);
    if (between === null) without = middle;
    else [reach, found] = [middle, between];
  }
  return found;
}
