import { formatExact } from '../decimal/index.ts';
import type { IssueCode } from '../issue/index.ts';
import { arePointsKnown, type Builder, checkReference, report } from './Builder.ts';
import { type Level, nodesOf, type Rollup } from './RuleSet.ts';
import type { NodeDocument, RuleSetDocument } from './RuleSetDocument.ts';

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
  levels.forEach((level, i) => {
    if (!reaches(level.id, level, byId, new Set())) return;
    report(builder, 'roll-up-circle', `/levels/${i}`, { id: level.id });
  });
  document.levels.forEach(({ id, score }, i) => {
    const level = byId.get(id);
    if (level === undefined) return;
    const pointers = [...rollupPointers(score.children, `/levels/${i}/score/children`)];
    rollupsOf(level).forEach((rollup, k) => {
      checkRollup(rollup, pointers[k] ?? '', byId, builder);
    });
  });
}

const doubtful: ReadonlySet<IssueCode> = new Set(['duplicate-id', 'reserved-id', 'roll-up-circle']);

/** @param pointer  of the node */
function checkRollup(
  { level, score, max }: Rollup,
  pointer: string,
  levels: ReadonlyMap<string, Level>,
  builder: Builder,
): void {
  const at = `${pointer}/rollup`;
  if (!checkReference('level', level, levels.keys(), `${at}/level`, builder)) return;
  const root = levels.get(level)?.root;
  const nodes = root === undefined ? [] : [...nodesOf(root)];
  const scores = new Map(nodes.map((node) => [node === root ? 'total' : node.path, node]));
  if (!checkReference('node', score, scores.keys(), `${at}/score`, builder)) return;
  const below = scores.get(score)?.max;
  const place = `/levels/${[...levels.keys()].indexOf(level)}/score`;
  const isKnown = arePointsKnown(pointer, builder) && arePointsKnown(place, builder);
  // Where an id stands twice, or levels go round in a circle, it may be another that is meant.
  const isSure = isKnown && !builder.issues.some(({ code }) => doubtful.has(code));
  if (below === undefined || below.equals(max) || !isSure) return;
  const data = { found: formatExact(max), wanted: formatExact(below) };
  report(builder, 'roll-up-max-differs', `${pointer}/max`, data);
}

/** Where the roll-ups below stand, in the order of the tree. */
function* rollupPointers(nodes: readonly NodeDocument[], pointer: string): Generator<string> {
  for (const [i, node] of nodes.entries()) {
    const at = `${pointer}/${i}`;
    if ('children' in node) yield* rollupPointers(node.children, `${at}/children`);
    else if ('rollup' in node) yield at;
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
