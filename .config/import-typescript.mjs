import { mkdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot, root } from './paths.mjs';

/** Bundles a TypeScript file, its packages left outside, and imports the result. */
export async function importTypeScript(path) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const folder = inRoot('.cache/import');
  const file = `${folder}/${process.pid}-${Date.now()}.mjs`;
  await mkdir(folder, { recursive: true });
  await writeFile(file, result.outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file, { force: true });
  }
}
