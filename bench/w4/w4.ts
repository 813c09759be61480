import { median } from '../measure.ts';
import { printTable } from '../table.ts';
import { checkAgreement, referenceOf } from './agreement.ts';
import type { Contestant } from './Contestant.ts';
import { kaohe } from './kaohe.ts';
import { plainSort } from './plainSort.ts';
import { typedLowest, typedRanks } from './typedArrays.ts';
import { makeWorkload, type Workload } from './workload.ts';

const rounds = 5;

/** How many weightings each contestant is given. */
const sizes = { all: 1_000_000, slow: 200_000 };

/** Ours first; the others follow, the slowest first. */
type Race = readonly [Contestant, ...Contestant[]];

function racesOf({ model, floats }: Workload): Readonly<Record<string, Race>> {
  return {
    // Ours on all threads has its place behind ours on one.
    'who is among the lowest 10': [
      kaohe(model, 'lowest', sizes.all),
      plainSort(floats, 'lowest', sizes.slow),
      typedRanks(floats, 'lowest', sizes.slow),
      typedLowest(floats, sizes.all),
    ],
    'how often each unit has each rank': [
      kaohe(model, 'ranks', sizes.all),
      plainSort(floats, 'ranks', sizes.slow),
      typedRanks(floats, 'ranks', sizes.slow),
    ],
  };
}

/** W4: a million random weightings of 129 units and 7 groups, all weightings alike. */
export function runW4(): void {
  const workload = makeWorkload();
  const reference = referenceOf(workload.model, sizes.all);
  for (const [title, race] of Object.entries(racesOf(workload))) {
    const times = race.map((): number[] => []);
    const off = race.map(() => 0);
    for (let round = 0; round < rounds; round += 1) {
      race.forEach((contestant, i) => {
        const start = performance.now();
        const counts = contestant.run();
        times[i]?.push(((performance.now() - start) * 1e6) / contestant.draws);
        if (!contestant.isExact) off[i] = checkAgreement(contestant, counts, reference);
      });
    }
    printRace(title, race, times.map(median), off);
  }
}

function printRace(
  title: string,
  race: Race,
  times: readonly number[],
  off: readonly number[],
): void {
  const [base = Number.NaN] = times;
  printTable(
    [title, 'weightings a second', 'ns', '× ours', 'exact', 'standard errors off'],
    race.map(({ name, isExact }, i) => {
      const time = times[i] ?? Number.NaN;
      return [
        name,
        (Math.round(1e6 / time) * 1_000).toLocaleString('en'),
        time.toFixed(0),
        (time / base).toFixed(2),
        isExact ? 'yes' : 'no',
        isExact ? '' : (off[i] ?? 0).toFixed(1),
      ];
    }),
  );
  console.log();
}
