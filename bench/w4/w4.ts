import { median } from '../measure.ts';
import { printTable } from '../table.ts';
import { checkAgreement, referenceOf } from './agreement.ts';
import type { Contestant, Counts } from './Contestant.ts';
import { kaohe } from './kaohe.ts';
import { kaoheInThreads } from './kaoheInThreads.ts';
import { plainSort } from './plainSort.ts';
import { typedLowest, typedRanks } from './typedArrays.ts';
import { makeWorkload, type Workload } from './workload.ts';

const rounds = 5;

/** How many weightings each contestant is given. */
const sizes = { all: 1_000_000, slow: 100_000 };

/** Ours first; the others follow, the slowest first. */
type Race = readonly [Contestant, ...Contestant[]];

function racesOf({ model, floats }: Workload): Readonly<Record<string, Race>> {
  return {
    'who is among the lowest 10': [
      kaohe(model, 'lowest', sizes.all),
      kaoheInThreads(model, 'lowest', sizes.all),
      plainSort(floats, 'lowest', sizes.slow),
      typedRanks(floats, 'lowest', sizes.slow),
      typedLowest(floats, sizes.all),
    ],
    'how often each unit has each rank': [
      kaohe(model, 'ranks', sizes.all),
      kaoheInThreads(model, 'ranks', sizes.all),
      plainSort(floats, 'ranks', sizes.slow),
      typedRanks(floats, 'ranks', sizes.slow),
    ],
  };
}

/** W4: a million random weightings of 129 units and 7 groups, all weightings alike. */
export async function runW4(): Promise<void> {
  const workload = makeWorkload();
  const reference = referenceOf(workload.model, sizes.all);
  for (const [title, race] of Object.entries(racesOf(workload))) {
    const times = race.map((): Time[] => []);
    const off = race.map(() => 0);
    for (let round = 0; round < rounds; round += 1) {
      for (const [i, contestant] of race.entries()) {
        const { time, counts } = await timed(contestant);
        times[i]?.push(time);
        if (!contestant.isExact) off[i] = checkAgreement(contestant, counts, reference);
      }
    }
    printRace(title, race, times, off);
  }
}

/** Nanoseconds of one weighting: on the clock, and of processor time, which other work slows down less. */
type Time = { readonly clock: number; readonly processor: number };

async function timed(
  contestant: Contestant,
): Promise<{ readonly time: Time; readonly counts: Counts }> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const counts = await contestant.run();
  const { user, system } = process.cpuUsage(used);
  const clock = ((performance.now() - start) * 1e6) / contestant.draws;
  return { time: { clock, processor: ((user + system) * 1e3) / contestant.draws }, counts };
}

function printRace(
  title: string,
  race: Race,
  times: ReadonlyArray<readonly Time[]>,
  off: readonly number[],
): void {
  const clocks = times.map((own) => median(own.map(({ clock }) => clock)));
  const processors = times.map((own) => median(own.map(({ processor }) => processor)));
  const [base = Number.NaN] = processors;
  printTable(
    [title, 'a second', 'ns', 'ns of processor', '× ours', 'exact', 'standard errors off'],
    race.map(({ name, isExact }, i) => {
      const [clock = Number.NaN, processor = Number.NaN] = [clocks[i], processors[i]];
      return [
        name,
        (Math.round(1e6 / clock) * 1_000).toLocaleString('en'),
        clock.toFixed(0),
        processor.toFixed(0),
        (processor / base).toFixed(2),
        isExact ? 'yes' : 'no',
        isExact ? '' : (off[i] ?? 0).toFixed(1),
      ];
    }),
  );
  console.log();
}
