import { scoreAt } from '../assess/index.ts';
import { formatExact } from '../decimal/index.ts';
import { barredFrom } from './closeCalls.ts';
import type { ListOther } from './ListExplanation.ts';
import type { ListPart } from './listEdges.ts';
import { type ListSite, listedUnit } from './listedUnit.ts';
import { named } from './UnitSite.ts';

/** How many that fail the condition are named: the nearest. */
const refusedNamed = 5;

/** The first that are off a list, and those that its condition or another list keeps off. */
export function othersOf(parts: readonly ListPart[], site: ListSite): readonly ListOther[] {
  const { facts, rows } = site.made;
  const allowed = facts.allowed();
  const other = (row: number, because: ListOther['because'], last?: number): ListOther => {
    const [own, theirs] = [row, last ?? -1].map((one) => scoreAt(facts.score, one));
    const gap = last === undefined || own == null || theirs == null ? null : own.minus(theirs);
    return {
      ...listedUnit(row, site),
      because,
      lists: because === 'precedence' ? listsOf(row, site) : [],
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
  return [...next, ...failing, ...barredFrom(site.made).map((row) => other(row, 'precedence'))];
}

/** The lists that a unit is on and whose kind wins over that of this one. */
function listsOf(row: number, { made: { list }, assessed }: ListSite): ListOther['lists'] {
  const { lists, level } = assessed;
  const place = level.listPrecedence.indexOf(list.kind);
  const winning = level.listPrecedence.slice(0, Math.max(0, place));
  return lists
    .filter(({ list: won, rows }) => winning.includes(won.kind) && rows.includes(row))
    .map(({ list: won }) => named(won));
}
