import { createReadStream, statSync } from 'node:fs';
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
  readonly rest: () => AsyncGenerator<Uint8Array | Issue>;
};

/** So many bytes say what a file is. */
const headLength = 262_144;

export async function openFile(path: string, terminal: Terminal): Promise<Result<OpenFile>> {
  const isInput = path === standardInput;
  const { stdin } = process;
  if (isInput && stdin.isTTY) terminal.printIssue(`${messages[terminal.language].endOfInput}\n`);
  const refuse = (thrown: unknown): Issue => readProblem(path, path, thrown);
  try {
    const size = isInput ? null : statSync(path).size;
    const stream: AsyncIterable<Uint8Array> = isInput
      ? stdin
      : createReadStream(path, { highWaterMark: headLength });
    const pieces = stream[Symbol.asyncIterator]();
    const first: Uint8Array[] = [];
    let length = 0;
    let isWhole = false;
    while (length < headLength && !isWhole) {
      const next = await pieces.next();
      isWhole = next.done === true;
      if (next.done === true) break;
      first.push(next.value);
      length += next.value.length;
    }
    const value: OpenFile = {
      name: isInput ? standardInputName : path,
      head: Buffer.concat(first),
      isWhole,
      size,
      async *rest() {
        try {
          for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
            yield next.value;
          }
        } catch (thrown) {
          yield refuse(thrown);
        }
      },
    };
    return { ok: true, value, issues: [] };
  } catch (thrown) {
    return { ok: false, issues: [refuse(thrown)] };
  }
}
