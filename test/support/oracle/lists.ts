import type { LevelDocument, ListDocument } from '../../../src/ruleset/RuleSetDocument.ts';
import { multiply } from '../../decimal/fraction.ts';
import type { Scored } from './level.ts';
import { byCode, compareScores, firstOf, type Order, sortedBy } from './order.ts';
import { whole, written } from './rules.ts';
import { isAtLeast } from './total.ts';

/** The floor of a share. */
function placesIn(count: number, share: string): number {
  const { top, bottom } = multiply(whole(count), written(share));
  return Number(top / bottom);
}

/**
 * The grades of ranked units by code.
 *
 * @param pools  the ranked units that are compared with each other
 * @source semantics 16, 20
 */
export function gradesOf(
  { grades = [] }: LevelDocument,
  pools: ReadonlyArray<readonly Scored[]>,
  order: Order,
): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const pool of pools) {
    for (const [index, { id, from, quota, ties }] of grades.entries()) {
      const isOpen = ({ unit, total, fired }: Scored): boolean => {
        const best = fired
          .flatMap(({ effects }) => effects)
          .flatMap((effect) => ('cap_grade' in effect ? [effect.cap_grade] : []))
          .map((grade) => grades.findIndex((other) => other.id === grade));
        const isAllowed = best.every((cap) => cap <= index);
        const isReached = total !== null && (from === undefined || isAtLeast(total, from));
        return !given.has(unit.code) && isAllowed && isReached;
      };
      const open = sortedBy(pool.filter(isOpen), order);
      const places = quota === undefined ? open.length : placesIn(pool.length, quota);
      for (const { unit } of firstOf(open, places, order, ties)) given.set(unit.code, id);
    }
  }
  return given;
}

/** What lists look at besides scores. */
export type ListSite = {
  readonly level: LevelDocument;
  /** Units that are ranked. */
  readonly ranked: readonly Scored[];
  /** Units without a total, by code: on a list for a veto or a condition. */
  readonly unranked: readonly Scored[];
  readonly order: Order;
  readonly grades: ReadonlyMap<string, string>;
  readonly holds: (rule: unknown, unit: Scored) => boolean;
};

/** The units of each list, in the order in which it is read. @source semantics 21, 22 */
export function listsOf(site: ListSite): ReadonlyMap<string, readonly Scored[]> {
  const { lists = [], listPrecedence = ['black', 'red'] } = site.level;
  const kinds: readonly string[] = listPrecedence;
  const made = new Map<string, readonly Scored[]>();
  const place = ({ kind = 'other' }: ListDocument): number =>
    kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length;
  for (const list of [...lists].sort((a, b) => place(a) - place(b))) {
    const winners = kinds.includes(list.kind ?? 'other') ? kinds.slice(0, place(list)) : [];
    const taken = lists
      .filter(({ kind = 'other' }) => winners.includes(kind))
      .flatMap(({ id }) => made.get(id) ?? []);
    const isFree = (unit: Scored): boolean => !taken.includes(unit);
    const members = membersOf(list, site.ranked.filter(isFree), site);
    const others = site.unranked.filter(
      (unit) => isFree(unit) && (isForced(list, unit) || isNamed(list, unit, site)),
    );
    const all = [...members, ...others];
    made.set(list.id, isWithinParent(list) ? byParent(all).flat() : all);
  }
  return made;
}

/** @param free  ranked units that no list of a kind that wins has */
function membersOf(list: ListDocument, free: readonly Scored[], site: ListSite): readonly Scored[] {
  const { category, condition } = list;
  const isInPool = (unit: Scored): boolean => category === undefined || unit.category === category;
  const eligible = free.filter(
    (unit) => isInPool(unit) && (condition === undefined || site.holds(condition, unit)),
  );
  const ranked = site.ranked.filter(isInPool);
  const selected = isWithinParent(list)
    ? byParent(ranked).flatMap((own) => {
        const mine = eligible.filter((unit) => own.includes(unit));
        return selectedBy(list, mine, own.length, site);
      })
    : selectedBy(list, eligible, ranked.length, site);
  const forced = free.filter((unit) => isForced(list, unit));
  const members = free.filter((unit) => selected.includes(unit) || forced.includes(unit));
  return isWithinParent(list)
    ? byParent(members).flatMap((own) => sortedBy(own, readingOrder(list, site)))
    : sortedBy(members, readingOrder(list, site));
}

const isWithinParent = ({ within }: ListDocument): boolean => within === 'parent';

/** The units of each unit above, those in the order of their codes. */
export function byParent(units: readonly Scored[]): ReadonlyArray<readonly Scored[]> {
  const parents = [...new Set(units.map(({ unit }) => unit.parent))].sort(byCode);
  return parents.map((parent) => units.filter(({ unit }) => unit.parent === parent));
}

/** Put on it by a veto, or on the list of all on whom a veto fired; in its category alone. */
function isForced(list: ListDocument, { category, fired }: Scored): boolean {
  if (list.category !== undefined && category !== list.category) return false;
  const { source = { score: 'total' }, condition } = list;
  return fired.some(
    ({ id, effects }) =>
      effects.some((effect) => 'list' in effect && effect.list === list.id) ||
      ('veto' in source && source.veto === id && condition === undefined),
  );
}

/** What the list asks of a unit needs no total, and holds of it. */
function isNamed(list: ListDocument, unit: Scored, { holds }: ListSite): boolean {
  const { source = { score: 'total' }, category, condition } = list;
  if (category !== undefined && unit.category !== category) return false;
  if (condition !== undefined && !holds(condition, unit)) return false;
  if ('veto' in source) return unit.fired.some(({ id }) => id === source.veto);
  return 'condition' in source && holds(source.condition, unit);
}

function selectedBy(
  list: ListDocument,
  eligible: readonly Scored[],
  poolSize: number,
  site: ListSite,
): readonly Scored[] {
  const { source = { score: 'total' }, size = 0, ties } = list;
  if ('score' in source) {
    const order = readingOrder(list, site);
    const scored = eligible.filter((unit) => unit.scoreOf(source.score) !== null);
    const places = typeof size === 'number' ? size : placesIn(poolSize, size);
    return firstOf(sortedBy(scored, order), places, order, ties);
  }
  if ('grade' in source)
    return eligible.filter(({ unit }) => site.grades.get(unit.code) === source.grade);
  if ('veto' in source)
    return eligible.filter(({ fired }) => fired.some(({ id }) => id === source.veto));
  if ('condition' in source) return eligible.filter((unit) => site.holds(source.condition, unit));
  throw new Error('the oracle does not look back');
}

/** From the list's own end; by a group's score alone where it is of a group. */
function readingOrder(
  { source = { score: 'total' }, direction }: ListDocument,
  site: ListSite,
): Order {
  const isFromBelow = direction === 'lowest';
  if (!('score' in source)) return site.order;
  if (source.score === 'total')
    return (a, b) => (isFromBelow ? site.order(b, a) : site.order(a, b));
  const better = isFromBelow ? 'lower' : 'higher';
  return (a, b) => compareScores(a.scoreOf(source.score), b.scoreOf(source.score), better);
}
