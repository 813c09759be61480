import type { LevelDocument, RuleSetDocument } from '../../../src/ruleset/RuleSetDocument.ts';
import { figuresOf } from './figures.ts';
import { type Scored, type Site, scopeAfter, scoreLevel } from './level.ts';
import { byParent, gradesOf, listsOf } from './lists.ts';
import { byCode, rankingOrder, ranksOf, sortedBy, UndecidedTie } from './order.ts';
import { Incomplete } from './rollup.ts';
import { sum } from './rules.ts';
import { textOf } from './text.ts';
import { holds } from './total.ts';
import { allBelow, type Placed } from './tree.ts';
import { placesOf, type Unit } from './unit.ts';

/** What an assessment says of a unit. */
export type Answer = {
  readonly code: string;
  readonly status: string;
  readonly category: string | null;
  readonly total: string | null;
  readonly rank: number | null;
  readonly categoryRank: number | null;
  readonly grade: string | null;
  readonly lists: readonly string[];
  readonly vetoes: readonly string[];
  readonly bonuses: Readonly<Record<string, string>>;
  readonly deductions: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string | null>>;
  readonly nodes: Readonly<Record<string, string | null>>;
};

export type Answers = {
  /** The sums of the figures of each level that has units. */
  readonly sums: ReadonlyArray<Readonly<Record<string, string | null>>>;
  /** Level by level, best rank first, equal ranks by code. */
  readonly units: readonly Answer[];
  readonly lists: ReadonlyArray<{
    readonly id: string;
    readonly units: readonly string[];
    /** Each unit above, then those below it. */
    readonly byParent: ReadonlyArray<readonly string[]>;
  }>;
};

/**
 * A whole assessment, row by row, from `semantics.md` and the section "What was decided where the
 * rules are silent" of `docs/design.md`; it shares nothing with `src` but the types of the format.
 *
 * Left out, as tests of their own have them: powers, results of earlier periods, data with errors.
 *
 * @returns null where there is no result: a roll-up is incomplete, or a tie has to be decided
 */
export function oracle(document: RuleSetDocument, units: readonly Unit[]): Answers | null {
  try {
    return assessed(document, units);
  } catch (thrown) {
    if (thrown instanceof Incomplete || thrown instanceof UndecidedTie) return null;
    throw thrown;
  }
}

function assessed(document: RuleSetDocument, units: readonly Unit[]): Answers {
  const inputs = new Map(document.inputs.map((input) => [input.id, input]));
  const below = new Map<string, readonly Scored[]>();
  // The level that is rolled up stands last in the document.
  const answers = document.levels.toReversed().map((level): Answers => {
    const given = units.filter((unit) => unit.level === level.id);
    const own = [...given, ...unitsAbove(document, level, units, given)];
    if (own.length === 0) return { sums: [], units: [], lists: [] };
    const site = { level, inputs, units: own, below };
    const scored = scoreLevel(site);
    below.set(level.id, scored);
    return answersOf(site, scored);
  });
  const inOrder = answers.toReversed();
  return {
    sums: inOrder.flatMap((answer) => answer.sums),
    units: inOrder.flatMap((answer) => answer.units),
    lists: inOrder.flatMap((answer) => answer.lists),
  };
}

/** A level that only rolls up others has the units of the register that units in the data are below of. */
function unitsAbove(
  { register }: RuleSetDocument,
  level: LevelDocument,
  units: readonly Unit[],
  given: readonly Unit[],
): readonly Unit[] {
  const isRolledUpAlone = level.score.children.every((child) => 'rollup' in child);
  if (!isRolledUpAlone || register === undefined || !('units' in register)) return [];
  return register.units
    .filter(({ code, level: of }) => of === level.id && units.some(({ parent }) => parent === code))
    .filter(({ code }) => given.every((unit) => unit.code !== code))
    .map(({ code, parent = '' }) => ({ code, level: level.id, parent, cells: {} }))
    .sort((a, b) => byCode(a.code, b.code));
}

