import type { Contestant } from './Contestant.ts';
import { rankTotals } from './rankTotals.ts';
import type { FiveTiers, Indicator, Workload } from './workload.ts';

/** Loops over Float64Array columns, written for these six kinds of rule: what the machine can do. */
export function floatLoops({ units, groups, inputs }: Workload): Contestant {
  const columns = new Map(
    [...inputs].map(([id, { scale, whole }]) => [id, whole.map((value) => value / 10 ** scale)]),
  );
  const column = (id: string): Float64Array => columns.get(id) ?? new Float64Array(units);
  return {
    name: 'hand-written loops over Float64Array',
    isExact: false,
    units,
    run() {
      const totals = new Float64Array(units);
      const points = new Float64Array(units);
      for (const { indicators, weight, max } of groups) {
        points.fill(0);
        for (const indicator of indicators) addPoints(indicator, column, points);
        const share = weight / max;
        for (let i = 0; i < units; i += 1) {
          totals[i] =
            (totals[i] as number) + (Math.round((points[i] as number) * 100) / 100) * share;
        }
      }
      for (let i = 0; i < units; i += 1) totals[i] = Math.round((totals[i] as number) * 100);
      return rankTotals(totals);
    },
  };
}

function addPoints(
  indicator: Indicator,
  column: (id: string) => Float64Array,
  points: Float64Array,
): void {
  const { full } = indicator;
  const x = column(indicator.input);
  switch (indicator.kind) {
    case 'threshold':
      addThreshold(x, indicator.bound, full, points);
      break;
    case 'cappedRatio':
      addCappedRatio(x, indicator.target, full, points);
      break;
    case 'tiers':
      addTiers(x, indicator.tiers, points);
      break;
    case 'deduction':
      addDeduction(x, indicator.each, full, points);
      break;
    case 'reverseRatio':
      addReverseRatio(x, indicator.limit, full, points);
      break;
    case 'sum':
      addSum(x, column(indicator.other), indicator.each, indicator.eachOther, full, points);
      break;
  }
}

type Column = Float64Array;

function addThreshold(x: Column, bound: number, full: number, points: Column): void {
  for (let i = 0; i < x.length; i += 1) {
    points[i] = (points[i] as number) + ((x[i] as number) >= bound ? full : 0);
  }
}

function addCappedRatio(x: Column, target: number, full: number, points: Column): void {
  for (let i = 0; i < x.length; i += 1) {
    points[i] = (points[i] as number) + Math.min(full, ((x[i] as number) / target) * full);
  }
}

function addTiers(x: Column, [t0, t1, t2, t3, t4]: FiveTiers, points: Column): void {
  const [[b0, p0], [b1, p1], [b2, p2], [b3, p3], [b4, p4]] = [t0, t1, t2, t3, t4];
  for (let i = 0; i < x.length; i += 1) {
    const v = x[i] as number;
    const tier = v >= b0 ? p0 : v >= b1 ? p1 : v >= b2 ? p2 : v >= b3 ? p3 : v >= b4 ? p4 : 0;
    points[i] = (points[i] as number) + tier;
  }
}

function addDeduction(x: Column, each: number, full: number, points: Column): void {
  for (let i = 0; i < x.length; i += 1) {
    points[i] = (points[i] as number) + Math.max(0, full - each * (x[i] as number));
  }
}

function addReverseRatio(x: Column, limit: number, full: number, points: Column): void {
  for (let i = 0; i < x.length; i += 1) {
    const value = x[i] as number;
    points[i] = (points[i] as number) + (value <= limit ? full : (limit / value) * full);
  }
}

function addSum(x: Column, y: Column, a: number, b: number, full: number, points: Column): void {
  for (let i = 0; i < x.length; i += 1) {
    points[i] = (points[i] as number) + Math.min(full, a * (x[i] as number) + b * (y[i] as number));
  }
}
