import type { Assessment } from '../assess/index.ts';
import { formatExact } from '../decimal/index.ts';
import { error, type Language, nearest, type Result } from '../issue/index.ts';
import { nodesOf } from '../ruleset/index.ts';
import type { ListExplanation, ListMember, ListPartExplanation } from './ListExplanation.ts';
import { edgesOf, type ListEdge, type ListPart, partsOfList } from './listEdges.ts';
import { type ListSite, listedUnit, nameOfParent } from './listedUnit.ts';
import { othersOf } from './listOthers.ts';
import { namesAbove } from './namesAbove.ts';
import { named } from './UnitSite.ts';
import { levelScope, listStandard } from './words/index.ts';

/** A list by its id or title; of one level, where several have it. */
export type ExplainListOptions = {
  readonly list: string;
  readonly language?: Language;
};

/**
 * Who is on a list and why, who is the first off it, and by how much.
 *
 * @returns one for each level that has such a list; an issue where none has
 */
export function explainList(
  assessment: Assessment,
  { list: wanted, language = 'zh' }: ExplainListOptions,
): Result<readonly ListExplanation[]> {
  const all = assessment.levels.flatMap((assessed) =>
    assessed.lists.map((made) => ({ assessed, made })),
  );
  const found = all.filter(({ made: { list } }) => list.id === wanted || list.title === wanted);
  if (found.length === 0) {
    const names = all.flatMap(({ made: { list } }) => [list.id, list.title]);
    const near = nearest(wanted, names);
    const lists = [...new Set(all.map(({ made: { list } }) => `${list.id} ${list.title}`))];
    const data = { found: wanted, wanted: lists, ...(near === null ? {} : { nearest: near }) };
    return { ok: false, issues: [error('unknown-list', {}, data)] };
  }
  const above = namesAbove(assessment);
  const value = found.map((one) => explainOne(assessment, { ...one, above }, language));
  return { ok: true, value, issues: [] };
}

function explainOne(
  { ruleSet, period }: Assessment,
  site: ListSite,
  language: Language,
): ListExplanation {
  const { assessed, made } = site;
  const { level } = assessed;
  const { list } = made;
  const parts = partsOfList(made);
  const edges = edgesOf(made);
  const forced = made.facts.forced();
  const { source, clause } = list;
  const node = [...nodesOf(level.root)].find(
    ({ path }) => source.kind === 'score' && path === source.node,
  );
  return {
    period,
    level: named(level),
    list: {
      ...named(list),
      kind: list.kind,
      clause:
        clause === null ? null : { id: clause, text: ruleSet.source.clauses.get(clause) ?? null },
      description: list.description,
      standard: listStandard(list, level, levelScope(ruleSet, level, language)),
    },
    compares: source.kind === 'score' ? (node?.title ?? 'total') : null,
    within: source.kind === 'score' ? source.within : null,
    parts: parts.map((part) => partOf(part, edges, site)),
    members: made.rows.map((row) => memberOf(row, parts, forced, site)),
    off: othersOf(parts, site),
  };
}

function partOf(
  { section, on }: ListPart,
  edges: readonly ListEdge[],
  site: ListSite,
): ListPartExplanation {
  const { parent, places } = section;
  const edge = edges.find((found) => found.parent === parent) ?? null;
  return {
    parent,
    parentName: nameOfParent(parent, site),
    places,
    taken: on.length,
    edge:
      edge === null
        ? null
        : {
            last: listedUnit(edge.last, site),
            next: listedUnit(edge.next, site),
            gap: formatExact(edge.gap),
            decidedBy: edge.decidedBy,
          },
  };
}

function memberOf(
  row: number,
  parts: readonly ListPart[],
  forced: ReadonlySet<number>,
  site: ListSite,
): ListMember {
  const { list } = site.made;
  const part = parts.find(({ on }) => on.includes(row));
  const place = part?.on.indexOf(row) ?? -1;
  const byPlace = part === undefined ? 'veto' : place < part.section.places ? 'place' : 'tie';
  const { kind } = list.source;
  const because = kind === 'score' ? byPlace : forced.has(row) ? 'veto' : kind;
  const vetoes = site.assessed.vetoes.filter(
    ({ veto, fired }) =>
      fired[row] === 1 &&
      (veto.effects.some((effect) => effect.kind === 'list' && effect.list === list.id) ||
        (list.source.kind === 'veto' && list.source.veto === veto.id)),
  );
  return {
    ...listedUnit(row, site),
    because,
    vetoes: vetoes.map(({ veto }) => named(veto)),
  };
}
