import type { LevelAssessment, MadeList } from '../assess/index.ts';
import { formatExact } from '../decimal/index.ts';
import {
  type Adjustments,
  type Effect,
  type Level,
  type ListSource,
  nodesOf,
  type RankedBy,
  type ScoreNode,
  type Veto,
  type Within,
} from '../ruleset/index.ts';
import type { Unit } from '../table/index.ts';
import { type EdgeJson, edgesJson } from './closeJson.ts';

type Titled = { readonly id: string; readonly title: string };
type NodeJson = {
  readonly path: string;
  readonly title: string;
  readonly max: string;
  readonly clause: string | null;
};

/** What a level's units are shown with: the names of its nodes, categories, grades and so on. */
export type LevelJson = {
  readonly id: string;
  readonly title: string;
  readonly max: string;
  /** What units are ranked by; none: they have no ranks. */
  readonly rankedBy: RankedBy;
  /** Among which units ranks count: the level, each category, or the units of each unit above. */
  readonly rankedWithin: Within;
  /** The units that its units are below of, in the order of their codes. */
  readonly parents: ReadonlyArray<Omit<ParentJson, 'units'>>;
  /** The nodes right below the total. */
  readonly groups: readonly NodeJson[];
  /** All nodes, each before its children. */
  readonly nodes: readonly NodeJson[];
  readonly categories: readonly Titled[];
  readonly grades: readonly Titled[];
  readonly bonuses: readonly Titled[];
  readonly deductions: readonly Titled[];
  /** The most that all bonuses, or deductions, of a unit count together; null: no bound. */
  readonly bonusCap: string | null;
  readonly deductionCap: string | null;
  readonly vetoes: readonly VetoJson[];
  readonly figures: readonly FigureJson[];
};

/** A figure (统计数) of a level: what the numbers in `figures` of its units are. */
export type FigureJson = Titled & {
  readonly clause: string | null;
  readonly measure: string | null;
  /** The sum over all units of the level that have one; null where none is asked for. */
  readonly total: string | null;
};

/** A veto (一票否决) of a level. */
export type VetoJson = Titled & {
  readonly clause: string | null;
  readonly effects: readonly EffectJson[];
};

/** What a veto does. */
export type EffectJson = {
  readonly kind: Effect['kind'];
  /** The path of the node, the cap, or the id of the grade or list. */
  readonly of: string;
  /** The title of the node, grade or list; the cap as it is. */
  readonly title: string;
};

/** A list (榜单) and who is on it. */
export type ListJson = {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly kind: string;
  readonly clause: string | null;
  readonly description: string | null;
  /** What it is made from: a score, grade, veto, condition or other list, and which. */
  readonly source: { readonly kind: ListSource['kind']; readonly of: string | null };
  /** Codes, in the order in which the list is read. */
  readonly units: readonly string[];
  /** Whether its size is that of the level (or category), or of each unit above; null: it has none. */
  readonly within: 'level' | 'parent' | null;
  /** Those of its units that have a unit above, by that; in the order of its code. */
  readonly byParent: readonly ParentJson[];
  /** Of a list by score: which pair stands at its edge, and by how much. */
  readonly edges: readonly EdgeJson[];
};

/** The units of a list that are below one unit. */
export type ParentJson = {
  readonly code: string;
  /** The usual short name, where it is known. */
  readonly name: string | null;
  /** Codes, in the order in which the list is read. */
  readonly units: readonly string[];
};

