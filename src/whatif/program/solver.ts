import type { Highs, Model } from 'highs';
import type { Column, Program, Term } from './Program.ts';

/** Where the solver's WebAssembly comes from, where it is not found beside its package (a page). */
export type SolverOptions = {
  /** The address of `highs.wasm`. */
  readonly locateFile?: (file: string) => string;
  /** Or what is in it. */
  readonly wasmBinary?: ArrayBuffer | ArrayBufferView;
};

/** What is known of a program. */
export type Solved =
  /** The best solution; none is better than it by more than the tolerance. */
  | { readonly kind: 'optimal'; readonly cost: number; readonly values: ArrayLike<number> }
  | { readonly kind: 'infeasible' }
  /** The search was given up; no solution costs less than `bound`. */
  | { readonly kind: 'open'; readonly bound: number };

export type Solver = (program: Program) => Solved;

/** A search is given up after so many branches, not after some time: everywhere the same. */
const mostNodes = 20_000;

/**
 * Loads HiGHS, when it is needed.
 *
 * One thread (it has no more), one seed, no limit of time: the same program has the same answer on every machine.
 */
export async function loadSolver(options: SolverOptions = {}): Promise<Solver> {
  const { default: load } = await import('highs');
  const highs = await load(options);
  return (program) =>
    highs.withModel(dataOf(fromLower(program)), (model) => {
      model.options.set({
        output_flag: false,
        random_seed: 0,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-9,
        mip_max_nodes: mostNodes,
        // Nearer to that of the linear programs, it takes whole numbers for others, and misses solutions.
        mip_feasibility_tolerance: 1e-7,
        primal_feasibility_tolerance: 1e-9,
        dual_feasibility_tolerance: 1e-9,
      });
      return ran(model) ? solvedBy(model, highs, program) : unknown;
    });
}

/** Whether it came to an end: numbers that are too far apart make it give up with an error. */
function ran(model: Model): boolean {
  try {
    model.run();
    return true;
  } catch (problem) {
    if (problem instanceof Error && problem.name === 'HighsError') return false;
    throw problem;
  }
}

const least = Number.NEGATIVE_INFINITY;

const unknown: Solved = { kind: 'open', bound: least };

function solvedBy(model: Model, { constants }: Highs, { columns }: Program): Solved {
  const { optimal, infeasible, unboundedOrInfeasible } = constants.modelStatus;
  const status = model.getModelStatus();
  if (status === optimal) {
    const { colValue } = model.getSolution();
    const values = columns.map((column, i) => startOf(column) + (colValue[i] ?? 0));
    return { kind: 'optimal', cost: model.getObjectiveValue(), values };
  }
  // Nothing is unbounded: all weights have bounds, and costs are not below 0.
  if (status === infeasible || status === unboundedOrInfeasible) return { kind: 'infeasible' };
  const isMixed = columns.some(({ isWhole }) => isWhole);
  const bound = isMixed ? Number(model.info.get('mip_dual_bound')) : least;
  return { kind: 'open', bound };
}

/**
 * The same with whole numbers counted from their least: a total of millions of steps, beside differences of one,
 * is more than the solver can tell apart.
 */
function fromLower({ columns, rows }: Program): Program {
  const starts = columns.map(startOf);
  return {
    columns: columns.map((column, i) => {
      const start = starts[i] ?? 0;
      return { ...column, lower: column.lower - start, upper: column.upper - start };
    }),
    rows: rows.map(({ lower, upper, terms }) => {
      const start = terms.reduce(
        (sum, [column, factor]) => sum + factor * (starts[column] ?? 0),
        0,
      );
      return { lower: lower - start, upper: upper - start, terms };
    }),
  };
}

/** Whole columns cost nothing, so that costs stay what they are. */
function startOf({ isWhole, lower }: Column): number {
  return isWhole && Number.isFinite(lower) ? lower : 0;
}

function dataOf({ columns, rows }: Program) {
  const terms = rows.flatMap((row): readonly Term[] => row.terms);
  const starts = [0];
  let count = 0;
  for (const row of rows) {
    count += row.terms.length;
    starts.push(count);
  }
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    integrality: Int32Array.from(columns, ({ isWhole }) => (isWhole ? 1 : 0)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: terms.map(([column]) => column),
      values: terms.map(([, factor]) => factor),
    },
  };
}
