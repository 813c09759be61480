/** A linear program, some of whose columns have to be whole numbers; what it costs is to be least. */
export type Program = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

export type Column = {
  readonly lower: number;
  readonly upper: number;
  readonly isWhole: boolean;
  readonly cost: number;
};

/** A sum of columns between two numbers, either of which may be infinite. */
export type Row = {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly Term[];
};

export type Term = readonly [column: number, factor: number];

/** Writes a program down, one thing after the other. */
export type ProgramBuilder = {
  /** @returns its index */
  readonly column: (column: Partial<Column>) => number;
  readonly atLeast: (lower: number, terms: readonly Term[]) => void;
  readonly atMost: (upper: number, terms: readonly Term[]) => void;
  readonly exactly: (value: number, terms: readonly Term[]) => void;
  readonly build: () => Program;
};

const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

export function programBuilder(): ProgramBuilder {
  const columns: Column[] = [];
  const rows: Row[] = [];
  return {
    column: (column) =>
      columns.push({ lower: 0, upper: most, isWhole: false, cost: 0, ...column }) - 1,
    atLeast: (lower, terms) => rows.push({ lower, upper: most, terms }),
    atMost: (upper, terms) => rows.push({ lower: least, upper, terms }),
    exactly: (value, terms) => rows.push({ lower: value, upper: value, terms }),
    build: () => ({ columns, rows }),
  };
}

/** The same with whole columns held at what a solution has there: what is left is linear. */
export function heldAt({ columns, rows }: Program, values: ArrayLike<number>): Program {
  return {
    rows,
    columns: columns.map((column, i) => {
      if (!column.isWhole) return column;
      const value = Math.round(values[i] ?? 0);
      return { ...column, lower: value, upper: value, isWhole: false };
    }),
  };
}
