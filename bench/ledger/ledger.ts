import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from '../table.ts';

const sizes = [100_000, 1_000_000, 3_000_000];

/** Says at its end how much memory a process had at the most, in kilobytes. */
const withMemory = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    "process.on('exit', () => process.stderr.write('\\nmost memory ' + process.resourceUsage().maxRSS))",
  )}`,
];

/** What reading alone takes: csv-parse, and a loop that only looks for commas and line ends. */
const parser = `
  import { createReadStream } from 'node:fs';
  import { parse } from 'csv-parse';
  let count = 0;
  for await (const row of createReadStream(process.argv[1]).pipe(parse())) count += row.length;
  console.log(count);`;
const loop = `
  import { createReadStream } from 'node:fs';
  let count = 0;
  for await (const bytes of createReadStream(process.argv[1], { highWaterMark: 262144 })) {
    for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 44 || bytes[i] === 10) count += 1;
  }
  console.log(count);`;

/**
 * A ledger of so many problems of 129 counties, from the file to the ranking by two inputs that are taken
 * from it: whole processes, once each.
 */
export function runLedger(): void {
  if (!existsSync('dist/rank.js')) throw new Error('build first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const rows = sizes.flatMap((size) => {
    const file = join(folder, `${size}.csv`);
    writeLedger(file, size);
    const contestants: ReadonlyArray<readonly [string, readonly string[]]> = [
      ['rank', ['dist/rank.js', file, '--rules', 'docs/example/ledger.json']],
      ['csv-parse alone', ['--input-type=module', '-e', parser, file]],
      ['a loop over the bytes', ['--input-type=module', '-e', loop, file]],
    ];
    const runs = contestants.map(([name, args]) => ({ name, ...run(args) }));
    const [base = Number.NaN] = runs.slice(-1).map(({ seconds }) => seconds);
    rmSync(file);
    return runs.map(({ name, seconds, megabytes }) => [
      size.toLocaleString('en'),
      name,
      seconds.toFixed(1),
      (seconds / base).toFixed(1),
      String(megabytes),
    ]);
  });
  rmSync(folder, { recursive: true });
  printTable(['records', '', 's', '× loop', 'MB at the most'], rows);
}

/** The simulated problems again and again, each time with other numbers. */
function writeLedger(path: string, size: number): void {
  const [header = '', ...lines] = readFileSync(
    'fixtures/yunnan-2021/simulated-problems.csv',
    'utf8',
  )
    .trimEnd()
    .split('\n');
  const file = openSync(path, 'w');
  writeSync(file, `${header}\n`);
  for (let written = 0, round = 0; written < size; round += 1) {
    const block = lines.slice(0, size - written);
    writeSync(file, block.map((line) => `${round}-${line}\n`).join(''));
    written += block.length;
  }
}

function run(args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...withMemory, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  const kilobytes = Number(/most memory (\d+)/.exec(stderr)?.[1]);
  return { seconds, megabytes: Math.round(kilobytes / 1000) };
}
