import type { Named, Origin } from '../../explain/index.ts';
import type { Obstacle } from '../model/obstacles.ts';

/**
 * How often each unit would be where it is under other weights, as plain JSON.
 *
 * Shares are from 0 to 1, with six decimals; numbers are decimal text. The same rules, data, options and
 * seed give the same bytes, on any number of threads.
 */
export type Acceptability = Origin & {
  readonly level: Named;
  readonly weights: DrawnWeights;
  readonly seed: number;
  /** How many weightings were drawn; fewer than asked for where it was interrupted. */
  readonly draws: number;
  readonly asked: number;
  /**
   * How weightings were scored, exactly either way: by sums of whole numbers, or by the engine where
   * something stands in the way of that.
   */
  readonly method: 'sums' | 'rescoring';
  readonly obstacles: readonly Obstacle[];
  /** In the order of the published ranks, then of codes; those without a total last. */
  readonly units: readonly UnitAcceptability[];
  readonly lists: readonly ListAcceptability[];
  /** null where pairs were not asked for. */
  readonly pairs: PairwiseWins | null;
};

export type DrawnWeights = {
  /** simplex: all weightings alike. dirichlet: around the given ones. bounded: all within bounds alike. */
  readonly kind: 'simplex' | 'dirichlet' | 'bounded';
  readonly sum: string;
  /** The group whose parts were weighed otherwise, by its path; null: the level itself. */
  readonly within: Named | null;
  readonly parts: ReadonlyArray<
    Named & {
      /** As the rules have it. */
      readonly weight: string;
      /** Between which weights were drawn, on the same scale. */
      readonly least: string;
      readonly most: string;
    }
  >;
  /** Ids in pairs: the first never weighs less than the second. */
  readonly order: ReadonlyArray<readonly [string, string]>;
  /** Of the Dirichlet distribution: the sum of its concentrations. */
  readonly concentration: number | null;
};

export type UnitAcceptability = {
  readonly code: string;
  readonly name: string;
  /** As published; null where nothing is scored, or nobody ranked. */
  readonly total: string | null;
  readonly rank: number | null;
  /** Over the draws that can be decided; null where it has no rank, or ranks were not counted. */
  readonly ranks: RankSpread | null;
  /** By the id of each list. */
  readonly lists: Readonly<Record<string, Share>>;
};

export type RankSpread = {
  readonly best: number;
  /** In 5 %, 50 % and 95 % of draws its rank is this or better. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly worst: number;
  /** The share of draws in which it has its published rank. */
  readonly same: Share;
  /** Ranks with their number of draws, the best first; those that it never has are left out. */
  readonly counts: ReadonlyArray<readonly [rank: number, draws: number]>;
};

/** A share of draws; the error is one standard error, null where it cannot be told. */
export type Share = { readonly share: string; readonly error: string | null };

export type ListAcceptability = Named & {
  readonly kind: 'red' | 'black' | 'lowest' | 'other';
  /** Whether it is the same whatever the weights are. */
  readonly isFixed: boolean;
  /** Draws in which a tie across its edge would have to be decided by somebody. */
  readonly undecided: number;
  /** Those that are on it now or in any draw, the most frequent first. */
  readonly units: readonly ListedShare[];
  /** Units on it in all draws, in some, and on it now but in none. */
  readonly always: number;
  readonly sometimes: number;
  readonly edge: EdgeShare | null;
};

export type ListedShare = Share & {
  readonly code: string;
  readonly name: string;
  /** Whether it is on the list as published. */
  readonly isOn: boolean;
  /** Whether it is known to be on it whatever the weights are: by a veto, or without a total. */
  readonly isSure: boolean;
  /** The mean of the weights that put it there, by id, on the scale of the rules; null: none does. */
  readonly weights: Readonly<Record<string, string>> | null;
};

/**
 * Of a list as published: the unit on it that is there in the fewest draws, and the one off it that is there in
 * the most.
 */
export type EdgeShare = {
  readonly last: ListedShare;
  readonly next: ListedShare;
  /** Whether their shares differ by less than five points in a hundred: who is named is a coin toss. */
  readonly isTossUp: boolean;
};

/** How often each unit of some is before each other; what is missing of two shares to 1 are ties. */
export type PairwiseWins = {
  /** The first 32,768 draws at most: to compare all pairs takes longer than all the rest. */
  readonly draws: number;
  /** Codes, in the order of `units`. */
  readonly units: readonly string[];
  /** Of each unit with each: the share of draws in which the first has the better rank. */
  readonly wins: ReadonlyArray<readonly string[]>;
  /** One standard error of each; null where it cannot be told. */
  readonly errors: ReadonlyArray<ReadonlyArray<string | null>>;
};
