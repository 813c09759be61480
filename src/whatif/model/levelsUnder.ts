import { type Level, nodesOf, type RuleSet } from '../../ruleset/index.ts';

/** A level, and those that it rolls up: what its scores follow from. */
export function levelsUnder({ levels }: RuleSet, level: Level): readonly Level[] {
  const found = new Set<Level>();
  const add = (one: Level): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const node of nodesOf(one.root)) {
      const below = node.kind === 'rollup' ? levels.find(({ id }) => id === node.level) : undefined;
      if (below !== undefined) add(below);
    }
  };
  add(level);
  return levels.filter((one) => found.has(one));
}
