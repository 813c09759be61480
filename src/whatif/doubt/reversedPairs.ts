import { type LevelAssessment, scoreAt } from '../../assess/index.ts';
import { formatExact } from '../../decimal/index.ts';
import type { OfUnit, ReversedPair } from './ReversalReport.ts';

/** A unit that is in both results. */
type Both = OfUnit & {
  /** Its place in each, 0 for the best. */
  readonly places: readonly [before: number, after: number];
  readonly totals: readonly [before: string, after: string];
};

/** The pairs of units in both results whose order is another; in the order of the first. */
export function reversedPairs(
  before: LevelAssessment,
  after: LevelAssessment,
): readonly ReversedPair[] {
  const units = inBoth(before, after).sort((a, b) => a.places[0] - b.places[0]);
  const pairs: ReversedPair[] = [];
  units.forEach((first, i) => {
    for (const second of units.slice(i + 1)) {
      const [was, is] = [0, 1].map((time) => {
        const places = [first, second].map((unit) => unit.places[time === 0 ? 0 : 1]);
        return Math.sign((places[1] ?? 0) - (places[0] ?? 0));
      });
      if (was !== is)
        pairs.push({ first: shown(first), second: shown(second), change: changeOf(was, is) });
    }
  });
  return pairs;
}

/** @param is  1 where the first is before the second, 0 where they are equal */
function changeOf(was: number | undefined, is: number | undefined): ReversedPair['change'] {
  if (is === 0) return 'met';
  return was === 0 ? 'parted' : 'reversed';
}

function shown({ code, name, totals: [before, after] }: Both): ReversedPair['first'] {
  return { code, name, before, after };
}

function inBoth(before: LevelAssessment, after: LevelAssessment): Both[] {
  const rows = new Map(after.table.units.map(({ code }, row) => [code, row]));
  return before.table.units.flatMap(({ code, name }, row) => {
    const now = rows.get(code);
    if (now === undefined) return [];
    const [was, is] = [placedAt(before, row), placedAt(after, now)];
    return was === null || is === null
      ? []
      : [
          {
            code,
            name,
            places: [was.place, is.place] as const,
            totals: [was.total, is.total] as const,
          },
        ];
  });
}

function placedAt({ placement, total, level }: LevelAssessment, row: number) {
  const place = placement.places[row] ?? -1;
  const score = scoreAt(total, row);
  const { places } = level.total.rounding;
  return place < 0 || score === null ? null : { place, total: formatExact(score, places) };
}
