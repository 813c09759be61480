import { type NumberSource, readAll, storedValues } from '../../decimal/index.ts';
import { type Expr, walk } from '../Expr.ts';
import { type NumberKernel, numbers } from './Kernel.ts';
import { type ColumnScope, planNumber } from './plan.ts';

/** A rule as a table over all values that its one input can have. */
export type Tabulated = { readonly kernel: NumberKernel; readonly input: NumberSource };

/** For fewer rows a table is not worth the look at the rule. */
const leastRows = 1_000;

/**
 * A rule of one input is a function of a whole number. Where there are more rows than whole numbers
 * between the lowest and the highest, it is computed once for each number, and the rows look it up:
 * however long the rule, a row costs one read.
 *
 * @returns null where the rule has another number of inputs, or too few rows for its range
 */
export function tabulated(expr: Expr, scope: ColumnScope, length: number): Tabulated | null {
  if (length < leastRows) return null;
  const name = onlyInput(expr);
  const input = name === null ? null : scope.column(name);
  if (input?.kind !== 'number' || !input.isExact) return null;
  const span = input.high - input.low + 1;
  if (!(2 * span <= length)) return null;
  const values = Float64Array.from({ length: span }, (_, k) => input.low + k);
  const kernel = planNumber(expr, {
    column: () => ({ ...input, ...storedValues(values) }),
    state: () => new Uint8Array(span),
    pool: scope.pool,
  });
  return { kernel: { ...kernel, run: lookUp(readAll(kernel.run, span), input) }, input };
}

/** The name of the one input that decides the result; null where there is not one alone. */
function onlyInput(expr: Expr): string | null {
  let only: string | null = null;
  for (const part of walk(expr)) {
    switch (part.kind) {
      case 'variable':
        if (part.fallback !== null || (only ?? part.name) !== part.name) return null;
        only = part.name;
        break;
      case 'literal':
      case 'round':
      case 'call':
        break;
      default:
        return null;
    }
  }
  return expr.kind === 'variable' ? null : only;
}

/** A row without a number, or whose number does not fit, is outside of the table: not known. */
function lookUp(table: Float64Array, { run, low, high }: NumberSource): NumberKernel['run'] {
  const buffer = numbers();
  return (start, count) => {
    const out = buffer(count);
    const values = run(start, count);
    for (let i = 0; i < count; i += 1) {
      const value = values[i] as number;
      out[i] = value >= low && value <= high ? (table[value - low] as number) : Number.NaN;
    }
    return out;
  };
}
