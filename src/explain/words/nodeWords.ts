import { type Exact, formatExact, hundred, type Rounding } from '../../decimal/index.ts';
import type {
  Adjustment,
  Group,
  Indicator,
  Level,
  Rollup,
  RuleSet,
  ScoreNode,
} from '../../ruleset/index.ts';
import { gapsOf } from './gapWords.ts';
import { phrasesOf } from './phrasesOf.ts';
import { type Scope, sayPoints } from './speak.ts';

/** The scoring standard of a node: what it gives, how it is rounded, and what a gap does. */
export function nodeStandard(node: ScoreNode, ruleSet: RuleSet, scope: Scope): string {
  switch (node.kind) {
    case 'indicator':
      return indicatorStandard(node, ruleSet, scope);
    case 'group':
      return sentence([groupStandard(node, scope), ...roundingOf(node, scope)], scope);
    case 'rollup':
      return sentence([...rollupStandard(node, ruleSet, scope), ...roundingOf(node, scope)], scope);
  }
}

export function indicatorStandard(
  { rule, max, rounding }: Pick<Indicator, 'rule' | 'max' | 'rounding'>,
  ruleSet: RuleSet,
  scope: Scope,
): string {
  const parts = [
    sayPoints(rule.written, { kind: 'score', max }, scope),
    ...gapsOf(rule, 'score', ruleSet, scope),
    ...roundingOf({ rounding }, scope),
  ];
  return sentence(parts, scope);
}

/** A bonus or a deduction, with its cap. */
export function adjustmentStandard(
  { rule, cap }: Pick<Adjustment, 'rule' | 'cap'>,
  kind: 'bonus' | 'deduction',
  ruleSet: RuleSet,
  scope: Scope,
): string {
  const { standards, common } = phrasesOf[scope.language];
  const points = sayPoints(rule.written, { kind, max: null }, scope);
  const parts = [
    cap === null ? points : `${points}${common.comma}${standards.atMost[kind](formatExact(cap))}`,
    ...gapsOf(rule, kind, ruleSet, scope),
  ];
  return sentence(parts, scope);
}

/** Parts as one sentence of a document. */
export function sentence(parts: readonly string[], { language }: Pick<Scope, 'language'>): string {
  const { semicolon, stop } = phrasesOf[language].common;
  return `${parts.filter((part) => part !== '').join(semicolon)}${stop}`;
}

function roundingOf(
  { rounding }: { readonly rounding: Rounding | null },
  { language }: Scope,
): readonly string[] {
  const { scoreRounded } = phrasesOf[language].common;
  return rounding === null ? [] : [scoreRounded(roundingWords(rounding, language))];
}

export function roundingWords(
  { step, places, mode }: Rounding,
  language: Scope['language'],
): string {
  const { rounding } = phrasesOf[language].common;
  const isPlaces = /^(1|0\.0*1)$/.test(formatExact(step));
  return rounding(isPlaces ? { places, mode } : { multiple: formatExact(step), mode });
}

function groupStandard({ aggregate, max, children }: Group, { language }: Scope): string {
  const { levels, common } = phrasesOf[language];
  const weights = children.flatMap(({ title, weight }) =>
    weight === null ? [] : [`${title}${common.bracket(weightText(weight))}`],
  );
  const text = levels.aggregate[aggregate](formatExact(max));
  return weights.length === 0 ? text : `${text}${common.semicolon}${levels.weights(weights)}`;
}

/** 0.4 of a total of 1 is written as 40%. */
export function weightText(weight: Exact): string {
  const isShare = weight.compare(weight.times(weight)) > 0;
  return isShare ? `${formatExact(weight.times(hundred))}%` : formatExact(weight);
}

function rollupStandard(node: Rollup, ruleSet: RuleSet, scope: Scope): readonly string[] {
  const { levels, common } = phrasesOf[scope.language];
  const below = ruleSet.levels.find(({ id }) => id === node.level);
  const score = node.score === 'total' ? common.total : common.scoreOf(titleOf(below, node.score));
  const weight = node.weightInput === null ? undefined : ruleSet.inputs.get(node.weightInput);
  return [
    levels.rollup[node.method](below?.title ?? node.level, score),
    ...(weight === undefined ? [] : [levels.rollupWeight(weight.title)]),
    ...(node.incomplete === 'warning' ? [levels.incomplete] : []),
  ];
}

/** The title of a node by its path; the path where there is none. */
export function titleOf(level: Level | undefined, path: string): string {
  const find = (node: ScoreNode): string | null => {
    if (node.path === path) return node.title;
    if (node.kind !== 'group') return null;
    for (const child of node.children) {
      const found = find(child);
      if (found !== null) return found;
    }
    return null;
  };
  return (level === undefined ? null : find(level.root)) ?? path;
}
