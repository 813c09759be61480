import { type Exact, zero } from '../decimal/index.ts';
import type { Group, ScoreNode } from '../ruleset/index.ts';
import { type Decomposition, decompose } from './decompose.ts';
import { printed } from './printed.ts';
import type { Scores } from './readings.ts';
import { scoresOf, type UnitScores } from './UnitScores.ts';

/** What a unit lacks of the full points of the tree, and where. */
export type LostInTree = {
  /** Of each node, on the scale of the total. */
  readonly byPath: ReadonlyMap<string, Exact>;
  /** What roundings and vetoes took at a node itself, on the same scale. */
  readonly byRounding: ReadonlyMap<string, Exact>;
  readonly byVeto: ReadonlyMap<string, Exact>;
  readonly decompositions: ReadonlyMap<string, Decomposition>;
};

/**
 * Shares what a node lacks out to its parts, down to the leaves: at each node the losses of its parts,
 * of its rounding and of vetoes on it add up to its own, to the last digit.
 */
export function lostInTree(root: Group, scores: UnitScores): LostInTree {
  const byPath = new Map<string, Exact>();
  const byRounding = new Map<string, Exact>();
  const byVeto = new Map<string, Exact>();
  const decompositions = new Map<string, Decomposition>();
  const known: Scores = scoresOf(scores);
  const share = (node: ScoreNode, lost: Exact): void => {
    byPath.set(node.path, lost);
    const scored = scores.nodes.get(node.path);
    if (scored === undefined) throw new Error(`no node ${node.path}`);
    const found = decompose(scored, (path) => known.get(path) ?? null);
    decompositions.set(node.path, found);
    const own = scored.score === null ? zero : node.max.minus(scored.score);
    const inTotal = (part: Exact): Exact =>
      own.isZero ? zero : printed(part.times(lost).dividedBy(own));
    const veto = inTotal(found.lostToVeto);
    byVeto.set(node.path, veto);
    const children = node.kind === 'group' ? node.children : [];
    let rest = lost.minus(veto);
    for (const child of children) {
      const part = found.parts.find(({ id }) => id === child.path)?.lost ?? zero;
      const given = inTotal(part);
      rest = rest.minus(given);
      share(child, given);
    }
    byRounding.set(node.path, children.length === 0 ? zero : rest);
  };
  const score = scores.nodes.get('')?.score ?? null;
  share(root, score === null ? zero : root.max.minus(printed(score)));
  return { byPath, byRounding, byVeto, decompositions };
}
