import type { Group, RuleSet, ScoreNode } from '../../ruleset/index.ts';
import { changeLevel, idOf, weightsOfGroup } from '../weights/reweigh.ts';

/**
 * The rule set without a node and all below it.
 *
 * The rest of its group keep their proportions and the group its full points, as where a child does not
 * apply to a unit (缺项折算). A group with nothing left leaves in the same way. What reads the score of
 * the node is still there: `lostReaders` names it.
 *
 * @param path  of the node; not empty
 * @returns null where nothing of the level would be left
 */
export function leaveOut(ruleSet: RuleSet, levelId: string, path: string): RuleSet | null {
  const level = ruleSet.levels.find(({ id }) => id === levelId);
  const root = level === undefined ? null : groupWithout(level.root, path);
  return root === null ? null : changeLevel(ruleSet, levelId, (found) => ({ ...found, root }));
}

function groupWithout(group: Group, path: string): Group | null {
  const children = group.children.flatMap((node) => nodeWithout(node, path) ?? []);
  if (children.length === 0) return null;
  if (children.length === group.children.length) return { ...group, children };
  const weights = weightsOfGroup(group);
  return {
    ...group,
    aggregate: group.aggregate === 'sum' ? 'weighted_mean' : group.aggregate,
    children: children.map((node) => ({ ...node, weight: weights?.get(idOf(node)) ?? null })),
  };
}

function nodeWithout(node: ScoreNode, path: string): ScoreNode | null {
  if (node.path === path) return null;
  return node.kind === 'group' && path.startsWith(`${node.path}.`)
    ? groupWithout(node, path)
    : node;
}
