import type { WeightModel } from '../../src/whatif/model/WeightModel.ts';
import type { Contestant, Counts } from './Contestant.ts';
import { countsOf } from './kaohe.ts';

/** How many standard errors two shares may differ by: some thousand shares are compared. */
const allowed = 5.5;

/** What ours counts where totals have six decimals, so that ties are left out as floats leave them out. */
export type Reference = {
  readonly draws: number;
  /** Whoever is tied across the edge on the list, and off it. */
  readonly with: Counts;
  readonly without: Counts;
};

export function referenceOf(model: WeightModel, draws: number): Reference {
  const fine = inFinerSteps(model);
  return {
    draws,
    with: countsOf(fine, true, draws),
    without: countsOf(withoutTied(fine), false, draws),
  };
}

/** Stops the bench where shares differ by more than chance. @returns the greatest, in standard errors */
export function checkAgreement({ name }: Contestant, counts: Counts, ours: Reference): number {
  const { draws } = counts;
  const error = (share: number): number =>
    Math.sqrt(
      (Math.max(share * (1 - share), 1 / draws) * (draws + ours.draws)) / draws / ours.draws,
    );
  const excess = (low: number, share: number, high: number): number => {
    const beyond = Math.max(low - share, share - high, 0);
    return beyond / error(share < low ? low : high);
  };
  const ofLists = [...counts.lowest].map((count, unit) =>
    excess(
      (ours.without.lowest[unit] ?? 0) / ours.draws,
      count / draws,
      (ours.with.lowest[unit] ?? 0) / ours.draws,
    ),
  );
  const ofRanks = [...counts.ranks].map((count, at) => {
    const share = (ours.with.ranks[at] ?? 0) / ours.draws;
    return excess(share, count / draws, share);
  });
  const greatest = [...ofLists, ...ofRanks].reduce((most, found) => Math.max(most, found), 0);
  if (greatest > allowed) throw new Error(`${name}: shares are ${greatest} standard errors off`);
  return greatest;
}

/** Ten thousand steps for one: six decimals of a total instead of two. */
function inFinerSteps(model: WeightModel): WeightModel {
  const finer = 10_000;
  return {
    ...model,
    parts: model.parts.map((own) =>
      own.map((part) => (part === null ? null : part * BigInt(finer))),
    ),
    offsets: model.offsets.map((offset) => offset * BigInt(finer)),
    floor: model.floor * finer,
    ceiling: model.ceiling * finer,
    caps: model.caps.map((cap) => cap * finer),
    unvetoed: [],
  };
}

function withoutTied(model: WeightModel): WeightModel {
  return {
    ...model,
    lists: model.lists.map((list) =>
      list.source.kind === 'score'
        ? { ...list, source: { ...list.source, ties: 'exclude' as const } }
        : list,
    ),
  };
}
