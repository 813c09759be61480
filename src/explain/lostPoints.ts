import { type Exact, formatExact, zero } from '../decimal/index.ts';
import { nodesOf } from '../ruleset/index.ts';
import type { LostPoints } from './Explanation.ts';
import { printedSteps } from './totalSteps.ts';
import type { UnitSite } from './UnitSite.ts';

/** Where points of the total were lost, most first; in the order of the document where equal. */
export function lostPoints(site: UnitSite): readonly LostPoints[] {
  const found = lostItems(site);
  return found
    .filter(({ points }) => !points.isZero)
    .map((item, i) => ({ ...item, i }))
    .sort((a, b) => b.points.compare(a.points) || a.i - b.i)
    .map(({ i: _, path: __, points, ...item }) => ({ ...item, points: formatExact(points) }));
}

/** Points that were lost in one place; `path` is that of a node. */
export type Lost = Omit<LostPoints, 'points'> & {
  readonly points: Exact;
  readonly path: string | null;
};

/** All that makes a total another than the full points: it and these add up to the max. */
export function lostItems(site: UnitSite): readonly Lost[] {
  return [...lostInNodes(site), ...lostInSteps(site)];
}

function lostInNodes({ scorer, scores, lost, rules }: UnitSite): readonly Lost[] {
  return [...nodesOf(scorer.assessed.level.root)].flatMap((node): readonly Lost[] => {
    const { path, title, kind } = node;
    const of = { id: path, path, title, clause: rules.clauseOf(node.clause) };
    const [veto] = scores.nodes.get(path)?.zeroedBy ?? [];
    const byRounding = lost.byRounding.get(path) ?? zero;
    const byVeto = lost.byVeto.get(path) ?? zero;
    const own = (lost.byPath.get(path) ?? zero).minus(byVeto);
    return [
      ...(kind === 'group' ? [] : [{ kind, ...of, points: own }]),
      ...(veto === undefined
        ? []
        : [
            {
              kind: 'veto',
              path,
              id: veto.id,
              title: veto.title,
              clause: rules.clauseOf(veto.clause),
              points: byVeto,
            } as const,
          ]),
      { kind: 'rounding', ...of, points: byRounding },
    ];
  });
}

/** What bonuses added is lost the other way: below 0. */
function lostInSteps({ scores, scorer, rules }: UnitSite): readonly Lost[] {
  const { bonuses, deductions, vetoes } = scorer.assessed.level;
  const all = [...bonuses.items, ...deductions.items, ...vetoes];
  return printedSteps(scores.steps).flatMap(({ kind, id, change }): readonly Lost[] => {
    if (kind === 'tree') return [];
    const item = all.find((candidate) => candidate.id === id);
    const of = {
      id,
      path: null,
      title: item?.title ?? null,
      clause: rules.clauseOf(item?.clause ?? null),
    };
    return [{ kind, ...of, points: change.negated() }];
  });
}
