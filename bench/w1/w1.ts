import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { median } from '../measure.ts';
import { printTable } from '../table.ts';

const rounds = 15;
const data = 'fixtures/yunnan-2021/simulated-data.csv';

/** What is run from the shell; the first is what starting Node alone takes. */
const commands: ReadonlyArray<readonly [name: string, args: readonly string[]]> = [
  ['node -e 0', ['-e', '0']],
  ['rank --version', ['dist/rank.js', '--version']],
  ['rank data.csv', ['dist/rank.js', data]],
  ['rank data.csv --format json', ['dist/rank.js', data, '--format', 'json']],
];

/** W1: 145 units, 62 indicators, from the shell to the printed lists. Whole processes, in turn. */
export function runW1(): void {
  if (!existsSync('dist/rank.js')) throw new Error('build first: npm run build');
  const times = commands.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    commands.forEach(([, args], i) => {
      const time = timeOfProcess(args);
      // The first round fills the caches of the file system.
      if (round > 0) times[i]?.push(time);
    });
  }
  const [base = Number.NaN] = times.map(median);
  printTable(
    ['', 'ms', '× node -e 0'],
    commands.map(([name], i) => {
      const time = median(times[i] ?? []);
      return [name, time.toFixed(0), (time / base).toFixed(1)];
    }),
  );
}

function timeOfProcess(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return time;
}
