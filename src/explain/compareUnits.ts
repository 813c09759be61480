import { type Assessment, type LevelAssessment, scoreAt } from '../assess/index.ts';
import { type Exact, formatExact, zero } from '../decimal/index.ts';
import { error, type Issue, type Language, type Result, resultOf } from '../issue/index.ts';
import { nodesOf } from '../ruleset/index.ts';
import type { ComparedUnit, Comparison, GapPart, TieBreakerExplanation } from './Comparison.ts';
import { differences } from './differences.ts';
import type { InputExplanation } from './Explanation.ts';
import { explainedUnit } from './explainUnit.ts';
import { type Lost, lostItems } from './lostPoints.ts';
import { siteFinder } from './siteFinder.ts';
import { named, textOf, type UnitSite } from './UnitSite.ts';

/** Two units of one level, by code, name or short name. */
export type CompareOptions = {
  readonly unit: string;
  readonly against: string;
  readonly language?: Language;
};

/**
 * Why one unit is below or above another: the gap between their totals, in parts that add up to it.
 *
 * A part is where the two lost points differently. What leaves for want of anything to score has lost
 * none, though its points are shared by the rest.
 */
export function compareUnits(assessment: Assessment, options: CompareOptions): Result<Comparison> {
  return comparer(assessment)(options);
}

/** As {@link compareUnits}, for many pairs of one assessment. */
export function comparer(assessment: Assessment): (options: CompareOptions) => Result<Comparison> {
  const find = siteFinder(assessment);
  return ({ unit, against, language = 'zh' }) => {
    const [own, other] = [find(unit, language), find(against, language)];
    if ('severity' in own) return { ok: false, issues: [own] };
    if ('severity' in other) return { ok: false, issues: [other] };
    const sites = [own, other];
    const issues = [
      ...sites.flatMap(withoutTotal),
      ...sites.flatMap(({ scorer, row, scores }) => differences(scorer.assessed, row, scores)),
    ];
    if (own.scorer.assessed !== other.scorer.assessed) {
      const [found = '', wanted = ''] = sites.map(({ scorer }) => scorer.assessed.level.title);
      issues.push(error('units-of-two-levels', {}, { found, wanted }));
    }
    return issues.length > 0 ? { ok: false, issues } : resultOf(comparisonOf(own, other), issues);
  };
}

function withoutTotal({ scores, scorer, row }: UnitSite): readonly Issue[] {
  const { code = '', name = '' } = scorer.assessed.table.units[row] ?? {};
  return scores.total === null ? [error('unit-without-total', { unit: { code, name } })] : [];
}

function comparisonOf(own: UnitSite, other: UnitSite): Comparison {
  const { level } = own.scorer.assessed;
  const parts = gapParts(own, other);
  const groups = level.root.children.map(({ path, title }) => ({
    id: path,
    title,
    points: sumOf(parts.filter((part) => isWithin(part.path, path))),
  }));
  const gap = totalOf(own).minus(totalOf(other));
  const inGroups = groups.reduce((sum, { points }) => sum.plus(points), zero);
  return {
    period: own.assessment.period,
    unit: comparedUnit(own),
    other: comparedUnit(other),
    gap: formatExact(gap),
    ...decisionOf(own, other),
    groups: groups.map(({ points, ...group }) => ({ ...group, points: formatExact(points) })),
    beyondGroups: formatExact(gap.minus(inGroups)),
    parts: parts.map((part) => shown(part, own, other)),
  };
}

function totalOf({ scores }: UnitSite): Exact {
  return scores.total ?? zero;
}

function sumOf(parts: ReadonlyArray<{ readonly points: Exact }>): Exact {
  return parts.reduce((sum, { points }) => sum.plus(points), zero);
}

function isWithin(path: string | null, group: string): boolean {
  return path === group || path?.startsWith(`${group}.`) === true;
}

function comparedUnit(site: UnitSite): ComparedUnit {
  const { scorer, row, scores } = site;
  const { level, ranks } = scorer.assessed;
  return {
    ...explainedUnit(site.scorer.assessed, site.row, site.above),
    total: textOf(scores.total, level.total.rounding.places) ?? '',
    exactTotal: textOf(scores.exactTotal) ?? '',
    rank: ranks[row] || null,
  };
}

/** Where one lost other points than the other; above 0 where the other lost more. */
type Gap = Lost;