/** @param parentNames  of the units above, by code */
export function levelJson(
  { level, figures, table }: LevelAssessment,
  parentNames: ReadonlyMap<string, string>,
): LevelJson {
  const nodes = [...nodesOf(level.root)].filter(({ path }) => path !== '');
  return {
    id: level.id,
    title: level.title,
    max: formatExact(level.root.max),
    rankedBy: level.ranking.by,
    rankedWithin: level.ranking.within,
    parents: parentsJson(table.units, parentNames).map(({ code, name }) => ({ code, name })),
    groups: level.root.children.map(nodeJson),
    nodes: nodes.map(nodeJson),
    categories: level.categories.map(titled),
    grades: level.grades.map(titled),
    bonuses: level.bonuses.items.map(titled),
    deductions: level.deductions.items.map(titled),
    bonusCap: capOf(level.bonuses),
    deductionCap: capOf(level.deductions),
    vetoes: level.vetoes.map((veto) => vetoJson(veto, level)),
    figures: figures.map(figureJson),
  };
}

function titled({ id, title }: Titled): Titled {
  return { id, title };
}

function capOf({ cap }: Adjustments): string | null {
  return cap === null ? null : formatExact(cap);
}

function nodeJson({ path, title, max, clause }: ScoreNode): NodeJson {
  return { path, title, max: formatExact(max), clause };
}

function figureJson({ figure, sum }: LevelAssessment['figures'][number]): FigureJson {
  const { id, title, clause, measure, rounding } = figure;
  const total = sum === null ? null : formatExact(sum, rounding?.places ?? 0);
  return { id, title, clause, measure, total };
}

function vetoJson({ id, title, clause, effects }: Veto, level: Level): VetoJson {
  return { id, title, clause, effects: effects.map((effect) => effectJson(effect, level)) };
}

function effectJson(effect: Effect, { root, grades, lists, title }: Level): EffectJson {
  const named = (of: string, found: { readonly title: string } | undefined): EffectJson => ({
    kind: effect.kind,
    of,
    title: found?.title ?? of,
  });
  switch (effect.kind) {
    case 'zero': {
      if (effect.node === 'total') return named(effect.node, { title });
      const node = [...nodesOf(root)].find(({ path }) => path === effect.node);
      return named(effect.node, node);
    }
    case 'cap-total':
      return named(formatExact(effect.cap), undefined);
    case 'cap-grade': {
      const grade = grades.find(({ id }) => id === effect.grade);
      return named(effect.grade, grade);
    }
    case 'list': {
      const list = lists.find(({ id }) => id === effect.list);
      return named(effect.list, list);
    }
  }
}

/** @param parentNames  of the units above, by code */
export function listsJson(
  assessed: LevelAssessment,
  parentNames: ReadonlyMap<string, string>,
): readonly ListJson[] {
  return assessed.lists.map((made) => listJson(made, assessed, parentNames));
}

function listJson(
  made: MadeList,
  assessed: LevelAssessment,
  parentNames: ReadonlyMap<string, string>,
): ListJson {
  const { list, rows } = made;
  const { level, table } = assessed;
  return {
    id: list.id,
    title: list.title,
    level: level.id,
    kind: list.kind,
    clause: list.clause,
    description: list.description,
    source: { kind: list.source.kind, of: sourceOf(list.source) },
    units: rows.map((row) => table.units[row]?.code ?? ''),
    within: list.source.kind === 'score' ? list.source.within : null,
    byParent: parentsJson(
      rows.flatMap((row) => table.units[row] ?? []),
      parentNames,
    ),
    edges: edgesJson(made, assessed),
  };
}

function parentsJson(
  units: readonly Unit[],
  names: ReadonlyMap<string, string>,
): readonly ParentJson[] {
  const codes = new Map<string, string[]>();
  for (const { code, parent } of units) {
    if (parent === null) continue;
    const known = codes.get(parent);
    if (known === undefined) codes.set(parent, [code]);
    else known.push(code);
  }
  return [...codes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, below]) => ({ code, name: names.get(code) ?? null, units: below }));
}

function sourceOf(source: ListSource): string | null {
  switch (source.kind) {
    case 'score':
      return source.node;
    case 'grade':
      return source.grade;
    case 'veto':
      return source.veto;
    case 'condition':
      return null;
    case 'successive':
    case 'returned':
      return source.list;
  }
}
