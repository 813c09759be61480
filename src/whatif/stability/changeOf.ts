import { unitNamed } from '../exact/asked.ts';
import { shownTotal } from '../exact/shown.ts';
import type { ExactSite, ScoredSite, Site } from '../exact/siteOf.ts';
import type { Snapshot } from './firstChanges.ts';
import type { StabilityChange } from './WeightStability.ts';

/** A site with what the published weights give, whichever way. */
export type PublishedSite = Site & Pick<ExactSite | ScoredSite, 'published' | 'lists'>;

/**
 * What is different from the published result.
 *
 * @param list  its place at the site; null: of ranks
 */
export function changeOf(
  { assessed, rows, published }: PublishedSite,
  now: Snapshot,
  list: number | null,
): StabilityChange {
  const { level } = assessed;
  const listed = list === null ? [] : (published.lists[list] ?? []);
  const totalText = (steps = Number.NaN): string | null =>
    Number.isNaN(steps) ? null : shownTotal(steps, level);
  // A model has an order where the level has no ranks, for grades go by it.
  const hasRanks = level.ranking.by !== 'none';
  const rankChange = (from = 0, to = 0) => (hasRanks && from > 0 ? { from, to } : null);
  const units = rows.map((row, unit) => ({ unit, name: unitNamed(assessed, row) }));
  const isOther = ({ unit }: { readonly unit: number }): boolean =>
    list === null
      ? published.ranks[unit] !== now.ranks[unit]
      : listed[unit] !== (now.list[unit] ?? 0);
  const others = units.filter(isOther);
  return {
    units: others.map(({ unit, name }) => ({
      unit: name,
      rank: rankChange(published.ranks[unit], now.ranks[unit]),
      total: {
        from: totalText(published.totals[unit]),
        to: totalText(now.totals[unit]),
      },
    })),
    entered: others.flatMap(({ unit, name }) => (now.list[unit] === 1 ? [name] : [])),
    left: others.flatMap(({ unit, name }) => (list !== null && now.list[unit] === 0 ? [name] : [])),
    isUndecided: now.isUndecided,
  };
}
