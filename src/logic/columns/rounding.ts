import {
  decimalPlaces,
  type Exact,
  powersOfTen,
  type RoundingMode,
  scaledLimit,
  scaledOf,
  scaleLimit,
} from '../../decimal/index.ts';
import {
  atScale,
  exactKernel,
  magnitude,
  type NumberKernel,
  numbers,
  relativeError,
  unknownNumber,
} from './Kernel.ts';

/** Rounding to a multiple of a step; the result is exact at the scale of the step. */
export function rounded(kernel: NumberKernel, step: Exact, mode: RoundingMode): NumberKernel {
  const scale = decimalPlaces(step);
  const units = scale <= scaleLimit ? scaledOf(step, scale) : Number.NaN;
  if (!(units >= 1)) return unknownNumber();
  return kernel.isExact
    ? roundedExactly(kernel, units, scale, mode)
    : roundedNearly(kernel, units, scale, mode);
}

/** One division of whole numbers with its remainder. */
function roundedExactly(
  kernel: NumberKernel,
  units: number,
  scale: number,
  mode: RoundingMode,
): NumberKernel {
  const fine = Math.max(kernel.scale, scale);
  const values = atScale(kernel, fine);
  const divisor = units * (powersOfTen[fine - scale] ?? Number.NaN);
  if (values === null || !(divisor <= scaledLimit)) return unknownNumber();
  const isSettled = divisor === 1;
  if (isSettled) return values;
  const low = (Math.floor(values.low / divisor) - 1) * units;
  const high = (Math.ceil(values.high / divisor) + 1) * units;
  if (!(Math.max(-low, high) <= scaledLimit)) return unknownNumber();
  const buffer = numbers();
  const isUp = roundsUp[mode];
  return exactKernel(scale, low, high, (start, count) => {
    const out = buffer(count);
    const input = values.run(start, count);
    for (let i = 0; i < count; i += 1) {
      const value = input[i] as number;
      const size = Math.abs(value);
      const whole = Math.floor(size / divisor);
      const rest = size - whole * divisor;
      const kept = isUp(whole, rest + rest - divisor, rest) ? whole + 1 : whole;
      out[i] = (value < 0 ? -kept : kept) * units;
    }
    return out;
  });
}

/** Whether the size is rounded away from zero: whole steps, twice the rest less a step, the rest. */
const roundsUp: Readonly<
  Record<RoundingMode, (whole: number, over: number, rest: number) => boolean>
> = {
  'half-up': (_, over) => over >= 0,
  'half-even': (whole, over) => over > 0 || (over === 0 && whole % 2 === 1),
  up: (_, __, rest) => rest > 0,
  down: () => false,
};

/** Doubles near the values: where the error reaches across the edge of a step, it is not known. */
function roundedNearly(
  kernel: NumberKernel,
  units: number,
  scale: number,
  mode: RoundingMode,
): NumberKernel {
  const factor = (powersOfTen[scale] ?? Number.NaN) / units;
  const size = magnitude(kernel) * factor;
  const doubt = kernel.error * factor + 4 * size * relativeError + 1e-300;
  if (!((size + 3) * units <= scaledLimit) || !(doubt < 0.25)) return unknownNumber();
  const buffer = numbers();
  const isHalf = mode === 'half-up' || mode === 'half-even';
  const edge = isHalf ? 0.5 : 0;
  const isUp = mode === 'up';
  const run = (start: number, count: number): Float64Array => {
    const out = buffer(count);
    const input = kernel.run(start, count);
    for (let i = 0; i < count; i += 1) {
      const value = input[i] as number;
      const steps = Math.abs(value) * factor;
      const whole = Math.floor(steps);
      const rest = steps - whole;
      const isDoubtful = isHalf
        ? Math.abs(rest - edge) <= doubt
        : rest <= doubt || rest >= 1 - doubt;
      const kept = isHalf ? (rest < edge ? whole : whole + 1) : isUp ? whole + 1 : whole;
      out[i] = isDoubtful ? Number.NaN : (value < 0 ? -kept : kept) * units;
    }
    return out;
  };
  const low = (Math.floor(kernel.low * factor) - 2) * units;
  const high = (Math.ceil(kernel.high * factor) + 2) * units;
  return exactKernel(scale, low, high, run);
}
