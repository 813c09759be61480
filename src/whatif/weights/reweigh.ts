import type { Exact } from '../../decimal/index.ts';
import type { Group, Level, RuleSet, ScoreNode } from '../../ruleset/index.ts';

/** Weights of the children of a group, by id; on whatever scale: only their proportions count. */
export type Weights = ReadonlyMap<string, Exact>;

/**
 * What the children of a group count: their weights, or, of a sum, their full points.
 *
 * @returns by id; null where nothing weighs them (a lowest)
 */
export function weightsOfGroup({ aggregate, children }: Group): Weights | null {
  if (aggregate === 'lowest') return null;
  const weightOf = (node: ScoreNode): Exact =>
    aggregate === 'sum' ? node.max : (node.weight ?? node.max);
  return new Map(children.map((node) => [idOf(node), weightOf(node)]));
}

/** The id of a node: the last part of its path. */
export function idOf({ path }: ScoreNode): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/**
 * The rule set with other weights of one group, to be assessed as any other.
 *
 * Of a sum the full points are the weights. Scores of its children stay on their own scale, and so do the
 * rules that read them; they are scaled where they are added up, and the group keeps its full points.
 *
 * @param path  of the group; empty for the root of the level
 * @param weights  of all its children
 */
export function reweigh(
  ruleSet: RuleSet,
  levelId: string,
  path: string,
  weights: Weights,
): RuleSet {
  return changeGroup(ruleSet, levelId, path, (group) => ({
    ...group,
    aggregate: group.aggregate === 'sum' ? 'weighted_mean' : group.aggregate,
    children: group.children.map((node) => ({
      ...node,
      weight: weights.get(idOf(node)) ?? node.weight,
    })),
  }));
}

/** The rule set with one group replaced. */
export function changeGroup(
  ruleSet: RuleSet,
  levelId: string,
  path: string,
  change: (group: Group) => Group,
): RuleSet {
  return changeLevel(ruleSet, levelId, (level) => ({
    ...level,
    root: changeNodes(level.root, path, change),
  }));
}

/** The rule set with one level replaced. */
export function changeLevel(
  ruleSet: RuleSet,
  levelId: string,
  change: (level: Level) => Level,
): RuleSet {
  const levels = ruleSet.levels.map((level) => (level.id === levelId ? change(level) : level));
  return { ...ruleSet, levels };
}

function changeNodes(group: Group, path: string, change: (group: Group) => Group): Group {
  if (group.path === path) return change(group);
  const isOnTheWay = ({ path: inner }: ScoreNode): boolean =>
    inner === path || path.startsWith(`${inner}.`);
  return {
    ...group,
    children: group.children.map((node) =>
      node.kind === 'group' && isOnTheWay(node) ? changeNodes(node, path, change) : node,
    ),
  };
}
