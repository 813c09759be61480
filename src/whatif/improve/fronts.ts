import { scoreAt } from '../../assess/index.ts';
import { type Exact, zero } from '../../decimal/index.ts';
import { type Adjustments, type Group, nodesOf, type ScoreNode } from '../../ruleset/index.ts';
import type { Subject } from '../inputs/Subject.ts';
import type { ClusterOptions } from './clusterOptions.ts';
import { type FoldLimits, fold } from './fold.ts';
import { foldGroup, type GroupSite, type ScoredItem, type ScoredOption } from './groups.ts';
import { type ExactItem, scaled } from './items.ts';
import type { Move, Option, Price } from './Option.ts';

/** The clusters of a unit whose leaves are in one place, and how moves are priced. */
export type Fronts = {
  readonly subject: Subject;
  readonly clusters: readonly ClusterOptions[];
  readonly priceOf: (moves: readonly Move[]) => Price;
  readonly most: bigint | null;
};

/** The children of a group as items: clusters of its indicators, and groups with something that moves. */
export function itemsOf(group: Group, fronts: Fronts): readonly ScoredItem[] {
  const { subject, clusters } = fronts;
  const zeroed = zeroedNodes(subject);
  const open = group.children.filter(({ path }) => !zeroed.has(path));
  const paths = new Set(open.map(({ path }) => path));
  const ofLeaves = clusters
    .filter(({ cluster }) =>
      cluster.leaves.every(({ kind, id }) => kind === 'indicator' && paths.has(id)),
    )
    .map((found) => clusterItem(found, fronts));
  const ofGroups = open.flatMap((node): readonly ScoredItem[] => {
    if (node.kind !== 'group') return [];
    const items = itemsOf(node, fronts);
    return items.length === 0 ? [] : [foldGroup(siteOf(node, items, subject), limitsOf(fronts))];
  });
  return [...ofLeaves, ...ofGroups].filter((item) => item.length > 1);
}

const limitsOf = ({ most }: Fronts): FoldLimits => ({ most, needed: null });

/** A group of a unit, and what its children may come to. */
export function siteOf(group: Group, items: readonly ScoredItem[], subject: Subject): GroupSite {
  return { group, items, scoreOf: scoreNow(subject) };
}

/** The scores of the unit now, by path, after vetoes. */
export function scoreNow({ assessed, row }: Subject): (path: string) => Exact | null {
  return (path) => {
    const column = path === '' ? assessed.root : assessed.nodes.get(path);
    return column === undefined ? null : scoreAt(column, row);
  };
}

/** Nodes that a veto which fired zeroes, with all below them: what moves there changes nothing. */
function zeroedNodes({ assessed, row }: Subject): ReadonlySet<string> {
  return new Set(
    assessed.vetoes
      .filter(({ fired }) => fired[row] === 1)
      .flatMap(({ veto }) => veto.effects)
      .flatMap((effect) => (effect.kind === 'zero' ? [effect.node] : [])),
  );
}

/** Choices under which an indicator begins or ceases to apply are left out: what its group shares out changes. */
function clusterItem(
  { cluster, options }: ClusterOptions,
  { priceOf }: Pick<Fronts, 'priceOf'>,
): ScoredItem {
  const [now] = options;
  return options.flatMap(({ moves, points }): readonly ScoredOption[] => {
    const isSame = points.every((point, i) => (point === null) === (now?.points[i] === null));
    const scores = new Map(
      cluster.leaves.flatMap(({ id }, i) => {
        const point = points[i] ?? null;
        return point === null ? [] : [[id, point] as const];
      }),
    );
    return isSame ? [{ ...priceOf(moves), moves, scores }] : [];
  });
}

/** All bonuses, or all deductions, as one item: what they give together, within their cap. */
export function adjustmentItem(
  kind: 'bonus' | 'deduction',
  { cap, items }: Adjustments,
  { subject, clusters, priceOf, most }: Fronts,
): ExactItem<Option> {
  const { assessed, row } = subject;
  const column = (kind === 'bonus' ? assessed.bonuses : assessed.deductions).map(
    ({ adjustment, points }) => [adjustment.id, scoreAt(points, row) ?? zero] as const,
  );
  const moving = clusters.filter(({ cluster }) =>
    cluster.leaves.every((leaf) => leaf.kind === kind),
  );
  const moved = new Set(moving.flatMap(({ cluster }) => cluster.leaves.map(({ id }) => id)));
  const fixed = column.reduce(
    (sum, [id, points]) => (moved.has(id) ? sum : sum.plus(points)),
    zero,
  );
  if (items.length === 0 || moving.length === 0) return [];
  const sign = (value: Exact): Exact => (kind === 'bonus' ? value : value.negated());
  const counted = (points: ReadonlyArray<Exact | null>): Exact =>
    points.reduce<Exact>((sum, point) => sum.plus(point ?? zero), zero);
  const exact = moving.map(
    ({ options }): ExactItem<Option> =>
      options.map(({ moves, points }) => ({
        value: sign(counted(points)),
        option: { ...priceOf(moves), moves },
      })),
  );
  const values = new Map(exact.flatMap((item) => item.map(({ option, value }) => [option, value])));
  const { items: keyed, start } = scaled(exact, zero);
  return fold(keyed, start, (a, b) => a + b, { most, needed: null }).map((state) => {
    const sum = state.taken.reduce(
      (all, option) => all.plus(values.get(option) ?? zero),
      sign(fixed),
    );
    const { cost, count, mask } = state;
    const isBeyond = cap !== null && sum.absolute().compare(cap) > 0;
    return {
      value: isBeyond && cap !== null ? sign(cap) : sum,
      option: { cost, count, mask, moves: state.taken.flatMap(({ moves }) => moves) },
    };
  });
}

/** The node of a path. */
export function nodeAt(root: Group, path: string): ScoreNode | undefined {
  return [...nodesOf(root)].find((node) => node.path === path);
}
