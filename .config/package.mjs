// Packs the package as it would be published and lets publint and attw read it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './paths.mjs';

const folder = inRoot('.cache/package');

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

const runNode = (script, ...args) => run(process.execPath, [inRoot(script), ...args]);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', '.cache/package'], {
  shell: process.platform === 'win32',
});
const tarball = join(folder, readdirSync(folder)[0]);
runNode('node_modules/publint/src/cli.js', 'run', tarball, '--strict');
runNode(
  'node_modules/@arethetypeswrong/cli/dist/index.js',
  tarball,
  '--profile=esm-only',
  '--no-definitely-typed',
);
