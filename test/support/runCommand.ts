import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The built command. */
export const command = fileURLToPath(new URL('../../dist/rank.js', import.meta.url));

/** The simulated data of the bundled rules. */
export const fixture = fileURLToPath(
  new URL('../../fixtures/yunnan-2021/simulated-data.csv', import.meta.url),
);

export type Ran = {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** Without what the data files were taken for. */
  readonly stderr: string;
  /** What the data files were taken for: the lines about cells. */
  readonly summary: string;
};

export type RunOptions = {
  readonly cwd?: string;
  readonly input?: string;
  /** On top of an environment that has PATH alone. */
  readonly env?: Readonly<Record<string, string>>;
};

const aboutCells = /^.*(?:单元格已用|cells used ).*\n\n?/gm;

/** Runs the built command as a process of its own; its outputs are pipes. */
export function rank(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd, input = '', env = {} } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], {
      cwd,
      env: { PATH: process.env['PATH'], ...env },
    });
    const parts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      parts.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      parts.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => {
      const { stdout, stderr } = parts;
      const summary = (stderr.match(aboutCells) ?? []).join('');
      resolve({ exitCode, stdout, stderr: stderr.replace(aboutCells, ''), summary });
    });
    // A command that does not read its standard input closes it.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The codes of the issues on standard error, in order. */
export function codesOf({ stderr }: Pick<Ran, 'stderr'>): readonly string[] {
  const lines = stderr.matchAll(/^(?:error|warning|错误|警告) (?:.* )?([a-z]+(?:-[a-z0-9]+)+)$/gm);
  return [...lines].map(([, code = '']) => code);
}

const root = mkdtempSync(join(tmpdir(), 'rank-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A new folder with these files, removed after all tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(root, 'folder-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
