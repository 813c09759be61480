import type { LevelAssessment } from '../../assess/index.ts';
import { type Exact, zero } from '../../decimal/index.ts';
import { findNode, type Named } from '../../explain/index.ts';
import { called, error, type Issue, suggestion } from '../../issue/index.ts';
import type { Group, ScoreNode } from '../../ruleset/index.ts';
import { idOf, weightsOfGroup } from './reweigh.ts';

/** Parts of a level that are weighed against each other: the children of its root, or of a group within. */
export type WeightGroup = {
  /** Of the group whose children they are; empty for the root. */
  readonly path: string;
  readonly title: string;
  readonly weights: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    /** As the rules have it: of a sum, the full points. */
    readonly weight: Exact;
  }>;
  readonly sum: Exact;
  /** The parts of its own groups, whose weights are another question. */
  readonly inner: ReadonlyArray<Named & { readonly group: Named }>;
};

/** Weights are those of the rules, whatever the data are. */
type OfLevel = Pick<LevelAssessment, 'level'>;

/** @returns null where nothing at the top of the level could be weighed otherwise */
export function weightGroupOf({ level: { root } }: OfLevel): WeightGroup | null {
  return weighedIn(root);
}

/**
 * The weights of a group of a level.
 *
 * @param node  path or title; default: the root
 * @returns an issue where there is no such node, or nothing in it that could be weighed otherwise
 */
export function weightsAsked({ level }: OfLevel, node?: string): WeightGroup | Issue {
  const found = node === undefined ? level.root : findNode({ level }, node);
  if ('severity' in found) return found;
  const group = found.kind === 'group' ? weighedIn(found) : null;
  const title = found === level.root ? level.title : found.title;
  return group ?? error('nothing-to-weigh', {}, { level: title });
}

function weighedIn(group: Group): WeightGroup | null {
  const { path, title, children } = group;
  const given = weightsOfGroup(group);
  if (given === null || children.length < 2) return null;
  const weights = children.map((node) => {
    const id = idOf(node);
    return { id, title: node.title, weight: given.get(id) ?? zero };
  });
  const sum = weights.reduce((all, { weight }) => all.plus(weight), zero);
  return { path, title, weights, sum, inner: children.flatMap(innerParts) };
}

function innerParts(node: ScoreNode): WeightGroup['inner'] {
  if (node.kind !== 'group') return [];
  const group = { id: node.path, title: node.title };
  return node.children.map((part) => ({ id: idOf(part), title: part.title, group }));
}

/** The group that the weights are within, by its path; null: those at the top of the level. */
export function withinOf({ path, title }: WeightGroup): Named | null {
  return path === '' ? null : { id: path, title };
}

/** The place of a weight, by its id, or by its title where no other has it. */
export function placeOf(
  name: string,
  { weights, inner }: WeightGroup,
  issues: Issue[],
): number | null {
  const [one, ...others] = called(name, weights);
  if (one !== undefined && others.length === 0) return weights.indexOf(one);
  if (one !== undefined) {
    const wanted = [one, ...others].map(({ id }) => id);
    issues.push(error('ambiguous-weight', {}, { found: name, wanted }));
    return null;
  }
  const [part] = called(name, inner);
  if (part !== undefined) {
    const { id: node, title: group } = part.group;
    issues.push(error('weight-within-group', {}, { found: name, group, node }));
    return null;
  }
  const names = weights.flatMap(({ id, title }) => [id, title]);
  const wanted = weights.map(({ id, title }) => `${id} ${title}`);
  issues.push(error('unknown-weight', {}, { found: name, wanted, ...suggestion(name, names) }));
  return null;
}
