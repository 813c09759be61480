import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { error, type Issue } from '../issue/index.ts';
import { reasonOf } from './files.ts';

/**
 * Why a file could not be written later, as far as that can be told without writing; null: it could.
 *
 * Long work is not begun for a result that has no place to go to.
 */
export function closedFile(path: string): Issue | null {
  const folder = dirname(path);
  const reason = reasonAgainstFile(path) ?? reasonAgainst(folder);
  return reason === null || reason === isDevice ? null : closed(path, folder, reason);
}

/** As {@link closedFile}, of a folder for several files. */
export function closedFolder(path: string): Issue | null {
  const reason = reasonAgainst(path);
  return reason === null ? null : closed(path, path, reason);
}

/** A device or a pipe is written as it is, wherever it stands. */
const isDevice = Symbol('a device or a pipe');

function reasonAgainstFile(path: string): string | typeof isDevice | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || found.isFile()) return null;
    return found.isDirectory() ? 'EISDIR' : isDevice;
  } catch (thrown) {
    return reasonOf(thrown);
  }
}

function reasonAgainst(folder: string): string | null {
  try {
    if (!statSync(folder).isDirectory()) return 'ENOTDIR';
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (thrown) {
    return reasonOf(thrown);
  }
}

function closed(file: string, folder: string, reason: string): Issue {
  return error('cannot-write-file', { file }, { reason, folder });
}
