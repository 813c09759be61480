import type { ComparedUnit } from '../../whatif/index.ts';
import { type Block, table } from '../document/Block.ts';
import type { ScenarioWords } from './scenarioWords.ts';

/** How a scenario is called in tables: A to Z, then by number. */
export function letterOf(index: number): string {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index] ?? `#${index + 1}`;
}

/** So many scenarios stand beside the first in one table. */
const beside = 7;
/** With so many, a column is called by the letter alone. */
const many = 4;

/**
 * The ranks of units in each scenario, and how they move from the first; where there is room, their totals
 * and codes.
 *
 * @param count  of scenarios
 */
export function moverTables(
  units: readonly ComparedUnit[],
  count: number,
  words: ScenarioWords,
): readonly Block[] {
  const others = Array.from({ length: count - 1 }, (_, i) => i + 1);
  const parts = others.flatMap((i) =>
    i % beside === 1 ? [others.slice(i - 1, i - 1 + beside)] : [],
  );
  return parts.flatMap((part) => moverTable(units, [0, ...part], words));
}

function moverTable(
  units: readonly ComparedUnit[],
  indexes: readonly number[],
  words: ScenarioWords,
): readonly Block[] {
  const isNarrow = indexes.length >= many;
  const columns = indexes.flatMap((i) => {
    const letter = letterOf(i);
    const title = isNarrow ? letter : `${letter} ${words.rank}`;
    const width = units.reduce((most, unit) => Math.max(most, rankOf(unit, i, words).length), 0);
    const ranks = (unit: ComparedUnit): string =>
      `${rankOf(unit, i, words).padStart(width)}${i === 0 ? '' : moveOf(unit, i)}`;
    const total = ({ standings }: ComparedUnit): string => standings[i]?.total ?? words.none;
    return [
      { title, align: 'left' as const, cell: ranks },
      { title: `${letter} ${words.total}`, align: 'decimal' as const, leaveOut: 2, cell: total },
    ];
  });
  return table(units, [
    { title: words.unit, align: 'left', cell: ({ name, code }) => (name === '' ? code : name) },
    { title: words.code, align: 'left', leaveOut: 1, cell: ({ code }) => code },
    ...columns,
  ]);
}

function rankOf({ standings }: ComparedUnit, index: number, { none }: ScenarioWords): string {
  return standings[index]?.rank?.toString() ?? none;
}

function moveOf({ standings }: ComparedUnit, index: number): string {
  const move = standings[index]?.move ?? 0;
  if (move === 0) return '';
  return move > 0 ? ` ↑${move}` : ` ↓${-move}`;
}
