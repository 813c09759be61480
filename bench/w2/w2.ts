import { median, timeOf } from '../measure.ts';
import { printTable } from '../table.ts';
import type { Contestant, Outcome } from './Contestant.ts';
import { decimalJs, jsonLogicEngineDecimals } from './decimals.ts';
import { differences } from './differences.ts';
import { floatLoops } from './floatLoops.ts';
import { jsonLogicEngine, jsonLogicJs } from './jsonLogicFloats.ts';
import { kaohe, unitsAsked } from './kaohe.ts';
import { indicatorCount, makeWorkload, type Workload } from './workload.ts';

const rounds = 9;

/** How many units each contestant is given; times are per unit, so that they can be compared. */
const sizes = { all: 100_000, slow: 20_000, slowest: 3_000 };

export function makeContestants(
  workloadOf: (size: keyof typeof sizes) => Workload,
): readonly [Contestant, ...Contestant[]] {
  return [
    kaohe(workloadOf('all')),
    floatLoops(workloadOf('all')),
    jsonLogicEngine(workloadOf('all')),
    jsonLogicJs(workloadOf('slow')),
    decimalJs(workloadOf('slowest')),
    jsonLogicEngineDecimals(workloadOf('slowest')),
  ];
}

/** Measures all contestants in turn, round by round, and checks what they say. */
export function runW2(): void {
  const workload = makeWorkload(sizes.all);
  const contestants = makeContestants((size) => makeWorkload(sizes[size]));
  const [ours] = contestants;
  const exact = ours.run();
  const outcomes = contestants.map((contestant) => contestant.run());
  checkExact(contestants, outcomes);
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    contestants.forEach(({ run, units }, i) => {
      times[i]?.push((timeOf(run) * 1e6) / units / indicatorCount);
    });
  }
  const [base = Number.NaN] = times.map(median);
  printTable(
    ['', 'ns', '× ours', 'exact', 'wrong totals'],
    contestants.map(({ name, units, isExact }, i) => {
      const time = median(times[i] ?? []);
      const wrong = outcomes[i] === undefined ? '' : differences(outcomes[i], exact).totals;
      return [
        name,
        time.toFixed(1),
        (time / base).toFixed(2),
        isExact ? 'yes' : 'no',
        `${wrong} of ${units.toLocaleString('en')}`,
      ];
    }),
  );
  console.log(`units that ours read to the last digit: ${unitsAsked(workload)}`);
}

/** Exact contestants give the same totals, digit for digit, as ours on the same units. */
function checkExact(contestants: readonly Contestant[], outcomes: readonly Outcome[]): void {
  contestants.forEach(({ name, isExact, units }, i) => {
    const outcome = outcomes[i];
    if (!isExact || i === 0 || outcome === undefined) return;
    const { totals, ranks, lowest } = differences(kaohe(makeWorkload(units)).run(), outcome);
    if (totals + ranks + lowest > 0) {
      throw new Error(`${name}: ${totals} totals, ${ranks} ranks differ from ours`);
    }
  });
}