function answersOf(site: Site, scored: readonly Scored[]): Answers {
  const { level, inputs } = site;
  const order = rankingOrder(level);
  const ranked = scored.filter(({ total }) => total !== null);
  const hasCategories = (level.categories ?? []).length > 0;
  const within = level.ranking?.within ?? (hasCategories ? 'category' : 'level');
  const byCategory = [...new Set(ranked.map(({ category }) => category))].map((category) =>
    ranked.filter((unit) => unit.category === category),
  );
  const ranksIn = (pools: ReadonlyArray<readonly Scored[]>): ReadonlyMap<string, number> =>
    new Map(pools.flatMap((pool) => [...ranksOf(pool, order, level.ranking?.ties)]));
  const isRanked = level.ranking?.by !== 'none';
  const categoryRanks = hasCategories && isRanked ? ranksIn(byCategory) : new Map<string, number>();
  const pools = { level: [ranked], category: byCategory, parent: byParent(ranked) }[within];
  const grades = gradesOf(level, pools, order);
  const scopeOf = scopeAfter(scored, site);
  const lists = listsOf({
    level,
    ranked,
    unranked: scored.filter(({ total }) => total === null),
    order,
    grades,
    holds: (rule, one) => holds(rule, one.unit, scopeOf(one), inputs),
  });
  const figures = (level.figures ?? []).map((figure) => ({
    ...figure,
    values: figuresOf(figure, scored, scopeOf, inputs),
  }));
  const ranks = isRanked ? ranksIn(pools) : new Map<string, number>();
  const inOrder = sortedBy(ranked, order);
  const last = Number.POSITIVE_INFINITY;
  const placeOf = (one: Scored): number =>
    isRanked
      ? (ranks.get(one.unit.code) ?? last)
      : one.total === null
        ? last
        : inOrder.findIndex((other) => order(one, other) === 0);
  const units = [...scored]
    .sort((a, b) =>
      placeOf(a) === placeOf(b) ? byCode(a.unit.code, b.unit.code) : placeOf(a) - placeOf(b),
    )
    .map((one): Answer => {
      const { code } = one.unit;
      return {
        ...scoresOf(one, level),
        figures: Object.fromEntries(
          figures.map(({ id, round, values }) => {
            const value = values.get(code) ?? null;
            return [id, value === null ? null : textOf(value, placesOf(round))];
          }),
        ),
        status: one.total === null ? 'unranked' : isRanked ? 'ranked' : 'scored',
        rank: ranks.get(code) ?? null,
        categoryRank: categoryRanks.get(code) ?? null,
        grade: grades.get(code) ?? null,
        lists: [...lists].flatMap(([id, members]) => (members.includes(one) ? [id] : [])),
      };
    });
  const codes = (members: readonly Scored[]): readonly string[] =>
    members.map(({ unit }) => unit.code);
  const sums = figures.map(({ id, total, round, values }) => {
    const known = [...values.values()].filter((value) => value !== null);
    const isTold = total !== undefined && known.length > 0;
    return [id, isTold ? textOf(sum(known), placesOf(round)) : null];
  });
  return {
    sums: [Object.fromEntries(sums)],
    units: units.map((unit) => ({ ...unit, lists: inDocumentOrder(unit.lists, level) })),
    lists: (level.lists ?? []).map(({ id }) => {
      const members = lists.get(id) ?? [];
      const below = byParent(members).map((own) => [own[0]?.unit.parent ?? '', ...codes(own)]);
      return { id, units: codes(members), byParent: below };
    }),
  };
}

function inDocumentOrder(ids: readonly string[], { lists = [] }: LevelDocument): readonly string[] {
  return lists.map(({ id }) => id).filter((id) => ids.includes(id));
}

function scoresOf(
  { unit, category, fired, total, bonuses, deductions, scoreOf }: Scored,
  level: LevelDocument,
): Pick<Answer, 'code' | 'category' | 'total' | 'vetoes' | 'bonuses' | 'deductions' | 'nodes'> {
  const root: Placed = { node: { id: '', title: '', ...level.score }, path: '' };
  const pointsOf = (points: Scored['bonuses']): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...points].flatMap(([id, found]) => (found.top === 0n ? [] : [[id, textOf(found)]])),
    );
  const nodes = allBelow(root).map(({ node, path }) => {
    const score = scoreOf(path);
    return [path, score === null ? null : textOf(score, placesOf(node.round))];
  });
  return {
    code: unit.code,
    category,
    total: total === null ? null : textOf(total, placesOf(level.total?.round ?? { places: 2 })),
    vetoes: fired.map(({ id }) => id),
    bonuses: pointsOf(bonuses),
    deductions: pointsOf(deductions),
    nodes: Object.fromEntries(nodes),
  };
}
