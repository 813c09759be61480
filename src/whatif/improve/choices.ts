import type { Move } from './Option.ts';

/** So many steps up to a last one, evenly; all of them where there is room. */
export function spread(last: number, room: number): readonly number[] {
  if (last <= room) return Array.from({ length: last }, (_, i) => i + 1);
  return Array.from({ length: room }, (_, i) => Math.max(1, Math.floor(((i + 1) * last) / room)));
}

/** The largest whole number whose power is not beyond a limit. */
export function rootOf(limit: number, exponent: number): number {
  let root = 1;
  while ((root + 1) ** exponent <= limit) root += 1;
  return root;
}

/** All choices of a move, or of none, for each input; of very many inputs one at a time, and the last of each. */
export function combined(
  choices: ReadonlyArray<ReadonlyArray<Move | null>>,
  most: number,
): readonly (readonly Move[])[] {
  const count = choices.reduce((all, moves) => all * moves.length, 1);
  if (count <= 2 * most) return product(choices);
  const last = choices.flatMap((moves) => moves.at(-1) ?? []);
  return [
    [],
    ...choices.flatMap((moves) => moves.flatMap((move) => (move === null ? [] : [[move]]))),
    last,
  ];
}

function product(choices: ReadonlyArray<ReadonlyArray<Move | null>>): readonly (readonly Move[])[] {
  return choices.reduce<readonly (readonly Move[])[]>(
    (chosen, moves) =>
      chosen.flatMap((before) => moves.map((move) => (move === null ? before : [...before, move]))),
    [[]],
  );
}
