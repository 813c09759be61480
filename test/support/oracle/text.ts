import { absolute, type Fraction } from '../../decimal/fraction.ts';

/** The fraction as text: a decimal in full and at least so many places, any other to 34 digits. */
export function textOf(value: Fraction, places = 0): string {
  const size = absolute(value);
  const sign = value.top < 0n ? '-' : '';
  const [decimals, scaled] = decimalsOf(size) ?? significant(size);
  const digits = String(scaled).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const after = digits.slice(point).replace(/0+$/, '').padEnd(places, '0');
  return `${sign}${digits.slice(0, point)}${after === '' ? '' : `.${after}`}`;
}

/** How many decimals it has and what it is without the point; null where it does not end. */
function decimalsOf({ top, bottom }: Fraction): readonly [number, bigint] | null {
  let rest = bottom / divisorOf(top, bottom);
  let places = 0;
  for (const factor of [10n, 5n, 2n]) {
    while (rest % factor === 0n) {
      rest /= factor;
      places += 1;
    }
  }
  return rest === 1n ? [places, (top * 10n ** BigInt(places)) / bottom] : null;
}

function divisorOf(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : divisorOf(b, a % b);
}

/** To 34 significant digits; it does not end, so it is never half-way. */
function significant({ top, bottom }: Fraction): readonly [number, bigint] {
  let places = 0;
  while ((top * 10n ** BigInt(places)) / bottom < 10n ** 33n) places += 1;
  return [places, (2n * top * 10n ** BigInt(places) + bottom) / (2n * bottom)];
}
