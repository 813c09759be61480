import { type Builder, checkReference, report } from './Builder.ts';
import { type Level, nodesOf, type Rollup } from './RuleSet.ts';
import type { NodeDocument, RollupDocument, RuleSetDocument } from './RuleSetDocument.ts';

export function rollupsOf(level: Level): readonly Rollup[] {
  return [...nodesOf(level.root)].filter((node) => node.kind === 'rollup');
}

/** That every roll-up takes what there is, and no level rolls up itself. */
export function checkRollups(
  document: RuleSetDocument,
  levels: readonly Level[],
  builder: Builder,
): void {
  const byId = new Map(levels.map((level) => [level.id, level]));
  document.levels.forEach(({ id, score }, i) => {
    for (const { rollup, pointer } of rollupsIn(score.children, `/levels/${i}/score/children`)) {
      const at = `${pointer}/level`;
      if (!checkReference('level', rollup.level, byId.keys(), at, builder)) continue;
      const below = byId.get(rollup.level);
      const paths = below === undefined ? [] : [...nodesOf(below.root)].map(({ path }) => path);
      const known = ['total', ...paths.filter((path) => path !== '')];
      checkReference('node', rollup.score ?? 'total', known, `${pointer}/score`, builder);
    }
    const level = byId.get(id);
    if (level !== undefined && reaches(id, level, byId, new Set())) {
      report(builder, 'roll-up-circle', `/levels/${i}`, { id });
    }
  });
}

/** The roll-ups below, each with where it stands. */
function* rollupsIn(
  nodes: readonly NodeDocument[],
  pointer: string,
): Generator<{ readonly rollup: RollupDocument['rollup']; readonly pointer: string }> {
  for (const [i, node] of nodes.entries()) {
    const at = `${pointer}/${i}`;
    if ('children' in node) yield* rollupsIn(node.children, `${at}/children`);
    else if ('rollup' in node) yield { rollup: node.rollup, pointer: `${at}/rollup` };
  }
}

function reaches(
  id: string,
  level: Level,
  levels: ReadonlyMap<string, Level>,
  seen: Set<string>,
): boolean {
  return rollupsOf(level).some((rollup) => {
    if (rollup.level === id) return true;
    if (seen.has(rollup.level)) return false;
    seen.add(rollup.level);
    const below = levels.get(rollup.level);
    return below !== undefined && reaches(id, below, levels, seen);
  });
}
