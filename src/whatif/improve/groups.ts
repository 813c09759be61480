import { aggregateExactly } from '../../assess/index.ts';
import { Exact, unity, zero } from '../../decimal/index.ts';
import type { Group, ScoreNode } from '../../ruleset/index.ts';
import { type Combine, type FoldLimits, fold, useful } from './fold.ts';
import { type ExactItem, onScale, scaled } from './items.ts';
import { noMoves, type Option } from './Option.ts';
import { wholeWeights } from './wholeWeights.ts';

/** Moves, and the scores that some nodes then have, by path; those that are not named stay. */
export type ScoredOption = Option & { readonly scores: ReadonlyMap<string, Exact> };

/** Options for nodes that are directly below one group; the first is what is now. */
export type ScoredItem = readonly ScoredOption[];

/** A group whose items are known. */
export type GroupSite = {
  readonly group: Group;
  /** Of its children now; null where one does not apply. */
  readonly scoreOf: (path: string) => Exact | null;
  readonly items: readonly ScoredItem[];
};

/** The options of a group as one item of the group above: each with its score. */
export function foldGroup(site: GroupSite, limits: FoldLimits): ScoredItem {
  const { group, scoreOf } = site;
  const { items, start, combine } = keyedItems(site);
  const scored = fold(items, start, combine, { ...limits, needed: null }).flatMap((state) => {
    const scores = new Map(state.taken.flatMap((option) => [...option.scores]));
    const ofChildren = group.children.map(({ path }) => scores.get(path) ?? scoreOf(path));
    const score = aggregateExactly(group, ofChildren);
    const moves = state.taken.flatMap((option) => option.moves);
    const { cost, count, mask } = state;
    return score === null
      ? []
      : [{ score, cost, count, mask, moves, scores: new Map([[group.path, score]]) }];
  });
  return usefulScores(scored);
}

/** Of options those that give more than all that cost less. */
export function usefulScores<O extends ScoredOption & { readonly score: Exact }>(
  options: readonly O[],
): readonly O[] {
  const { items } = scaled([options.map((option) => ({ value: option.score, option }))], zero);
  const keyed = (items[0] ?? []).map(({ key, option }) => ({ ...option, key }));
  return useful(keyed);
}

/** What children give to their group, so that the group's score rises and falls with it. */
export function keyedItems(site: GroupSite): {
  readonly items: ReturnType<typeof scaled<ScoredOption>>['items'];
  readonly start: bigint;
  readonly combine: Combine;
} {
  const { group, scoreOf, items } = site;
  const isMoved = new Set(items.flatMap(([first]) => [...(first?.scores.keys() ?? [])]));
  const fixed = group.children.filter(({ path }) => !isMoved.has(path));
  if (group.aggregate === 'geometric_mean') return multiplied(site, fixed);
  const share = shareOf(group, scoreOf);
  const isLowest = group.aggregate === 'lowest';
  const join = (a: Exact, b: Exact): Exact => (isLowest ? lower(a, b) : a.plus(b));
  const given = (scores: ReadonlyMap<string, Exact>): Exact =>
    joined(
      [...scores].map(([path, score]) => score.times(share(path))),
      join,
    ) ?? zero;
  const nothing = isLowest ? group.max.times(Exact.ofInteger(2)) : zero;
  const start = fixed.flatMap(({ path }) => {
    const score = scoreOf(path);
    return score === null ? [] : [score.times(share(path))];
  });
  const exact = items.map(
    (item): ExactItem<ScoredOption> =>
      item.map((option) => ({ value: given(option.scores), option })),
  );
  const combine: Combine = isLowest ? (a, b) => (a < b ? a : b) : (a, b) => a + b;
  return { ...scaled(exact, joined(start, join) ?? nothing), combine };
}

const lower = (a: Exact, b: Exact): Exact => (a.compare(b) <= 0 ? a : b);

function joined(values: readonly Exact[], join: (a: Exact, b: Exact) => Exact): Exact | null {
  return values.length === 0 ? null : values.reduce(join);
}

/** What a point of a child is worth in its group, what does not apply having left. */
export function shareOf(
  { aggregate, children, max }: Group,
  scoreOf: (path: string) => Exact | null,
): (path: string) => Exact {
  const left = children.filter(({ path }) => scoreOf(path) !== null);
  const total = (numberOf: (node: ScoreNode) => Exact): Exact =>
    left.reduce((sum, node) => sum.plus(numberOf(node)), zero);
  const weightOf = ({ weight }: ScoreNode): Exact => weight ?? zero;
  const shares = new Map(
    left.map((node) => {
      if (aggregate === 'sum') return [node.path, max.dividedBy(total((one) => one.max))];
      const own = max.dividedBy(node.max);
      const isWeighted = aggregate === 'weighted_mean';
      return [node.path, isWeighted ? own.times(weightOf(node)).dividedBy(total(weightOf)) : own];
    }),
  );
  return (path) => shares.get(path) ?? zero;
}

/** Of a geometric mean: products of whole powers, which rise and fall with it. */
function multiplied(
  { group, scoreOf, items }: GroupSite,
  fixed: readonly ScoreNode[],
): ReturnType<typeof keyedItems> {
  const weights = wholeWeights(group);
  const still = fixed.flatMap(({ path }): readonly (readonly [string, Exact])[] => {
    const score = scoreOf(path);
    return score === null ? [] : [[path, score]];
  });
  const all = [...still, ...items.flatMap((item) => item.flatMap(({ scores }) => [...scores]))];
  const { scale } = scaled([all.map(([, value]) => ({ value, option: noMoves }))], unity);
  const productOf = (scores: Iterable<readonly [string, Exact]>): bigint =>
    [...scores].reduce(
      (product, [path, score]) => product * onScale(score, scale) ** (weights.get(path) ?? 0n),
      1n,
    );
  return {
    items: items.map((item) => item.map((option) => ({ key: productOf(option.scores), option }))),
    start: productOf(still),
    combine: (a, b) => a * b,
  };
}
