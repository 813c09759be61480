import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { error, type Issue } from '../issue/index.ts';
import { reasonOf } from './files.ts';

/**
 * Writes a file whole or not at all: beside it first, and then by one change of name.
 *
 * @returns null when it is written; what was there before is kept where it could not be
 */
export function writeOutput(path: string, text: string | Uint8Array): Issue | null {
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before === undefined) replace(path, text, null);
    else if (before.isFile()) replace(writable(path, before), text, before.mode & 0o777);
    // A folder refuses by itself; a device or a pipe has no whole and must not be replaced.
    else writeFileSync(path, text);
    return null;
  } catch (thrown) {
    const data = { reason: reasonOf(thrown), folder: dirname(path) };
    return error('cannot-write-file', { file: path }, data);
  }
}

/** Where a link leads. A file marked read-only stays, whoever asks and whatever the folder allows. */
function writable(path: string, { mode }: Stats): string {
  if ((mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EROFS' });
  return realpathSync(path);
}

function replace(path: string, text: string | Uint8Array, mode: number | null): void {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = openSync(part, 'wx');
    try {
      if (mode !== null) fchmodSync(file, mode);
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (thrown) {
    rmSync(part, { force: true });
    throw thrown;
  }
}
