import type { Assessment } from '../assess/index.ts';
import { Exact, formatExact } from '../decimal/index.ts';
import type { Language } from '../issue/index.ts';
import type { Value } from '../logic/index.ts';
import type { Named, Otherwise as OtherwiseStanding } from './Explanation.ts';
import { type RuleExplainer, ruleExplainer } from './explainRule.ts';
import { type LostInTree, lostInTree } from './lostInTree.ts';
import { type Otherwise, type Scorer, type UnitScorer, unitScorer } from './scoreUnit.ts';
import { rankWith } from './standing.ts';
import { scoresOf, type UnitScores } from './UnitScores.ts';

/** All that is known of the unit that is explained. */
export type UnitSite = {
  readonly assessment: Assessment;
  /** What units above are called, by code. */
  readonly above: ReadonlyMap<string, string>;
  readonly scorer: Scorer;
  readonly row: number;
  readonly scoreWith: UnitScorer;
  readonly scores: UnitScores;
  readonly lost: LostInTree;
  readonly rules: RuleExplainer;
};

/** What all units of an assessment are explained with. */
type Explained = Pick<UnitSite, 'assessment' | 'above'> & { readonly language: Language };

export function unitSite(
  { assessment, above, language }: Explained,
  scorer: Scorer,
  row: number,
): UnitSite {
  const scoreWith = unitScorer(scorer, row);
  const scores = scoreWith();
  const lost = lostInTree(scorer.assessed.level.root, scores);
  const rules = ruleExplainer(assessment, scorer, row, scores, language);
  return { assessment, above, scorer, row, scoreWith, scores, lost, rules };
}

/** The total and the rank of the unit, were something otherwise. */
export function standingWith(
  otherwise: Otherwise,
  { scorer, row, scoreWith }: UnitSite,
): OtherwiseStanding {
  const scores = scoreWith(otherwise);
  const { total, exactTotal } = scores;
  const standing = { total, exactTotal, scores: scoresOf(scores) };
  return {
    total: textOf(total, scorer.assessed.level.total.rounding.places),
    rank: rankWith(scorer.assessed, row, standing),
  };
}

export function named({ id, title }: Named): Named {
  return { id, title };
}

export function namedOf(items: readonly Named[], id: string | null): Named | null {
  const found = items.find((item) => item.id === id);
  return found === undefined ? null : named(found);
}

export function textOf(value: Exact | null, places = 0): string | null {
  return value === null ? null : formatExact(value, places);
}

export function valueText(value: Value): string | boolean {
  if (value instanceof Exact) return formatExact(value);
  return typeof value === 'boolean' ? value : String(value);
}
