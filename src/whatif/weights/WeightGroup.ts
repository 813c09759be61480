import type { LevelAssessment } from '../../assess/index.ts';
import { type Exact, zero } from '../../decimal/index.ts';
import { error, type Issue, suggestion } from '../../issue/index.ts';
import { idOf, weightsOfGroup } from './reweigh.ts';

/** What is weighted in a level: the children of its root. */
export type WeightGroup = {
  readonly weights: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    /** As the rules have it: of a sum, the full points. */
    readonly weight: Exact;
  }>;
  readonly sum: Exact;
};

/** @returns null where nothing could be weighted otherwise */
export function weightGroupOf({ level: { root } }: LevelAssessment): WeightGroup | null {
  const given = weightsOfGroup(root);
  if (given === null || root.children.length < 2) return null;
  const weights = root.children.map((node) => {
    const id = idOf(node);
    return { id, title: node.title, weight: given.get(id) ?? zero };
  });
  return { weights, sum: weights.reduce((sum, { weight }) => sum.plus(weight), zero) };
}

/** The place of a weight, by its id, or by its title where no other has it. */
export function placeOf(name: string, { weights }: WeightGroup, issues: Issue[]): number | null {
  const byId = weights.findIndex(({ id }) => id === name);
  if (byId >= 0) return byId;
  const called = weights.filter(({ title }) => title === name);
  if (called.length > 1) {
    const wanted = called.map(({ id }) => id);
    issues.push(error('ambiguous-weight', {}, { found: name, wanted }));
    return null;
  }
  const [one] = called;
  if (one !== undefined) return weights.indexOf(one);
  const names = weights.flatMap(({ id, title }) => [id, title]);
  const wanted = weights.map(({ id, title }) => `${id} ${title}`);
  issues.push(error('unknown-weight', {}, { found: name, wanted, ...suggestion(name, names) }));
  return null;
}
