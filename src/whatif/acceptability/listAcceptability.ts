import { Exact, formatExact, round, roundingToPlaces } from '../../decimal/index.ts';
import { grid } from '../weights/WeightSpace.ts';
import type { ListAcceptability, ListedShare } from './Acceptability.ts';
import { type Drawn, type DrawnList, inOrder, madeAt, namedUnit, shareOn } from './Drawn.ts';
import { edgeOfShares } from './edgeOfShares.ts';
import { shareOfDraws } from './shareOf.ts';
import type { Tally } from './Tally.ts';

/** A list: who is on it now or in any draw, how often, and by which weights. */
export function listAcceptability(of: DrawnList, drawn: Drawn, tally: Tally): ListAcceptability {
  const { rows } = drawn;
  const { at, isFixed } = of;
  const { list, rows: members } = madeAt(of, drawn);
  const on = new Set(members);
  const listed = inOrder(drawn).flatMap((unit): readonly (ListedShare & { count: number })[] => {
    const count = tally.members[at]?.[unit] ?? 0;
    const isOn = on.has(rows[unit] ?? -1);
    if (count === 0 && !isOn) return [];
    const weights = count === 0 ? null : meanWeights(at, unit, count, drawn, tally);
    return [
      {
        ...namedUnit(unit, drawn),
        isOn,
        isSure: of.isSure[unit] === 1,
        ...shareOn(of, unit, drawn, tally),
        weights,
        count,
      },
    ];
  });
  const weighed = listed.sort((a, b) => b.count - a.count).map(({ count: _, ...unit }) => unit);
  const unweighed = members
    .filter((row) => !rows.includes(row))
    .map((row) => unweighedUnit(row, drawn, tally));
  const inAll = listed.filter(({ count }) => count > 0 && count === tally.draws).length;
  const units = [...weighed.slice(0, inAll), ...unweighed, ...weighed.slice(inAll)];
  return {
    id: list.id,
    title: list.title,
    kind: list.kind,
    isFixed,
    undecided: tally.undecided[at] ?? 0,
    units,
    always: inAll + (tally.draws > 0 ? unweighed.length : 0),
    sometimes: listed.filter(({ count }) => count > 0 && count < tally.draws).length,
    edge: isFixed ? null : edgeOfShares(weighed),
  };
}

/** Who has no total is on a list for what no weight changes. */
function unweighedUnit(row: number, { assessed }: Drawn, { draws }: Tally): ListedShare {
  const { code = '', name = '' } = assessed.table.units[row] ?? {};
  return { code, name, isOn: true, isSure: true, ...shareOfDraws(draws, draws), weights: null };
}

/** The mean of the weights with which a unit is on a list, with two decimals more than per cents. */
function meanWeights(
  at: number,
  unit: number,
  count: number,
  { group }: Drawn,
  tally: Tally,
): Readonly<Record<string, string>> {
  const width = group.weights.length;
  return Object.fromEntries(
    group.weights.map(({ id }, child) => {
      const sum = Exact.ofInteger(tally.weights[at]?.[unit * width + child] ?? 0);
      const mean = sum.times(group.sum).dividedBy(Exact.ofInteger(count).times(ofGrid));
      return [id, formatExact(round(mean, roundingToPlaces(4)), 4)];
    }),
  );
}

const ofGrid = Exact.ofInteger(grid);
