import { scoreAt } from '../../assess/index.ts';
import { formatExact } from '../../decimal/index.ts';
import { originOf } from '../../explain/index.ts';
import { rowsBeside } from '../model/everyRow.ts';
import type { Acceptability, UnitAcceptability } from './Acceptability.ts';
import { type Drawn, inOrder, isWalk, madeAt, namedUnit, shareOn } from './Drawn.ts';
import { drawnWeights } from './drawnWeights.ts';
import { listAcceptability } from './listAcceptability.ts';
import { rankSpread } from './rankSpread.ts';
import { shareOfBlocks, shareOfDraws } from './shareOf.ts';
import type { Tally } from './Tally.ts';

/** What was counted, with names, shares and their errors. */
export function summarize(drawn: Drawn, tally: Tally): Acceptability {
  const { assessment, assessed, group, space, seed, asked, obstacles } = drawn;
  const { level } = assessed;
  return {
    ...originOf(assessment),
    level: { id: level.id, title: level.title },
    weights: drawnWeights(group, space),
    seed,
    draws: tally.draws,
    asked,
    method: obstacles.length === 0 ? 'sums' : 'rescoring',
    obstacles,
    units: [
      ...inOrder(drawn).map((unit) => unitOf(unit, drawn, tally)),
      ...rowsBeside(drawn.rows, assessed).map((row) => unweighedOf(row, drawn, tally)),
    ],
    lists: drawn.lists.map((list) => listAcceptability(list, drawn, tally)),
    pairs: pairsOf(drawn, tally),
  };
}

function unitOf(unit: number, drawn: Drawn, tally: Tally): UnitAcceptability {
  const { assessed, rows, lists } = drawn;
  const row = rows[unit] ?? -1;
  const total = scoreAt(assessed.total, row);
  const rank = assessed.ranks[row] || null;
  return {
    ...namedUnit(unit, drawn),
    total: total === null ? null : formatExact(total, assessed.level.total.rounding.places),
    rank,
    ranks: rank === null ? null : rankSpread(unit, rank, rows.length, tally, isWalk(drawn)),
    lists: Object.fromEntries(
      lists.map((list) => [madeAt(list, drawn).list.id, shareOn(list, unit, drawn, tally)]),
    ),
  };
}

/** Who has no total, where sums tell the rest: no weights change on which lists it is. */
function unweighedOf(row: number, drawn: Drawn, { draws }: Tally): UnitAcceptability {
  const { code = '', name = '' } = drawn.assessed.table.units[row] ?? {};
  const shares = drawn.lists.map((list) => {
    const { list: own, rows } = madeAt(list, drawn);
    return [own.id, shareOfDraws(rows.includes(row) ? draws : 0, draws)] as const;
  });
  return { code, name, total: null, rank: null, ranks: null, lists: Object.fromEntries(shares) };
}

function pairsOf(drawn: Drawn, tally: Tally): Acceptability['pairs'] {
  const { pairDraws: draws, pairBlocks: blocks, wins, winSquares } = tally;
  if (wins.length === 0) return null;
  const { assessed, rows } = drawn;
  const count = rows.length;
  const units = inOrder(drawn).filter((unit) => scoreAt(assessed.total, rows[unit] ?? -1) !== null);
  const shares = units.map((first) =>
    units.map((second) => {
      const at = first * count + second;
      const won = wins[at] ?? 0;
      return isWalk(drawn)
        ? shareOfBlocks(won, winSquares[at] ?? 0, { draws, blocks })
        : shareOfDraws(won, draws);
    }),
  );
  return {
    draws,
    units: units.map((unit) => namedUnit(unit, drawn).code),
    wins: shares.map((row) => row.map(({ share }) => share)),
    errors: shares.map((row) => row.map(({ error }) => error)),
  };
}
