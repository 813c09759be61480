import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { inRoot, root } from './paths.mjs';

const shared = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  outdir: 'dist',
  format: 'esm',
  charset: 'utf8',
  legalComments: 'external',
  logLevel: 'warning',
};

/** dist/index.js: the pure API; its packages stay imports. */
export async function buildLibrary() {
  const result = await build({
    ...shared,
    entryPoints: { index: 'src/index.ts' },
    chunkNames: 'library/[name]-[hash]',
    platform: 'neutral',
    target: 'es2022',
    packages: 'external',
  });
  await writeOutputs(result.outputFiles, 'dist/library');
}

/** dist/rank.js: the command with all it needs; what is imported on demand is a file of its own. */
export async function buildCommand() {
  const result = await build({
    ...shared,
    entryPoints: {
      rank: 'src/cli/main.ts',
      // Beside the parts that start it as a thread.
      'command/drawWorker': 'src/cli/whatif/drawWorker.ts',
    },
    chunkNames: 'command/[name]-[hash]',
    platform: 'node',
    target: 'node20',
    // They find a thread's file, and WebAssembly, beside their own files.
    external: ['tinypool', 'highs'],
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    // echarts checks itself elsewhere, and warns on the console.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [builtinsWithoutRequire],
    alias: nodeInstead,
  });
  const command = join(root, 'dist', 'rank.js');
  const files = result.outputFiles.map(({ path, contents, text }) =>
    path === command
      ? { path, contents: `#!/usr/bin/env node\n${text.replace(/^#!.*\n/, '')}export{};\n` }
      : { path, contents },
  );
  await writeOutputs(files, 'dist/command');
  await chmod(command, 0o755);
  await writeFile(inRoot('dist/rank.licenses.txt'), await licensesOf(result.metafile));
}

/**
 * What the pure library does for browsers too, the command leaves to Node: a single run is over before
 * JavaScript of its own is warm.
 */
const nodeInstead = {
  'csv-parse/browser/esm/sync': 'csv-parse/sync',
  '@noble/hashes/sha2.js': './.config/node-sha256.mjs',
};

/** dist/types: declarations of all that src/index.ts reaches. */
export async function buildTypes() {
  await rm(inRoot('dist/types'), { recursive: true, force: true });
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, '-p', inRoot('.config/tsconfig.build.json')], {
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('tsc found errors'))));
  });
  await renameImports('dist/types');
}

/** tsc leaves `./x.ts` in a declaration as it is; who reads it from a package needs `./x.js`. */
async function renameImports(folder) {
  const names = await readdir(inRoot(folder), { recursive: true });
  for (const name of names.filter((path) => path.endsWith('.d.ts'))) {
    const path = join(inRoot(folder), name);
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace(/((?:from |import |import\()(['"])\.[^'"]*)\.ts\2/g, '$1.js$2'),
    );
  }
}

/** CommonJS packages get Node's modules without a `require`, which an ES module does not have. */
const builtinsWithoutRequire = {
  name: 'builtins-without-require',
  setup(context) {
    const builtins = new Set(builtinModules);
    context.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'require-call' && (path.startsWith('node:') || builtins.has(path))
        ? { path, namespace: 'builtin' }
        : undefined,
    );
    context.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/** Writes the files, and removes from the folder of parts what an earlier build left there. */
async function writeOutputs(files, partsFolder) {
  for (const { path, contents } of files) {
    if (contents.length > 0) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, contents);
    }
  }
  const kept = new Set(files.map(({ path }) => basename(path)));
  const parts = await readdir(inRoot(partsFolder)).catch(() => []);
  for (const part of parts.filter((name) => !kept.has(name))) {
    await rm(inRoot(`${partsFolder}/${part}`));
  }
}

/** The licences of the packages inside a bundle, which ask to be kept with every copy. */
async function licensesOf({ inputs }) {
  const packages = Object.keys(inputs)
    .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
    .filter((folder) => folder !== undefined);
  const texts = [];
  for (const folder of [...new Set(packages)].sort()) {
    const { name, version, license } = JSON.parse(
      await readFile(inRoot(`${folder}/package.json`), 'utf8'),
    );
    const file = (await readdir(inRoot(folder))).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : await readFile(inRoot(`${folder}/${file}`), 'utf8');
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
