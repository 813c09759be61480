// npm prepares the package when it is installed, and npx again before it runs the package's own
// command; by then it is built.

import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';

if (process.env.npm_command !== 'exec' || !existsSync(inRoot('dist/rank.js'))) {
  await import('./build.mjs');
}
