import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import type { Contestant } from './Contestant.ts';
import { rankTotals } from './rankTotals.ts';
import { floatRows, type Row } from './rows.ts';
import { type Logic, logicOf, type Workload } from './workload.ts';

type Points = (row: Row<number>) => number;

/** json-logic-engine 5, each rule compiled to a function. */
export function jsonLogicEngine(workload: Workload): Contestant {
  const engine = new LogicEngine();
  return contestant(
    'json-logic-engine, compiled',
    workload,
    (rule) => engine.build(rule) as Points,
  );
}

/** json-logic-js 2, which walks the rule for every row. */
export function jsonLogicJs(workload: Workload): Contestant {
  return contestant('json-logic-js', workload, (rule) => (row) => jsonLogic.apply(rule, row));
}

function contestant(
  name: string,
  workload: Workload,
  pointsOf: (rule: Logic) => Points,
): Contestant {
  const rows = floatRows(workload);
  const groups = workload.groups.map(({ weight, max, indicators }) => ({
    share: weight / max,
    rules: indicators.map((indicator) => pointsOf(logicOf(indicator))),
  }));
  const totalOf = (row: Row<number>): number => {
    let total = 0;
    for (const { share, rules } of groups) {
      let points = 0;
      for (const rule of rules) points += rule(row);
      total += (Math.round(points * 100) / 100) * share;
    }
    return Math.round(total * 100);
  };
  return {
    name,
    isExact: false,
    units: workload.units,
    run() {
      const totals = new Float64Array(rows.length);
      rows.forEach((row, i) => {
        totals[i] = totalOf(row);
      });
      return rankTotals(totals);
    },
  };
}
