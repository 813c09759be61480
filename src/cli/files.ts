import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, parse } from 'node:path';
import { error, type Issue, nearest, type Result } from '../issue/index.ts';
import { type DataFile, textInUtf8 } from '../table/index.ts';
import { messages } from './messages.ts';
import type { Terminal } from './Terminal.ts';

/** Standard input as an argument, and its name in messages. */
export const standardInput = '-';
export const standardInputName = '<stdin>';

type File = { readonly name: string; readonly content: Uint8Array };

/** Reads a file whole, or standard input for `-`. */
export async function readInput(
  path: string,
  terminal: Terminal,
  name: string = path,
): Promise<Result<File & DataFile>> {
  const isStandardInput = path === standardInput;
  const file = isStandardInput ? standardInputName : name;
  try {
    const content = isStandardInput ? await readStandardInput(terminal) : readFileSync(path);
    return { ok: true, value: { name: file, content }, issues: [] };
  } catch (thrown) {
    return { ok: false, issues: [readProblem(path, file, thrown)] };
  }
}

/** More bytes than the 10 million characters of the longest document can have. */
const textSizeLimit = 30_000_100;

/** Reads a JSON file as text; a byte order mark is not part of it. */
export async function readText(
  path: string,
  terminal: Terminal,
  name: string = path,
): Promise<Result<{ readonly name: string; readonly text: string }>> {
  const read = await readInput(path, terminal, name);
  if (!read.ok) return read;
  const { content, name: file } = read.value;
  if (content.length > textSizeLimit) {
    return { ok: false, issues: [error('document-too-large', { file }, { limit: '10 MB' })] };
  }
  const text = textInUtf8(content);
  return typeof text === 'string'
    ? { ok: true, value: { name: file, text }, issues: [] }
    : { ok: false, issues: [error('not-utf8', { file, row: text })] };
}

async function readStandardInput(terminal: Terminal): Promise<Uint8Array> {
  const { stdin } = process;
  if (stdin.isTTY) terminal.printIssue(`${messages[terminal.language].endOfInput}\n`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function readProblem(path: string, file: string, thrown: unknown): Issue {
  if (codeOf(thrown) === 'ENOENT') {
    return error('no-such-file', { file }, fileMeant(path));
  }
  return error('cannot-read-file', { file }, { reason: reasonOf(thrown) });
}

/** In a third of the letters of a name, without its ending, files may differ: `nounit.csv` is no `nofile.csv`. */
const aThird = (name: string, candidate: string): number =>
  Math.max(...[name, candidate].map((file) => parse(file).name.length)) / 3;

/** A file beside the one that is not there, in the folder as it was written. */
function fileMeant(path: string): { readonly nearest?: string } {
  const name = basename(path);
  const near = nearest(name, namesBeside(path), aThird);
  return near === null ? {} : { nearest: `${path.slice(0, path.length - name.length)}${near}` };
}

function namesBeside(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

/** Why a file could not be read or written: the system's code, or a message. */
export function reasonOf(thrown: unknown): string {
  const code = codeOf(thrown);
  return code === '' ? String(thrown) : code;
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

/** Whether two paths are one file, links followed; false where one of them is not there. */
export function isSameFile(a: string, b: string): boolean {
  const [first, second] = [a, b].map(statusOf);
  return first != null && second != null && first.dev === second.dev && first.ino === second.ino;
}

function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
