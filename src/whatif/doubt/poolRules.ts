import type { Named } from '../../explain/index.ts';
import { walk } from '../../logic/index.ts';
import { type Level, nodesOf, type Rule } from '../../ruleset/index.ts';

/** The rules of a level that look at other units of it: indicators, bonuses, deductions and vetoes. */
export function poolRules(level: Level): readonly Named[] {
  const { root, bonuses, deductions, vetoes } = level;
  const indicators = [...nodesOf(root)].flatMap((node) =>
    node.kind === 'indicator' ? [{ id: node.path, title: node.title, rule: node.rule }] : [],
  );
  return [...indicators, ...bonuses.items, ...deductions.items, ...vetoes]
    .filter(({ rule }) => looksAtPool(rule))
    .map(({ id, title }) => ({ id, title }));
}

/** The roll-ups of a level, with the level below that each takes. */
export function rollupsOf({ root }: Level): ReadonlyArray<Named & { readonly below: string }> {
  return [...nodesOf(root)].flatMap((node) =>
    node.kind === 'rollup' ? [{ id: node.path, title: node.title, below: node.level }] : [],
  );
}

function looksAtPool({ expr }: Rule): boolean {
  return walk(expr).some(({ kind }) => kind === 'pool');
}
