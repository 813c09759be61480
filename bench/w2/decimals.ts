import { Decimal } from 'decimal.js';
import { LogicEngine } from 'json-logic-engine';
import type { Contestant } from './Contestant.ts';
import { rankTotals } from './rankTotals.ts';
import { floatRows, type Row, rowsOf } from './rows.ts';
import { type Indicator, type Logic, logicOf, type Workload } from './workload.ts';

/** 40 significant digits, of which the last ten are there to be wrong: see `rounded`. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
const zero = new Exact(0);

type Points = (row: Row<Decimal>) => Decimal;

/** decimal.js, written by hand for these six kinds of rule. */
export function decimalJs(workload: Workload): Contestant {
  return contestant('decimal.js, hand-written', workload, handWritten);
}

/** json-logic-engine 5, compiled, with the operators in decimal.js. */
export function jsonLogicEngineDecimals(workload: Workload): Contestant {
  const engine = decimalEngine();
  const name = 'json-logic-engine, compiled, operators in decimal.js';
  return contestant(
    name,
    workload,
    (indicator) => engine.build(withDecimals(logicOf(indicator))) as Points,
  );
}

function contestant(
  name: string,
  workload: Workload,
  pointsOf: (indicator: Indicator) => Points,
): Contestant {
  const rows = rowsOf(floatRows(workload), workload, (text) => new Exact(text));
  const groups = workload.groups.map(({ weight, max, indicators }) => ({
    weight: new Exact(weight),
    max: new Exact(max),
    rules: indicators.map(pointsOf),
  }));
  const totalOf = (row: Row<Decimal>): Decimal => {
    let total = zero;
    for (const { weight, max, rules } of groups) {
      let points = zero;
      for (const rule of rules) points = points.plus(rule(row));
      total = total.plus(rounded(points).times(weight).div(max));
    }
    return rounded(total);
  };
  return {
    name,
    isExact: true,
    units: workload.units,
    run: () => rankTotals(Float64Array.from(rows, (row) => totalOf(row).times(100).toNumber())),
  };
}

/** To two places. What three thirds lack of 1 in the 40th digit must not decide, so it goes first. */
function rounded(value: Decimal): Decimal {
  return value.toDecimalPlaces(30).toDecimalPlaces(2);
}

function handWritten(indicator: Indicator): Points {
  const { input } = indicator;
  const full = new Exact(indicator.full);
  const read = (row: Row<Decimal>, id: string = input): Decimal => row[id] ?? zero;
  switch (indicator.kind) {
    case 'threshold': {
      const bound = new Exact(indicator.bound);
      return (row) => (read(row).gte(bound) ? full : zero);
    }
    case 'cappedRatio': {
      const target = new Exact(indicator.target);
      return (row) => Exact.min(full, read(row).div(target).times(full));
    }
    case 'tiers': {
      const tiers = indicator.tiers.map(([from, points]) => [new Exact(from), new Exact(points)]);
      return (row) => {
        const value = read(row);
        for (const [from = zero, points = zero] of tiers) if (value.gte(from)) return points;
        return zero;
      };
    }
    case 'deduction': {
      const each = new Exact(indicator.each);
      return (row) => Exact.max(zero, full.minus(each.times(read(row))));
    }
    case 'reverseRatio': {
      const limit = new Exact(indicator.limit);
      return (row) => {
        const value = read(row);
        return value.lte(limit) ? full : limit.div(value).times(full);
      };
    }
    case 'sum': {
      const [each, eachOther] = [new Exact(indicator.each), new Exact(indicator.eachOther)];
      return (row) =>
        Exact.min(full, each.times(read(row)).plus(eachOther.times(read(row, indicator.other))));
    }
  }
}

/** Numbers of a rule as decimals, which the engine folds into constants. */
function withDecimals(logic: Logic): unknown {
  if (typeof logic === 'number') return { decimal: [String(logic)] };
  return Object.fromEntries(
    Object.entries(logic).map(([operator, args]) => [
      operator,
      typeof args === 'string' ? args : args.map(withDecimals),
    ]),
  );
}

function decimalEngine(): LogicEngine {
  const engine = new LogicEngine();
  const add = (name: string, method: (args: readonly [Decimal, Decimal]) => unknown): void =>
    engine.addMethod(name, method, { deterministic: true });
  engine.addMethod('decimal', ([text]: readonly [string]) => new Exact(text), {
    deterministic: true,
  });
  add('+', ([a, b]) => a.plus(b));
  add('-', ([a, b]) => a.minus(b));
  add('*', ([a, b]) => a.times(b));
  add('/', ([a, b]) => a.div(b));
  add('min', ([a, b]) => Exact.min(a, b));
  add('max', ([a, b]) => Exact.max(a, b));
  add('>=', ([a, b]) => a.gte(b));
  add('<=', ([a, b]) => a.lte(b));
  return engine;
}
