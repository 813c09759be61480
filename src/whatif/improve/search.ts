import { type Exact, zero } from '../../decimal/index.ts';
import type { Level } from '../../ruleset/index.ts';
import type { Cluster } from './clusters.ts';
import { type FoldLimits, fold, type Item, type Taken, usefulOf } from './fold.ts';
import { adjustmentItem, type Fronts, itemsOf, nodeAt, scoreNow, siteOf } from './fronts.ts';
import { foldGroup, type ScoredItem, shareOf } from './groups.ts';
import { type ExactItem, scaled } from './items.ts';
import type { Option } from './Option.ts';
import { thinned } from './thinned.ts';
import { hasWholeWeights } from './wholeWeights.ts';

/** All moves that may raise a score, as items whose keys add up. */
export type Search = {
  readonly items: readonly Item<Option>[];
  /** Whether these are all moves that there are, and none is priced by guess. */
  readonly isWhole: boolean;
};

/** @param score  a node path, or `total` */
export function searchOf(score: string, fronts: Fronts): Search {
  const { level } = fronts.subject.assessed;
  const exact = (
    score === 'total' ? ofTotal(level, fronts) : [ofNode(score, level, fronts)]
  ).filter((item) => item.length > 1);
  const isWhole = fronts.clusters.every(
    ({ isWhole: isAll, cluster }) => isAll && isInOnePlace(cluster),
  );
  const weights = [...groupsOf(level)].every((group) => hasWholeWeights(group));
  return { items: scaled(exact, zero).items, isWhole: isWhole && weights };
}

/** Whether the leaves of a cluster are added up in one place: else its inputs are held fixed in the search. */
function isInOnePlace({ leaves }: Cluster): boolean {
  const places = leaves.map(({ kind, id }) =>
    kind === 'indicator' ? `score ${id.slice(0, Math.max(0, id.lastIndexOf('.')))}` : kind,
  );
  return new Set(places).size === 1;
}

function groupsOf({ root }: Level): readonly Level['root'][] {
  const below = (group: Level['root']): readonly Level['root'][] => [
    group,
    ...group.children.flatMap((node) => (node.kind === 'group' ? below(node) : [])),
  ];
  return below(root).filter(({ aggregate }) => aggregate === 'geometric_mean');
}

/** The total: what the tree gives and what bonuses and deductions do, added up. */
function ofTotal(level: Level, fronts: Fronts): readonly ExactItem<Option>[] {
  const { root } = level;
  const items = itemsOf(root, fronts);
  const isLinear = root.aggregate === 'sum' || root.aggregate === 'weighted_mean';
  const share = shareOf(root, scoreNow(fronts.subject));
  const given = (scores: ReadonlyMap<string, Exact>): Exact =>
    [...scores].reduce((sum, [path, score]) => sum.plus(score.times(share(path))), zero);
  const ofTree = isLinear
    ? items.map((item) => item.map((option) => ({ value: given(option.scores), option })))
    : [whole(foldGroup(siteOf(root, items, fronts.subject), { most: fronts.most, needed: null }))];
  return [
    ...ofTree,
    adjustmentItem('bonus', level.bonuses, fronts),
    adjustmentItem('deduction', level.deductions, fronts),
  ];
}

function whole(item: ScoredItem): ExactItem<Option> {
  return item.map((option) => ({ value: [...option.scores.values()][0] ?? zero, option }));
}

function ofNode(path: string, { root }: Level, fronts: Fronts): ExactItem<Option> {
  const node = nodeAt(root, path);
  const parent = nodeAt(root, path.slice(0, Math.max(0, path.lastIndexOf('.'))));
  if (node?.kind === 'group') {
    const items = itemsOf(node, fronts);
    return whole(
      foldGroup(siteOf(node, items, fronts.subject), { most: fronts.most, needed: null }),
    );
  }
  if (parent?.kind !== 'group') return [];
  const item = itemsOf(parent, fronts).find(([first]) => first?.scores.has(path) === true) ?? [];
  return item.map((option) => ({ value: option.scores.get(path) ?? zero, option }));
}

/** Moves of a search, what they cost and give. */
export type Found = Taken<Option>;

/** The cheapest that does, and the one before it, which gives most of all that do not and cost less. */
export type Cheapest = { readonly found: Found | null; readonly failing: Found | null };

/** How many options of an item are looked at to find out what it costs at most. */
const fewOptions = 12;

/**
 * The least that something costs: of all that can be of use, from the cheapest up, the first that does.
 *
 * First with few options of each item, which says what it costs at most and how much it has to give at
 * least; then with all of them that may still cost less.
 *
 * @param does  whether these options do; where some do, those that give more do too
 */
export function cheapest(
  { items }: Search,
  most: bigint | null,
  does: (found: Found) => boolean,
): Cheapest {
  const add = (a: bigint, b: bigint): bigint => a + b;
  const folded = (of: readonly Item<Option>[], limits: FoldLimits): readonly Found[] =>
    fold(of, 0n, add, limits);
  const few = folded(
    items.map((item) => thinned(usefulOf(item), fewOptions)),
    { most, needed: null },
  );
  const rough = firstThat(few, does);
  const bound = rough.found === null ? most : rough.found.cost;
  const all = folded(items, {
    most: bound,
    needed: rough.failing === null ? null : rough.failing.key,
  });
  const exact = firstThat(all, does);
  return exact.found === null ? rough : exact;
}

/** The first of some that give more and more that does, and the last before it. */
function firstThat(found: readonly Found[], does: (found: Found) => boolean): Cheapest {
  let [low, high] = [-1, found.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const one = found[middle];
    if (one !== undefined && does(one)) high = middle;
    else low = middle;
  }
  return { found: found[high] ?? null, failing: found[low] ?? null };
}
