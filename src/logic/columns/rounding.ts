import {
  decimalPlaces,
  Exact,
  powersOfTen,
  type RoundingMode,
  round,
  roundingToMultiple,
  scaledLimit,
  scaledOf,
  scaleLimit,
  unity,
} from '../../decimal/index.ts';
import {
  asNear,
  constantKernel,
  exactKernel,
  type Linear,
  magnitude,
  type NumberKernel,
  numbers,
  type Ratio,
  relativeError,
  unknownNumber,
} from './Kernel.ts';
import { added, linearOf, multiple, times, wholeOver } from './linear.ts';

/** Rounding to a multiple of a step; the result is exact at the scale of the step. */
export function rounded(kernel: NumberKernel, step: Exact, mode: RoundingMode): NumberKernel {
  if (kernel.constant !== null) {
    return constantKernel(round(kernel.constant, roundingToMultiple(step, mode)));
  }
  const scale = decimalPlaces(step);
  const units = scale <= scaleLimit ? scaledOf(step, scale) : Number.NaN;
  if (!(units >= 1)) return unknownNumber();
  if (kernel.isExact && kernel.scale <= scale && units === 1) return kernel;
  const near = asNear(kernel);
  const factor = (powersOfTen[scale] ?? Number.NaN) / units;
  const low = (Math.floor(near.low * factor) - 2) * units;
  const high = (Math.ceil(near.high * factor) + 2) * units;
  if (!(Math.max(-low, high) <= scaledLimit)) return unknownNumber();
  const fraction = fractionOf(times(linearOf(kernel), unity.dividedBy(step)));
  const run =
    fraction === null ? nearSteps(near, factor, mode, units) : wholeSteps(fraction, mode, units);
  return run === null ? unknownNumber() : exactKernel(scale, low, high, run);
}

/** A sum of which each part is a whole number or one quotient, as whole numbers over whole numbers. */
function fractionOf(form: Linear): Ratio | null {
  const [first] = form.terms;
  if (first !== undefined && form.terms.length === 1 && first.kernel.ratio !== null) {
    return fractionOfRatio(first.kernel.ratio, first.factor, form.offset);
  }
  const over = wholeOver(form);
  if (over === null) return null;
  return { top: over.whole, bottom: constantKernel(Exact.ofInteger(over.divisor)) };
}

/** factor × a / b + offset is (factor × a + offset × b) / b. */
function fractionOfRatio({ top, bottom }: Ratio, factor: Exact, offset: Exact): Ratio | null {
  const shift = Exact.ofDecimal(`1e${bottom.scale}`);
  const parts = [times(linearOf(top), factor.times(shift))];
  if (!offset.isZero) parts.push(times(linearOf(bottom), offset.times(shift)));
  const over = wholeOver(added(parts));
  if (over === null) return null;
  const divisor = multiple(bottom, Exact.ofInteger(over.divisor));
  return divisor?.isExact === true && divisor.scale === bottom.scale
    ? { top: over.whole, bottom: divisor }
    : null;
}

/** One division of whole numbers with its remainder. */
function wholeSteps(
  { top, bottom }: Ratio,
  mode: RoundingMode,
  units: number,
): NumberKernel['run'] {
  const buffer = numbers();
  const isUp = roundsUp[mode];
  return (start, count) => {
    const out = buffer(count);
    const tops = top.run(start, count);
    const bottoms = bottom.run(start, count);
    for (let i = 0; i < count; i += 1) {
      const a = tops[i] as number;
      const b = bottoms[i] as number;
      const size = Math.abs(a);
      const divisor = Math.abs(b);
      const whole = Math.floor(size / divisor);
      const rest = size - whole * divisor;
      const kept = isUp(whole, rest + rest - divisor, rest) ? whole + 1 : whole;
      out[i] = divisor === 0 ? Number.NaN : (a < 0 === b < 0 ? kept : -kept) * units;
    }
    return out;
  };
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
function nearSteps(
  kernel: NumberKernel,
  factor: number,
  mode: RoundingMode,
  units: number,
): NumberKernel['run'] | null {
  const size = magnitude(kernel) * factor;
  const doubt = kernel.error * factor + 4 * size * relativeError + 1e-300;
  if (!(doubt < 0.25)) return null;
  const buffer = numbers();
  const isHalf = mode === 'half-up' || mode === 'half-even';
  const edge = isHalf ? 0.5 : 0;
  const isUp = mode === 'up';
  return (start, count) => {
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
}
