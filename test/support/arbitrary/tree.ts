import fc from 'fast-check';
import type { Json } from '../../../src/hash/contentHash.ts';
import type {
  IndicatorDocument,
  NodeDocument,
  RoundDocument,
} from '../../../src/ruleset/RuleSetDocument.ts';
import { pointsUpTo } from './rules.ts';

/** Random trees of indicators and groups. */

const mode = fc.constantFrom('half-up', 'half-even', 'up', 'down');

/** Never beyond a max that is a whole number. */
const rounding: fc.Arbitrary<RoundDocument> = fc.oneof(
  fc.record({ places: fc.integer({ min: 0, max: 3 }), mode }),
  fc.record({ places: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ multiple: fc.constantFrom(0.5, '0.25', 1), mode }),
);

const rounded = fc.option(rounding).map((round) => (round === null ? {} : { round }));

const maxima = fc.constantFrom(1, 2, 5, 10, 20);

type Sized<Node> = { readonly node: Node; readonly max: number; readonly paths: readonly string[] };

/** Points from 0 to a max. */
export type Points = (max: number) => fc.Arbitrary<Json>;

const indicatorWith =
  (points: Points) =>
  (id: string): fc.Arbitrary<Sized<IndicatorDocument>> =>
    maxima.chain((max) =>
      fc.tuple(points(max), rounded).map(([rule, more]) => ({
        node: { id, title: id, max, points: rule, ...more },
        max,
        paths: [],
      })),
    );

type Children = ReadonlyArray<Sized<NodeDocument>>;

const childrenOf = (
  prefix: string,
  node: (id: string) => fc.Arbitrary<Sized<NodeDocument>>,
): fc.Arbitrary<Children> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => node(`${prefix}${i}`))));

/** How a group combines its children, with the keys that this needs. */
function combined(children: Children) {
  const sum = children.reduce((all, { max }) => all + max, 0);
  const nodes = children.map(({ node }) => node);
  const asSum = fc.constant({ max: sum, more: {}, nodes });
  const asLowest = maxima.map((max) => ({
    max,
    more: { aggregate: 'lowest' as const, max },
    nodes,
  }));
  const asMean = fc
    .tuple(maxima, fc.tuple(...children.map(() => fc.constantFrom(1, 3, 15, 20))), fc.boolean())
    .map(([max, weights, inPercent]) => {
      const total = weights.reduce((all, weight) => all + weight, 0);
      const write = (weight: number) => (inPercent ? `${weight}%` : weight);
      return {
        max,
        more: { aggregate: 'weighted_mean' as const, max, weightTotal: write(total) },
        nodes: nodes.map((node, i) => ({ ...node, weight: write(weights[i] ?? 1) })),
      };
    });
  return fc.oneof({ weight: 3, arbitrary: asSum }, asLowest, { weight: 2, arbitrary: asMean });
}

const pathsIn = (children: Children): readonly string[] =>
  children.flatMap(({ node, paths }) => [node.id, ...paths.map((path) => `${node.id}.${path}`)]);

const groupOf = (
  id: string,
  node: (id: string) => fc.Arbitrary<Sized<NodeDocument>>,
): fc.Arbitrary<Sized<NodeDocument>> =>
  childrenOf('i', node).chain((children) =>
    fc.tuple(combined(children), rounded).map(([{ max, more, nodes }, round]) => ({
      node: { id, title: id, ...more, ...round, children: nodes },
      max,
      paths: pathsIn(children),
    })),
  );

/** The root of a level whose indicators have such points. */
export const treeWith = (points: Points) => {
  const indicator = indicatorWith(points);
  const inner = (id: string) =>
    fc.oneof({ weight: 4, arbitrary: indicator(id) }, groupOf(id, indicator));
  const outer = (id: string) =>
    fc.oneof(indicator(id), { weight: 3, arbitrary: groupOf(id, inner) });
  return childrenOf('g', outer).chain((children) =>
    fc.tuple(combined(children), rounded).map(([{ max, more, nodes }, round]) => ({
      score: { ...more, ...round, children: nodes },
      max,
      paths: pathsIn(children),
    })),
  );
};

export const tree = treeWith(pointsUpTo);

export { rounding };