/** By size; in the order of the document where equal. */
function gapParts(own: UnitSite, other: UnitSite): readonly Gap[] {
  const keyOf = ({ kind, id, path }: Lost): string => JSON.stringify([kind, id, path]);
  const [mine, theirs] = [own, other].map(
    (site) => new Map(merged(lostItems(site), keyOf).map((item) => [keyOf(item), item])),
  );
  if (mine === undefined || theirs === undefined) return [];
  const all = new Map([...mine, ...theirs]);
  return [...all]
    .map(([key, item], i) => {
      const points = (theirs.get(key)?.points ?? zero).minus(mine.get(key)?.points ?? zero);
      return { ...item, points, i };
    })
    .filter(({ points }) => !points.isZero)
    .sort((a, b) => b.points.absolute().compare(a.points.absolute()) || a.i - b.i)
    .map(({ i: _, ...gap }) => gap);
}

/** A veto may take points in several steps. */
function merged(items: readonly Lost[], keyOf: (item: Lost) => string): readonly Lost[] {
  const sums = new Map<string, Lost>();
  for (const item of items) {
    const before = sums.get(keyOf(item));
    sums.set(keyOf(item), { ...item, points: item.points.plus(before?.points ?? zero) });
  }
  return [...sums.values()];
}

function shown({ path, points, ...part }: Gap, own: UnitSite, other: UnitSite): GapPart {
  const [mine, theirs] = [own, other].map((site) => scoreOf(site, part, path));
  return {
    ...part,
    points: formatExact(points),
    own: mine ?? null,
    other: theirs ?? null,
    inputs: inputsOf(part, path, own, other),
  };
}

type Place = Pick<GapPart, 'kind' | 'id'>;

function scoreOf({ scores }: UnitSite, { kind, id }: Place, path: string | null): string | null {
  if (kind === 'rounding') return null;
  if (path !== null) {
    const node = scores.nodes.get(path);
    return textOf(node?.score ?? null, node?.node.rounding?.places ?? 0);
  }
  if (kind !== 'bonus' && kind !== 'deduction') return null;
  const found = [...scores.bonuses, ...scores.deductions].find(
    ({ adjustment }) => adjustment.id === id,
  );
  return textOf(found?.points ?? null);
}

function inputsOf(
  { kind, id }: Place,
  path: string | null,
  own: UnitSite,
  other: UnitSite,
): GapPart['inputs'] {
  const { level } = own.scorer.assessed;
  const node = [...nodesOf(level.root)].find((candidate) => candidate.path === path);
  const items = [...level.bonuses.items, ...level.deductions.items, ...level.vetoes];
  const item = kind === 'rounding' ? undefined : items.find((candidate) => candidate.id === id);
  const rule = node?.kind === 'indicator' && kind === 'indicator' ? node.rule : item?.rule;
  if (rule === undefined) return [];
  const [mine, theirs] = [own, other].map(({ rules }) => rules.inputsOf(rule));
  return (mine ?? []).flatMap((read: InputExplanation, i) => {
    const same = theirs?.[i];
    return same === undefined ? [] : [{ own: read, other: same }];
  });
}

/** What put one before the other. */
function decisionOf(own: UnitSite, other: UnitSite): Pick<Comparison, 'decidedBy' | 'tieBreaker'> {
  const { assessed } = own.scorer;
  const isExact = assessed.level.ranking.by === 'exact';
  const [mine, theirs] = [own, other].map(({ scores }) =>
    isExact ? scores.exactTotal : scores.total,
  );
  if (mine?.equals(theirs ?? zero) === false) {
    return { decidedBy: isExact ? 'exact-total' : 'total', tieBreaker: null };
  }
  const breaker = assessed.level.ranking.tieBreakers
    .map((_, i) => tieBreakerOf(assessed, i, own.row, other.row))
    .find((found) => found !== null);
  return breaker === undefined
    ? { decidedBy: 'tie', tieBreaker: null }
    : { decidedBy: 'tie-breaker', tieBreaker: breaker };
}

/** A tie-breaker of two rows; null where it does not tell them apart. */
function tieBreakerOf(
  { level, tieBreakers }: LevelAssessment,
  index: number,
  row: number,
  other: number,
): TieBreakerExplanation | null {
  const column = tieBreakers[index];
  const declared = level.ranking.tieBreakers[index];
  if (column === undefined || declared === undefined) return null;
  const [mine, theirs] = [scoreAt(column, row), scoreAt(column, other)];
  const isSame = mine === null || theirs === null ? mine === theirs : mine.equals(theirs);
  if (isSame) return null;
  const { name } = declared.source;
  const node = [...nodesOf(level.root)].find(({ path }) => path === name && path !== '');
  const { id, title } = named({ id: name, title: node?.title ?? name });
  return { id, title, better: declared.better, own: textOf(mine), other: textOf(theirs) };
}
