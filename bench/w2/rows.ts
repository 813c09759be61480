import type { Workload } from './workload.ts';

export type Row<T> = Readonly<Record<string, T>>;

/**
 * The units as objects, the way row engines take them. Made by JSON.parse: objects that are filled
 * key by key turn into slow dictionaries, which would not be fair.
 */
export function floatRows({ inputs, units }: Workload): ReadonlyArray<Row<number>> {
  return Array.from({ length: units }, (_, row) => {
    const pairs = [...inputs].map(([id, { scale, whole }]) => `"${id}":${whole[row]}e-${scale}`);
    return JSON.parse(`{${pairs.join()}}`);
  });
}

export function rowsOf<T>(
  rows: ReadonlyArray<Row<number>>,
  { inputs }: Workload,
  parse: (decimal: string) => T,
): ReadonlyArray<Row<T>> {
  return rows.map((row, i) => {
    // A copy of the object keeps it fast; every value is then replaced.
    const result: Record<string, T> = { ...(row as unknown as Row<T>) };
    for (const [id, { scale, whole }] of inputs) result[id] = parse(`${whole[i]}e-${scale}`);
    return result;
  });
}
