import type { RankedList, Veto } from '../../ruleset/index.ts';
import { named } from '../exact/asked.ts';
import type { ExactSite } from '../exact/siteOf.ts';
import type { Demands } from '../program/Demand.ts';
import type { DescribedList } from '../program/listKinds.ts';
import type { Impossible } from './SmallestChange.ts';

/** Why no demand at all would take a unit off a list, or put it on. */
export function reasonOf(
  site: ExactSite,
  described: DescribedList,
  unit: number,
  demands: Demands,
): Impossible {
  const { assessed, model } = site;
  const { lists } = assessed.level;
  const { plan, isForced, goesBy } = described;
  const own = lists[plan.index];
  const excluding = plan.winners.flatMap((index) => lists[index] ?? []);
  const row = model.rows[unit] ?? 0;
  const candidates = isForced[unit] === 1 ? (own === undefined ? [] : [own]) : excluding;
  for (const list of candidates) {
    const veto = forcingVeto(site, list, row);
    if (veto !== null) return { kind: 'veto', veto: named(veto), list: named(list) };
  }
  if (demands.kind === 'open') return { kind: 'fixed-unit' };
  return { kind: goesBy === null ? 'fixed-list' : 'not-eligible' };
}

/** The veto that puts a unit on a list, by its effect or as its source. */
function forcingVeto(
  { assessed: { vetoes } }: ExactSite,
  { id, source }: RankedList,
  row: number,
): Veto | null {
  const found = vetoes.find(
    ({ veto, fired }) =>
      fired[row] === 1 &&
      ((source.kind === 'veto' && source.veto === veto.id) ||
        veto.effects.some((effect) => effect.kind === 'list' && effect.list === id)),
  );
  return found?.veto ?? null;
}
