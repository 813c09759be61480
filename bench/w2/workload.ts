/**
 * W2: 50 indicators of six kinds, evenly mixed, over seeded data. Everything that a contestant is
 * given comes from here: the same parameters, the same values, the same JSON logic.
 */

export type Indicator = { readonly id: string; readonly full: number } & (
  | { readonly kind: 'threshold'; readonly input: string; readonly bound: number }
  | { readonly kind: 'cappedRatio'; readonly input: string; readonly target: number }
  | { readonly kind: 'tiers'; readonly input: string; readonly tiers: FiveTiers }
  | { readonly kind: 'deduction'; readonly input: string; readonly each: number }
  | { readonly kind: 'reverseRatio'; readonly input: string; readonly limit: number }
  | {
      readonly kind: 'sum';
      readonly input: string;
      readonly other: string;
      readonly each: number;
      readonly eachOther: number;
    }
);

/** `[from, points]`, the highest first; below the last there are no points. */
export type Tier = readonly [number, number];
export type FiveTiers = readonly [Tier, Tier, Tier, Tier, Tier];

export type Group = {
  readonly id: string;
  /** Of 100. */
  readonly weight: number;
  readonly max: number;
  readonly indicators: readonly Indicator[];
};

/** The values of an input for all units: whole numbers, to be divided by 10^scale. */
export type Values = { readonly scale: number; readonly whole: Float64Array };

export type Workload = {
  readonly units: number;
  readonly groups: readonly Group[];
  readonly inputs: ReadonlyMap<string, Values>;
};

export const indicatorCount = 50;
export const listSize = 10;

const weights = [15, 15, 10, 20, 10, 15, 15] as const;
const kinds = ['threshold', 'cappedRatio', 'tiers', 'deduction', 'reverseRatio', 'sum'] as const;

/**
 * @param units  how many; a shorter workload is the beginning of a longer one
 * @param decimals  how many more decimals than usual the values have
 */
export function makeWorkload(units: number, decimals = 0): Workload {
  const indicators = Array.from({ length: indicatorCount }, (_, i) => makeIndicator(i));
  const groups = weights.map((weight, g): Group => {
    const own = indicators.filter((_, i) => i % weights.length === g);
    const max = own.reduce((sum, { full }) => sum + full, 0);
    return { id: `group_${g + 1}`, weight, max, indicators: own };
  });
  const inputs = new Map<string, Values>();
  for (const indicator of indicators) {
    for (const id of inputsOf(indicator)) {
      inputs.set(id, makeValues(indicator.kind, units, inputs.size, decimals));
    }
  }
  return { units, groups, inputs };
}

function makeIndicator(i: number): Indicator {
  const kind = kinds[i % kinds.length] ?? 'threshold';
  const common = { id: `indicator_${i + 1}`, full: [2, 3, 1.5, 4, 5][i % 5] ?? 2 };
  const input = `input_${i + 1}`;
  const { full } = common;
  switch (kind) {
    case 'threshold':
      return { ...common, kind, input, bound: 80 + (i % 11) };
    case 'cappedRatio':
      return { ...common, kind, input, target: 88.5 + (i % 10) };
    case 'tiers': {
      const tier = (k: number): Tier => [92 + (i % 5) - 6 * k, Math.round((5 - k) * 2 * full) / 10];
      return { ...common, kind, input, tiers: [tier(0), tier(1), tier(2), tier(3), tier(4)] };
    }
    case 'deduction':
      return { ...common, kind, input, each: [0.5, 0.2, 0.8, 0.25][i % 4] ?? 0.5 };
    case 'reverseRatio':
      return { ...common, kind, input, limit: 5.5 + (i % 7) };
    case 'sum':
      return { ...common, kind, input, other: `${input}_other`, each: 0.3, eachOther: 0.05 };
  }
}

export function inputsOf(indicator: Indicator): readonly string[] {
  return indicator.kind === 'sum' ? [indicator.input, indicator.other] : [indicator.input];
}

/** Rates have one or two decimals, densities one, counts none. */
const spans: Readonly<
  Record<Indicator['kind'], readonly [scale: number, low: number, high: number]>
> = {
  threshold: [1, 60, 100],
  cappedRatio: [1, 60, 100],
  tiers: [2, 60, 100],
  deduction: [0, 0, 12],
  reverseRatio: [1, 0, 30],
  sum: [0, 0, 20],
};

function makeValues(kind: Indicator['kind'], units: number, seed: number, more: number): Values {
  const random = generator(seed);
  const [places, low, high] = spans[kind];
  const scale = places + more;
  const [first, last] = [low * 10 ** scale, high * 10 ** scale];
  const draw = (): number => first + Math.floor(random() * (last - first + 1));
  return { scale, whole: Float64Array.from({ length: units }, draw) };
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type Logic = number | { readonly [operator: string]: readonly Logic[] | string };

/** The points of an indicator as JSON logic, in operators that every engine has. */
export function logicOf(indicator: Indicator): Logic {
  const { full } = indicator;
  const x = { var: indicator.input };
  switch (indicator.kind) {
    case 'threshold':
      return { if: [{ '>=': [x, indicator.bound] }, full, 0] };
    case 'cappedRatio':
      return { min: [full, { '*': [{ '/': [x, indicator.target] }, full] }] };
    case 'tiers':
      return {
        if: [...indicator.tiers.flatMap(([from, points]) => [{ '>=': [x, from] }, points]), 0],
      };
    case 'deduction':
      return { max: [0, { '-': [full, { '*': [indicator.each, x] }] }] };
    case 'reverseRatio': {
      const share = { '/': [indicator.limit, x] };
      return { if: [{ '<=': [x, indicator.limit] }, full, { '*': [share, full] }] };
    }
    case 'sum': {
      const first = { '*': [indicator.each, x] };
      const second = { '*': [indicator.eachOther, { var: indicator.other }] };
      return { min: [full, { '+': [first, second] }] };
    }
  }
}
