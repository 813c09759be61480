import { version } from '../index.ts';

if (process.argv[2] === '--version') {
  process.stdout.write(`${version}\n`);
}
