import fc from 'fast-check';
import { Exact, formatExact } from '../../../src/decimal/index.ts';
import { kinds, texts } from './ruleArbitrary.ts';
import type { Cell, Input } from './ruleColumns.ts';
import { missing, notApplicable } from './ruleColumns.ts';

/**
 * Columns on which a wrong digit would show: ties and bounds of tiers are frequent, and so are gaps.
 * A cell is one random number, read by the family of its column.
 */

const bounds = [0, 1, 2, 3, 10, 60, 70, 80, 90, 95, 98.5, 100, 0.5, -1, 0];

type Family = (random: number) => Exact;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const beside = (random: number, step: number): Exact => {
  const bound = Exact.ofDecimal(String(at(bounds, random)));
  return bound.plus(Exact.ofDecimal(`${((random >>> 8) % 5) - 2}e-${step}`));
};

/** Numbers with so many decimals: any, next to a bound, or on a tie. */
const decimals =
  (places: number): Family =>
  (random) => {
    const rest = random >>> 3;
    switch (random % 4) {
      case 0:
        return beside(rest, places);
      case 1:
        return Exact.ofDecimal(`${(rest % 20_000) * 10 - 50_005}e-${places + 1}`);
      default:
        return Exact.ofDecimal(`${(rest % 140_000) - 20_000}e-${places}`);
    }
  };

const limits = [2 ** 51, 2 ** 52, 2 ** 53, 1e15, 10 ** 14, -(2 ** 51), 2 ** 31].map(String);

const families = {
  counts: (random) => Exact.ofInteger((random % 12) - 2),
  one: decimals(1),
  two: decimals(2),
  four: decimals(4),
  nine: decimals(9),
  huge: (random) =>
    Exact.ofDecimal(at(limits, random))
      .plus(Exact.ofInteger(((random >>> 4) % 7) - 3))
      .times(Exact.ofDecimal(at(['1', '0.01', '0.0001', '1000'], random >>> 8))),
  mixed: (random) =>
    random % 9 === 0
      ? Exact.ofDecimal(at(['1e30', '-1e30', '1e-30', '12345678901234567.5'], random >>> 4))
      : decimals(2)(random >>> 4),
  long: (random) => beside(random, 38),
  tiny: (random) => Exact.ofDecimal(`${(random % 41) - 20}e-${8 + ((random >>> 6) % 9)}`),
} as const satisfies Readonly<Record<string, Family>>;

type FamilyName = keyof typeof families;

/** Which columns there are, and whether they may have gaps. */
export type Kinds = { readonly families: readonly FamilyName[]; readonly hasGaps: boolean };

const ordinary: readonly FamilyName[] = ['counts', 'one', 'two', 'four'];

export const ordinaryData: Kinds = { families: ['counts', 'one', 'two'], hasGaps: false };
export const limitData: Kinds = { families: ['huge', 'huge', 'mixed', 'nine'], hasGaps: false };
/** So few different numbers that a rule of one input is looked up in a table. */
export const countedData: Kinds = { families: ['counts'], hasGaps: true };
export const hostileData: Kinds = {
  families: [
    ...ordinary,
    ...ordinary,
    ...ordinary,
    ...(['nine', 'huge', 'mixed', 'long', 'tiny'] as const),
  ],
  hasGaps: true,
};

const gaps = (random: number): Cell | null => {
  if (random % 16 === 0) return missing;
  return random % 16 === 1 ? notApplicable : null;
};

/** A column of the length. */
function input(kind: Input['kind'], length: number, given: Kinds): fc.Arbitrary<Input> {
  const random = fc.array(fc.nat(), { minLength: length, maxLength: length });
  const hasGaps = given.hasGaps ? fc.boolean() : fc.constant(false);
  const gapOf = (value: number, isGappy: boolean): Cell | null => (isGappy ? gaps(value) : null);
  switch (kind) {
    case 'number': {
      const assumed = fc.constantFrom(null, null, Exact.ofInteger(0), Exact.ofDecimal('1e20'));
      return fc
        .tuple(fc.constantFrom(...given.families), random, hasGaps, assumed)
        .map(([family, list, isGappy, value]) => ({
          kind,
          cells: list.map((n) => gapOf(n, isGappy) ?? families[family](n >>> 4)),
          assumed: value,
        }));
    }
    case 'boolean':
      return fc
        .tuple(random, hasGaps, fc.constantFrom(null, null, true, false))
        .map(([list, isGappy, assumed]) => ({
          kind,
          cells: list.map((n) => gapOf(n, isGappy) ?? (n >>> 4) % 2 === 0),
          assumed,
        }));
    case 'text':
      return fc
        .tuple(random, hasGaps, fc.constantFrom(null, 'B'))
        .map(([list, isGappy, assumed]) => ({
          kind,
          cells: list.map((n) => gapOf(n, isGappy) ?? at(texts, n >>> 4)),
          assumed,
        }));
  }
}

/** A column for each input that rules may name, but for `score`. */
export function data(
  length: number,
  given: Kinds = hostileData,
): fc.Arbitrary<Record<string, Input>> {
  const entries = Object.entries(kinds).filter(([name]) => name !== 'score');
  return fc
    .record(Object.fromEntries(entries.map(([name, kind]) => [name, input(kind, length, given)])))
    .map((inputs) =>
      Object.defineProperty(inputs, fc.toStringMethod, { value: () => show(inputs) }),
    );
}

/** The columns as a counterexample shows them: a line for each. */
function show(inputs: Readonly<Record<string, Input>>): string {
  const lines = Object.entries(inputs).map(([name, { cells, assumed }]) => {
    const texts = cells.map((cell) => (cell instanceof Exact ? formatExact(cell) : String(cell)));
    const gap = assumed instanceof Exact ? formatExact(assumed) : String(assumed ?? null);
    return `${name} (a gap is ${gap}): ${texts.join(' | ')}`;
  });
  return `\n${lines.join('\n')}\n`;
}
