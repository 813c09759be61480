import { type Exact, formatExact, round, zero } from '../decimal/index.ts';
import { arePointsKnown, type Builder, report, reportWarning } from './Builder.ts';
import type { Adjustments, Level } from './RuleSet.ts';

/** That the bounds of a total hold when it is published, and that bounds and grades can be reached. */
export function checkTotal(level: Level, pointer: string, builder: Builder): void {
  const { floor, ceiling } = level.total;
  const bounds: ReadonlyArray<readonly [Exact | null, string]> = [
    [floor, `${pointer}/total/floor`],
    [ceiling, `${pointer}/total/ceiling`],
    ...capsOf(level, pointer),
  ];
  for (const [bound, at] of bounds) if (bound !== null) checkRounded(bound, level, at, builder);
  if (floor !== null && ceiling !== null && floor.compare(ceiling) > 0) {
    report(builder, 'floor-above-ceiling', `${pointer}/total/floor`, {
      found: formatExact(floor),
      wanted: formatExact(ceiling),
    });
  }
  checkReach(level, pointer, builder);
  level.grades.forEach(({ quota }, i) => {
    if (quota?.sign === 0) reportWarning(builder, 'quota-of-none', `${pointer}/grades/${i}/quota`);
  });
}

/** The caps of the vetoes, each with its pointer. */
function capsOf({ vetoes }: Level, pointer: string): ReadonlyArray<readonly [Exact, string]> {
  return vetoes.flatMap(({ effects }, i) =>
    effects.flatMap((effect, k) =>
      effect.kind === 'cap-total'
        ? [[effect.cap, `${pointer}/vetoes/${i}/effects/${k}/cap_total`] as const]
        : [],
    ),
  );
}

/** The total is rounded last: a bound that rounding moves would be passed by what is published. */
function checkRounded(bound: Exact, { total }: Level, at: string, builder: Builder): void {
  const rounded = round(bound, total.rounding);
  if (rounded.equals(bound)) return;
  report(builder, 'bound-not-rounded', at, {
    key: at.slice(at.lastIndexOf('/') + 1),
    found: formatExact(rounded),
    wanted: formatExact(bound),
  });
}

function checkReach(level: Level, pointer: string, builder: Builder): void {
  const most = highestTotal(level);
  if (most === null || !arePointsKnown(pointer, builder)) return;
  for (const [cap, at] of capsOf(level, pointer)) {
    if (cap.compare(most) <= 0) continue;
    report(builder, 'cap-out-of-reach', at, { found: formatExact(cap), most: formatExact(most) });
  }
  level.grades.forEach(({ from }, i) => {
    if (from === null || from.compare(most) <= 0) return;
    const data = { found: formatExact(from), most: formatExact(most) };
    reportWarning(builder, 'grade-out-of-reach', `${pointer}/grades/${i}/from`, data);
  });
}

/** Full points and all bonuses; null where a bonus has no cap. */
function highestTotal({ root, bonuses, total }: Level): Exact | null {
  const bonus = highestOf(bonuses);
  if (bonus === null) return total.ceiling;
  const sum = root.max.plus(bonus);
  return total.ceiling !== null && total.ceiling.compare(sum) < 0 ? total.ceiling : sum;
}

function highestOf({ cap, items }: Adjustments): Exact | null {
  const sum = items.reduce<Exact | null>(
    (all, item) => (all === null || item.cap === null ? null : all.plus(item.cap)),
    zero,
  );
  if (cap === null || items.length === 0) return sum;
  return sum !== null && sum.compare(cap) < 0 ? sum : cap;
}
