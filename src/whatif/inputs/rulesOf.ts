import { variablesOf } from '../../logic/index.ts';
import type { Level, Rule } from '../../ruleset/index.ts';

/** The rules that decide beside points: of vetoes, categories and lists. */
export function rulesBeside({
  vetoes,
  categories,
  lists,
}: Pick<Level, 'vetoes' | 'categories' | 'lists'>): readonly Rule[] {
  const ofLists = lists.flatMap(({ condition, source }) => [
    condition,
    source.kind === 'condition' ? source.rule : null,
  ]);
  return [...[...vetoes, ...categories].map(({ rule }) => rule), ...ofLists].flatMap(
    (rule) => rule ?? [],
  );
}

/** The scores that a rule reads, by their names in rules: `score.total`. */
export function scoresReadBy({ expr }: Rule): readonly string[] {
  return [...variablesOf(expr)].filter((name) => name.startsWith('score.'));
}
