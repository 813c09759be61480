import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import type { Issue, Result } from '../issue/index.ts';
import { readProblem, standardInput, standardInputName } from './files.ts';
import { messages } from './messages.ts';
import type { Terminal } from './Terminal.ts';

/** A file, or standard input, of which the first bytes are there and the rest comes when asked for. */
export type OpenFile = {
  readonly name: string;
  readonly head: Uint8Array;
  /** Whether the head is all of it. */
  readonly isWhole: boolean;
  /** How many bytes it has; null: not known. */
  readonly size: number | null;
  /** The pieces behind the head; an issue where reading fails. */
  readonly rest: () => AsyncGenerator<Uint8Array | Issue, void>;
};

/** So many bytes say what a file is. */
const headLength = 262_144;

/** Opens a file, or standard input for `-`. */
export async function openFile(path: string, terminal: Terminal): Promise<Result<OpenFile>> {
  if (path === standardInput) return openStandardInput(terminal);
  try {
    const file = openSync(path, 'r');
    const head = Buffer.alloc(headLength);
    const length = readFully(file, head);
    const isWhole = length < headLength;
    if (isWhole) closeSync(file);
    const value: OpenFile = {
      name: path,
      head: head.subarray(0, length),
      isWhole,
      size: isWhole ? length : fstatSync(file).size,
      rest: () =>
        isWhole
          ? nothing()
          : piecesOf(createReadStream(path, { fd: file, highWaterMark: headLength }), path),
    };
    return { ok: true, value, issues: [] };
  } catch (thrown) {
    return { ok: false, issues: [readProblem(path, path, thrown)] };
  }
}

/** Fills the buffer, or reads to the end of the file. */
function readFully(file: number, buffer: Uint8Array): number {
  let length = 0;
  for (let read = -1; read !== 0 && length < buffer.length; ) {
    read = readSync(file, buffer, length, buffer.length - length, null);
    length += read;
  }
  return length;
}

async function openStandardInput(terminal: Terminal): Promise<Result<OpenFile>> {
  const { stdin } = process;
  if (stdin.isTTY) terminal.printIssue(`${messages[terminal.language].endOfInput}\n`);
  const pieces = piecesOf(stdin, standardInputName);
  const first: Uint8Array[] = [];
  let length = 0;
  let isWhole = true;
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) break;
    if ('severity' in next.value) return { ok: false, issues: [next.value] };
    first.push(next.value);
    length += next.value.length;
    isWhole = length < headLength;
    if (!isWhole) break;
  }
  const head = Buffer.concat(first);
  const value = { name: standardInputName, head, isWhole, size: null, rest: () => pieces };
  return { ok: true, value, issues: [] };
}

type Pieces = AsyncGenerator<Uint8Array | Issue, void>;

async function* piecesOf(stream: AsyncIterable<Uint8Array>, path: string): Pieces {
  try {
    for await (const piece of stream) yield piece;
  } catch (thrown) {
    yield readProblem(path, path, thrown);
  }
}

async function* nothing(): Pieces {}
