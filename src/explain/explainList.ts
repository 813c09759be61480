import { type Assessment, type LevelAssessment, type MadeList, scoreAt } from '../assess/index.ts';
import { formatExact } from '../decimal/index.ts';
import { error, type Language, nearest, type Result } from '../issue/index.ts';
import { nodesOf } from '../ruleset/index.ts';
import { barredFrom } from './closeCalls.ts';
import type {
  ListExplanation,
  ListedUnit,
  ListMember,
  ListOther,
  ListPartExplanation,
} from './ListExplanation.ts';
import { edgesOf, type ListEdge, type ListPart, partsOfList } from './listEdges.ts';
import { named, textOf } from './UnitSite.ts';
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
  const value = found.map(({ assessed, made }) => explainOne(assessment, assessed, made, language));
  return { ok: true, value, issues: [] };
}

function explainOne(
  { ruleSet, period }: Assessment,
  assessed: LevelAssessment,
  made: MadeList,
  language: Language,
): ListExplanation {
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
    parts: parts.map((part) => partOf(part, edges, made, assessed)),
    members: made.rows.map((row) => memberOf(row, parts, forced, made, assessed)),
    off: othersOf(parts, made, assessed),
  };
}

function unitOf(row: number, made: MadeList, { table, ranks, level }: LevelAssessment): ListedUnit {
  const { code = '', name = '', parent = null } = table.units[row] ?? {};
  const places = level.total.rounding.places;
  const score = scoreAt(made.facts.score, row);
  return { code, name, parent, rank: ranks[row] || null, score: textOf(score, places) };
}

function partOf(
  { section, on }: ListPart,
  edges: readonly ListEdge[],
  made: MadeList,
  assessed: LevelAssessment,
): ListPartExplanation {
  const { parent, places } = section;
  const edge = edges.find((found) => found.parent === parent) ?? null;
  return {
    parent,
    places,
    taken: on.length,
    edge:
      edge === null
        ? null
        : {
            last: unitOf(edge.last, made, assessed),
            next: unitOf(edge.next, made, assessed),
            gap: formatExact(edge.gap),
            decidedBy: edge.decidedBy,
          },
  };
}

function memberOf(
  row: number,
  parts: readonly ListPart[],
  forced: ReadonlySet<number>,
  made: MadeList,
  assessed: LevelAssessment,
): ListMember {
  const { list } = made;
  const part = parts.find(({ on }) => on.includes(row));
  const place = part?.on.indexOf(row) ?? -1;
  const byPlace = part === undefined ? 'veto' : place < part.section.places ? 'place' : 'tie';
  const { kind } = list.source;
  const because = kind === 'score' ? byPlace : forced.has(row) ? 'veto' : kind;
  const vetoes = assessed.vetoes.filter(
    ({ veto, fired }) =>
      fired[row] === 1 &&
      (veto.effects.some((effect) => effect.kind === 'list' && effect.list === list.id) ||
        (list.source.kind === 'veto' && list.source.veto === veto.id)),
  );
  return {
    ...unitOf(row, made, assessed),
    because,
    vetoes: vetoes.map(({ veto }) => named(veto)),
  };
}

/** How many that fail the condition are named: the nearest. */
const refusedNamed = 5;

function othersOf(
  parts: readonly ListPart[],
  made: MadeList,
  assessed: LevelAssessment,
): readonly ListOther[] {
  const { facts, rows } = made;
  const allowed = facts.allowed();
  const other = (row: number, because: ListOther['because'], last?: number): ListOther => {
    const [own, theirs] = [row, last ?? -1].map((one) => scoreAt(facts.score, one));
    const gap = last === undefined || own == null || theirs == null ? null : own.minus(theirs);
    return {
      ...unitOf(row, made, assessed),
      because,
      lists: because === 'precedence' ? listsOf(row, made, assessed) : [],
      gap: gap === null ? null : formatExact(gap.absolute()),
    };
  };
  const next = parts.flatMap(({ on, next: followers, leftOut }) => {
    const last = on.at(-1);
    return followers.map((row) => {
      const isTie = leftOut.includes(row) || (last !== undefined && facts.isTied(last, row));
      return other(row, isTie ? 'tie' : 'beyond', last);
    });
  });
  const refused = (row: number): boolean =>
    allowed?.has(row) === false &&
    facts.isInPool(row) &&
    !facts.barred.has(row) &&
    !rows.includes(row);
  const failing =
    allowed === null
      ? []
      : facts.sections(refused).flatMap((section) => {
          const part = parts.find((found) => found.section.parent === section.parent);
          const room = section.places - (part?.on.length ?? 0);
          if (room <= 0) return [];
          const near = [...section.rows()].slice(0, Math.min(room, refusedNamed));
          return near.map((row) => other(row, 'condition', part?.on.at(-1)));
        });
  return [...next, ...failing, ...barredFrom(made).map((row) => other(row, 'precedence'))];
}

/** The lists that a unit is on and whose kind wins over that of this one. */
function listsOf(
  row: number,
  { list }: MadeList,
  { lists, level }: LevelAssessment,
): ListOther['lists'] {
  const place = level.listPrecedence.indexOf(list.kind);
  const winning = level.listPrecedence.slice(0, Math.max(0, place));
  return lists
    .filter(({ list: won, rows }) => winning.includes(won.kind) && rows.includes(row))
    .map(({ list: won }) => named(won));
}
